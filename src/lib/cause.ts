/** Failures of the system in a few plain words. Their own messages hold paths, which may hold anything. */

const WORDS: { [name: string]: string } = {
  ENOSPC: 'the disk is full',
  EFBIG: 'the disk is full',
  EDQUOT: 'your quota on this disk is full',
  EROFS: 'the folder is read-only',
  EACCES: 'no permission',
  EPERM: 'no permission',
  ENOKEY: 'the folder is encrypted and locked',
  EKEYEXPIRED: 'the folder is encrypted and locked',
  EKEYREVOKED: 'the folder is encrypted and locked',
  EKEYREJECTED: 'the folder is encrypted and locked',
  EISDIR: 'there is a folder where a file should be',
  ENOTDIR: 'there is a file where a folder should be',
  EEXIST: 'its name is taken',
  ENOENT: 'no such file or folder',
  ELOOP: 'its links lead in a circle',
  ENAMETOOLONG: 'its path is too long',
  EILSEQ: 'this disk does not take its name',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
  EMLINK: 'the folder is full',
  ENOMEM: 'there is not enough memory',
  EBUSY: 'something else is using it',
  ETXTBSY: 'something else is using it',
  EIO: 'the disk reports an error',
  EREMOTEIO: 'the disk reports an error',
  EUCLEAN: 'the disk is damaged',
  EBADMSG: 'the disk is damaged',
  EHWPOISON: 'the disk reports an error',
  ENODEV: 'the disk is not there',
  ENXIO: 'nothing is at its other end',
  ENOMEDIUM: 'the disk is not there',
  ESTALE: 'its network folder has changed; open it again',
  ENOTCONN: 'the network disk is not connected',
  ESHUTDOWN: 'the network disk is not connected',
  EHOSTDOWN: 'the network disk is not connected',
  EHOSTUNREACH: 'the network disk is not connected',
  ENETDOWN: 'the network disk is not connected',
  ENETUNREACH: 'the network disk is not connected',
  ECONNABORTED: 'the network disk is not connected',
  ECONNREFUSED: 'the network disk is not connected',
  ECONNRESET: 'the network disk is not connected',
  ENOLINK: 'the network disk is not connected',
  ETIMEDOUT: 'the network disk does not answer',
  ENOSYS: 'this disk cannot do that',
  ENOTSUP: 'this disk cannot do that',
  EOPNOTSUPP: 'this disk cannot do that',
  EBADF: 'it is not open for that',
  ENOTFILE: 'it is not a file',
  ETOOLARGE: 'it is too large',
  EUNREAD: 'what was written was not there afterwards',
  MODULE_NOT_FOUND: 'a part of readback is missing',
  ERR_MODULE_NOT_FOUND: 'a part of readback is missing',
  ETOODEEP: 'it is damaged',
  ETOOMUCH: 'there is more than can be read',
  EOWN: 'your progress is kept there',
  ENOFOLDER: 'no folder can be made there',
  ENOWHERE: 'a link there leads nowhere',
};

/**
 * What Node has no names for, by the system's own numbers: those of Linux, then of macOS, which on Linux mean networks
 * long gone. Source: errno(3) of each.
 */
const NAMES: { [number: number]: string } = {
  67: 'ENOLINK',
  74: 'EBADMSG',
  116: 'ESTALE',
  117: 'EUCLEAN',
  122: 'EDQUOT',
  123: 'ENOMEDIUM',
  126: 'ENOKEY',
  127: 'EKEYEXPIRED',
  128: 'EKEYREVOKED',
  129: 'EKEYREJECTED',
  133: 'EHWPOISON',
  69: 'EDQUOT',
  70: 'ESTALE',
};

/** The name of an error of the file system (`ENOSPC`), or of a `failure`; undefined for any other. */
export function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined;
  const number = 'errno' in error && typeof error.errno === 'number' ? Math.abs(error.errno) : undefined;
  if (number === undefined || /^E[A-Z0-9]+$/.test(error.code)) return error.code;
  return NAMES[number] ?? `error ${number}`;
}

/** Why it failed, as a part of a sentence ("the disk is full"); quotes nothing of the error but a known name or number. */
export function causeOf(error: unknown): string {
  const code = codeOf(error);
  if (code === undefined) return 'for an unknown reason';
  return WORDS[code] ?? `the system says ${code.replace(/[^A-Za-z0-9_ ]/g, '')}`;
}
