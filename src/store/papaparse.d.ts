/** What is used of it; its authors publish no types. */
declare module 'papaparse' {
  interface Parsed {
    data: string[][];
  }
  const Papa: {
    parse(text: string, options: { skipEmptyLines: 'greedy'; delimitersToGuess: string[] }): Parsed;
  };
  export default Papa;
}
