/** How a command declares itself. */
import type { ExitCode } from '../lib/exit-codes.ts';
import type { Flags, Values } from './flag-types.ts';
import type { Common } from './flags.ts';
import type { Io } from './io.ts';

interface Argument<Name extends string> {
  /** What `run` gets it as. */
  name: Name;
  /** In the help: `[FILE]`, or `FOLDER` where there has to be one. */
  usage: string;
  help: string;
  /** Set where a path is this argument and not the reading to open: another file, or the folder of a reading itself. */
  path?: 'file' | 'folder';
}

export interface Command {
  name: string;
  help: string;
  takes?: Argument<string>;
  flags: Flags;
  /** To be called with the values of its own flags and argument only, which `command` has given their types. */
  run(values: never, io: Io): Promise<ExitCode>;
}

/** Gives `run` the values of what is declared beside it, and those that every command has. */
export const command = <const F extends Flags, const Name extends string = never>(
  declared: Omit<Command, 'run'> & {
    takes?: Argument<Name>;
    flags: F;
    run(values: Common & Values<F> & Record<Name, string | undefined>, io: Io): Promise<ExitCode>;
  },
): Command => declared;
