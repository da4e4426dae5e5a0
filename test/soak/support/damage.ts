/** A damage to the files of a reader, and the tools to do it with. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFileSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';

/** Paths in the home of the reader. */
export interface Paths {
  data: string;
  folder: string;
  journal: string;
  first: string;
  place: string;
}

export interface Damage {
  name: string;
  act(paths: Paths): void;
  /** Whole answers. */
  whole: number | ((paths: Paths) => number);
  /** A part of what is said; nothing is wrong without one. */
  says?: string;
  /** The file it must name. */
  names?(paths: Paths): string;
  /** Why the next answer cannot be saved either. */
  unsaved?: string;
  /** Modes of files say nothing to root: somebody else has to try. */
  nobody?: true;
}

/** Stands in what is damaged, and nowhere in what is said. */
export const SECRET = 'TOPSECRET';

export const lines = (text: string): string[] => text.split(/(?<=\n)/);
export const edit = (path: string, change: (text: string) => string | Buffer) =>
  writeFileSync(path, change(readFileSync(path, 'utf8')));
export const put = (bytes: string | Buffer) => (path: string) => writeFileSync(path, bytes);
export const add = (text: string) => (path: string) => appendFileSync(path, text);
export const flip = (place: (bytes: Buffer) => number) => (path: string) => {
  const bytes = readFileSync(path);
  const at = place(bytes);
  bytes[at] = (bytes[at] as number) ^ 4;
  writeFileSync(path, bytes);
};
export const swap = (make: (path: string) => void) => (path: string) => {
  rmSync(path, { recursive: true });
  make(path);
};
export const cut = (tenths: number) => (path: string) => {
  const bytes = readFileSync(path);
  writeFileSync(path, bytes.subarray(0, Math.floor((bytes.length * tenths) / 10)));
};
export const binary = (size: number): Buffer =>
  Buffer.concat(Array.from({ length: size / 32 }, (_, at) => createHash('sha256').update(String(at)).digest()));
export const fifo = (path: string) => execFileSync('mkfifo', [path]);
export const link = (target: string) => (path: string) => symlinkSync(target, path);
export const TENTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9];
export const DEEP = '['.repeat(100_000);
export const merged = (text: string) => `<<<<<<< HEAD ${SECRET}\n${text}=======\n>>>>>>> other\n`;

/** Keys that a careless copy takes for an object's own machinery. */
export function evil(value: unknown): object {
  return JSON.parse(
    JSON.stringify({ proto: value, constructor: value, toString: value }).replace('"proto"', '"__proto__"'),
  );
}
