/** From the command line to what was asked for. */
import { type ExitCode, UserError } from '../core/problem.ts';
import { type Args, helpText, parse, shellCommand } from './args.ts';
import { type Io, inLines, onTerminal } from './io.ts';

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
      if (args.yes) return printing(args, io);
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
      return printing(args, io);
  }
}

const printing = async (args: Args, io: Io): Promise<ExitCode> => (await import('./printed.ts')).printed(args, io);

const playing = async (args: Args, io: Io): Promise<ExitCode> => (await import('./play.ts')).play(args, io);

/** On the screen or in lines where someone can answer; otherwise what can be said as text. */
async function answered(args: Args, io: Io): Promise<ExitCode> {
  if (onTerminal(io) || inLines(args, io)) return playing(args, io);
  if (args.command === 'quiz' || args.command === 'review') {
    const use = `${shellCommand(args)} ${args.command} --linear`;
    throw new UserError(3, `A ${args.command} needs a terminal to answer in. Without one, use: ${use}`);
  }
  return printing(args, io);
}
