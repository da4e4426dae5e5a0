/** From a text as it was pasted to headline, paragraphs and what belongs to neither. */

export interface Prose {
  text: string;
  headline: string | undefined;
  dateline: string | undefined;
  paragraphs: { start: number; end: number; number: number }[];
  headings: { before: number; text: string }[];
  leftOut: string[];
}

/** Longer than any line that was broken by hand: a text of such lines has a paragraph on each. */
const WRAPPED = 120;
const CLOSED = /[.!?…:;]["'”’»)\]]*$/;
const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';
const DATE = new RegExp(
  `\\b\\d{1,2}(?:st|nd|rd|th)? ${MONTH}\\b|\\b${MONTH}\\.? \\d{1,2}\\b|\\b\\d{4}-\\d\\d-\\d\\d\\b`,
  'i',
);
const BYLINE = /^(?:by|from|words by|updated|published|posted|last updated|reporting by)\b/i;

const wordsIn = (line: string): number => line.split(' ', 40).length;
const isClosed = (line: string): boolean => CLOSED.test(line.slice(-8));
const isDateline = (line: string): boolean =>
  line.length < 100 && !/[.!?]["”]?$/.test(line.slice(-2)) && (BYLINE.test(line) || DATE.test(line));

/** Emphasis, links, headings and list marks of Markdown; the words stay. */
function withoutMarkdown(line: string): string {
  return line
    .replace(/^\s{0,3}(?:#{1,6}\s+|>\s?|[-*+]\s+)/, '')
    .replace(/!?\[([^\][]{0,300})\]\([^()\s]{0,500}\)/g, '$1')
    .replace(/(\*\*|__|\*|`)(?=\S)([^*_`]{1,300})\1/g, '$2');
}

/** Blocks of lines between blank lines; each line by itself where lines are paragraphs. */
function blocksOf(text: string, markdown: boolean): string[] {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map(line => (markdown ? withoutMarkdown(line) : line).replace(/[\s\u00a0]+/g, ' ').trim());
  const linesAreParagraphs =
    lines.some(line => line.length > WRAPPED) ||
    (!lines.slice(0, -1).includes('') && lines.filter(isClosed).length * 2 > lines.length);
  if (linesAreParagraphs) return lines.filter(line => line !== '');
  const blocks: string[][] = [[]];
  for (const line of lines) {
    if (line === '') blocks.push([]);
    else blocks.at(-1)?.push(line);
  }
  return blocks
    .flatMap(block => (block.some(isDateline) && !block.some(isClosed) ? block : [block.join(' ')]))
    .filter(block => block !== '');
}

const alike = (line: string): string => line.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ');

/** Lines before the first block that reads as prose: headline, standfirst, byline, buttons. */
function headOf(blocks: string[]) {
  const prose = blocks.findIndex(block => isClosed(block) && wordsIn(block) > 2);
  const lines = prose > 0 ? blocks.slice(0, prose) : [];
  const headline = lines.find(line => !isDateline(line) && wordsIn(line) > 2) ?? lines.find(line => !isDateline(line));
  return { lines: lines.length, headline, others: lines.filter(line => line !== headline) };
}

export function readProse(text: string, markdown = false): Prose {
  const blocks = blocksOf(text, markdown);
  const head = headOf(blocks);
  const body = blocks.slice(head.lines);
  const datelines = head.others.filter(isDateline);
  const prose: Prose = {
    text: '',
    headline: head.headline,
    dateline: undefined,
    paragraphs: [],
    headings: [],
    leftOut: head.others.filter(line => !isDateline(line)),
  };
  const closed = body.filter(isClosed).length;
  // A standfirst stands between the headline and its repetition, or the byline.
  const isBreak = (block: string) =>
    head.headline !== undefined && (isDateline(block) || alike(block) === alike(head.headline));
  const standfirst = body.slice(1, 3).some(isBreak) ? body.findIndex((block, index) => index > 0 && isBreak(block)) : 0;
  let number = standfirst > 0 ? -1 : 0;
  for (const [index, block] of body.entries()) {
    if (index <= standfirst + 2 && isBreak(block)) {
      if (isDateline(block)) datelines.push(block);
      else prose.leftOut.push(block);
      number = 0;
      continue;
    }
    // Where most blocks end as sentences do, a short one that does not is a heading; after the last, a button.
    const short = closed * 2 >= body.length && !isClosed(block) && wordsIn(block) <= 10 && !/["“”«»]/.test(block);
    if (short) {
      if (body.slice(index + 1).some(isClosed)) prose.headings.push({ before: Math.max(number, 0) + 1, text: block });
      else prose.leftOut.push(block);
      continue;
    }
    number = number < 0 ? 0 : standfirst > index ? 0 : number + 1;
    const start = prose.text === '' ? 0 : prose.text.length + 1;
    prose.text += (prose.text === '' ? '' : '\n') + block;
    prose.paragraphs.push({ start, end: prose.text.length, number });
  }
  if (datelines.length > 0) prose.dateline = datelines.join(' · ');
  return prose;
}
