/** What the program ends with; scripts rely on it. */

/**
 * 0 done · 1 a bug · 2 wrong usage · 3 needs a terminal · 4 reading missing or broken · 5 progress not read or saved ·
 * 129 hung up · 130 Ctrl-C · 143 told to end.
 */
export const EXIT_CODES = [0, 1, 2, 3, 4, 5, 129, 130, 143] as const;
export type ExitCode = (typeof EXIT_CODES)[number];
