/** Pages as plain text, where nobody is there to turn them: a section, where the reader stands, a paper. */

import type { ExitCode } from '../lib/errors.ts';
import { fewerWords } from '../view/words/rounds.ts';
import type { Args } from './args.ts';
import { paperText } from './commands/paper.ts';
import { sectionOf, sectionText, statusText } from './commands/read.ts';
import { type Io, say } from './io.ts';
import { open, toldTroubles } from './open.ts';

/** 5 when something of the progress could not be read. */
export async function printText(args: Args, io: Io): Promise<ExitCode> {
  const { session } = await open(args, io);
  if (args.command === 'paper') {
    const { text, asked } = paperText(session, args);
    say(io, text);
    if (args.count !== undefined && asked < args.count) io.stderr.write(`${fewerWords(args.count, asked, 'paper')}\n`);
  } else if (args.command === 'read')
    say(io, sectionText(session, args.section === undefined ? undefined : sectionOf(session, args.section)));
  else say(io, statusText(session));
  return toldTroubles(session, io) ? 5 : 0;
}
