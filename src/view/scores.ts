/** Scores: a plot of the rounds, and the counts as bars. */

import { attempts, openRound, type Round, rightIn } from '../domain/progress.ts';
import { isFinish } from '../domain/scores.ts';
import { SCORES_TABS, type Scores, type ScoresTab, type Session } from '../session/model.ts';
import { scored } from '../session/selectors.ts';
import {
  type Count,
  countWords,
  curveWords,
  loadWords,
  sectionCounts,
  surenessCounts,
  surenessWords,
} from './counts.ts';
import { emptyPage, type Page, type Size } from './page.ts';
import { blank, gap, pad, paragraph, type Row, row, textWidth, widthOf } from './rows.ts';
import { tabRow } from './tabs.ts';
import { WIDE } from './text.ts';
import { plural } from './words/grammar.ts';

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
      const rounds = session.progress.rounds.filter(isFinish);
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
  const width = textWidth(size);
  const count = plural(scored(session).length, 'round');
  const all = plural(attempts(session.progress).length, 'answer');
  const narrow = size.columns < WIDE;
  return {
    ...emptyPage,
    title: narrow ? `Scores: ${TAB_NAME[tab]}` : 'Scores',
    place: `${count}, ${all}`,
    head: narrow ? [] : [tabRow(SCORES_TABS.map(name => ({ name: TAB_NAME[name], open: name === tab }))), gap],
    body: bodyOf(session, tab, size, width),
  };
}
