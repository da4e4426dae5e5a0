// Draws the moving picture of the README from the program's own frames: docs/pictures/*.svg. npm run pictures
import { mkdirSync, writeFileSync } from 'node:fs';
import { loadFolder } from '../src/checker/play.ts';
import { openRound } from '../src/domain/progress.ts';
import { answerAll } from '../test/support/sessions.ts';
import { press, send, start, type Walk, walk } from '../test/support/walk.ts';
import { PALETTES, svgOf } from './svg.ts';

// The library for colours looks at it when it is loaded.
process.env.FORCE_COLOR = '1';
const { drawn } = await import('../test/support/draw.tsx');

const SIZE = { columns: 80, rows: 21 };

const ask = (at: Walk, seed: number): Walk =>
  send(at, { type: 'roundAsked', request: { count: 8, seed, fixed: false } });

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

interface Scene {
  /** Below its frames. */
  tells: string;
  at: Walk;
  /** How many seconds a frame stays, and what is pressed then. */
  steps: [seconds: number, pressed: string][];
}

/** A reader's way, cut: what is pressed in a scene does not lead to the next. */
function scenes(): Scene[] {
  const begun = walk(start(loadFolder('content/russia-iran-2023')));
  const asked = asking(begun, 'april-whose');
  const missed = press(asked, '↓↓→→↵', SIZE);
  const finished = answerAll(asked, index => (index === 0 || index === 4 ? 'missed' : 'right'));
  const scores = send(
    sixRounds(begun),
    { type: 'entryOpened', entry: { does: 'scores' } },
    { type: 'tabOpened', tab: 'sureness' },
  );
  return [
    {
      tells: 'Read, and see who is talking.',
      at: press(begun, '↵', SIZE),
      steps: [
        [6, '↓'],
        [5, '↓'],
        [5, '↓'],
        [1.5, '↓'],
        [5, ''],
      ],
    },
    {
      tells: 'Then answer, and say how sure you are.',
      at: asked,
      steps: [
        [5, '↓'],
        [0.5, '↓'],
        [1.5, '→'],
        [0.5, '→'],
        [2, '↵'],
      ],
    },
    {
      tells: 'See the statement that settles it.',
      at: missed,
      steps: [
        [8, 'v'],
        [6, ''],
      ],
    },
    { tells: 'At the end of a round, the score.', at: finished, steps: [[6, '']] },
    { tells: 'After six rounds: how often you were right when you were certain.', at: scores, steps: [[6, '']] },
  ];
}

const TITLE =
  'A minute of readback: an article with a label beside each statement, a question that is answered, the statement that proves the answer, and the score.';

/** Files by path, as they should stand. */
export function pictures(): Record<string, string> {
  const shots = scenes().flatMap(({ tells, at, steps }) => {
    let now = at;
    return steps.map(([seconds, pressed]) => {
      const frame = drawn(now.session, SIZE, true, true);
      now = press(now, pressed, SIZE);
      return { frame: `${frame}\n\n ${tells.padEnd(72)}${pressed.replace('↵', 'Enter').padStart(6)}`, seconds };
    });
  });
  const film = { shots, columns: SIZE.columns, title: TITLE };
  return Object.fromEntries(
    Object.entries(PALETTES).map(([tone, palette]) => [`docs/pictures/minute-${tone}.svg`, svgOf(film, palette)]),
  );
}

if (process.argv[2]?.endsWith('pictures.ts')) {
  mkdirSync('docs/pictures', { recursive: true });
  for (const [path, text] of Object.entries(pictures())) writeFileSync(path, text);
}
