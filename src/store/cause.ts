/** Failures of the file system in a few plain words. Their own messages hold paths, which may hold anything. */

const WORDS: { [code: string]: string } = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk is full',
  EFBIG: 'the disk is full',
  EROFS: 'the folder is read-only',
  EACCES: 'no permission',
  EPERM: 'no permission',
  EISDIR: 'there is a folder where a file should be',
  ENOTDIR: 'there is a file where a folder should be',
  EEXIST: 'its name is taken',
  ENOENT: 'it is not there',
  ELOOP: 'its links lead in a circle',
  ENAMETOOLONG: 'its path is too long',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
  EIO: 'the disk reports an error',
  ENOTFILE: 'it is not a file',
  ETOOLARGE: 'it is too large',
  EUNREAD: 'what was written was not there afterwards',
};

/** An error with a code of the file system, or of readback's own: `ENOTFILE` (pipes, devices, sockets), `ETOOLARGE`, `EUNREAD`. */
export const failure = (code: string): Error => Object.assign(new Error(code), { code });

const MISSING = /^(ERR_)?MODULE_NOT_FOUND$/;

export const codeOf = (error: unknown): string | undefined => {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : undefined;
};

/** Why it failed, as a part of a sentence ("the disk is full"); quotes nothing of the error but a known code. */
export function causeOf(error: unknown): string {
  const code = codeOf(error);
  if (code === undefined) return 'for an unknown reason';
  if (MISSING.test(code)) return 'a part of readback is not there any more';
  return WORDS[code] ?? `the system says ${code.replace(/[^A-Z0-9_]/g, '')}`;
}

/** Does the work. What it throws is thrown with a message to show; the original is its `cause`. */
export function inWords<Done>(work: () => Done): Done {
  try {
    return work();
  } catch (error) {
    throw new Error(causeOf(error), { cause: error });
  }
}
