/** What the soak tests share beside how often they do what they do. */

/** As `npm run soak` runs them. */
export const FULL = Boolean(process.env.READBACK_SOAK);

/** All of a list, or every tenth of it. */
export const some = <T>(all: readonly T[]): T[] => all.filter((_, index) => FULL || index % 10 === 0);

/** For one test, in milliseconds. */
export const LIMIT = FULL ? 1_200_000 : 120_000;

/** Runs a job for each of a list, a few at once: most of their time is waiting. */
export async function eachOf<T>(list: readonly T[], job: (entry: T) => Promise<void>): Promise<void> {
  const rest = [...list];
  const work = async () => {
    for (let entry = rest.shift(); entry !== undefined; entry = rest.shift()) await job(entry);
  };
  await Promise.all(Array.from({ length: 4 }, work));
}
