/** The commands that show pages or change what is saved: one piece of the built program. */
export { home } from './actions/home.ts';
export { paper } from './actions/paper.ts';
export { quiz } from './actions/quiz.ts';
export { read } from './actions/read.ts';
export { reset } from './actions/reset.ts';
export { restore } from './actions/restore.ts';
export { review } from './actions/review.ts';
