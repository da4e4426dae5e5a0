/** Less, equal or more, by code unit: not by the reader's language, so that the order is the same on every computer. */
export const compare = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);
