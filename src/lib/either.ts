/** Words as a choice between them: a, b or c. */
export const either = (words: readonly string[]): string => `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
