/** Scores: a plot of the rounds, and the counts as bars. */

import { isCounted, openRound, type Round, rightIn } from '../domain/progress.ts';
import { isFinish } from '../domain/scores.ts';
import { SCORES_TABS, type Scores, type ScoresTab, type Session } from '../session/model.ts';
import { counted } from '../session/selectors.ts';
import {
  type Count,
  countWords,
  curveWords,
  fewInSection,
  loadWords,
  sectionCounts,
  surenessCounts,
  surenessWords,
} from './counts.ts';
import { emptyPage, type Page, type Size, tabbed, WIDE } from './page.ts';
import { barRow, blank, gap, paragraph, type Row, row, said, textWidth, widthOf } from './rows.ts';
import { plural } from './words/grammar.ts';
import { scoredWords, stoppedAt } from './words/rounds.ts';

/** Fewer rounds are no curve. */
const ENOUGH_ROUNDS = 3;

const TAB_NAME: Record<ScoresTab, string> = {
  rounds: 'Rounds',
  sections: 'Sections',
  sureness: 'Sureness',
  reviews: 'Reviews',
};

const STEP = 20;
const PLOT_ROWS = 6;
const PLOT_ROOM = 22;

/** The last rounds as dots on a fixed scale from 0 to 100. */
function plot(rounds: Round[], width: number): Row[] {
  const shown = rounds.slice(-Math.floor((width - 9) / 3));
  const levels = shown.map(round => Math.round((100 * rightIn(round)) / Math.max(1, round.items.length) / STEP));
  const lines = Array.from({ length: PLOT_ROWS }, (_, index) => PLOT_ROWS - 1 - index);
  return lines.map(level => {
    const dots = levels.map(reached => (reached === level ? ' ● ' : level === 0 ? '---' : '   ')).join('');
    const edge = level === 0 ? '+' : '|';
    return row(`   ${String(level * STEP).padStart(3)} ${edge}`, { text: dots.trimEnd(), role: 'amount' });
  });
}

function bars(counts: Count[], width: number): Row[] {
  const names = Math.max(...counts.map(({ name }) => widthOf(name)));
  if (width < WIDE) return counts.flatMap(count => paragraph(`${count.name}: ${countWords(count)}`, { width }));
  return counts.map(count => {
    const filled = Math.round((10 * count.right) / count.attempts);
    const bar = count.attempts === 0 ? blank(10) : '▪'.repeat(filled) + '▫'.repeat(10 - filled);
    return barRow(count.name, names, bar, countWords(count));
  });
}

function bodyOf(session: Session, tab: ScoresTab, size: Size, width: number): Row[] {
  switch (tab) {
    case 'rounds': {
      const rounds = session.progress.rounds.filter(isFinish);
      const open = isCounted(openRound(session.progress))
        ? `One round is not finished yet: you stopped at ${stoppedAt(session)}.`
        : '';
      const drawn = rounds.length >= ENOUGH_ROUNDS && size.columns >= WIDE && size.rows >= PLOT_ROOM;
      if (!drawn) return said([curveWords(session), open].filter(Boolean).join(' '), width);
      return [
        ...said('Right answers, out of 100; the latest is on the right.', width),
        ...plot(rounds, width),
        gap,
        ...said(open, width),
      ];
    }
    case 'sections': {
      const counts = sectionCounts(session);
      return [...bars(counts, width), gap, ...said(fewInSection(counts), width)];
    }
    case 'sureness':
      return [...bars(surenessCounts(session), width), gap, ...said(surenessWords(session), width)];
    case 'reviews':
      return [...loadWords(session).flatMap(text => paragraph(text, { width })), gap];
  }
}

export function scoresPage(session: Session, { tab }: Scores, size: Size): Page {
  const width = textWidth(size);
  const count = scoredWords(session);
  const all = plural(counted(session).attempts, 'answer');
  return {
    ...emptyPage,
    ...tabbed('Scores', TAB_NAME, SCORES_TABS, tab, size),
    place: `${count}, ${all}`,
    body: bodyOf(session, tab, size, width),
  };
}
