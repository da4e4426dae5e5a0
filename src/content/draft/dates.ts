/** Dates that an English text gives with their year. */

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const YEAR = '((?:1[5-9]|20)\\d\\d)';
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';

const FORMS: { pattern: RegExp; parts: readonly ('day' | 'month' | 'year')[] }[] = [
  { pattern: new RegExp(`\\b${DAY}(?: of)? ${MONTH}\\.?,? ${YEAR}\\b`, 'i'), parts: ['day', 'month', 'year'] },
  { pattern: new RegExp(`\\b${MONTH}\\.? ${DAY},? ${YEAR}\\b`, 'i'), parts: ['month', 'day', 'year'] },
  { pattern: new RegExp(`\\b${MONTH}\\.?,? ${YEAR}\\b`, 'i'), parts: ['month', 'year'] },
  {
    pattern: new RegExp(
      `(?<=\\b(?:in|since|by|until|from|before|after|of|during|to) )${YEAR}(?![\\d,.-]?\\d|s\\b)`,
      'i',
    ),
    parts: ['year'],
  },
];

export interface Dated {
  /** ISO 8601: a day, a month or a year. */
  date: string;
  /** As it stands in the text. */
  text: string;
  at: number;
}

/** The first date with its year; undefined where there is none. */
export function dateIn(text: string): Dated | undefined {
  for (const { pattern, parts } of FORMS) {
    const found = pattern.exec(text);
    if (!found) continue;
    const given = Object.fromEntries(parts.map((part, index) => [part, found[index + 1] ?? '']));
    const month = given.month ? MONTHS.indexOf(given.month.slice(0, 3).toLowerCase()) + 1 : 0;
    const day = Number(given.day ?? 0);
    const date = [given.year, month, day].filter(part => part !== 0).map(part => String(part).padStart(2, '0'));
    if (day > 0 && Number.isNaN(Date.parse(date.join('-')))) continue;
    if (day > new Date(Date.UTC(Number(given.year), month, 0)).getUTCDate() && month > 0) continue;
    return { date: date.join('-'), text: found[0], at: found.index };
  }
  return undefined;
}
