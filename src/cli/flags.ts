/** The flags that more than one command has. */
import { SEED_LIMIT } from '../domain/random.ts';
import type { Common, Flag, Flags, Values } from './command.ts';

export const COUNT = { range: [1, 5000], help: 'how many questions (8)' } as const satisfies Flag;
export const SEED = { range: [0, SEED_LIMIT], help: 'the same questions for everyone' } as const satisfies Flag;

/** Of `scores` and `export`. */
export const ALL = { help: 'every reading on the shelf' } as const satisfies Flag;

/** Of `export` and `class`. */
export const OUTPUT = {
  value: 'FILE',
  short: 'o',
  help: 'write it to a file; - is standard output',
} as const satisfies Flag;
export const FORCE = { help: 'replace the file if it exists' } as const satisfies Flag;

/** Those that go anywhere. */
export const ANYWHERE = {
  reading: { value: 'ID|PATH', help: 'a reading other than the first' },
  linear: { help: 'line by line; also --screen-reader' },
  // The same by another name, told in one line.
  'screen-reader': { help: '' },
  color: { value: 'WHEN', words: ['auto', 'always', 'never'], help: 'auto, always or never; NO_COLOR is respected' },
  ascii: { help: 'plain characters only' },
  moved: { help: 'your own reading has moved to this folder' },
  'data-dir': { value: 'DIR', help: 'keep progress in this folder' },
  help: { short: 'h', help: 'this help; without a command, all commands' },
  version: { short: 'V', help: 'the version' },
} as const satisfies Flags;

export const commonOf = (values: Values<typeof ANYWHERE>): Common => ({
  reading: values.reading,
  lines: values.linear || values['screen-reader'],
  color: values.color ?? 'auto',
  ascii: values.ascii,
  dataDir: values['data-dir'],
  moved: values.moved,
});
