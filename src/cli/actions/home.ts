import type { ExitCode } from '../../lib/errors.ts';
import { statusText } from '../../view/print/section.ts';
import { printed } from '../at-once.ts';
import type { Common } from '../common.ts';
import { canAnswer, type Io } from '../io.ts';
import { play } from '../play.ts';

/** Without anyone to answer it prints where the reader is. */
export const home = (asked: Common, io: Io): Promise<ExitCode> =>
  canAnswer(asked, io) ? play(asked, io, () => null) : printed(asked, io, {}, statusText);
