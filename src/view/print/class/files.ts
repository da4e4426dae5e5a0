/** What is to be known about the files of a class: which do not count, who stopped, and whose they are. */
import type { Person } from '../../../domain/class/names.ts';
import { type ClassReport, type Learner, type Left, ownerOf } from '../../../domain/class/report.ts';
import type { Stranger } from '../../../domain/class/roster.ts';
import { either, listed, plural } from '../../words/grammar.ts';
import { timeWords } from '../../words/rounds.ts';
import { indented } from '../lines.ts';

/** A file that was not read, and why. */
interface Unread {
  file: string;
  why: string;
  /** It should have been an export. */
  fault: boolean;
}

/** What the report itself does not know. */
export interface Beside {
  skipped: readonly Unread[];
  /** Of the columns of the roster; null where there is none. */
  headings: { read: readonly string[]; unknown: readonly string[] } | null;
}

/** What is to be known about the files before anything is believed, also where no report is printed. */
export function fileLines(report: ClassReport, { skipped, headings }: Beside): string[] {
  const { learners, left, roster } = report;
  const copies = left.flatMap(file => (file.why === 'copy' ? file : []));
  const others = left.flatMap(file => (file.why === 'copy' ? [] : file));
  const { missing = [], strangers = [], several = [] } = roster ?? {};
  return [
    ...block('Not read', unreadWords(skipped)),
    ...block(
      'Not whole',
      learners.flatMap(learner => stoppedWords(report, learner)),
    ),
    ...block('More than once', learners.flatMap(againWords)),
    ...block('Copies', [
      ...copies.map(file => copyWords(report, file)),
      ...(copies.some(({ own }) => !own) ? ['Decide whose the answers are, and delete the other file.'] : []),
    ]),
    ...block(
      'Not counted',
      others.map(file => `${file.name}: ${reasonWords(report, file)}`),
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
    ...block('Roster', headings && roster ? headingWords(headings, roster.people.length) : []),
    ...block('Missing', missing.map(personWords)),
    ...block('Not on the roster', strangerLines(strangers)),
    ...block(
      'Several files',
      several.map(({ person: { name, id }, files }) => `${name || id}: ${listed(files)}`),
    ),
  ];
}

function headingWords({ read, unknown }: NonNullable<Beside['headings']>, people: number): string[] {
  const by = read.length > 0 ? `, by ${listed(read.map(quoted))}` : '';
  return [
    `${plural(people, 'person', 'people')}${by}`,
    ...(unknown.length > 0
      ? [`Not read: ${listed(unknown.map(quoted))}. Columns are called id, name, first name and last name.`]
      : []),
  ];
}

const quoted = (heading: string): string => `"${heading}"`;

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

type Copy = Extract<Left, { why: 'copy' }>;

/** Of two people who have the same answers neither is said to have copied: nobody knows. */
function copyWords(report: ClassReport, { name, own, of, file, shared, again }: Copy): string {
  const same = `the same ${plural(shared, 'answer')}`;
  const rest = again ? `; what else is in ${file} does not count` : '';
  if (own) return `${name}: ${same} in ${file} and ${of}; counted once${rest}`;
  const owner = ownerOf(report, of);
  return `${name} and ${owner}: ${same}; counted once, for ${owner} until you decide${rest}`;
}

/** Why the file of a paper is not that of this one. */
function reasonWords(report: ClassReport, left: Exclude<Left, Copy>): string {
  const { seed } = report.paper;
  switch (left.why) {
    case 'none': {
      const strays = left.strays > 0 ? `; ${plural(left.strays, 'answer')} to a round whose beginning is damaged` : '';
      const papers = left.papers.map(paper => `paper ${paper}`);
      return `no paper ${seed}${papers.length > 0 ? `, but ${listed(papers)}` : ''}${strays}`;
    }
    case 'revision':
      return `revision ${left.revision} of the reading; here it is revision ${report.reading.revision}`;
    case 'size':
      return `paper ${seed} with ${plural(left.size, 'question')}`;
    case 'questions':
      return `other questions than paper ${seed} has here`;
    default:
      return left satisfies never;
  }
}
