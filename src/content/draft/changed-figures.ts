/** English sentences with another figure, for an author, where no word can be turned round. */
import { type Gap, gapsIn } from './gaps.ts';
import { type Turn, withCase } from './opposed-words.ts';
import type { Turned } from './opposites.ts';

const SMALL_NUMBERS = 'two three four five six seven eight nine ten eleven twelve'.split(' ');
const NUMBER_WORD = `(?:${SMALL_NUMBERS.join('|')})`;

/** "More than 40", "at least £3": of such a figure the other side is said. */
const COUNTED = `(?=[$€£]?\\d|(?:${NUMBER_WORD}|twenty|thirty|forty|fifty|a (?:hundred|thousand|million)) )`;
const ATMOST = new RegExp(`\\b(?:at most|up to|(?:less|fewer) than) ${COUNTED}`, 'i');
const ATLEAST = new RegExp(`\\b(?:at least|more than) ${COUNTED}`, 'i');
const MEASURED =
  /^[$€£]|^[\d.,]+(?: ?%|\p{L})|^\S+ (?:per cent|percent|million|billion|pounds|euros|dollars|minutes|hours|days|weeks|months|years|miles|metres|kilometres|tonnes)\b/u;

function bound(text: string): Turn | undefined {
  const found = ATMOST.exec(text) ?? ATLEAST.exec(text);
  if (!found) return undefined;
  const [was] = found;
  const less = MEASURED.test(text.slice(found.index + was.length)) ? 'less than ' : 'fewer than ';
  return { at: found.index, was, is: withCase(was, ATMOST.test(text) ? 'more than ' : less), weight: 0 };
}

/** "Six out of ten" is four who are not. */
const SHARE = new RegExp(`\\b(one|${SMALL_NUMBERS.slice(0, 8).join('|')}) (in|out of) (three|four|five|ten)\\b`, 'i');

function share(text: string): Turn | undefined {
  const [was = '', part = '', of, whole = ''] = SHARE.exec(text) ?? [];
  const numbers = ['', 'one', ...SMALL_NUMBERS];
  const rest = numbers.indexOf(whole) - numbers.indexOf(part.toLowerCase());
  const is = numbers[rest];
  if (was === '' || is === undefined || is === part.toLowerCase() || rest < 1) return undefined;
  return { at: text.indexOf(was), was, is: withCase(was, `${is} ${of} ${whole}`), weight: 0 };
}

/** Half, or twice as many, as nearly as a word says it. */
const OTHER_WORD: Record<string, string> = {
  ...{ two: 'four', three: 'six', four: 'two', five: 'ten', six: 'three', seven: 'four' },
  ...{ eight: 'four', nine: 'five', ten: 'five', eleven: 'six', twelve: 'six' },
};
const WORD = new RegExp(
  `(?<![\\p{L}-]|\\b(?:[Aa]n?|[Tt]he|[Tt]hese|[Tt]hose|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Aa]ll|[Bb]oth|of|or|to|and|[Ff]rom|[Bb]etween|first|last|next|other|every|than|page|chapter) )${NUMBER_WORD}(?= (?!of\\b|in\\b|out\\b|or\\b|to\\b|and\\b|more\\b|fewer\\b)\\p{Ll})`,
  'u',
);

function word(text: string): Turn | undefined {
  const found = WORD.exec(text);
  const is = OTHER_WORD[found?.[0] ?? ''];
  return found && is ? { at: found.index, was: found[0], is, weight: 0 } : undefined;
}

/** Of a range or a bound, the other figure need not be wrong. */
const WITHIN = /\b(?:from|between|to|and|or|over|under|above|below|nearly|almost|until|by|since|before|after) $/i;

/** A figure that is further off is not believed; one that is nearer says nearly the same. */
const isLike = (gap: Gap, other: Gap): boolean => {
  if (gap.kind === 'date') return other.value !== gap.value;
  if (gap.kind === 'year') return other.value < gap.value - 1 && other.value > gap.value - 25;
  const apart = Math.abs(Math.log(gap.value / other.value));
  return apart > Math.log(1.2) && apart < Math.log(4);
};

/** Without another in the text: half of it, or twice as much; ten years before. */
function reckoned({ kind, text, value }: Gap): string | undefined {
  if (kind === 'year') return String(value - 10);
  const digits = /^\D*?(\d{1,3}(?:,\d{3})+|\d+)(?![\d.])/.exec(text)?.[1];
  if (kind === 'date' || digits === undefined) return undefined;
  const number = Number(digits.replaceAll(',', ''));
  const other = number % 2 === 0 && number > 2 ? number / 2 : number * 2;
  if (kind === 'share' && other > 90) return undefined;
  return text.replace(digits, digits.includes(',') ? other.toLocaleString('en') : String(other));
}

function figure(text: string, others: Gap[]): Turn | undefined {
  const gaps = gapsIn(text).filter(({ at }) => !WITHIN.test(text.slice(0, at)));
  const [gap] = [...gaps.filter(({ kind }) => kind !== 'year' && kind !== 'date'), ...gaps];
  if (!gap) return undefined;
  const near = others
    .filter(other => other.form === gap.form && isLike(gap, other) && !text.includes(other.text))
    .toSorted((one, other) => Math.abs(one.value - gap.value) - Math.abs(other.value - gap.value));
  const is = near[0]?.text ?? reckoned(gap);
  return is === undefined ? undefined : { at: gap.at, was: gap.text, is, weight: 0 };
}

/** Two figures of which one is a part of the other. */
const PART = /\b(?:of|among) (?:them|whom|these|those)\b/i;
/** What is said of somebody by the way. */
const ASIDE = /, (?:which|who|whose|where) [^,]+,/;

/** With one figure that is another, so that the text says otherwise; `others` are those of the text. */
export function otherFigure(text: string, others: Gap[]): Pick<Turned, 'text' | 'was' | 'is'> | undefined {
  // As long as it was, without what stands in it.
  const plain = text.replace(ASIDE, aside => ' '.repeat(aside.length));
  if (PART.test(text)) return undefined;
  const turn = SHARE.test(plain) ? share(plain) : (bound(plain) ?? word(plain) ?? figure(plain, others));
  if (!turn) return undefined;
  const { at, was, is } = turn;
  return { text: `${text.slice(0, at)}${is}${text.slice(at + was.length)}`, was: was.trim(), is: is.trim() };
}
