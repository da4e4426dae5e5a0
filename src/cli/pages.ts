/** What commands work with that show pages or change what is saved: one piece of the built program. */
export { candidates } from '../domain/draw.ts';
export { openRound, roundCount } from '../domain/progress.ts';
export { hasPlace, reviews, untouched } from '../session/selectors.ts';
export { nextToReview } from '../session/shelf.ts';
export { EXPORT_BYTES, exportsIn, readExports } from '../store/exports.ts';
export { leadsIntoProgress } from '../store/target.ts';
export { clearedWords, keptWords } from '../view/menus.ts';
export { paperText } from '../view/print/paper.ts';
export { questionsText } from '../view/print/questions.ts';
export { scoresListJson, shelfScores } from '../view/print/scores.ts';
export { sectionText, statusText } from '../view/print/section.ts';
export { plural, sentence } from '../view/words/grammar.ts';
export { nounOf } from '../view/words/kinds.ts';
export { fewerWords, nextReview } from '../view/words/rounds.ts';
export { addExport, atOnce, eachReading, printed, restoreEach, send } from './at-once.ts';
export { itemPages } from './item-pages.ts';
export { sectionOf } from './open.ts';
export { play } from './play.ts';
