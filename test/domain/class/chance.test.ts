import { expect, it } from 'vitest';
import { simulate } from '../../../scripts/simulate-class.ts';

it('of made classes of 25, few without a fault have a question named, and most with one have it found', () => {
  const { falsely, found, hinted } = simulate({ classes: 500, learners: 25, certainRight: 0.5 });
  expect(falsely).toBeLessThan(0.05);
  expect(hinted).toBeLessThan(0.05);
  expect(found).toBeGreaterThan(0.85);
});
