/** The report on a class, to be read: the files, the learners, and what to talk about first. */
import type { Person } from '../../../domain/class/names.ts';
import { WHOLE_PAPERS } from '../../../domain/class/questions.ts';
import { type ClassReport, type Learner, type Left, wholePapers } from '../../../domain/class/report.ts';
import type { Stranger } from '../../../domain/class/roster.ts';
import type { Reading } from '../../../domain/reading.ts';
import { pad, widthOf } from '../../rows.ts';
import { either, listed, plural, sentence } from '../../words/grammar.ts';
import { paperName, timeWords } from '../../words/rounds.ts';
import { indented } from '../lines.ts';
import { itemLines, talkLines } from './questions.ts';

/** A file that was not read, and why. */
interface Unread {
  file: string;
  why: string;
  /** It should have been an export. */
  fault: boolean;
}

interface Wanted {
  skipped: readonly Unread[];
  /** Every question, too. */
  items: boolean;
}

export function classText(report: ClassReport, { skipped, items }: Wanted): string {
  const { reading, paper, learners } = report;
  const read = learners.length + report.left.length;
  const lines = [
    reading.title,
    `${sentence(paperName(paper.seed, paper.revision))}, ${plural(paper.items.length, 'question')}`,
    '',
    `${plural(read, 'file')} read: ${plural(learners.length, 'learner')}, ${plural(wholePapers(report), 'whole paper')}.`,
    ...fileLines(report, skipped),
    ...learnerLines(report),
    ...talk(report),
    ...(items ? questions(report) : []),
  ];
  return `${lines.join('\n')}\n`;
}

/** What is to be known about the files before anything is believed, also where no report is printed. */
export function fileLines(report: ClassReport, skipped: readonly Unread[]): string[] {
  const { learners, left, roster } = report;
  const copies = left.filter(file => file.why === 'copy');
  const others = left.filter(file => file.why !== 'copy');
  const { missing = [], strangers = [], several = [] } = roster ?? {};
  return [
    ...block('Not read', unreadWords(skipped)),
    ...block(
      'Not whole',
      learners.flatMap(learner => stoppedWords(report, learner)),
    ),
    ...block('More than once', learners.flatMap(againWords)),
    ...block(
      'Copies',
      copies.map(file => leftWords(report, file)),
    ),
    ...block(
      'Not counted',
      others.map(file => leftWords(report, file)),
    ),
    ...block(
      'Marks in the file differ from the answers',
      learners.flatMap(({ name, claims }) =>
        claims.length === 0
          ? []
          : `${name}: ${claims.length === 1 ? 'question' : 'questions'} ${listed(claims.map(String))}; the answers count`,
      ),
    ),
    ...block(
      'Records that could not be read',
      learners.flatMap(({ name, damaged }) => (damaged === 0 ? [] : `${name}: ${damaged} skipped`)),
    ),
    ...block('Missing', missing.map(personWords)),
    ...block('Not on the roster', strangerLines(strangers)),
    ...block(
      'Several files',
      several.map(({ person: { name, id }, files }) => `${name || id}: ${listed(files)}`),
    ),
  ];
}

const personWords = ({ id, name }: Person): string => (name !== '' && id !== '' ? `${name} (${id})` : name || id);

function strangerLines(strangers: Stranger[]): string[] {
  const could = strangers.some(stranger => stranger.could.length > 0);
  return [
    ...strangers.map(strangerWords),
    ...(could ? ['Where you know who it is, put the whole name or the id into the name of the file.'] : []),
    ...(strangers.some(hasNamesakes) ? ['People with one name need ids on the roster.'] : []),
  ];
}

const hasNamesakes = ({ could }: Stranger): boolean => new Set(could.map(personWords)).size < could.length;

function strangerWords({ file, could }: Stranger): string {
  if (could.length === 0) return file;
  const counts = new Map<string, number>();
  for (const person of could.map(personWords)) counts.set(person, (counts.get(person) ?? 0) + 1);
  const people = [...counts].map(([name, count]) => (count === 1 ? name : `one of ${count} people called ${name}`));
  const more = people.length - NAMED;
  return `${file}: could be ${either(more > 1 ? [...people.slice(0, NAMED), `${more} others`] : people)}`;
}

/** Where a roster fits none of the files; null where it does, or there is none. */
export function misfitWords({ roster, learners, left }: ClassReport): string | null {
  if (!roster?.fitsNobody) return null;
  const files = learners.length + left.length;
  const none = files === 1 ? 'The file belongs to nobody' : `None of the ${files} files belongs to anybody`;
  return `${none} on the roster. Put the whole name or the id of each learner into the name of the file.`;
}

const block = (title: string, entries: readonly string[]): string[] =>
  entries.length === 0 ? [] : ['', title, ...entries.flatMap(entry => indented(entry, '  '))];

/** Of what is no export anyway, a few names will do. */
const NAMED = 5;

function unreadWords(skipped: readonly Unread[]): string[] {
  const words = (files: string[], why: string) => `${listed(files)}: ${why.replace(/^it is /, '')}`;
  const others = new Map<string, string[]>();
  for (const { file, why, fault } of skipped) if (!fault) others.set(why, [...(others.get(why) ?? []), file]);
  return [
    ...skipped.filter(({ fault }) => fault).map(({ file, why }) => words([file], why)),
    ...[...others].map(([why, files]) => {
      const more = files.length - NAMED;
      return words(more > 1 ? [...files.slice(0, NAMED), `${more} more`] : files, why);
    }),
  ];
}

function stoppedWords({ paper }: ClassReport, { name, answered }: Learner): string[] {
  const of = paper.items.length;
  if (answered === of) return [];
  return [`${name}: ${answered === 0 ? 'no answer' : `stopped after ${answered} of ${of}`}`];
}

function againWords({ name, answered, right, later }: Learner): string[] {
  if (later.length === 0) return [];
  const times = later.map((time, index) => `${timeWords(index + 2)} ${time.right} of ${time.answered}`);
  return [`${name}: the first time counts, ${right} of ${answered}; ${times.join(', ')}`];
}

function leftWords({ paper, reading }: ClassReport, file: Left): string {
  return `${file.name}: ${reasonWords(file, paper.seed, reading)}`;
}

function reasonWords(left: Left, seed: number, { revision }: Reading): string {
  switch (left.why) {
    case 'none': {
      const strays = left.strays > 0 ? `; ${plural(left.strays, 'answer')} to a round whose beginning is damaged` : '';
      const papers = left.papers.map(paper => `paper ${paper}`);
      return `no paper ${seed}${papers.length > 0 ? `, but ${listed(papers)}` : ''}${strays}`;
    }
    case 'revision':
      return `revision ${left.revision} of the reading; here it is revision ${revision}`;
    case 'size':
      return `paper ${seed} with ${plural(left.size, 'question')}`;
    case 'questions':
      return `other questions than paper ${seed} has here`;
    case 'copy': {
      const again = left.again ? ', and another time of its own' : '';
      return `${plural(left.shared, 'answer')} shared with ${left.of}${again}; not counted`;
    }
    default:
      return left satisfies never;
  }
}

function learnerLines({ learners, paper, roster }: ClassReport): string[] {
  const width = Math.min(60, Math.max(8, ...learners.map(({ name }) => widthOf(name))));
  if (learners.length === 0) return [];
  return [
    '',
    `${pad('Learners', width + 2)}      right   don't know   certain and wrong`,
    ...learners.map(({ name, file, right, dontKnow, certainWrong }) => {
      const counts = [`${right} of ${paper.items.length}`.padStart(11), String(dontKnow).padStart(13)];
      const named = roster ? `   ${file}` : '';
      return `  ${pad(name, width)}${counts.join('')}${String(certainWrong).padStart(20)}${named}`;
    }),
  ];
}

function talk(report: ClassReport): string[] {
  const whole = wholePapers(report);
  const lines =
    whole < WHOLE_PAPERS
      ? indented(
          `Too few to judge: ${plural(whole, 'whole paper')}, and it takes ${WHOLE_PAPERS}. The counts of each question: --items`,
          '  ',
        )
      : report.talk.length === 0
        ? ['  No wrong answer that many were certain of.']
        : report.talk.flatMap((one, index) => [...(index > 0 ? [''] : []), ...talkLines(report.reading, one)]);
  return ['', 'Talk about first', ...lines];
}

function questions({ reading, questions: all }: ClassReport): string[] {
  const halved = all.some(({ halves }) => halves !== null);
  const about = 'The halves are those of whole papers, parted by how many of the other questions are right.';
  return [
    ...['', 'Questions', ...(halved ? indented(about, '  ') : [])],
    ...all.flatMap(question => ['', ...itemLines(reading, question)]),
  ];
}
