/** Scores: a plot of the rounds, sections, sureness and reviews, in counts and plain words. */
import { reviews, scored } from '../core/entries.ts';
import type { Scores, ScoresTab, Session } from '../core/phase.ts';
import { type Attempt, articleAttempts, attempts, openRound, type Round, rightIn, tally } from '../core/progress.ts';
import { articleSections } from '../core/reading.ts';
import { SURENESS } from '../core/record.ts';
import { emptyPage, type Page, type Size } from './page.ts';
import { blank, gap, pad, paragraph, type Row, row, TEXT_WIDTH, widthOf } from './rows.ts';
import { tabRow } from './tabs.ts';
import { WIDE } from './text.ts';
import { comingDay, finishedRounds, nextReview, plural, sentence } from './words.ts';

/** Fewer answers in a section, or of a sureness, say nothing about it. */
const ENOUGH_IN_SECTION = 4;
const ENOUGH_OF_SURENESS = 10;
/** Fewer rounds are no curve. */
const ENOUGH_ROUNDS = 3;
const TOO_FEW = 'too few to judge';

export const TAB_NAME: Record<ScoresTab, string> = {
  rounds: 'Rounds',
  sections: 'Sections',
  sureness: 'Sureness',
  reviews: 'Reviews',
};
export const SCORES_TABS = Object.keys(TAB_NAME) as ScoresTab[];

/** Attempts at items of the article. */
export const counted = (session: Session): Attempt[] => articleAttempts(session.items, session.progress);

export interface Count {
  name: string;
  attempts: number;
  right: number;
  /** So many that they say something. */
  enough: boolean;
}

const countOf = (name: string, list: Attempt[], enough: number): Count => ({
  name,
  ...tally(list),
  enough: list.length >= enough,
});

const countWords = ({ attempts: all, right, enough }: Count): string => {
  if (all === 0) return 'none yet';
  return `${right} of ${all} right${enough ? '' : `, ${TOO_FEW}`}`;
};

/** Counts as sentences; those that say nothing yet share one. */
export function countSentences(counts: Count[]): string[] {
  const few = counts.filter(({ enough }) => !enough).map(({ name }) => name);
  return [
    ...counts.filter(({ enough }) => enough).map(count => `${count.name}: ${countWords(count)}.`),
    ...(few.length > 0 ? [`Too few answers to judge: ${few.join(', ')}.`] : []),
  ];
}

export function sectionCounts(session: Session): Count[] {
  const sectionOf = new Map(session.items.map(item => [item.id, item.section]));
  const list = counted(session);
  return articleSections(session.reading).map(({ id, title }) =>
    countOf(
      title,
      list.filter(attempt => sectionOf.get(attempt.item) === id),
      ENOUGH_IN_SECTION,
    ),
  );
}

export function surenessCounts(session: Session): Count[] {
  const list = counted(session);
  return SURENESS.toReversed().map(level =>
    countOf(
      `Said ${level}`,
      list.filter(attempt => attempt.sureness === level),
      ENOUGH_OF_SURENESS,
    ),
  );
}

/** What sureness and results say together, once there is enough of both ends. */
export function surenessWords(session: Session): string {
  const [certain, , guessing] = surenessCounts(session);
  if (!certain || !guessing) return '';
  if (certain.attempts < ENOUGH_OF_SURENESS) return `From ${ENOUGH_OF_SURENESS} answers on, a count says something.`;
  const share = certain.right / certain.attempts;
  if (share >= 0.9) return 'When you are certain, you are nearly always right.';
  const times = `${certain.attempts - certain.right} times out of ${certain.attempts}`;
  return `Certain and missed: ${times}. Those are the ones to look at again.`;
}

/** What is due by day, as sentences; which questions they are is not told. */
export function loadWords(session: Session): string[] {
  const { load, kept, today } = reviews(session);
  const ahead = load.filter(({ day }) => day > session.today).slice(0, 7);
  return [
    today.length > 0
      ? `${plural(today.length, 'question')} due today.`
      : nextReview(session) || 'Nothing is scheduled yet.',
    ...ahead.map(({ day, items }) => {
      const when = comingDay(day, session.today);
      return `${sentence(when)}: ${items}.`;
    }),
    ...(kept > 0 ? [`${plural(kept, 'question')} kept: known well enough to come back no more.`] : []),
  ];
}

const share = (round: Round): number => (100 * rightIn(round)) / Math.max(1, round.items.length);
const score = (round: Round): string => `${rightIn(round)} of ${round.items.length}`;

/** The curve of the rounds in a sentence; empty while there is none. */
export function curveWords(session: Session): string {
  const rounds = finishedRounds(session);
  const [first] = rounds;
  const latest = rounds.at(-1);
  if (!first || !latest || rounds.length < 2) return '';
  const best = rounds.reduce((top, round) => (share(round) >= share(top) ? round : top));
  return `${plural(rounds.length, 'finished round')}. First ${score(first)}, best ${score(best)}, latest ${score(latest)}.`;
}

const STEP = 20;
const PLOT_ROWS = 6;
const PLOT_ROOM = 22;

/** The last rounds as dots on a fixed scale from 0 to 100. */
function plot(rounds: Round[], width: number): Row[] {
  const shown = rounds.slice(-Math.floor((width - 9) / 3));
  const levels = shown.map(round => Math.round(share(round) / STEP));
  const lines = Array.from({ length: PLOT_ROWS }, (_, index) => PLOT_ROWS - 1 - index);
  return lines.map(level => {
    const dots = levels.map(one => (one === level ? ' ● ' : level === 0 ? '---' : '   ')).join('');
    const edge = level === 0 ? '+' : '|';
    return row(`   ${String(level * STEP).padStart(3)} ${edge}`, { text: dots.trimEnd(), role: 'amount' });
  });
}

function bars(counts: Count[], width: number): Row[] {
  const names = Math.max(...counts.map(({ name }) => widthOf(name)));
  const wide = width >= WIDE;
  return counts.flatMap(count => {
    const { name, attempts: all, right } = count;
    if (!wide) return paragraph(`${name}: ${countWords(count)}`, { width });
    const filled = all === 0 ? 0 : Math.round((10 * right) / all);
    const bar = all === 0 ? blank(10) : '▪'.repeat(filled) + '▫'.repeat(10 - filled);
    return [row('   ', pad(name, names + 2), { text: bar, role: 'amount' }, `  ${countWords(count)}`)];
  });
}

function bodyOf(session: Session, tab: ScoresTab, size: Size, width: number): Row[] {
  const say = (text: string): Row[] => (text === '' ? [] : [...paragraph(text, { width }), gap]);
  switch (tab) {
    case 'rounds': {
      const rounds = finishedRounds(session);
      const open = openRound(session.progress) ? 'One round is not finished yet.' : '';
      const drawn = rounds.length >= ENOUGH_ROUNDS && size.columns >= WIDE && size.rows >= PLOT_ROOM;
      if (!drawn) return [...say([curveWords(session), open].filter(Boolean).join(' '))];
      return [
        row('   Right in each round, of 100; the latest at the right.'),
        gap,
        ...plot(rounds, width),
        gap,
        ...say(open),
      ];
    }
    case 'sections':
      return [...bars(sectionCounts(session), width), gap];
    case 'sureness':
      return [...bars(surenessCounts(session), width), gap, ...say(surenessWords(session))];
    case 'reviews':
      return [...loadWords(session).flatMap(text => paragraph(text, { width })), gap];
  }
}

export function scoresPage(session: Session, { tab }: Scores, size: Size): Page {
  const width = Math.min(TEXT_WIDTH, size.columns - 1);
  const count = plural(scored(session).length, 'round');
  const all = plural(attempts(session.progress).length, 'answer');
  const narrow = size.columns < WIDE;
  return {
    ...emptyPage,
    title: narrow ? `Scores: ${TAB_NAME[tab]}` : 'Scores',
    place: `${count}, ${all}`,
    head: narrow ? [] : [tabRow(SCORES_TABS.map(one => ({ name: TAB_NAME[one], open: one === tab }))), gap],
    body: bodyOf(session, tab, size, width),
  };
}
