/** A fault in a reading, as a value: found, listed, never thrown on the way. */
export interface Problem {
  file: string;
  /** From 1; 0 when the fault has no place in a file. */
  line: number;
  column: number;
  /** Name of the rule, in words joined by hyphens. */
  rule: string;
  severity: 'error' | 'warning';
  message: string;
  /** What to do about it. */
  fix: string;
  /** The line as it stands in the file; empty when the fault has no place. */
  text: string;
}

/**
 * 0 done · 1 a bug · 2 wrong usage · 3 needs a terminal · 4 reading missing or broken · 5 progress not read or saved ·
 * 129 hung up · 130 Ctrl-C · 143 told to end.
 */
export const EXIT_CODES = [0, 1, 2, 3, 4, 5, 129, 130, 143] as const;
export type ExitCode = (typeof EXIT_CODES)[number];

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
