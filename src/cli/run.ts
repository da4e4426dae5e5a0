/** From the command line to what was asked for. */
import { type ExitCode, UserError } from '../lib/errors.ts';
import { type Args, helpText, parse, shellCommand } from './args.ts';
import { type Io, inLines, onTerminal, put } from './io.ts';

declare const READBACK_VERSION: string;

/** Runs a command and gives its exit code; throws a UserError for what the person can mend. */
export async function run(argv: string[], io: Io): Promise<ExitCode> {
  const args = parse(argv);
  switch (args.command) {
    case 'help':
      put(io, helpText());
      return 0;
    case 'version':
      put(io, `${READBACK_VERSION}\n`);
      return 0;
    case 'home':
    case 'read':
    case 'quiz':
    case 'review':
      return answered(args, io);
    case 'reset':
      if (args.yes) return (await pages()).change(args, io);
      if (onTerminal(io)) return (await pages()).play(args, io);
      throw new UserError(
        2,
        `Without a terminal nobody can be asked; to forget all the same, use: ${shellCommand(args)} reset --yes`,
      );
    case 'restore':
      return (await pages()).change(args, io);
    case 'paper':
      return (await pages()).printText(args, io);
    case 'scores':
    case 'export':
      return (await import('./printed.ts')).printSaved(args, io);
    case 'check':
      return (await import('./commands/check.ts')).check(args, io);
    case 'new':
      return (await import('./commands/new.ts')).scaffold(args, io);
  }
}

const pages = () => import('./pages.ts');

/** On the screen or in lines where someone can answer; otherwise what can be said as text. */
async function answered(args: Args, io: Io): Promise<ExitCode> {
  if (onTerminal(io) || inLines(args, io)) return (await pages()).play(args, io);
  if (args.command === 'quiz' || args.command === 'review') {
    const use = `${shellCommand(args)} ${args.command} --linear`;
    throw new UserError(3, `A ${args.command} needs a terminal to answer in. Without one, use: ${use}`);
  }
  return (await pages()).printText(args, io);
}
