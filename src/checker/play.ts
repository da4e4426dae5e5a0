/** A folder of YAML as a reading that can be played, or everything that keeps it from being played. */
import { type Diagnostic, formatProblems, type Problem } from '../content/diagnostic.ts';
import type { Draft } from '../content/draft.ts';
import { locate, readDraft } from '../content/load.ts';
import type { WholePack } from '../content/shipped.ts';
import { bankOf, type Item } from '../domain/item.ts';
import type { Reading } from '../domain/reading.ts';
import { UserError } from '../lib/errors.ts';
import { ask } from './rule.ts';
import { PLAYING } from './rules/playing.ts';

/** A reading that cannot be played; the message lists the problems, safe to print. */
export class ReadingError extends UserError {
  readonly problems: Problem[];
  constructor(problems: Problem[]) {
    super(4, formatProblems(problems));
    this.problems = problems;
  }
}

interface Inspected {
  /** Errors and warnings, by file and place. */
  problems: Problem[];
  /** Only when nothing is an error. */
  reading?: Reading;
  items?: Item[];
}

const KEEPING = new Set(Object.values(PLAYING).flatMap(rules => Object.keys(rules)));

/** It is an error that keeps a reading from being played, and not one of writing. */
export const isKeeping = ({ rule, severity }: Problem): boolean => severity === 'error' && KEEPING.has(rule);

/** What keeps a draft from being played, in no order, and what is doubtful about it. */
export const playingDiagnostics = (draft: Draft): Diagnostic[] => [
  ...draft.diagnostics,
  ...ask(PLAYING, draft, draft, item => item),
];

/** Whether a folder can be played, and why not. Throws a UserError (code 4) when there is no reading in it. */
export function inspect(folder: string): Inspected {
  const draft = readDraft(folder);
  const problems = locate(draft, playingDiagnostics(draft));
  const { reading, items } = draft;
  return problems.some(({ severity }) => severity === 'error') ? { problems } : { problems, reading, items };
}

/**
 * The reading in a folder, defaults filled in. Throws a UserError (code 4) when there is no reading in the folder, and a
 * ReadingError with every problem when there is one that cannot be played.
 */
export function loadFolder(folder: string): WholePack {
  const { problems, reading, items } = inspect(folder);
  if (reading && items) return { reading, ...bankOf(items), items };
  throw new ReadingError(problems.filter(({ severity }) => severity === 'error'));
}
