/** How often a test repeats: the full number for `npm run soak`, a tenth of it otherwise. */
export const times = (full: number): number => (process.env.READBACK_SOAK ? full : Math.ceil(full / 10));
