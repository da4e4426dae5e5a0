/** Days as a reader counts them: they turn at four in the morning, by the clock of this computer. */

/** A day, YYYY-MM-DD. */
export type Day = string;

const TURNS_AT = 4;
const MILLISECONDS = 86_400_000;

const two = (number: number): string => String(number).padStart(2, '0');

/** Beyond these years a clock has gone wrong; its days are still days. */
const YEARS = [1, 9000] as const;

/** The local day of an instant (ISO 8601): before four o'clock it is still the day before. */
export function dayOf(at: string): Day {
  const time = new Date(at);
  const year = Math.min(Math.max(time.getFullYear() || YEARS[0], YEARS[0]), YEARS[1]);
  const day = `${String(year).padStart(4, '0')}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
  return time.getHours() < TURNS_AT ? addDays(day, -1) : day;
}

export const addDays = (day: Day, days: number): Day =>
  new Date(Date.parse(day) + days * MILLISECONDS).toISOString().slice(0, 10);

/** Whole days from one day to another. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / MILLISECONDS);
