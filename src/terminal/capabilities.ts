/** What a terminal can show, from the environment and the flags. */
type Env = Record<string, string | undefined>;

const off = (value: string | undefined): boolean => value === undefined || ['', '0', 'false'].includes(value);

/** Line mode is asked for, never guessed: by flag, by name, or because the terminal says it can do no more. */
export const wantsLines = (flag: boolean, env: Env): boolean =>
  flag || !off(env.READBACK_LINEAR) || !off(env.ACCESSIBLE);

export const isDumb = (env: Env): boolean => env.TERM === 'dumb';

type ColourFlag = 'auto' | 'always' | 'never';

/** The flag, then FORCE_COLOR, then NO_COLOR, then the terminal's name. */
export function hasColour(env: Env, flag: ColourFlag): boolean {
  if (flag !== 'auto') return flag === 'always';
  if (env.FORCE_COLOR !== undefined) return !['0', 'false'].includes(env.FORCE_COLOR);
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== '') return false;
  return env.TERM !== 'dumb';
}

/** Signs beyond ASCII: in a UTF-8 locale, but not on the Linux console, and not when told to do without. */
export function hasSigns(env: Env, ascii: boolean): boolean {
  return !ascii && env.TERM !== 'linux' && hasLetters(env);
}

/** Letters beyond ASCII: in a UTF-8 locale. */
export function hasLetters(env: Env): boolean {
  if (process.platform === 'win32') return true;
  const locale = [env.LC_ALL, env.LC_CTYPE, env.LANG].find(value => value !== undefined && value !== '');
  return locale === undefined || /utf-?8/i.test(locale);
}

/** No window that anybody reads in is larger, and drawing takes as long as it is large. */
const LARGEST = { columns: 1000, rows: 500 };

/** A size of nothing is an unknown one. */
export const sizeOf = (stream: { columns?: number; rows?: number }): { columns: number; rows: number } => ({
  columns: Math.min(stream.columns || 80, LARGEST.columns),
  rows: Math.min(stream.rows || 24, LARGEST.rows),
});
