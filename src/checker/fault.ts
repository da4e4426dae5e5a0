/** A fault that a check finds, placed by file and path; the loader turns the path into line and column. */
import type { Path } from '../content/yaml/parse.ts';
import type { PlayableRule } from './rules/playable.ts';

export interface Spot {
  file: string;
  path: Path;
  part?: 'key' | 'value';
}

export interface Fault {
  spot: Spot;
  rule: string;
  severity: 'error' | 'warning';
  message: string;
  fix: string;
  /** A word that is not known: where a known one is near, it is suggested instead of `fix`. */
  guess?: { word: string; known: Iterable<string> };
  /** For two of a kind: where the first stands. */
  first?: Spot;
}

export const fault = (spot: Spot, rule: PlayableRule, message: string, fix: string): Fault => ({
  spot,
  rule,
  severity: 'error',
  message,
  fix,
});

/** The spot of a value inside another. */
export const within = ({ file, path }: Spot, ...steps: Path): Spot => ({ file, path: [...path, ...steps] });

/** What a rule on writing finds; the table of rules gives it a name and a severity. */
export interface Finding {
  spot: Spot;
  message: string;
  fix: string;
  /** Id of the item that may waive it; a finding on the whole bank has none. */
  item?: string;
}
