/** A long walk of one press after the other in a real terminal, and where it should stand after each. */
import { execFileSync } from 'node:child_process';
import { loadFolder } from '../../../src/checker/play.ts';
import type { Item } from '../../../src/domain/item.ts';
import type { SavedPlace } from '../../../src/domain/record.ts';
import { openTerminal, READING, type RealTerminal } from '../../support/terminal.ts';
import { press, SIZE, start, walk } from '../../support/walk.ts';

const pack = loadFolder('content/russia-iran-2023');

/** How a person gets through the text: a statement or a page at a time, once home and back in the middle of it. */
function throughText(from: string): string {
  let at = press(walk(start(pack)), from);
  let presses = from;
  while (at.session.phase.name === 'reading') {
    const more = presses.length === 6 ? '↓' : presses.length === 9 ? '⎋↵' : '↵';
    at = press(at, more);
    presses += more;
  }
  return presses;
}

/** Node's chance begins here, so that the round of the walk is known: it asks items of several types. */
const CHANCE = '--random-seed=133';
const SEED = Number(execFileSync(process.execPath, [CHANCE, '-p', 'Math.floor(Math.random() * 1_000_000)']));

/** Presses that answer each question of the round but for the last Enter, by its type; some change their mind. */
const ONE_ANSWER = ['1→', '↓↓←', '0', '2←→→', '↑↑→', '3←', '1→→', '1←'];
const BY_TYPE: Partial<Record<Item['type'], string>> = { many: '1→', evidence: '1↵1→', order: '1␣↓␣→' };

/** Questions to their feedback and on: after the first a look into the text, before two of them a pause. */
function throughRound(from: string): string {
  let at = press(walk(start(pack, { seed: SEED })), from);
  let presses = from;
  const go = (more: string) => {
    at = press(at, more);
    presses += more;
  };
  for (const [index, plain] of ONE_ANSWER.entries()) {
    const { phase } = at.session;
    if (phase.name !== 'asking') throw new Error(`nothing is asked, but ${phase.name}`);
    const type = pack.items.find(item => item.id === phase.item)?.type ?? 'choice';
    const answer = BY_TYPE[type] ?? plain;
    if (index !== 1 && index !== 4) go(answer);
    else go(type === 'evidence' ? '1⎋↵↵1→' : `${answer}⎋↵`);
    go(index === 0 ? '↵v⎋↵' : index === 7 ? '↵' : '↵↵');
  }
  return presses;
}

/** The text, who spoke, the guess, a round with a look into the text, pauses and changed minds, the scores, and home. */
export const WALK: string[] = [...`${throughRound(`${throughText('↵')}↓↑↵2`)}⎋↑↵↵↵↵⎋⎋`];

/** The place that is to be saved after so many presses of the walk and after one more, as a walk in one process has it. */
export function placesAt(presses: number, sitting: string, seed: number): [SavedPlace, SavedPlace] {
  const at = press(walk(start(pack, { sitting, seed })), WALK.slice(0, presses).join(''));
  return [at.session.place, press(at, WALK[presses] ?? '').session.place];
}

const tells = (screen: string) => /✓ Right|✗ Missed/.test(screen);
const asks = (screen: string) => /^ Question \d of \d/.test(screen) && !tells(screen);

interface Walked {
  terminal: RealTerminal;
  /** What was shown before the first press and after each. */
  screens: string[];
  /** Answers whose feedback was seen. */
  taken: () => number;
}

/** Walks so many presses in an empty home. */
export async function walkTo(home: string, presses: number): Promise<Walked> {
  const terminal = openTerminal({ ...SIZE, args: READING, home, nodeFlags: [CHANCE] });
  await terminal.sees('Start reading');
  const screens = [terminal.screen()];
  for (const pressed of WALK.slice(0, presses)) {
    await terminal.turn(pressed);
    screens.push(terminal.screen());
  }
  return {
    terminal,
    screens,
    taken: () => screens.filter((screen, index) => index > 0 && tells(screen) && asks(screens[index - 1] ?? '')).length,
  };
}

/**
 * What Continue may open after the last of these screens: the page or the open question that was shown last, as it was;
 * the next question after an answer; null where nothing is open.
 */
export function continued(screens: string[]): string | RegExp | null {
  let open: string | RegExp | null = null;
  for (const screen of screens) {
    const number = Number(/^ Question (\d) of 8/.exec(screen)?.[1]);
    const page = screen.includes('Enter next page') && screen.includes('Esc home');
    if (page || asks(screen)) open = screen;
    else if (typeof open === 'string' && asks(open) && tells(screen)) {
      open = number === 8 ? null : new RegExp(`^ Question ${number + 1} of 8`);
    } else if (screen.includes('Who spoke')) open = null;
  }
  return open;
}
