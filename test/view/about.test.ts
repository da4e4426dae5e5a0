/** About: what the labels say can be looked up in a window too small for it in the help. */

import { expect, test } from 'vitest';
import { aboutView } from '../../src/view/lookup.ts';
import { LABELS } from '../../src/view/words/labels.ts';
import { makePack } from '../support/pack.ts';
import { start } from '../support/walk.ts';

test('each label has its line', () => {
  const about = aboutView(start(makePack()));
  const lines = about.find(({ heading }) => heading === 'What the labels say')?.texts;
  expect(lines).toHaveLength(LABELS.length);
  expect(lines).toContain("writer's wording: a choice of words that steers the reader");
});
