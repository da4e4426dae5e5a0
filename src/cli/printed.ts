/** What commands work with that print what is saved. A piece apart from the pages, to be loaded sooner. */
export { attempts } from '../domain/progress.ts';
export { exportJson, exportsJson, writeExport } from '../store/exports.ts';
export { targetOf } from '../store/target.ts';
export { attemptsCsv } from '../view/print/csv.ts';
export { scoresJson, scoresText } from '../view/print/scores.ts';
export { plural } from '../view/words/grammar.ts';
export { atOnce, printed } from './at-once.ts';
