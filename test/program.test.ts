/** Saved first, told after; what could not be saved is said, kept and tried again. */
import { expect, it } from 'vitest';
import { createProgram, type Ports } from '../src/program.ts';
import { makePack } from './support/pack.ts';
import { start } from './support/walk.ts';

function program(more: Partial<Ports> = {}) {
  const log: string[] = [];
  let clock = 0;
  const made = createProgram(start(makePack()), {
    now: () => new Date(Date.UTC(2026, 2, 4, 19, 0, ++clock)).toISOString(),
    append: record => {
      log.push(`append ${record.kind}`);
    },
    retry: () => {
      log.push('retry');
    },
    savePlace: async () => {
      log.push('place');
    },
    readAll: () => [],
    ...more,
  });
  made.listen(() => log.push(`told ${made.session().phase.name}`));
  return { ...made, log };
}

it('an answer is appended before anyone is told of it', () => {
  const one = program();
  one.send({ type: 'roundAsked', request: { seed: 3, fixed: true } });
  one.send({ type: 'optionMoved', by: 1 });
  one.send({ type: 'surenessMoved', by: 1 });
  one.send({ type: 'responseGiven' });
  expect(one.log).toEqual([
    'append roundBegun',
    'told asking',
    'told asking',
    'told asking',
    'append answered',
    'told feedback',
  ]);
});

it('a save that fails is said with its cause, and again once it works', async () => {
  let full = true;
  const failing = () => {
    if (full) throw new Error('the disk is full');
  };
  const one = program({ append: failing, retry: failing });
  one.send({ type: 'roundAsked', request: { seed: 3, fixed: true } });
  expect(one.session()).toMatchObject({ notSaved: 'the disk is full', phase: { name: 'asking' } });
  full = false;
  one.send({ type: 'retried' });
  await expect.poll(() => one.session().notSaved).toBeNull();
  one.send({ type: 'left', code: 0 });
  expect(await one.ended).toEqual({ code: 0, to: 'shell' });
});

it.each([0, 130, 143] as const)('leaving with %i while something is not saved ends with 5', async code => {
  const failing = () => {
    throw new Error('no permission');
  };
  const one = program({ append: failing, retry: failing });
  one.send({ type: 'roundAsked', request: { seed: 3, fixed: true } });
  one.send({ type: 'left', code });
  expect((await one.ended).code).toBe(5);
});

it('the place is saved on the way out, and nothing is taken after leaving', async () => {
  const one = program();
  one.send({ type: 'readAsked', section: null });
  one.send({ type: 'left', code: 0 });
  one.send({ type: 'roundAsked', request: { seed: 3, fixed: true } });
  await one.ended;
  expect(one.log).toEqual(['told reading', 'place', 'told reading']);
  expect(one.session().progress.rounds).toEqual([]);
});
