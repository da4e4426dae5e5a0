/** Figures and dates of a text that can be taken out of a sentence and put back. */

export const GAP_KINDS = ['number', 'amount', 'share', 'year', 'date'] as const;
export type GapKind = (typeof GAP_KINDS)[number];

export interface Gap {
  kind: GapKind;
  /** What belongs in it, as it stands in the sentence. */
  text: string;
  at: number;
  /** To compare by, and to put in order. */
  value: number;
  /** Only gaps of one form can stand for each other: "8 April", not "April 2014". */
  form: string;
}

const SCALE: Record<string, number> = { thousand: 1e3, million: 1e6, m: 1e6, billion: 1e9, bn: 1e9, trillion: 1e12 };
const FIGURE =
  /(?<![\p{L}\p{N}.,:/$€£¥–—-])([$€£¥])?(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(?: ?(million|billion|trillion|thousand|bn|m)\b)?(%| per ?cent\b)?/gu;
const MONTH = /^(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/;
const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** What stands before a figure that is none to ask for: a name, an article that tells, a range, a ratio. */
const BEFORE =
  /(?:\b(?:an?|No\.|number|page|chapter|aged|age of|age|type|grade|level|top|at|between)|\p{Lu}[\p{L}’'.]*(?: \d+(?:,| and| or| to| &))?|\b(?:one|two|three|\d+) (?:in|out of)|(?:\d|two|three|four|five|six|seven|eight|nine|ten|twelve)(?: to| and| or|,)(?: about)?|between [\d,.]+ and)\s$/u;
/** What stands behind it: a hyphen, an ordinal, a time, an age. */
const BEHIND =
  /^(?:[-–—/:’'°]|(?:st|nd|rd|th|am|pm|p|s|k|km|kg|cm|mm|x)\b|\p{L}|,\d| ?(?:am|pm|a\.m|p\.m|o'clock|o’clock|years? old|year-old)\b| in \d| out of | (?:to|or) \d|(?:, )\d)/u;

const UNITS: [string, RegExp][] = [
  ['time', /^(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?)$/],
  ['length', /^(?:miles?|kilomet(?:re|er)s?|met(?:re|er)s?|feet|inches|centimet(?:re|er)s?|km)$/],
  [
    'people',
    /^(?:people|children|workers?|students?|pupils?|employees?|women|men|prisoners?|residents?|customers?|shoppers?|patients?|users?|voters?|members?|staff|supervisors?|officers?|soldiers?|migrants?|refugees?|farmers?|families|teachers?|visitors?|tourists?|adults?|hunters?)$/,
  ],
];

/** What a figure counts: only such of one kind can stand for each other. */
function countedIn(behind: string): string {
  const words = /^(?: [\p{L}’'-]+){1,3}/u.exec(behind)?.[0].trim().split(' ') ?? [];
  for (const [unit, pattern] of UNITS) if (words.some(word => pattern.test(word))) return unit;
  return words.find(word => /[^s]s$/.test(word)) ?? words[0] ?? '';
}

function figuresIn(text: string): Gap[] {
  return [...text.matchAll(FIGURE)].flatMap((found): Gap[] => {
    const [whole, symbol = '', digits = '', decimals = '', scale = '', percent = ''] = found;
    const at = found.index;
    const [before, behind] = [text.slice(Math.max(0, at - 40), at), text.slice(at + whole.length)];
    const sentenceStart = /^\p{Lu}[\p{L}]* $/u.test(text.slice(0, at));
    if (BEHIND.test(behind) || (!sentenceStart && BEFORE.test(before)) || MONTH.test(behind.trimStart())) return [];
    const number = Number(digits.replaceAll(',', '') + decimals);
    const value = number * (SCALE[scale] ?? 1);
    const bare = symbol === '' && scale === '' && percent === '' && decimals === '';
    const isYear = bare && /^(?:1[5-9]|20)\d\d$/.test(digits);
    if (isYear)
      return /\b(?:in|since|by|until|from|before|after|during|around|of|early|late) $/i.test(before)
        ? [{ kind: 'year', text: whole, at, value, form: 'year' }]
        : [];
    if (number < 2 || digits.length > 9 || /^0\d/.test(digits)) return [];
    // With nothing to count, only a share or an amount says something.
    if (bare && !/^ (?:\p{Ll}|\p{Lu}\p{L}+ \p{Ll}+s\b)/u.test(behind)) return [];
    const kind = symbol !== '' ? 'amount' : percent !== '' ? 'share' : 'number';
    const parts = decimals === '' || scale !== '' ? 'whole' : 'decimals';
    const counted = kind === 'number' ? countedIn(behind) : '';
    return [{ kind, text: whole, at, value, form: `${kind} ${symbol || percent.trim() || counted} ${parts}` }];
  });
}

const DATE =
  /\b(\d{1,2})(?:st|nd|rd|th)? (January|February|March|April|May|June|July|August|September|October|November|December)\b(?:,? ((?:1[5-9]|20)\d\d))?|\b(January|February|March|April|May|June|July|August|September|October|November|December) (?:(\d{1,2})(?:st|nd|rd|th)?\b(?:,? ((?:1[5-9]|20)\d\d))?|((?:1[5-9]|20)\d\d))\b/g;

function datesIn(text: string): Gap[] {
  return [...text.matchAll(DATE)].map(found => {
    const [whole, day1, month1, year1, month2, day2, year2, year3] = found;
    const day = Number(day1 ?? day2 ?? 0);
    const month = MONTHS.indexOf((month1 ?? month2 ?? '').toLowerCase());
    const year = Number(year1 ?? year2 ?? year3 ?? 0);
    const form = `date ${day1 ? 'dm' : day2 ? 'md' : 'm'}${year > 0 ? 'y' : ''}`;
    return { kind: 'date', text: whole, at: found.index, value: year * 400 + month * 31 + day, form };
  });
}

/** The year of a date, to stand for another year. */
const yearsOf = (dates: Gap[]): Gap[] =>
  dates.flatMap(({ text, at }) => {
    const found = /(?:1[5-9]|20)\d\d$/.exec(text);
    if (!found || /^\d|\d\D+\d/.test(text)) return [];
    return [{ kind: 'year', text: found[0], at: at + found.index, value: Number(found[0]), form: 'year' }];
  });

/** All in a sentence. */
export function gapsIn(text: string): Gap[] {
  const dates = datesIn(text);
  const inDate = ({ at }: Gap) => dates.some(date => at >= date.at && at < date.at + date.text.length);
  const figures = figuresIn(text).filter(gap => !inDate(gap));
  return [...dates, ...yearsOf(dates), ...figures];
}
