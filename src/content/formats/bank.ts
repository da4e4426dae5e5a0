/** Questions as another program had them, whatever its format: what was taken, and what was not. */

/** One that a reading can ask. */
export interface Taken {
  /** Where it begins in its file. */
  line: number;
  /** What it was called there; may be empty. */
  name: string;
  type: 'choice' | 'many' | 'order' | 'stated';
  stem: string;
  /** `why` is missing where the file has no reason. */
  options: { text: string; why: string | undefined }[];
  /** Places of the right options; of *order* all of them, first to last. */
  right: number[];
  /** Its options stand in the order of the file. */
  ordered?: true;
  /** A round asks only one of those with its line: they are pairs of one matching. */
  paired?: true;
  /** What was told after every answer; may be empty. */
  told: string;
}

/** Something to say about a place in the file: why a question was left out, or what became of it. */
export interface Remark {
  line: number;
  /** 0 where it is about the whole line. */
  column: number;
  message: string;
}

export interface TakenBank {
  taken: Taken[];
  leftOut: Remark[];
  changed: Remark[];
}

/** Stands where a file gave no reason; `check` finds it. */
export const NO_REASON = 'No reason given yet.';
/** Stands where the questions came without their text; `check` finds it. */
export const NO_TEXT = 'The text that these questions are about is not here yet.';
