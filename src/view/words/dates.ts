/** Days and times as a reader would say them. */
import { type Day, daysBetween } from '../../domain/days.ts';
import { plural } from './grammar.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** "2025-01-17" as "17 Jan 2025", "2025-01" as "Jan 2025"; a year as it is. A time of day is left out. */
export function day(date: Day): string {
  const [year = '', month, number] = dateOf(date).split('-');
  return [number && Number(number), month && (MONTHS[Number(month) - 1] ?? month), year].filter(Boolean).join(' ');
}

const DAY_LENGTH = 'YYYY-MM-DD'.length;
const dateOf = (moment: string): Day => moment.slice(0, DAY_LENGTH);

/** The time of day, "14:30", where one stands after a day; else empty. */
export const timeOf = (moment: string): string => moment.slice(DAY_LENGTH).trim();

/** As exactly as both are known, and not more exactly than a day. */
function alike(from: Day, to: Day): [Day, Day] {
  const known = Math.min(from.length, to.length, DAY_LENGTH);
  return [from.slice(0, known), to.slice(0, known)];
}

/** Whole months between two dates, both a year, a month or a day. */
function monthsBetween(from: Day, to: Day): number {
  const [start, end] = [from, to].map(date => date.split('-').map(Number)) as [number[], number[]];
  const [years = 0, months = 0, days = 0] = end.map((part, index) => part - (start[index] ?? 0));
  return 12 * years + months - (days < 0 ? 1 : 0);
}

const isDay = (date: Day): boolean => date.length === DAY_LENGTH;

/** The time from a date to a later one in round words: "17 months". Empty where they are in the same year or month, and no more is known. */
export function span(one: Day, other: Day): string {
  const [from, to] = alike(one, other);
  const days = daysBetween(from, to);
  if (days === 0) return '';
  const months = isDay(from) ? Math.round(days / 30.44) : monthsBetween(from, to);
  if (months >= 24) return plural(Math.round(days / 365.25), 'year');
  if (from.length === 'YYYY'.length) return plural(months / 12, 'year');
  return months >= 2 || !isDay(from) ? plural(months, 'month') : plural(days, 'day');
}

/** How long after a date a later one was, in years and months: "1 year 9 months later"; empty as above. */
export function later(one: Day, other: Day): string {
  const [from, to] = alike(one, other);
  const whole = monthsBetween(from, to);
  if (whole === 0) return isDay(from) && from < to ? `${plural(daysBetween(from, to), 'day')} later` : '';
  const parts = [
    [Math.floor(whole / 12), 'year'],
    [whole % 12, 'month'],
  ] as const;
  return `${parts.flatMap(([count, unit]) => (count > 0 ? plural(count, unit) : [])).join(' ')} later`;
}

/** A day that is to come: "tomorrow", "on 27 Nov". */
export function comingDay(date: Day, today: Day): string {
  const days = daysBetween(today, date);
  if (days <= 0) return 'today';
  if (days === 1) return 'tomorrow';
  const words = day(date);
  return `on ${date.slice(0, 4) === today.slice(0, 4) ? words.slice(0, -5) : words}`;
}

/** A time as the reader's own clock showed it: "22 Nov 2026, 21:40". */
export function moment(at: string): string {
  const time = new Date(at);
  const clock = [time.getHours(), time.getMinutes()].map(part => String(part).padStart(2, '0')).join(':');
  return `${time.getDate()} ${MONTHS[time.getMonth()]} ${time.getFullYear()}, ${clock}`;
}
