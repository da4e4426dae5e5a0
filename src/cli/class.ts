/** The work of `class`: reads exports, and opens nobody's progress. A piece of the built program that only it loads. */
import { join } from 'node:path';
import { withoutNames } from '../domain/class/anonymous.ts';
import { type HandedIn, handedIn } from '../domain/class/handed-in.ts';
import { type ClassReport, classReport } from '../domain/class/report.ts';
import { causeOf } from '../lib/cause.ts';
import { isUserError, messageOf, UserError } from '../lib/errors.ts';
import type { ExitCode } from '../lib/exit-codes.ts';
import { sanitize, sanitizeLines } from '../lib/sanitize.ts';
import { readClassFiles, type Skipped } from '../store/class-files.ts';
import { dataFolder, inHome } from '../store/folder.ts';
import { readRoster } from '../store/roster.ts';
import { classJson, marksCsv } from '../view/print/class/data.ts';
import { fileLines, misfitWords } from '../view/print/class/files.ts';
import { classText } from '../view/print/class/text.ts';
import { plural } from '../view/words/grammar.ts';
import type { Common } from './command.ts';
import { deliver } from './deliver.ts';
import { type Io, warn } from './io.ts';
import { packOf } from './pack.ts';

interface Asked extends Common {
  files: string[];
  seed: number;
  count: number | undefined;
  items: boolean;
  roster: string | undefined;
  nameless: boolean;
  format: 'json' | 'csv' | undefined;
  output: string | undefined;
  force: boolean;
}

/** Prints the report; what could not be read is in it, and gives 5. */
export async function reportOn(asked: Asked, io: Io): Promise<ExitCode> {
  const { seed, count, items, nameless, format } = asked;
  const pack = await packOf(asked.reading, io);
  const { reading } = pack;
  const list = asked.roster === undefined ? null : rosterIn(inHome(asked.roster, io.env));
  const { handed, skipped } = read(asked, reading.id, io);
  if (handed.length === 0) throw nothing(asked, skipped);
  const named = classReport({ reading, bank: pack, seed, count }, handed, list?.people ?? null);
  const report = nameless ? withoutNames(named) : named;
  const unread = nameless ? skipped.map((file, index) => ({ ...file, file: `file ${index + 1}` })) : skipped;
  const beside = { skipped: unread, headings: list?.headings ?? null };
  const make = {
    text: () => sanitizeLines(classText(report, { ...beside, items })),
    json: () => classJson(report, unread, io.now()),
    csv: () => marksCsv(report),
  };
  deliver(asked, progressOf(asked, reading.id, io), make[format ?? 'text'], () => wordsOf(report, format), io);
  // A table has no place for it.
  if (format === 'csv') warn(io, fileLines(report, beside).join('\n').trim());
  const misfit = misfitWords(report);
  if (misfit !== null) warn(io, misfit);
  return skipped.some(({ fault }) => fault) ? 5 : 0;
}

function read({ files, seed }: Asked, reading: string, io: Io): { handed: HandedIn[]; skipped: Skipped[] } {
  const handed: HandedIn[] = [];
  const others: Skipped[] = [];
  const paths = files.map(path => inHome(path, io.env));
  try {
    const skipped = readClassFiles(paths, (file, exports) => {
      const own = exports.find(one => one.reading.id === reading);
      const about = exports.map(one => one.reading.id).join(', ');
      if (own) handed.push(handedIn(sanitize(file), own.records, own.damaged, seed));
      else others.push({ file, why: `about ${about || 'no reading'}, not ${reading}`, fault: false });
    });
    return { handed, skipped: [...skipped, ...others].map(one => ({ ...one, file: sanitize(one.file) })) };
  } catch (error) {
    throw new UserError(5, `The folders could not be read: ${causeOf(error)}.`);
  }
}

function nothing({ seed }: Asked, skipped: Skipped[]): UserError {
  const first = skipped.slice(0, 5).map(({ file, why }) => `${file}: ${sanitize(why)}`);
  const more = skipped.length > first.length ? [`and ${skipped.length - first.length} more`] : [];
  const next = `A learner makes one with: npx readback export --seed ${seed} -o NAME.json`;
  return new UserError(5, ['No export of this reading was found.', ...first, ...more, next].join('\n'));
}

function rosterIn(path: string): ReturnType<typeof readRoster> {
  try {
    const { people, headings } = readRoster(path);
    return { people: people.map(({ id, name }) => ({ id: sanitize(id), name: sanitize(name) })), headings };
  } catch (error) {
    throw new UserError(5, `The roster ${sanitize(path)} could not be read: ${messageOf(error)}.`);
  }
}

/** Where the marks may not go. Nothing is read there, so it need not be known. */
function progressOf({ dataDir }: Common, reading: string, io: Io): string[] {
  try {
    return [join(dataFolder(dataDir, io.env), reading)];
  } catch (error) {
    if (isUserError(error)) return [];
    throw error;
  }
}

const wordsOf = ({ learners }: ClassReport, format: Asked['format']): string =>
  `${format === 'csv' ? 'the marks' : 'the report'} of ${plural(learners.length, 'learner')}`;
