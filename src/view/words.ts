/** The product's words, the same on screens, in line mode and in printed text. */

import { daysBetween } from '../domain/days.ts';
import { drawable, ROUND_SIZE } from '../domain/draw.ts';
import { attemptAt, lastAttempts, missedIn, openRound, type Round, rightIn, roundOf } from '../domain/progress.ts';
import {
  type ArticleStatement,
  articleSections,
  contextSection,
  findStatement,
  type Reading,
  type Section,
  type Statement,
} from '../domain/reading.ts';
import type { ResetScope, Sureness } from '../domain/record.ts';
import { finishes, type Score } from '../domain/tally.ts';
import { nextItem } from '../session/asking.ts';
import { hasPlace, reviews, textRead } from '../session/menus.ts';
import type { Asking, Entry, Session } from '../session/model.ts';

export const I_DONT_KNOW = "I don't know";
export const HOW_SURE = 'How sure are you?';
export const SURENESS_NAME: Record<Sureness, string> = {
  guessing: 'Guessing',
  'fairly sure': 'Fairly sure',
  certain: 'Certain',
};
export const MISSING: Record<NonNullable<Asking['missing']>, string> = {
  option: 'Choose an answer first: ↑ ↓',
  options: 'Tick the answers that fit first: ↑ ↓ and Space',
  statement: 'Choose a statement first: ↑ ↓',
  sureness: 'Say how sure you are, too: ← →',
};

export const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

/** One of the six labels of a statement in the article: who asserts it, and how. */
export function labelOf(reading: Reading, statement: ArticleStatement): string {
  const { voice, standing } = statement;
  if (standing === 'reported') return 'reported';
  const name =
    voice === 'writer' ? 'writer' : (reading.people.find(person => person.id === voice)?.short ?? 'no one named');
  if (standing === 'alleged') return `alleged, by ${name}`;
  return standing === 'wording' ? `${name}'s words` : `${name} ${standing}`;
}

/** What the six labels say, for readers who ask. */
export const LABELS: { label: string; means: string }[] = [
  { label: 'reported', means: 'a dated event, under a source the article names' },
  { label: '... says', means: 'that person says it, in the article' },
  { label: '... hopes', means: 'that person hopes it' },
  { label: 'writer says', means: "the writer's own statement" },
  { label: "writer's words", means: 'wording of the writer that steers' },
  { label: 'alleged', means: 'someone is accused, and no one is named as saying so' },
];

/** What stands in the gutter: the label, or the date of what happened outside the article. */
export function gutterOf(reading: Reading, statement: Statement): string {
  if ('voice' in statement) return labelOf(reading, statement);
  return statement.date === undefined ? '' : day(statement.date);
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** "2025-01-17" as "17 Jan 2025". */
export function day(date: string): string {
  const [year, month, number] = date.split('-');
  return `${Number(number)} ${MONTHS[Number(month) - 1] ?? month} ${year}`;
}

/** The time from one date to a later one in round words: "17 months". */
export function span(from: string, to: string): string {
  const days = daysBetween(from, to);
  const months = Math.round(days / 30.44);
  if (months >= 24) return plural(Math.round(days / 365.25), 'year');
  return months >= 2 ? plural(months, 'month') : plural(days, 'day');
}

/** A day that is to come, as a reader would say it: "tomorrow", "on 27 Nov". */
export function comingDay(date: string, today: string): string {
  const days = daysBetween(today, date);
  if (days <= 0) return 'today';
  if (days === 1) return 'tomorrow';
  const words = day(date);
  return `on ${date.slice(0, 4) === today.slice(0, 4) ? words.slice(0, -5) : words}`;
}

/** When the next review is due, while none is due today; empty when nothing is scheduled. */
export function nextReview(session: Session): string {
  const { today, next, kept } = reviews(session);
  if (today.length > 0) return '';
  if (next !== null) return `Nothing to review today; the next is due ${comingDay(next, session.today)}.`;
  return kept > 0 ? 'Nothing is left to review: all you answered is kept.' : '';
}

/** A time as the reader's own clock showed it: "22 Nov 2026, 21:40". */
export function moment(at: string): string {
  const time = new Date(at);
  const clock = [time.getHours(), time.getMinutes()].map(part => String(part).padStart(2, '0')).join(':');
  return `${time.getDate()} ${MONTHS[time.getMonth()]} ${time.getFullYear()}, ${clock}`;
}

export const sectionPlace = (reading: Reading, section: Section): string => {
  const index = articleSections(reading).findIndex(one => one.id === section.id);
  return index < 0 ? section.title : `${index + 1} of ${articleSections(reading).length}`;
};

/** What a seed is called where it is read off: a sheet, and the end of a round. */
export const paperName = (seed: number, revision: number): string => `paper ${seed}, revision ${revision}`;

/** Said where fewer questions come than were asked for: those of one group never come together. */
export const fewerWords = (wanted: number, asked: number, where: 'round' | 'paper'): string =>
  `You asked for ${plural(wanted, 'question')}; ${asked} is the most one ${where} can ask.`;

/** Where a round stands: the number of the question that is open, and of how many. */
export function questionPlace(round: Round, item: string): string {
  return `Question ${round.items.indexOf(item) + 1} of ${round.items.length}`;
}

export const scoreWords = ({ right, of }: Score): string => `${right} of ${of}`;

export const scoreLine = (score: Score): string => `${scoreWords(score)} right`;

/** Where the reader stopped, as a noun phrase; empty when nothing is open. */
export function stoppedAt(session: Session): string {
  const round = openRound(session.progress);
  const item = round && nextItem(session, round);
  if (round && item) return questionPlace(round, item.id).toLowerCase();
  const at = session.place.reading && findStatement(session.reading, session.place.reading.statement);
  if (textRead(session) || !at) return '';
  return `section ${sectionPlace(session.reading, at.section)}, ${at.section.title}`;
}

const unseen = (session: Session): number => {
  const seen = lastAttempts(session.progress);
  return drawable(session.items, undefined).filter(item => !seen.has(item.id)).length;
};

export const roundSize = (session: Session): number => Math.min(ROUND_SIZE, drawable(session.items, undefined).length);

const SECONDS_A_QUESTION = 40;

const FORGET: Record<ResetScope, string> = {
  scores: 'Forget the scores',
  place: 'Forget my place in the article',
  all: 'Forget everything',
};

/** What an entry is called, and a few words on what it leads to. */
export function entryWords(session: Session, entry: Entry): { label: string; detail: string } {
  const { reading, progress, phase } = session;
  switch (entry.does) {
    case 'start':
      return { label: 'Start reading', detail: '' };
    case 'continue':
      return { label: 'Continue', detail: stoppedAt(session) };
    case 'quiz': {
      const size = plural(roundSize(session), 'question');
      if (phase.name === 'first') return { label: 'Take a quiz', detail: '' };
      if (phase.name === 'spoke') return { label: 'Take a quiz', detail: size };
      if (phase.name === 'results')
        return { label: 'Take a quiz', detail: `${size}; ${unseen(session)} you have not seen` };
      const closes = openRound(progress) ? 'closes the open round' : `${unseen(session)} you have not seen`;
      return { label: 'Take a quiz', detail: `${size}; ${closes}` };
    }
    case 'review': {
      const due = reviews(session).today.length;
      const minutes = Math.max(1, Math.round((due * SECONDS_A_QUESTION) / 60));
      return { label: 'Review', detail: `${due} due today, about ${plural(minutes, 'minute')}` };
    }
    case 'context': {
      const count = drawable(session.items, contextSection(reading)?.id ?? '').length;
      return { label: `${plural(Math.min(count, ROUND_SIZE), 'question')} about it`, detail: '' };
    }
    case 'again': {
      const round = roundOf(progress, entry.round);
      const missed = round ? missedIn(round).length : 0;
      return { label: missed === 1 ? 'The one you missed, again' : `The ${missed} you missed, again`, detail: '' };
    }
    case 'read':
      return {
        label: textRead(session) ? 'Read it again' : hasPlace(session) ? 'Read on' : 'Read the article',
        detail: phase.name === 'home' ? plural(articleSections(reading).length, 'section') : '',
      };
    case 'next':
      return { label: 'What happened next', detail: phase.name === 'home' ? 'outside the article' : '' };
    case 'lookUp': {
      const { people, terms, timeline } = reading;
      const counts = [
        ...(people.length > 0 ? [plural(people.length, 'person', 'people')] : []),
        ...(terms.length > 0 ? [plural(terms.length, 'term')] : []),
        ...(timeline.length > 0 ? [plural(timeline.length, 'date')] : []),
      ];
      return { label: 'Look up', detail: ['the article', ...counts].join(', ') };
    }
    case 'scores': {
      const { count, last, best } = finishes(progress);
      if (!last) return { label: 'Scores', detail: '' };
      const more = best && count > 1 ? `, best ${scoreWords(best)}` : '';
      return { label: 'Scores', detail: `last round ${scoreWords(last)}${more}` };
    }
    case 'home':
      return { label: 'Home', detail: '' };
    case 'line':
      return { label: 'Line by line, for screen readers', detail: '' };
    case 'guess':
      return { label: reading.question?.options.find(option => option.id === entry.option)?.text ?? '', detail: '' };
    case 'round': {
      const round = progress.rounds.find(one => one.id === entry.round);
      return round ? roundWords(round) : { label: '', detail: '' };
    }
    case 'startOver':
      return { label: 'Start over', detail: '' };
    case 'restore':
      return { label: 'Bring back what was forgotten', detail: '' };
    case 'keep':
      return { label: 'Keep everything', detail: '' };
    case 'forget':
      return { label: FORGET[entry.scope], detail: '' };
  }
}

function roundWords(round: Round): { label: string; detail: string } {
  const answered = round.items.filter(item => attemptAt(round, item)).length;
  const state = round.finished
    ? duration(round)
    : `${round.endedAt === null ? 'open' : 'left'} after ${plural(answered, 'question')}`;
  return { label: moment(round.startedAt), detail: `${rightIn(round)} of ${round.items.length}   ${state}`.trimEnd() };
}

/** How long a finished round took; nothing for one that plainly spans several sittings. */
export function duration(round: Round): string {
  if (!round.finished || round.endedAt === null) return '';
  const minutes = Math.max(1, Math.round((Date.parse(round.endedAt) - Date.parse(round.startedAt)) / 60_000));
  return minutes > 90 ? '' : plural(minutes, 'minute');
}

/** With a capital at its beginning. */
export const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** "a", "a and b", "a, b and c". Intl.ListFormat says the same and takes 24 ms to be made. */
export const listed = (names: string[]): string =>
  [names.slice(0, -1).join(', '), ...names.slice(-1)].filter(Boolean).join(' and ');
