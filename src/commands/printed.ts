/** The commands that print and end: together in one piece, since every piece that is loaded takes time. */
import { displayLines } from '../core/display.ts';
import type { ExitCode } from '../core/problem.ts';
import type { Args } from './args.ts';
import { exportNow, restoreFrom } from './export.ts';
import { type Io, say } from './io.ts';
import { open } from './open.ts';
import { paperText } from './paper.ts';
import { sectionOf, sectionText, statusText } from './print.ts';
import { resetNow, restoreNow } from './reset.ts';
import { scoresJson, scoresText } from './scores.ts';

/** Runs a command that prints; 5 when something could not be read. */
export async function printed(args: Args, io: Io): Promise<ExitCode> {
  const opened = await open(args, io);
  const { session } = opened;
  const { troubles } = session;
  let code: ExitCode = 0;
  if (args.command === 'reset' || (args.command === 'restore' && args.file === undefined)) {
    code = args.command === 'reset' ? await resetNow(opened, args.only ?? 'all', io) : await restoreNow(opened, io);
  } else if (args.command === 'restore' || args.command === 'export') {
    code = args.file === undefined ? exportNow(opened, args, io) : await restoreFrom(opened, args.file, io);
  } else if (args.command === 'paper') {
    say(io, paperText(session, args));
  } else if (args.command === 'scores') {
    if (args.json) io.stdout.write(scoresJson(session, io.now()));
    else say(io, scoresText(session));
  } else {
    const section = args.section === undefined ? undefined : sectionOf(session, args.section);
    say(io, args.command === 'read' ? sectionText(session, section) : statusText(session));
  }
  for (const trouble of troubles) io.stderr.write(`${displayLines(trouble)}\n`);
  return troubles.length > 0 ? 5 : code;
}
