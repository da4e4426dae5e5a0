/** From the command line to what was asked for. */
import { displayLines } from '../core/display.ts';
import { type ExitCode, UserError } from '../core/problem.ts';
import { type Args, helpText, parse, shellCommand } from './args.ts';
import { type Io, inLines, onTerminal, say } from './io.ts';

declare const READBACK_VERSION: string;

/** Runs a command and gives its exit code; throws a UserError for what the person can mend. */
export async function run(argv: string[], io: Io): Promise<ExitCode> {
  const args = parse(argv);
  switch (args.command) {
    case 'help':
      io.stdout.write(helpText());
      return 0;
    case 'version':
      io.stdout.write(`${READBACK_VERSION}\n`);
      return 0;
    case 'home':
    case 'read':
    case 'quiz':
    case 'review':
      return answered(args, io);
    case 'reset':
      if (args.yes) return printed(args, io);
      if (onTerminal(io)) return playing(args, io);
      throw new UserError(
        2,
        `Without a terminal nobody can be asked; to forget all the same, use: ${shellCommand(args)} reset --yes`,
      );
    case 'check':
      return (await import('./check.ts')).check(args, io);
    case 'new':
      return (await import('./new.ts')).scaffold(args, io);
    case 'scores':
    case 'export':
    case 'restore':
    case 'paper':
      return printed(args, io);
  }
}

const playing = async (args: Args, io: Io): Promise<ExitCode> => (await import('./play.ts')).play(args, io);

/** On the screen or in lines where someone can answer; otherwise what can be said as text. */
async function answered(args: Args, io: Io): Promise<ExitCode> {
  if (onTerminal(io) || inLines(args, io)) return playing(args, io);
  if (args.command === 'quiz' || args.command === 'review') {
    const use = `${shellCommand(args)} ${args.command} --linear`;
    throw new UserError(3, `A ${args.command} needs a terminal to answer in. Without one, use: ${use}`);
  }
  return printed(args, io);
}

async function printed(args: Args, io: Io): Promise<ExitCode> {
  const { open } = await import('./open.ts');
  const opened = await open(args, io);
  const { session } = opened;
  const { troubles } = session;
  let code: ExitCode = 0;
  if (args.command === 'reset' || (args.command === 'restore' && args.file === undefined)) {
    const { resetNow, restoreNow } = await import('./reset.ts');
    code = args.command === 'reset' ? await resetNow(opened, args.only ?? 'all', io) : await restoreNow(opened, io);
  } else if (args.command === 'restore' || args.command === 'export') {
    const { exportNow, restoreFrom } = await import('./export.ts');
    code = args.file === undefined ? exportNow(opened, args, io) : await restoreFrom(opened, args.file, io);
  } else if (args.command === 'paper') {
    const { paperText } = await import('./paper.ts');
    say(io, paperText(session, args));
  } else if (args.command === 'scores') {
    const { scoresJson, scoresText } = await import('./scores.ts');
    if (args.json) io.stdout.write(scoresJson(session, io.now()));
    else say(io, scoresText(session));
  } else {
    const { sectionText, statusText, sectionOf } = await import('./print.ts');
    const section = args.section === undefined ? undefined : sectionOf(session, args.section);
    say(io, args.command === 'read' ? sectionText(session, section) : statusText(session));
  }
  for (const trouble of troubles) io.stderr.write(`${displayLines(trouble)}\n`);
  return troubles.length > 0 ? 5 : code;
}
