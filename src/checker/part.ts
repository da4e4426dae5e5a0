/** A part of the summary, and how its lines are set. */
import { wrap } from '../view/rows.ts';

const COLUMNS = 80;
const WIDTH = 14;

/** One part of the summary. */
export interface Part {
  /** What it is called in JSON. */
  name: string;
  lines: string[];
  /** The same in counts; null where there is nothing to count. */
  data: unknown;
}

/** Lines after what stands before the first of them. */
export const hanging = (lead: string, text: string): string[] =>
  wrap(text, COLUMNS - lead.length).map((line, index) =>
    `${index === 0 ? lead : ' '.repeat(lead.length)}${line}`.trimEnd(),
  );

/** Texts beside their name. */
export const entry = (name: string, texts: string[]): string[] =>
  texts.flatMap((text, index) => hanging((index === 0 ? name : '').padEnd(WIDTH), text));
