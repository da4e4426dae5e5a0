/** Dates and times of day as a text gives them, as far as it gives them. Months and days of the week by their English names. */

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const WEEKDAYS = 'Mon Tue Wed Thu Fri Sat Sun'.split(' ');

// With a capital: "may" and "march" are words, too.
const MONTH =
  '(?<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\b\\.?';
const DAY = '(?<day>\\d{1,2})(?:st|nd|rd|th)?\\b';
const YEAR = '(?<year>1\\d{3}|20\\d\\d)\\b';
const HALF = '\\s?(?<half>[ap])\\.?m\\b\\.?';

/** The fullest first. */
const FORMS = [
  '(?<year>\\d{4})-(?<month>\\d\\d)(?:-(?<day>\\d\\d))?\\b',
  `${DAY}(?: of)? ${MONTH}(?:,? ${YEAR})?`,
  `${MONTH} ${DAY}(?:,? ${YEAR})?`,
  `${MONTH}(?:,?(?: of)? ${YEAR})?`,
  // A bare number is one only where a text has nothing else, or says that it is a time.
  `(?:(?<=^\\W*|\\b(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Ff]rom|[Bb]efore|[Aa]fter|[Dd]uring|[Aa]round|of|mid|early|late) |\\()${YEAR})`,
];
const CLOCK = [
  `(?<hour>1[0-2]|[1-9])[:.](?<minute>[0-5]\\d)${HALF}`,
  '(?<hour>[01]?\\d|2[0-3]):(?<minute>[0-5]\\d)\\b',
  `(?<hour>1[0-2]|[1-9])(?:${HALF}|\\so['’]clock\\b)`,
  '(?<fixed>[Nn]oon|[Mm]idday|[Mm]idnight)\\b',
];
// Not "Sundays", nor "a Sunday".
const WEEKDAY = '(?<!\\b[Aa]n? )(?<weekday>Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:s|nes|rs|ur)?day\\b';

const patterns = (forms: string[]): RegExp[] => forms.map(form => new RegExp(`(?<![\\d.,£$€-])\\b${form}(?![\\d%-])`));
const DATED = patterns(FORMS);
const TIMED = patterns(CLOCK);
const [NAMED] = patterns([WEEKDAY]) as [RegExp];

/** From the largest part to the smallest; what is not given is left out. */
const PARTS = ['year', 'month', 'day', 'weekday', 'minutes'] as const;
export type Moment = Partial<Record<(typeof PARTS)[number], number>>;

/** What stands around a date that is all there is: "in early May", "on Monday at 9.30 am". */
const AROUND =
  /\b(?:in|on|at|by|since|from|until|till|before|after|around|about|early|late|mid|the|of|and|end|beginning|next|last|this)\b|[\s,.]/gi;

function found(patterns: RegExp[], text: string): { groups: Record<string, string | undefined>; rest: string } {
  for (const pattern of patterns) {
    const match = pattern.exec(text);
    if (match) return { groups: match.groups ?? {}, rest: text.replace(match[0], ' ') };
  }
  return { groups: {}, rest: text };
}

function minutesOf({ hour, minute, half, fixed }: Record<string, string | undefined>): number | undefined {
  if (fixed) return /midnight/i.test(fixed) ? 0 : 12 * 60;
  if (hour === undefined) return undefined;
  const hours = half ? (Number(hour) % 12) + (half === 'p' ? 12 : 0) : Number(hour);
  return hours * 60 + Number(minute ?? 0);
}

function read(text: string): { moment: Moment | undefined; rest: string } {
  const date = found(DATED, text);
  const weekday = found([NAMED], date.rest);
  const time = found(TIMED, weekday.rest);
  const { year, month, day } = date.groups;
  const monthOf = (name: string) => (/\d/.test(name) ? Number(name) : MONTHS.indexOf(name.slice(0, 3)) + 1);
  const given: [keyof Moment, number | undefined][] = [
    ['year', year === undefined ? undefined : Number(year)],
    ['month', month === undefined ? undefined : monthOf(month)],
    ['day', day === undefined ? undefined : Number(day)],
    // Beside a date it only says the same again.
    ['weekday', month === undefined && weekday.groups.weekday ? WEEKDAYS.indexOf(weekday.groups.weekday) : undefined],
    ['minutes', minutesOf(time.groups)],
  ];
  const known = given.filter(([, value]) => value !== undefined);
  return { moment: known.length > 0 ? Object.fromEntries(known) : undefined, rest: time.rest };
}

/** The first date, weekday and time of day in a text; undefined where there is none. */
export const momentIn = (text: string): Moment | undefined => read(text).moment;

/** The same of a text that has nothing else. */
export function momentOf(text: string): Moment | undefined {
  const { moment, rest } = read(text);
  return rest.replace(AROUND, '') === '' ? moment : undefined;
}

/** Below 0 where the first is earlier; undefined where nobody can tell. */
export function compareMoments(first: Moment, second: Moment): number | undefined {
  for (const part of PARTS) {
    const [one, two] = [first[part], second[part]];
    if (one === undefined && two === undefined) continue;
    if (one === undefined || two === undefined) return undefined;
    if (one !== two) return one - two;
  }
  return 0;
}
