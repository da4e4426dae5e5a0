/** What tells a sentence again without keeping it: marks and capitals aside, any other word makes another one. */
import { hash } from './random.ts';

export const fingerprintOf = (text: string): string =>
  hash(
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  ).toString(36);
