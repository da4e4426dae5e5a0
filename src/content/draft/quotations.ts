/** Where words are quoted: spans between quotation marks, as far as the end of their paragraph. */

export interface Quotation {
  /** Of the marks, in the text; without a closing mark `end` is the end of the paragraph. */
  start: number;
  end: number;
  /** The paragraph ends, or a new mark opens, before it is closed: it goes on in the next one. */
  open: boolean;
  /** It takes up a quotation that was left open. */
  continues: boolean;
}

const CLOSERS: Record<string, string> = { '“': '”', '„': '“”', '«': '»', '»': '«', '‘': '’', '"': '"', "'": "'" };
const BEFORE = /[\s([{—–\-/:]/;
/** A quotation between single marks is no longer than this. */
const APART = 400;
const LETTER = /[\p{L}\p{N}]/u;

/** Whether a mark at `at` may open: something follows it, and nothing that it could close stands before it. */
const mayOpen = (text: string, at: number): boolean =>
  (at === 0 || BEFORE.test(text[at - 1] ?? '')) && at + 1 < text.length && !/\s/.test(text[at + 1] ?? ' ');

/** A straight ' is mostly an apostrophe: it closes behind a word that does not end in s, or a stop, and opens only where one closes. */
const endsStraight = (text: string, at: number): boolean =>
  /[^\ss(]/.test(text[at - 1] ?? ' ') && !LETTER.test(text[at + 1] ?? '');
function opensStraight(text: string, at: number): boolean {
  for (let later = at + 3; later < text.length && later - at < APART; later++)
    if (text[later] === "'" && endsStraight(text, later)) return true;
  return false;
}

/** A closing ’ is an apostrophe too: it closes after a stop, or where no letter follows. */
const closes = (text: string, at: number, mark: string): boolean =>
  mark === "'"
    ? endsStraight(text, at)
    : mark !== '’' || !LETTER.test(text[at + 1] ?? '') || /[.,!?]/.test(text[at - 1] ?? '');

/** Of ‘...’ whose plural owner has an apostrophe, too (‘The players’ hall.’): the first that closes behind a stop counts. */

function closesLater(paragraph: string, at: number): boolean {
  for (let later = at + 1; later < paragraph.length && later - at < APART; later++) {
    if (paragraph[later] === '‘') return false;
    if (paragraph[later] === '’' && /[.,!?…]/.test(paragraph[later - 1] ?? '')) return true;
  }
  return false;
}

/** The quotations of one paragraph of `text`, which lies between `from` and `to`. */
function quotationsIn(text: string, from: number, to: number, leftOpen = false): Quotation[] {
  const paragraph = text.slice(from, to);
  const found: Quotation[] = [];
  let opened = -1;
  let closers = '';
  let continues = false;
  const close = (end: number, open: boolean) => {
    found.push({ start: from + opened, end: from + end, open, continues });
    continues = open;
    opened = -1;
  };
  for (let at = 0; at < paragraph.length; at++) {
    const mark = paragraph[at] ?? '';
    if (opened >= 0 && closers.includes(mark)) {
      // The same mark with a space before it opens again: the paragraph was made of several.
      if (mark === '"' && mayOpen(paragraph, at) && /\s/.test(paragraph[at - 1] ?? '')) {
        close(at, true);
        opened = at;
      } else if (
        closes(paragraph, at, mark) &&
        !(mark === '’' && paragraph[at - 1] === 's' && closesLater(paragraph, at))
      ) {
        close(at + 1, false);
        continues = false;
      }
    } else if (opened >= 0 && mark === '“' && closers === '”' && mayOpen(paragraph, at)) {
      close(at, true);
      opened = at;
    } else if (
      opened < 0 &&
      CLOSERS[mark] !== undefined &&
      mark !== '»' &&
      mayOpen(paragraph, at) &&
      (mark !== "'" || opensStraight(paragraph, at))
    ) {
      opened = at;
      closers = CLOSERS[mark] ?? '';
      if (found.length === 0 && at === 0) continues = leftOpen;
    }
  }
  if (opened >= 0) close(paragraph.length, true);
  return found;
}

/** All quotations of an article, a list for each paragraph. */
export function quotationsOf(text: string, paragraphs: { start: number; end: number }[]): Quotation[][] {
  let leftOpen = false;
  return paragraphs.map(({ start, end }) => {
    const found = quotationsIn(text, start, end, leftOpen);
    leftOpen = found.at(-1)?.open ?? false;
    return found;
  });
}

/** The marks that a sentence lacks where a quotation begins before it, or goes on behind it. */
export function lostMarks(text: string, start: number, end: number, quotations: Quotation[]): [string, string] {
  const opener = (quotation: Quotation | undefined) => text[quotation?.start ?? -1] ?? '';
  const [first, last] = [quotations[0], quotations.at(-1)];
  const before = first && first.start < start ? opener(first) : '';
  const after = last && (last.end > end || last.open) ? (CLOSERS[opener(last)]?.[0] ?? '') : '';
  return [before, after];
}
