/** What commands work with that print what is saved. A piece apart from the pages, to be loaded sooner. */
export { onlyPaper, paperSeeds } from '../domain/papers.ts';
export { attempts } from '../domain/progress.ts';
export { exportJson, exportsJson } from '../store/exports.ts';
export { attemptsCsv } from '../view/print/csv.ts';
export { scoresJson, scoresText } from '../view/print/scores.ts';
export { listed, plural } from '../view/words/grammar.ts';
export { atOnce, printed } from './at-once.ts';
export { deliver } from './deliver.ts';
