// Draws the pictures of the README from the program's own frames: docs/pictures/*.svg. npm run pictures
import { mkdirSync, writeFileSync } from 'node:fs';
import { loadFolder } from '../src/checker/play.ts';
import { openRound } from '../src/domain/progress.ts';
import type { Session } from '../src/session/model.ts';
import { answer, answerAll } from '../test/support/sessions.ts';
import { SIZE, send, start, type Walk, walk } from '../test/support/walk.ts';
import { PALETTES, svgOf } from './svg.ts';

// The library for colours looks at it when it is loaded.
process.env.FORCE_COLOR = '1';
const { drawn } = await import('../test/support/draw.tsx');

const ask = (at: Walk, seed: number): Walk =>
  send(at, { type: 'roundAsked', request: { count: 8, seed, fixed: true } });

/** The first round of eight that begins with an item. */
function asking(at: Walk, item: string): Walk {
  for (let seed = 1; seed < 1000; seed++) {
    const asked = ask(at, seed);
    if (openRound(asked.session.progress)?.items[0] === item) return asked;
  }
  throw new Error(`no round of eight begins with ${item}`);
}

/** One in so many is missed of what was answered certain, guessing and fairly sure: answerAll takes them by turns. */
const MISSED = [6, 2, 4];

const sixRounds = (at: Walk): Walk =>
  [1, 2, 3, 4, 5, 6].reduce(
    (before, seed) =>
      answerAll(ask(before, seed), index => ((index + seed) % (MISSED[index % 3] ?? 1) === 0 ? 'missed' : 'right')),
    at,
  );

interface Picture {
  name: string;
  /** What it shows, for those who do not see it. */
  title: string;
  session: Session;
  rows: number;
}

function screens(): Picture[] {
  const begun = walk(start(loadFolder('content/russia-iran-2023')));
  const read = send(begun, { type: 'readAsked', section: 'opening' }, { type: 'statementMarked', statement: 's3a' });
  const missed = answer(asking(begun, 'april-whose'), 'missed', 'certain');
  const scores = send(
    sixRounds(begun),
    { type: 'entryOpened', entry: { does: 'scores' } },
    { type: 'tabOpened', tab: 'sureness' },
  );
  return [
    {
      name: 'reading',
      title:
        'Reading: each statement with its label at the left, writer says or minister hopes, and a line on the marked one below.',
      session: read.session,
      rows: SIZE.rows,
    },
    {
      name: 'feedback',
      title: 'Feedback: why each option is right or not, and below, the statement of the article that settles it.',
      session: missed.session,
      rows: SIZE.rows,
    },
    {
      name: 'scores',
      title: 'Scores: how often the reader was right when certain, fairly sure and guessing, in counts.',
      session: scores.session,
      rows: 16,
    },
  ];
}

/** Files by path, as they should stand. */
export function pictures(): Record<string, string> {
  return Object.fromEntries(
    screens().flatMap(({ name, title, session, rows }) =>
      Object.entries(PALETTES).map(([tone, palette]) => [
        `docs/pictures/${name}-${tone}.svg`,
        svgOf(drawn(session, { ...SIZE, rows }, true, true), SIZE.columns, title, palette),
      ]),
    ),
  );
}

if (process.argv[2]?.endsWith('pictures.ts')) {
  mkdirSync('docs/pictures', { recursive: true });
  for (const [path, text] of Object.entries(pictures())) writeFileSync(path, text);
}
