/** What the files of a class say about one paper. */
import { draw, ROUND_SIZE } from '../draw.ts';
import type { Bank, Item } from '../item.ts';
import { grade } from '../items/all.ts';
import { attemptAt, NOTHING, type Round } from '../progress.ts';
import type { Reading } from '../reading.ts';
import type { HandedIn } from './handed-in.ts';
import { namesOf, ownersOf, type Person } from './names.ts';
import { type Answers, isWhole, type Question, questionsOf, type Talk, talkAbout } from './questions.ts';
import { type RosterReport, rosterReport } from './roster.ts';

interface Paper {
  seed: number;
  /** Of the reading. */
  revision: number;
  items: Item[];
}

export interface Learner {
  file: string;
  /** Id of the round that counts. */
  round: string;
  /** As on the roster, or the name of the file. */
  name: string;
  /** As on the roster; empty where there is none, or they are not on it. */
  id: string;
  answers: Answers;
  answered: number;
  right: number;
  dontKnow: number;
  certainWrong: number;
  /** Right answers of the later times, which do not count. */
  later: { right: number; answered: number }[];
  /** Numbers of the questions where the file says of an answer that it was right, or was not, and that is not so. */
  claims: number[];
  damaged: number;
}

/**
 * Why a file does not count: `none` has no such paper, `size` and `questions` another paper of the same seed. A `copy` is of
 * the file of a learner who counts: a second one of their `own`, or one with another name.
 */
export type Left = Person & { file: string; round: string } & (
    | { why: 'none'; papers: number[]; strays: number }
    | { why: 'revision'; revision: number }
    | { why: 'size'; size: number }
    | { why: 'questions' }
    | { why: 'copy'; of: string; own: boolean; answered: number; shared: number; again: boolean }
  );

export interface ClassReport {
  reading: Reading;
  paper: Paper;
  /** By name. */
  learners: Learner[];
  left: Left[];
  roster: RosterReport | null;
  questions: Question[];
  talk: Talk[];
}

interface Asked {
  reading: Reading;
  bank: Bank;
  seed: number;
  /** Number of questions; that of most files where none is named. */
  count: number | undefined;
}

export function classReport(asked: Asked, files: readonly HandedIn[], roster: readonly Person[] | null): ClassReport {
  const paper = paperOf(asked, files);
  const paths = files.map(({ file }) => file);
  const names = namesOf(paths);
  const owners = ownersOf(paths, roster ?? []);
  const named = files.map((file, index) => {
    const person = owners[index]?.person;
    return { ...file, name: person?.name || names[index] || file.file, id: person?.id ?? '' };
  });
  const { counted, copies } = apart(
    named.map(file => ({ ...file, fits: file.times.filter(time => isOf(paper, time)) })),
  );
  const learners = counted.filter(({ fits }) => fits.length > 0).map(file => learnerOf(paper, file));
  const others = counted.filter(({ fits }) => fits.length === 0).map(file => leftOf(paper, file));
  const answers = learners.map(learner => learner.answers);
  const questions = questionsOf(paper.items, paper.seed, answers);
  return {
    reading: asked.reading,
    paper,
    learners: learners.toSorted(byName),
    left: [...copies, ...others].toSorted(byName),
    roster: roster && rosterReport(roster, paths, owners),
    questions,
    talk: talkAbout(questions, answers),
  };
}

const collator = new Intl.Collator('en', { numeric: true });
export const byName = (left: { name: string; file: string }, right: { name: string; file: string }): number =>
  collator.compare(left.name, right.name) || collator.compare(left.file, right.file);

/** What the seed asks of everyone who has this reading. */
function paperOf({ reading, bank, seed, count }: Asked, files: readonly HandedIn[]): Paper {
  const sizes = new Map<number, number>();
  for (const { times } of files)
    for (const { items, paper } of times.slice(0, 1))
      if (paper === reading.revision) sizes.set(items.length, (sizes.get(items.length) ?? 0) + 1);
  const [most] = [...sizes].toSorted(([, left], [, right]) => right - left);
  const request = { seed, count: count ?? most?.[0] ?? ROUND_SIZE, fixed: true };
  const drawn = draw(reading, bank.items, request, { progress: NOTHING, due: [] });
  return { seed, revision: reading.revision, items: drawn.flatMap(({ id }) => bank.item(id) ?? []) };
}

/** The same questions, with the same meaning. */
const isOf = ({ revision, items }: Paper, { paper, items: asked, attempts }: Round): boolean =>
  paper === revision &&
  asked.join() === items.map(({ id }) => id).join() &&
  attempts.every(attempt => items.every(item => item.id !== attempt.item || item.revision === attempt.revision));

interface Fitting extends HandedIn {
  name: string;
  id: string;
  /** The times that are of the paper. */
  fits: Round[];
}

const answeredIn = ({ items }: Paper | Round, time: Round): number =>
  items.filter(item => attemptAt(time, typeof item === 'string' ? item : item.id)).length;

/** Of files that share an answer, by its record, the fullest counts; of equally full ones the one with nothing else in it. */
function apart<F extends Fitting>(files: readonly F[]): { counted: F[]; copies: Left[] } {
  const owners = new Map<string, F>();
  const counted: F[] = [];
  const copies: Left[] = [];
  const full = ({ fits: [first] }: F) => (first ? answeredIn(first, first) : 0);
  const sorted = files.toSorted(
    (left, right) => full(right) - full(left) || left.fits.length - right.fits.length || byName(left, right),
  );
  for (const file of sorted) {
    const records = file.fits.flatMap(({ attempts }) => attempts.map(({ id }) => id));
    const owner = records.flatMap(id => owners.get(id) ?? [])[0];
    if (!owner) {
      for (const id of records) owners.set(id, file);
      counted.push(file);
      continue;
    }
    const shared = records.filter(id => owners.get(id) === owner).length;
    const again = file.fits.some(({ attempts }) => attempts.length > 0 && attempts.every(({ id }) => !owners.has(id)));
    const own = isOneName(file, owner);
    copies.push({ ...headOf(file), why: 'copy', of: owner.file, own, answered: full(file), shared, again });
  }
  return { counted, copies };
}

/** One person of a roster, or one name; browsers and file managers add to that of a second copy. */
const isOneName = (left: Person, right: Person): boolean =>
  left.id === right.id && withoutCopy(left.name) === withoutCopy(right.name);
const withoutCopy = (name: string): string => name.replace(/ ?\(\d+\)$| - copy( \(\d+\))?$| copy( \d+)?$/i, '');

const headOf = ({ file, name, id, times }: Fitting) => ({ file, name, id, round: times[0]?.id ?? '' });

function leftOf({ revision, items }: Paper, file: Fitting): Left {
  const head = headOf(file);
  const { papers, strays } = file;
  const [first] = file.times;
  if (!first) return { ...head, why: 'none', papers, strays };
  if (first.paper !== revision) return { ...head, why: 'revision', revision: first.paper ?? 0 };
  if (first.items.length !== items.length) return { ...head, why: 'size', size: first.items.length };
  return { ...head, why: 'questions' };
}

/** Right or wrong is reckoned from what was answered, whatever the file says. */
function learnerOf({ items }: Paper, { file, name, id, fits, damaged }: Fitting): Learner {
  const [first, ...later] = fits.map(time => {
    const attempts = items.map(item => attemptAt(time, item.id));
    const answers: Answers = items.map((item, index) => {
      const attempt = attempts[index];
      if (!attempt) return null;
      const { response, sureness } = attempt;
      return { response, sureness, right: grade(item, response) };
    });
    const claims = items.flatMap((_, index) => {
      const [claimed, answer] = [attempts[index]?.right, answers[index]];
      return answer && claimed !== answer.right ? index + 1 : [];
    });
    return { answers, claims };
  });
  const answers = first?.answers ?? [];
  const count = (has: (answer: NonNullable<Answers[number]>) => boolean) =>
    answers.filter(answer => answer !== null && has(answer)).length;
  return {
    file,
    round: fits[0]?.id ?? '',
    name,
    id,
    answers,
    answered: count(() => true),
    right: count(({ right }) => right),
    dontKnow: count(({ response }) => response.length === 0),
    certainWrong: count(({ right, sureness }) => !right && sureness === 'certain'),
    later: later.map(time => ({
      right: time.answers.filter(answer => answer?.right).length,
      answered: time.answers.filter(answer => answer !== null).length,
    })),
    claims: first?.claims ?? [],
    damaged,
  };
}

export const wholePapers = ({ learners }: ClassReport): number =>
  learners.filter(({ answers }) => isWhole(answers)).length;

/** The learner whose file a copy is of. */
export const ownerOf = ({ learners }: ClassReport, of: string): string =>
  learners.find(({ file }) => file === of)?.name ?? of;
