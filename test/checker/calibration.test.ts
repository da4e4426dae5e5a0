/** The rules on items leave good questions alone: the figures of docs/rules.md, and that they are those of the program. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { calibrate, FIGURES, type Figures, NOT_IN_THE_DATA } from '../../scripts/calibrate.ts';
import { FAMILIES } from '../../src/checker/rules/all.ts';

const figures: Figures = JSON.parse(readFileSync(FIGURES, 'utf8'));
const rules = FAMILIES.filter(({ about }) => about === 'writing').flatMap(({ rules }) => Object.entries(rules));

it('an error fires on at most 1% of good questions, a warning on at most 5%, and no rule on all of them together', () => {
  for (const [name, { severity }] of rules) {
    const most = figures.items * (severity === 'error' ? 0.01 : 0.05);
    expect(figures.fires[name] ?? 0, name).toBeLessThanOrEqual(most);
    expect(figures.bank[name] ?? false, name).toBe(false);
  }
});

it('every rule has its figure, or the questions have nothing of the kind', () => {
  const told = [...Object.keys(figures.fires), ...Object.keys(figures.bank), ...NOT_IN_THE_DATA];
  expect(told.toSorted()).toEqual(rules.map(([name]) => name).toSorted());
});

/** Where the questions are, if they are on this computer. */
const file = process.env.READBACK_CALIBRATION;

it.skipIf(file === undefined)(
  'the figures are those of the rules as they are now (READBACK_CALIBRATION names the file)',
  () => {
    expect(calibrate(JSON.parse(readFileSync(file ?? '', 'utf8')))).toEqual(figures);
  },
);
