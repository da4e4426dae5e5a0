/** Every command, in the order of the help. */
import type { Command } from './command.ts';
import { check } from './commands/check.ts';
import { classOf } from './commands/class.ts';
import { exportSaved } from './commands/export.ts';
import { home } from './commands/home.ts';
import { newReading } from './commands/new.ts';
import { paper } from './commands/paper.ts';
import { quiz } from './commands/quiz.ts';
import { read } from './commands/read.ts';
import { reset } from './commands/reset.ts';
import { restore } from './commands/restore.ts';
import { review } from './commands/review.ts';
import { scores } from './commands/scores.ts';

/** What runs when no command is named. */
export const HOME: Command = home;

/** Those that are typed by their names. */
export const COMMANDS: Command[] = [
  read,
  quiz,
  review,
  scores,
  reset,
  restore,
  exportSaved,
  paper,
  classOf,
  check,
  newReading,
];
