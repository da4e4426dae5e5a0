/** The same presses end the same, however they are grouped into writes. */
import { afterEach, describe, expect, it } from 'vitest';
import { dice } from '../../src/domain/random.ts';
import type { Session } from '../../src/session/model.ts';
import { FULL, LIMIT } from '../soak/support/plan.ts';
import { burstOf, bytesOf } from '../support/bytes.ts';
import { makePack } from '../support/pack.ts';
import { namedSessions } from '../support/sessions.ts';
import { onStage } from '../support/stage.tsx';
import { press, walk } from '../support/walk.ts';

/** For each screen. */
const GROUPINGS = FULL ? 200 : 20;
const sessions = namedSessions(makePack());
const STARTS = [
  'first',
  'guess',
  'home, a question open',
  'home, all done',
  'who spoke',
  'question, nothing marked',
  'many, two marked',
  'evidence, the statement',
  'order, a line carried',
  'look up, article',
  'what happened next, its menu',
  'results',
  'scores, many rounds',
  'start over',
];
const PRESSES = ['↓', '↓', '↑', '→', '←', '↵', '↵', '1', '2', '3', '0', 'j', 'k', '⎋', 'v', '?', '␣', '⇥'];

const stages: ReturnType<typeof onStage>[] = [];
afterEach(() => {
  for (const stage of stages.splice(0)) stage.close();
});

/** What a session comes to, without the times of its records. */
const sumOf = ({ records, phase, place, help }: Session) =>
  JSON.stringify({ records: records.map(record => ({ ...record, at: '' })), phase, place, help });

/** Cuts a text into pieces at random. */
function pieces(text: string, roll: () => number): string[] {
  const cuts: string[] = [];
  for (let rest = text; rest !== ''; ) {
    const length = roll() < 0.3 ? rest.length : 1 + Math.floor(roll() * 4);
    cuts.push(rest.slice(0, length));
    rest = rest.slice(length);
  }
  return cuts;
}

/** The rest of an arrow that comes later than this is no rest any more: then all is played again. */
const LATE = 90;
const TRIES = 40;

async function played(session: Session, writes: string[], together: boolean): Promise<Session> {
  for (let tries = 0; tries < TRIES; tries++) {
    const ended = await playedInTime(session, writes, together);
    if (ended !== null) return ended;
  }
  throw new Error('this machine is too busy to send the bytes of an arrow in time');
}

/** Null when the rest of an arrow came too late. */
async function playedInTime(session: Session, writes: string[], together: boolean): Promise<Session | null> {
  const stage = onStage(session);
  stages.push(stage);
  let cutAt = Number.POSITIVE_INFINITY;
  for (const bytes of writes) {
    if (performance.now() - cutAt > LATE) return null;
    stage.feed(bytes);
    cutAt = /\u001b(\[\d*)?$/.test(bytes) ? performance.now() : Number.POSITIVE_INFINITY;
    if (!together) await stage.idle();
  }
  await stage.idle();
  return stage.program.session();
}

describe.each(STARTS)('from %s', name => {
  const session = sessions[name] as Session;

  it('Down, Down, Enter in one write choose what they choose one by one', async () => {
    const presses = name.startsWith('question') ? '↓↓→→↵' : '↓↓↵';
    const expected = sumOf(press(walk(session), presses).session);
    expect(sumOf(await played(session, [bytesOf(presses)], true))).toBe(expected);
    expect(sumOf(await played(session, [...presses].map(bytesOf), false))).toBe(expected);
  });

  // Where a menu scrolls, a digit opens that line of those shown, and update does not know which these are.
  const scrolls = name === 'scores, many rounds' || name === 'home, all done';
  const some = scrolls ? PRESSES.filter(press => !/\d/.test(press)) : PRESSES;
  it(`${GROUPINGS} random groupings agree with update`, { timeout: LIMIT }, async () => {
    for (let seed = 1, done = 0; done < GROUPINGS; seed++) {
      const roll = dice(seed);
      const length = 4 + Math.floor(roll() * 24);
      const presses = Array.from({ length }, () => some[Math.floor(roll() * some.length)]).join('');
      const whole = `${presses}↵`;
      const at = press(walk(session), whole);
      if (at.effects.some(effect => effect.type === 'leave')) continue;
      done++;
      const writes = pieces(burstOf(whole), roll);
      const ended = sumOf(await played(session, writes, roll() < 0.5));
      expect(ended, `seed ${seed}, presses ${whole}, writes ${JSON.stringify(writes)}`).toBe(sumOf(at.session));
    }
  });
});
