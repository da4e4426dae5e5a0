/** The commands that show pages or change what is saved: one piece of the built program. */
export { change } from './commands/reset.ts';
export { play } from './play.ts';
export { printText } from './text.ts';
