/** Licences under which the sentences of an article may stay as they are. */
import type { Reading } from '../domain/reading.ts';

const FREE = /\b(?:own|mine|public domain|no copyright|cc|cc0|creative commons|open government)\b/i;
const RESERVED = /all rights reserved/i;

export const mayStay = ({ source: { licence = '' } }: Reading): boolean =>
  FREE.test(licence) && !RESERVED.test(licence);
