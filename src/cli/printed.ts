/** The commands that print what is saved. A piece apart from those that show or change something, to be loaded sooner. */
export { exportSaved } from './actions/export.ts';
export { scores } from './actions/scores.ts';
