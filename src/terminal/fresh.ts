/** A terminal whose lines are replaced, without taking it over: what stood there before stays above, to scroll back to. */
import { ours, type Safe, sanitizeLines } from '../lib/sanitize.ts';

/** Moves what is on the screen out of the way. */
export const roomMade = (rows = 24): Safe => ours`${sanitizeLines('\n'.repeat(rows))}\u001b[H`;

/** Empties what has been shown since. */
export const cleared: Safe = ours`\u001b[H\u001b[J`;
