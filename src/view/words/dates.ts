/** Days and times as a reader would say them. */
import { type Day, daysBetween } from '../../domain/days.ts';
import { plural } from './grammar.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** "2025-01-17" as "17 Jan 2025". */
export function day(date: Day): string {
  const [year, month, number] = date.split('-');
  return `${Number(number)} ${MONTHS[Number(month) - 1] ?? month} ${year}`;
}

/** The time from a day to a later one in round words: "17 months". */
export function span(from: Day, to: Day): string {
  const days = daysBetween(from, to);
  const months = Math.round(days / 30.44);
  if (months >= 24) return plural(Math.round(days / 365.25), 'year');
  return months >= 2 ? plural(months, 'month') : plural(days, 'day');
}

/** How long after a day a later one was, in years and months: "1 year 9 months later". */
export function later(from: Day, to: Day): string {
  const [start, end] = [from, to].map(day => day.split('-').map(Number)) as [number[], number[]];
  const [years = 0, months = 0, days = 0] = end.map((part, index) => part - (start[index] ?? 0));
  const whole = 12 * years + months - (days < 0 ? 1 : 0);
  if (whole === 0) return `${plural(daysBetween(from, to), 'day')} later`;
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
