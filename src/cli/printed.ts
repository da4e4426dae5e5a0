/** What the scores need that are printed: a piece apart from the pages, to be loaded sooner. */
export { scoresJson, scoresText } from '../view/print/scores.ts';
export { printed } from './at-once.ts';
