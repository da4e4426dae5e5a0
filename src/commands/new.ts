/** `new`: a small reading to begin one's own from. */
import type { ExitCode } from '../core/problem.ts';
import type { Args } from './args.ts';
import type { Io } from './io.ts';

export function scaffold(_: Args, __: Io): ExitCode {
  return 0;
}
