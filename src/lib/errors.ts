/** Errors that are told to the person at the keyboard. */
import type { ExitCode } from './exit-codes.ts';

/** Something the person at the keyboard can mend: what happened and what to do next. */
export class UserError extends Error {
  readonly code: ExitCode;
  constructor(code: ExitCode, message: string) {
    super(message);
    this.name = 'UserError';
    this.code = code;
  }
}

/** By its name: the pieces of the built program each have a class of their own. */
export const isUserError = (error: unknown): error is UserError => error instanceof Error && error.name === 'UserError';

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** An article on the shelf whose file has a different text now. */
export class ChangedText extends Error {
  constructor(readonly reading: string) {
    super('The text has changed since.');
  }
}
