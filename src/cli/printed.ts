/** The commands that print what is saved. Apart from those that show or change something, to be loaded sooner. */
import type { ExitCode } from '../lib/errors.ts';
import type { Args } from './args.ts';
import { exportNow } from './commands/export.ts';
import { scoresJson, scoresText } from './commands/scores.ts';
import { type Io, put, say } from './io.ts';
import { open, toldTroubles } from './open.ts';

/** 5 when something could not be read. */
export async function printSaved(args: Args, io: Io): Promise<ExitCode> {
  const { session } = await open(args, io, { whole: args.command === 'export' || args.json });
  if (args.command === 'export') exportNow(session, args, io);
  else if (args.json) put(io, scoresJson(session, io.now()));
  else say(io, scoresText(session));
  return toldTroubles(session, io) ? 5 : 0;
}
