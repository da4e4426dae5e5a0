/** Questions out of GIFT. Its texts are read by gift-pegjs, one question at a time: what it cannot read costs one question. */
import { type GIFTQuestion, parse, type TextFormat } from 'gift-pegjs';
import { STATED_TEXT } from '../../domain/items/stated.ts';
import { TEXT_LIMIT } from '../../domain/schema.ts';
import { STATED_KEYS } from '../../domain/vocabulary.ts';
import { messageOf, UserError } from '../../lib/errors.ts';
import { sanitize } from '../../lib/sanitize.ts';
import type { Remark, Taken, TakenBank } from './bank.ts';
import { BAD_WEIGHT, type Block, blocksOf, faultOf, prepared } from './blocks.ts';
import { withoutHtml, withoutMarkdown } from './plain.ts';

/** Longer than any question whose texts a reading can show. */
const BLOCK_LIMIT = 60_000;
const MOST = 1000;
const OPTIONS = { fewest: 2, most: 9 };

/** Why a question cannot be taken, in words that end a sentence. */
class NotTaken extends Error {}

/** A text in the words a reader sees; `lost` gathers what was more than words. */
function wordsOf(given: TextFormat | null | undefined, lost: Set<string>): string {
  if (!given) return '';
  const { format, text } = given;
  const plain = format === 'plain' ? { text, pictures: false } : withoutHtml(text);
  const { text: words, pictures } = format === 'markdown' ? withoutMarkdown(plain.text) : plain;
  if (pictures || plain.pictures) lost.add('a picture is gone');
  const shown = sanitize(words).replace(/\s+/g, ' ').trim();
  if (shown.length > TEXT_LIMIT) throw new NotTaken(`a text of more than ${TEXT_LIMIT} characters`);
  return shown;
}

type Option = Taken['options'][number];
type Body = Pick<Taken, 'type' | 'options' | 'right'> & Pick<Taken, 'ordered' | 'paired'> & { stem?: string };

const folded = (text: string): string => text.normalize('NFKC').toLowerCase();

function fitting(options: Option[]): Option[] {
  const { fewest, most } = OPTIONS;
  if (options.length < fewest || options.length > most)
    throw new NotTaken(`${options.length} options, and a question has ${fewest} to ${most}`);
  if (options.some(({ text }) => text === '')) throw new NotTaken('an option without words');
  if (new Set(options.map(({ text }) => folded(text))).size < options.length)
    throw new NotTaken('two options that read the same');
  return options;
}

function choices({ choices: given }: Extract<GIFTQuestion, { type: 'MC' }>, lost: Set<string>): Body[] {
  const options = fitting(
    given.map(({ text, feedback }) => ({ text: wordsOf(text, lost), why: wordsOf(feedback, lost) || undefined })),
  );
  const places = (test: (choice: (typeof given)[number]) => boolean) =>
    given.flatMap((choice, index) => (test(choice) ? index : []));
  const [full, shares] = [places(({ isCorrect }) => isCorrect), places(({ weight }) => (weight ?? 0) > 0)];
  if (full.length === 0) {
    if (shares.length === 0) throw new NotTaken('no right option');
    return [{ type: 'many', options, right: shares }];
  }
  if (shares.some(place => !full.includes(place))) lost.add('options that were partly right are wrong now');
  if (full.length > 1) lost.add('it had several right options, each enough; now all of them have to be ticked');
  return [{ type: full.length > 1 ? 'many' : 'choice', options, right: full }];
}

function trueOrFalse(question: Extract<GIFTQuestion, { type: 'TF' }>, lost: Set<string>): Body[] {
  // Whatever the parser calls them: the first is told after a wrong answer, the second after the right one.
  const wrong = wordsOf(question.trueFeedback, lost) || undefined;
  const right = wordsOf(question.falseFeedback, lost) || undefined;
  const options = [true, false].map(value => ({
    text: value ? 'True' : 'False',
    why: value === question.isTrue ? right : wrong,
  }));
  return [{ type: 'choice', options, right: [question.isTrue ? 0 : 1], ordered: true }];
}

/** The parser leaves these as they stand in the second half of a pair. */
const unescaped = (text: string): string =>
  text
    .replace(/&&010;?/g, ' ')
    .replace(/&&(0(?:92|58|35|61)|12[356]);/g, (_, code: string) => String.fromCharCode(Number(code)));

/** Places 1, 2, 3 ... are an order; else each pair is a question of its own, with what belongs to the others as options. */
function pairs(question: Extract<GIFTQuestion, { type: 'Matching' }>, stem: string, lost: Set<string>): Body[] {
  const all = question.matchPairs.map(({ subquestion, subanswer }) => ({
    left: wordsOf(subquestion, lost),
    right: wordsOf({ format: question.stem.format, text: unescaped(subanswer) }, lost),
  }));
  const asked = all.filter(({ left }) => left !== '');
  const places = asked.map(({ right }) => Number(right));
  if (asked.length === all.length && [...places].sort((a, b) => a - b).every((place, index) => place === index + 1)) {
    const options = fitting(asked.map(({ left }) => ({ text: left, why: undefined })));
    return [{ type: 'order', options, right: places.map((_, index) => places.indexOf(index + 1)) }];
  }
  const rights = [...new Map(all.map(({ right }) => [folded(right), right])).values()];
  const options = fitting(rights.map(text => ({ text, why: undefined })));
  if (asked.length > 1) lost.add(`matching became ${asked.length} questions, and a round asks one of them`);
  return asked.map(({ left, right }) => ({
    ...{ type: 'choice' as const, stem: `${stem} ${left}`.trim(), options },
    ...(asked.length > 1 ? { paired: true as const } : {}),
    right: [rights.findIndex(text => folded(text) === folded(right))],
  }));
}

const TYPED = 'typed, and here answers are picked. Add options, the wrong ones with ~, to take it along';

function bodies(question: GIFTQuestion, stem: string, lost: Set<string>): Body[] {
  switch (question.type) {
    case 'MC':
      return choices(question, lost);
    case 'TF':
      return trueOrFalse(question, lost);
    case 'Matching':
      return pairs(question, stem, lost);
    case 'Short':
      throw new NotTaken(`a short answer: it is ${TYPED}`);
    case 'Numerical':
      throw new NotTaken(`a number as its answer: it is ${TYPED}`);
    case 'Essay':
      throw new NotTaken('an essay: nothing in it can be picked');
    case 'Description':
    case 'Category':
      throw new NotTaken('a text without answers; only questions are taken');
    default:
      throw new NotTaken('a kind of question that is not known here');
  }
}

const TYPED_QUESTION = /^does the (?:article|text) say this\? /i;

/** What `paper --format gift` makes of "Does the article say this?", made into it again. */
function asStated(body: Body, stem: string): Body {
  const texts = STATED_KEYS.map(key => STATED_TEXT[key]);
  const places = texts.map(text => body.options.findIndex(option => option.text === text));
  const options = places.flatMap(place => body.options[place] ?? []);
  if (body.type !== 'choice' || body.options.length !== texts.length || options.length !== texts.length) return body;
  if (!TYPED_QUESTION.test(stem)) return body;
  return {
    ...{ type: 'stated', stem: stem.replace(TYPED_QUESTION, ''), options },
    right: body.right.map(place => places.indexOf(place)),
  };
}

function read(block: Block, found: TakenBank): void {
  const [first] = block.lines;
  const line = first?.number ?? 0;
  const refused = (message: string, at: Omit<Remark, 'message'> = { line, column: 0 }) =>
    found.leftOut.push({ ...at, message });
  if (/^\s*\$CATEGORY:/.test(first?.text ?? '')) return;
  if (block.lines.reduce((sum, { text }) => sum + text.length + 1, 0) > BLOCK_LIMIT) {
    refused(`more than ${BLOCK_LIMIT / 1000} kB without a blank line; one question is shorter.`);
    return;
  }
  const { text, name, placeOf } = prepared(block);
  const fault = faultOf(block);
  if (fault) {
    refused(fault.message, fault.place === 0 ? { line, column: 0 } : placeIn(block, fault.place));
    return;
  }
  const lost = new Set<string>();
  try {
    const [question] = parse(text);
    if (!question) throw new NotTaken('nothing in it');
    const asked = 'stem' in question ? wordsOf(question.stem, lost) : '';
    const told = 'globalFeedback' in question ? wordsOf(question.globalFeedback, lost) : '';
    const title = wordsOf({ format: 'moodle', text: name.replace(/\\([\s\S])/g, '$1') }, lost);
    const stem = asked === '' ? title : asked;
    if (stem === '') throw new NotTaken('a question without words');
    for (const body of bodies(question, stem, lost))
      found.taken.push({ line, name: title, stem, told, ...asStated(body, stem) });
    for (const message of lost) found.changed.push({ line, column: 0, message: `${message}.` });
  } catch (error) {
    if (error instanceof NotTaken) refused(`${error.message}.`);
    else refused(unreadable(error), placeOf(offsetOf(error)));
  }
}

function placeIn({ lines }: Block, offset: number): { line: number; column: number } {
  const before = lines
    .map(({ text }) => text)
    .join('\n')
    .slice(0, offset)
    .split('\n');
  return { line: lines[before.length - 1]?.number ?? 0, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** Where the parser stopped. */
const offsetOf = (error: unknown): number =>
  (error as { location?: { start?: { offset?: number } } }).location?.start?.offset ?? 0;

const unreadable = (error: unknown): string =>
  /between -100 and 100/.test(messageOf(error))
    ? BAD_WEIGHT
    : 'cannot be read as GIFT from here. Put a backslash before ~ = # { } where it is a word.';

/** Throws a UserError (code 4) for more questions than a reading should begin with. */
export function giftBank(text: string): TakenBank {
  const blocks = blocksOf(text.replace(/^\uFEFF/, ''));
  const found: TakenBank = { taken: [], leftOut: [], changed: [] };
  if (blocks.length > 2 * MOST) throw tooMany(blocks.length);
  for (const block of blocks) read(block, found);
  if (found.taken.length > MOST) throw tooMany(found.taken.length);
  return found;
}

const tooMany = (count: number): UserError =>
  new UserError(4, `There are ${count} questions in it, and at most ${MOST} are taken at once. Split the file.`);
