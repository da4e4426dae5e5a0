/** What a learner handed in, brought down to what the report on one paper needs. */

import { paperSeeds } from '../papers.ts';
import { fold, type Round } from '../progress.ts';
import type { JournalRecord } from '../record.ts';

export interface HandedIn {
  /** How the file is told apart from the others: its path from the folder that was named. */
  file: string;
  /** Each time the paper was done, in order; those without an answer only where there is no other. */
  times: Round[];
  /** Seeds of all papers in it. */
  papers: number[];
  /** Answers to rounds whose beginning could not be read: nobody knows to which paper they belong. */
  strays: number;
  /** Records that could not be read. */
  damaged: number;
}

export function handedIn(file: string, records: readonly JournalRecord[], damaged: number, seed: number): HandedIn {
  const { rounds } = fold(records);
  const begun = rounds.filter(round => round.paper !== null && round.seed === seed);
  const answered = begun.filter(({ attempts }) => attempts.length > 0);
  return {
    file,
    times: answered.length > 0 ? answered : begun.slice(0, 1),
    papers: paperSeeds({ rounds }),
    strays: rounds.reduce((sum, round) => sum + (round.seed === null ? round.attempts.length : 0), 0),
    damaged,
  };
}
