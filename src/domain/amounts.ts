/** Numbers and ranges as an option gives them: "three weeks", "4,000", "more than ten", "5 to 10 per cent". */

export interface Amount {
  least: number;
  most: number;
  /** What is counted, in the singular; of lengths of time "time", in days. Empty where the text does not say. */
  unit: string;
}

const UNDER_TWENTY =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety';
const NAMED = new Map([
  ...UNDER_TWENTY.split(' ').map((word, value) => [word, value] as const),
  ...TENS.split(' ').map((word, index) => [word, 10 * (index + 2)] as const),
]);
const TIMES = new Map(
  Object.entries({ hundred: 100, dozen: 12, thousand: 1e3, k: 1e3, million: 1e6, m: 1e6, billion: 1e9, bn: 1e9 }),
);
const DAYS: Record<string, number> = {
  ...{ second: 1 / 86_400, minute: 1 / 1440, hour: 1 / 24, day: 1, night: 1 },
  ...{ week: 7, fortnight: 14, month: 30.44, year: 365.25, decade: 3652.5, century: 36_525 },
};
const PLURALS: Record<string, string> = {
  ...{ people: 'person', men: 'man', women: 'woman', children: 'child', centuries: 'century', countries: 'country' },
};

/** Words that leave the amount as it is. */
const AROUND = new Set(
  'a an the of in on at for by before after since within about around roughly nearly almost some only just exactly approximately between from all them these those and to or'.split(
    ' ',
  ),
);
const ABOVE = /\b(?:more|greater|longer|older|larger|bigger|higher|later) than\b|\b(?:over|above|beyond|exceeding)\b/;
const NOT_BELOW =
  /\b(?:at least|(?:no|not) (?:fewer|less) than|from|upwards of)\b|\b(?:or|and) (?:more|over|above|longer|older|upwards?)\b|\+/;
const BELOW = /\b(?:less|fewer|shorter|younger|smaller|lower) than\b|\b(?:under|below)\b/;
const NOT_ABOVE =
  /\b(?:at most|up to|(?:no|not) (?:more|longer|older) than|a maximum of)\b|\b(?:or|and) (?:less|fewer|under|below|shorter|younger)\b/;
const BOUNDS = [NOT_ABOVE, NOT_BELOW, ABOVE, BELOW];

const SMALLEST = 3;
const UNIT_WORDS = 3;
/** More letters than an option that is only a number has. */
const LONGEST = 80;
/** So much beyond a bound that does not count itself. */
const beyond = (value: number, sign: 1 | -1): number => value + sign * (Math.abs(value) + 1) * 1e-9;

const tokensOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/(\d)[,\u00a0\u202f'’](?=\d{3}\b)/g, '$1')
    .replace(/(\d)\s*[-–—]\s*(?=\d)/g, '$1 to ')
    .replace(/per\s?cent\b/g, '%')
    .replace(/(\d)(k|m|bn)\b/g, '$1 $2')
    .replace(/[%$£€¥+]/g, ' $& ')
    .split(/[\s,;:()"“”!?-]+|\.(?!\d)/)
    .filter(Boolean);

/** The numbers in some words, in order, and the words with # in the place of each. */
function numbersIn(tokens: string[]): { numbers: number[]; words: string[]; told: string[] } {
  const numbers: number[] = [];
  const words: string[] = [];
  /** The words that each number was read from. */
  const told: string[] = [];
  let from = 0;
  // Complete thousands, and what has been read since; undefined outside a number.
  let whole = 0;
  let part: number | undefined;
  const end = (at: number) => {
    if (part === undefined) return;
    numbers.push(whole + part);
    words.push('#');
    told.push(tokens.slice(from, at).join(' '));
    whole = 0;
    part = undefined;
  };
  for (const [at, token] of tokens.entries()) {
    const times = TIMES.get(token);
    const named = NAMED.get(token);
    if (part === undefined) from = at;
    if (/^\d+(\.\d+)?$/.test(token)) {
      end(at);
      from = at;
      part = Number(token);
    } else if (named !== undefined) part = (part ?? 0) + named;
    else if (times !== undefined && (part !== undefined || token.length > 2)) {
      part = (part ?? 1) * times;
      if (times >= 1e3) [whole, part] = [whole + part, 0];
    } else if (token === 'and' && part !== undefined && tokens[at - 1] === 'hundred') continue;
    else if (/^an?$/.test(token) && isTime(tokens[at + 1])) {
      end(at);
      from = at;
      part = 1;
    } else {
      end(at);
      words.push(token);
    }
  }
  end(tokens.length);
  return { numbers, words, told };
}

interface Figure {
  figure: number;
  /** The words that give it. */
  told: string;
}

/** "14th" is 14, and "20mph" has 20. */
const apart = (text: string): string =>
  text
    .replace(/(\d)(?:st|nd|rd|th)\b/g, '$1')
    .replace(/(\d)(?=[a-z]{2,}\b)/gi, '$1 ')
    .replaceAll('/', ' ');

function numbersAsWritten(text: string): Figure[] {
  const { numbers, told } = numbersIn(tokensOf(apart(text)));
  return numbers.map((figure, index) => ({ figure, told: told[index] ?? '' }));
}

/** Every number in a text. A decade is ten years. */
export const numbersOf = (text: string): Figure[] => numbersAsWritten(text.replace(/\ba decade\b/gi, 'ten years'));

/** The numbers as they are written, without small ones in words, which are seldom figures: "one of the two". */
export const figuresOf = (text: string): Figure[] =>
  numbersAsWritten(text).filter(({ figure, told }) => /\d/.test(told) || figure >= SMALLEST);

const singular = (word: string): string => PLURALS[word] ?? word.replace(/(?<=[^s])s$/, '');
const isTime = (word = ''): boolean => singular(word) in DAYS;

/** The amount that is all a text gives; undefined where it gives none, or more. */
export function amountOf(text: string): Amount | undefined {
  if (text.length > LONGEST) return undefined;
  const { numbers, words } = numbersIn(tokensOf(text));
  const [first = 0, second] = numbers;
  if (numbers.length === 0 || numbers.length > 2) return undefined;
  const said = words.join(' ');
  if (second !== undefined && !/^between |# (?:\S+ )?(?:to|or) /.test(said)) return undefined;
  const bare = BOUNDS.reduce((left, bound) => left.replace(bound, ' '), said);
  const counted = [...new Set(bare.split(' ').filter(word => !['', '#'].includes(word) && !AROUND.has(word)))].map(
    singular,
  );
  if (counted.length > UNIT_WORDS) return undefined;
  const unit = counted.join(' ');
  const days = Object.hasOwn(DAYS, unit) ? DAYS[unit] : undefined;
  const [least, most] = second === undefined ? bounds(first, said) : [Math.min(first, second), Math.max(first, second)];
  return { least: least * (days ?? 1), most: most * (days ?? 1), unit: days === undefined ? unit : 'time' };
}

function bounds(value: number, said: string): [number, number] {
  if (NOT_ABOVE.test(said)) return [Number.NEGATIVE_INFINITY, value];
  if (NOT_BELOW.test(said)) return [value, Number.POSITIVE_INFINITY];
  if (ABOVE.test(said)) return [beyond(value, 1), Number.POSITIVE_INFINITY];
  return BELOW.test(said) ? [Number.NEGATIVE_INFINITY, beyond(value, -1)] : [value, value];
}

/** Both count the same, as far as they say. */
export const sameUnit = (first: Amount, second: Amount): boolean =>
  first.unit === second.unit || ((first.unit === '' || second.unit === '') && first.unit + second.unit !== 'time');
