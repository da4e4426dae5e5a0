/** How the draft is measured; and, where labelled articles are on this computer, that its figures keep their bars. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isSameVoice, type Labelled, measure } from '../../../scripts/measure.ts';

describe('a voice is right', () => {
  it.each([
    ['Anna Reed', 'Anna Reed', true],
    ['Anna Reed', 'Dr Anna Reed', true],
    ['the National Audit Office', 'National Audit Office', true],
    ['Anna Reed', 'Reed', false],
    ['Anna Reed', 'Tom Reed', false],
    ['National Audit Office', 'Office', false],
    ['local officials', 'officials', true],
    ['drivers', 'officials', false],
  ])('%s, guessed %s: %s', (label, guess, right) => {
    expect(isSameVoice(label, guess)).toBe(right);
  });
});

it('counts what is right, and what is right where the draft is sure', () => {
  const sentences = [
    { paragraph: 1, text: 'Anna Reed said it was shut.', voice: 'Anna Reed', standing: 'says' },
    { paragraph: 1, text: 'The bridge is old.', voice: 'writer', standing: 'narrates' },
    { paragraph: 2, text: 'Tom Watson said so.', voice: 'Anna Reed', standing: 'hopes' },
  ];
  expect(measure([{ article: 'Bridge', sentences }]).total).toMatchObject({
    ...{ sentences: 3, attributed: 2, both: 2, sides: 3, voices: 2, voicesOfAttributed: 1, standings: 2 },
    ...{ unsure: 0, sure: 3, sureRight: 2 },
  });
});

/** Beside the file that READBACK_CALIBRATION names. */
const file = join(dirname(process.env.READBACK_CALIBRATION ?? ''), 'voices-train.json');
const isHere = process.env.READBACK_CALIBRATION !== undefined && existsSync(file);

it.skipIf(!isHere)(
  'of labelled articles as many are right as is promised (voices-train.json is beside READBACK_CALIBRATION)',
  () => {
    const articles: Labelled[] = JSON.parse(readFileSync(file, 'utf8'));
    const { total } = measure(articles);
    expect(total.sides / total.sentences).toBeGreaterThanOrEqual(0.96);
    expect(total.voices / total.sentences).toBeGreaterThanOrEqual(0.95);
    expect(total.voicesOfAttributed / total.attributed).toBeGreaterThanOrEqual(0.92);
    expect(total.sureRight / total.sure).toBeGreaterThanOrEqual(0.98);
    expect(total.unsure / total.sentences).toBeLessThanOrEqual(0.12);
  },
);
