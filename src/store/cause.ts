/** Failures of saving and reading: how they are told from others, and told. */
import { causeOf } from '../lib/cause.ts';

export { causeOf, codeOf } from '../lib/cause.ts';

/** An error with a name of the file system, or of readback's own: `ENOTFILE` (pipes, devices, sockets), `ETOOLARGE`. */
export const failure = (code: string): Error => Object.assign(new Error(code), { code });

/** Does the work. What it throws is thrown with a message to show; the original is its `cause`. */
export function inWords<Done>(work: () => Done): Done {
  try {
    return work();
  } catch (error) {
    throw new Error(causeOf(error), { cause: error });
  }
}
