/** Dates that an English text gives with their year, or without it in the news of a day that is known. */
import type { DraftArticle } from './article.ts';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH =
  '(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)';
const YEAR = '((?:1[5-9]|20)\\d\\d)';
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';

interface Form {
  pattern: RegExp;
  parts: readonly ('day' | 'month' | 'year')[];
}

const WHOLE: Form = {
  pattern: new RegExp(`\\b${DAY}(?: of)? ${MONTH}\\.?,? ${YEAR}\\b`, 'i'),
  parts: ['day', 'month', 'year'],
};
const FORMS: Form[] = [
  WHOLE,
  { pattern: new RegExp(`\\b${MONTH}\\.? ${DAY},? ${YEAR}\\b`, 'i'), parts: ['month', 'day', 'year'] },
  { pattern: new RegExp(`\\b${MONTH}\\.?,? ${YEAR}\\b`, 'i'), parts: ['month', 'year'] },
];
const YEAR_ALONE: Form = {
  pattern: new RegExp(`(?<=\\b(?:in|since|by|until|from|before|after|of|during|to) )${YEAR}(?![\\d,.-]?\\d|s\\b)`, 'i'),
  parts: ['year'],
};
const DAY_ALONE = new RegExp(`\\b(?:${DAY}(?: of)? ${MONTH}|${MONTH}\\.? ${DAY})\\b(?!,? \\d)`);

export interface Dated {
  /** ISO 8601: a day, a month or a year. */
  date: string;
  /** As it stands in the text. */
  text: string;
  at: number;
}

/** The first date with its year; undefined where there is none. `published`: a day, of whose year others may be. */
export function dateIn(text: string, published?: string): Dated | undefined {
  const full = FORMS.map(form => dated(form, text));
  return full.find(found => found !== undefined) ?? dayNear(text, published) ?? dated(YEAR_ALONE, text);
}

/** The day that an article gives as its own. */
export const publishedIn = ({ dateline = '' }: Pick<DraftArticle, 'dateline'>): string | undefined =>
  dateIn(dateline)?.date;

function dated({ pattern, parts }: Form, text: string): Dated | undefined {
  const found = pattern.exec(text);
  if (!found) return undefined;
  const given = Object.fromEntries(parts.map((part, index) => [part, found[index + 1] ?? '']));
  const month = given.month ? MONTHS.indexOf(given.month.slice(0, 3).toLowerCase()) + 1 : 0;
  const day = Number(given.day ?? 0);
  const date = [given.year, month, day].filter(part => part !== 0).map(part => String(part).padStart(2, '0'));
  if (day > 0 && Number.isNaN(Date.parse(date.join('-')))) return undefined;
  if (day > new Date(Date.UTC(Number(given.year), month, 0)).getUTCDate() && month > 0) return undefined;
  return { date: date.join('-'), text: found[0], at: found.index };
}

/** "on 8 June": in the year that brings it nearest to the day of publication. A small "may" is no month. */
function dayNear(text: string, published = ''): Dated | undefined {
  const found = DAY_ALONE.exec(text);
  const near = Date.parse(published);
  if (!found || !/^\d{4}-\d\d-\d\d$/.test(published) || Number.isNaN(near)) return undefined;
  const year = Number(published.slice(0, 4));
  const [best] = [year, year - 1, year + 1]
    .flatMap(given => dated(WHOLE, `${found[1] ?? found[4]} ${found[2] ?? found[3]} ${given}`) ?? [])
    .toSorted((left, right) => Math.abs(Date.parse(left.date) - near) - Math.abs(Date.parse(right.date) - near));
  return best && { date: best.date, text: found[0], at: found.index };
}
