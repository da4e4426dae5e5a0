/** Small pieces of sentences. */

export const plural = (count: number, singular: string, many = `${singular}s`): string =>
  `${count} ${count === 1 ? singular : many}`;

/** With a capital at its beginning. */
export const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** "a", "a and b", "a, b and c". Intl.ListFormat says the same and takes 24 ms to be made. */
export const listed = (names: string[]): string => joined(names, ' and ');

/** "a", "a or b", "a, b or c". */
export const either = (names: string[]): string => joined(names, ' or ');

const joined = (names: string[], last: string): string =>
  [names.slice(0, -1).join(', '), ...names.slice(-1)].filter(Boolean).join(last);

/** "A label: what it leads to", or the label alone. */
export const withDetail = (label: string, detail: string): string => (detail === '' ? label : `${label}: ${detail}`);

/** As many as an item has options. */
export const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth'];
