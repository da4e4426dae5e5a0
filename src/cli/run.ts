/** From the command line to what was asked for. */

import { PIPED } from '../domain/shelf.ts';
import type { ExitCode } from '../lib/exit-codes.ts';
import { helpOf } from './help.ts';
import { type Io, say } from './io.ts';
import { parse } from './parse.ts';

declare const READBACK_VERSION: string;

/** Runs a command and gives its exit code; throws a UserError for what the person can mend. */
export async function run(argv: string[], io: Io): Promise<ExitCode> {
  const { command, asks, values } = parse(argv);
  if (asks === 'command') {
    const { reading } = values as { reading?: string };
    return command.run(values, reading === PIPED ? await (await import('./piped.ts')).piped(io) : io);
  }
  say(io, asks === 'help' ? helpOf(command) : `${READBACK_VERSION}\n`);
  return 0;
}
