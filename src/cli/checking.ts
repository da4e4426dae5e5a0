/** A check, once or at each save: a piece of the built program of its own. */
import { briefText } from '../checker/brief.ts';
import { checkReading, type Report, readText } from '../checker/check.ts';
import { isKeeping } from '../checker/play.ts';
import { codeFor, fitted, paragraphs, reportData, reportText, watchedText } from '../checker/tell.ts';
import { didYouMean, type Problem } from '../content/diagnostic.ts';
import { skippedTexts } from '../content/draft.ts';
import { readDraft } from '../content/load.ts';
import { skeletonText } from '../content/skeleton.ts';
import { watchFiles } from '../content/watch.ts';
import type { Item } from '../domain/item.ts';
import { findStatement, type Reading } from '../domain/reading.ts';
import type { ItemType } from '../domain/vocabulary.ts';
import { isUserError, UserError } from '../lib/errors.ts';
import type { ExitCode } from '../lib/exit-codes.ts';
import { ours, sanitizeJson } from '../lib/sanitize.ts';
import { isDumb } from '../terminal/capabilities.ts';
import { cleared, roomMade } from '../terminal/fresh.ts';
import { gutterOf } from '../view/words/labels.ts';
import { type Common, wrong } from './command.ts';
import { type Io, inLines, put, say } from './io.ts';
import { inShell } from './shell.ts';

export interface Asked extends Pick<Common, 'lines'> {
  source: string | undefined;
  item: string | undefined;
  /** Draws an item, or tells it: what does so is in another piece of the program. */
  pagesOf(reading: Reading, item: Item): string[];
  summary: boolean;
}

/** The problems of a reading, or of one of its items, and what goes with them. */
interface Checked {
  report: Report;
  problems: Problem[];
  /** The item as a reader sees it, where one was asked for; a sentence where it cannot be shown. */
  pages: string[];
}

function checked(folder: string, { source, item, pagesOf }: Asked): Checked {
  const report = checkReading(folder, source === undefined ? undefined : readText(source));
  if (item === undefined) return { report, problems: report.problems, pages: [] };
  const problems = report.problems.filter(problem => problem.item === item);
  const { reading, items, skipped, skippedItems } = report.draft;
  const found = items.find(({ id }) => id === item);
  if (!found && problems.length === 0) {
    const ids = [...items.map(({ id }) => id), ...skippedTexts(skippedItems, 'id')];
    throw wrong(`No item "${item}" in ${folder}. ${didYouMean(item, ids, 'Give the id of one of its items.')}`);
  }
  const pages =
    found && !skipped.fields.has('sections') && !problems.some(isKeeping)
      ? pagesOf(reading, found)
      : ['Once its errors are fixed, it is shown here as a reader sees it.'];
  return { report, problems, pages };
}

/** So narrow is no window that somebody reads in; some terminals say 0. */
const NARROWEST = 20;

/** Of the window; undefined where another program reads the text, or in lines. */
function columnsOf(asked: Asked, io: Io): number | undefined {
  const { isTTY, columns } = io.stdout;
  return !isTTY || columns < NARROWEST || inLines(asked, io) ? undefined : columns;
}

/** Prints all of it, with the summary when nothing is wrong or it was asked for. */
export function checkOnce(folder: string, asked: Asked, io: Io): ExitCode {
  const { report, problems, pages } = checked(folder, asked);
  const parts = asked.item === undefined && (asked.summary || problems.length === 0) ? report.summary() : [];
  const text = fitted(reportText(problems, parts, asked.item).trimEnd(), columnsOf(asked, io));
  say(io, paragraphs(text, ...pages));
  return codeFor(problems);
}

/** The same as data. */
export function checkForScripts(folder: string, asked: Asked, version: 1 | 2, io: Io): ExitCode {
  const { report, problems } = checked(folder, asked);
  const data = reportData(problems, version, () => (asked.item === undefined ? report.summary() : null));
  put(io, ours`${sanitizeJson(data)}\n`);
  return codeFor(problems);
}

/** What somebody needs to know to write items. Throws a UserError where there is no text to write them on. */
export function brief(folder: string, io: Io): ExitCode {
  const { draft, problems } = checkReading(folder);
  if (draft.skipped.fields.has('sections')) {
    const [first] = problems;
    const place = first
      ? ` The first problem is at ${first.file}:${first.line}:${first.column}: ${first.message}.`
      : '';
    throw new UserError(4, `The statements cannot be read.${place} Fix what \`check\` names first.`);
  }
  say(io, briefText(draft));
  return 0;
}

/** An item of a type about some statements, with nothing filled in that its author has to write. */
export function skeleton(folder: string, type: ItemType, ids: string[], io: Io): ExitCode {
  const { reading, items, skipped, skippedItems } = readDraft(folder);
  const known = reading.sections.flatMap(section => section.statements.map(statement => statement.id));
  const about = ids.map(id => {
    const found = findStatement(reading, id)?.statement;
    if (found) return { id, label: gutterOf(reading, found), text: found.text };
    const all = known.length === 0 ? 'Write statements first.' : `There are ${known[0]} to ${known.at(-1)}.`;
    throw wrong(
      `No statement "${id}" in ${folder}. ${didYouMean(id, [...known, ...skippedTexts(skipped, 'id')], all)}`,
    );
  });
  const taken = [...items.map(item => item.id), ...skippedTexts(skippedItems, 'id')];
  say(io, skeletonText({ type, about, taken }));
  return 0;
}

/** Checks now and at each save, until Ctrl+C. Where there is nothing to check it says so, and waits for it. */
export function watchReading(folder: string, asked: Asked, io: Io): Promise<ExitCode> {
  const clears = io.stdout.isTTY === true && !inLines(asked, io) && !isDumb(io.env);
  const { item } = asked;
  const named = item === undefined ? '' : ` --item ${inShell(item)}`;
  const all = `npx readback check${folder === '.' ? '' : ` ${inShell(folder)}`}${named}`;
  if (clears) put(io, roomMade(io.stdout.rows));
  say(io, `Watching ${inShell(folder)}. Ctrl+C ends it.\n`);

  const told = (): string => {
    const time = clock(io.now());
    try {
      const { report, problems, pages } = checked(folder, asked);
      const parts = asked.summary && item === undefined ? report.summary() : [];
      return watchedText({ columns: columnsOf(asked, io), problems, parts, pages, time, all, item });
    } catch (error) {
      if (!isUserError(error)) throw error;
      return fitted(`${time}  ${error.message.trimEnd()} Still watching.\n`, columnsOf(asked, io));
    }
  };

  return new Promise((resolve, reject) => {
    const end = (code: ExitCode) => () => {
      stop();
      for (const [signal, ending] of endings) process.off(signal, ending);
      resolve(code);
    };
    const show = () => {
      try {
        const text = told();
        if (clears) put(io, cleared);
        if (!say(io, text)) end(0)();
      } catch (error) {
        stop();
        reject(error);
      }
    };
    const stop = watchFiles(folder, asked.source === undefined ? [] : [asked.source], show);
    const endings = [
      ['SIGINT', end(130)],
      ['SIGTERM', end(143)],
    ] as const;
    for (const [signal, ending] of endings) process.on(signal, ending);
    show();
  });
}

/** The time as a clock on the wall has it: 14:03:22. */
const clock = (now: Date): string => now.toTimeString().slice(0, 'HH:MM:SS'.length);
