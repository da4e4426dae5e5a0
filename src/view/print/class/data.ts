/** The report on a class for other programs: as JSON, and the marks as a table. */
import type { Person } from '../../../domain/class/names.ts';
import type { Question } from '../../../domain/class/questions.ts';
import type { ClassReport, Learner, Left } from '../../../domain/class/report.ts';
import { ours, type Safe, sanitizeJson } from '../../../lib/sanitize.ts';
import { table } from '../table.ts';

/**
 * A row for each learner, and for everyone else on the roster, in whose order they stand; who is not on it comes last. A
 * question is 1, 0, or empty where there is no answer. Whose answers are counted for another learner has their number only.
 */
export function marksCsv({ paper, learners, left, roster }: ClassReport): Safe {
  const questions = paper.items.map((_, index) => `q${index + 1}`);
  const head = ['id', 'name', 'paper', 'asked', 'answered', 'right', ...questions];
  const { people = [], strangers = [] } = roster ?? {};
  const ofNobody = new Set(strangers.map(({ file }) => file));
  const isKnown = ({ file }: { file: string }) => !ofNobody.has(file);
  const places = new Map(people.map((person, index) => [keyOf(person), index]));
  const placeOf = (person: Person) => places.get(keyOf(person)) ?? people.length;
  const empty = ['', ...questions.map(() => '')];
  const copies = left.flatMap(file => (file.why === 'copy' && !file.own ? file : []));
  const handed = [
    ...learners.map(learner => ({ person: learner, cells: pointsOf(learner) })),
    ...copies.map(copy => ({ person: copy, cells: [copy.answered, ...empty] })),
  ];
  const counted = new Set([...learners, ...copies].filter(isKnown).map(keyOf));
  const absent = people.filter(person => !counted.has(keyOf(person)));
  const marks = [
    ...handed.map(one => ({ ...one, at: isKnown(one.person) ? placeOf(one.person) : people.length })),
    ...absent.map(person => ({ person, at: placeOf(person), cells: ['', ...empty] })),
  ].toSorted((left, right) => left.at - right.at);
  const rows = marks.map(({ person: { id, name }, cells }) => [id, name, paper.seed, paper.items.length, ...cells]);
  const text = table([head, ...rows]);
  // Without the mark, spreadsheets of Windows take other letters than plain ones for those of an old code page.
  return /[^\0-\x7f]/.test(text) ? ours`\ufeff${text}` : text;
}

const pointsOf = ({ answered, right, answers }: Learner): (number | '')[] => [
  answered,
  right,
  ...answers.map(answer => (answer === null ? '' : Number(answer.right))),
];

/** Where a roster has ids only, a learner has the name of the file. */
const keyOf = ({ id, name }: Person): string => id || name;

/** Schema readback.class/1. Counts and ids, no texts of questions. */
export const classJson = (report: ClassReport, skipped: readonly { file: string; why: string }[], now: Date): Safe =>
  ours`${sanitizeJson(summaryOf(report, skipped, now))}\n`;

function summaryOf(report: ClassReport, skipped: readonly { file: string; why: string }[], now: Date) {
  const { reading, paper, learners, left, roster, questions, talk } = report;
  return {
    schema: 'readback.class/1',
    generatedAt: now.toISOString(),
    reading: { id: reading.id, revision: reading.revision },
    paper: { seed: paper.seed, revision: paper.revision, items: paper.items.map(({ id }) => id) },
    notRead: skipped.map(({ file, why }) => ({ file, why })),
    notCounted: left.map(leftOf),
    learners: learners.map(learner => learnerOf(report, learner)),
    roster: roster && {
      missing: roster.missing,
      strangers: roster.strangers.map(({ file }) => file),
      unsure: roster.strangers.filter(({ could }) => could.length > 0),
      several: roster.several.map(({ person, files }) => ({ ...person, files })),
    },
    questions: questions.map(questionOf),
    talk: talk.map(({ question, slip, certain }) => ({
      item: question.item.id,
      did: slip.did,
      ids: slip.ids,
      certain,
    })),
  };
}

const leftOf = ({ file, name, why, ...more }: Left) => ({
  file,
  name,
  why,
  ...('of' in more ? { of: more.of, own: more.own, shared: more.shared } : {}),
});

const learnerOf = ({ paper }: ClassReport, learner: Learner) => ({
  id: learner.id,
  name: learner.name,
  file: learner.file,
  asked: paper.items.length,
  answered: learner.answered,
  right: learner.right,
  dontKnow: learner.dontKnow,
  certainWrong: learner.certainWrong,
  later: learner.later,
  claims: learner.claims,
  damaged: learner.damaged,
  answers: learner.answers.flatMap((answer, index) =>
    answer === null ? [] : { item: paper.items[index]?.id ?? '', ...answer },
  ),
});

const questionOf = ({ item, options, statements, halves, ...counts }: Question) => ({
  ...{ number: counts.number, item: item.id, answered: counts.answered, right: counts.right },
  ...{ dontKnow: counts.dontKnow, certain: counts.certain, certainWrong: counts.certainWrong },
  options: options.map(({ id, given, certain, fits }) => ({ id, given, certain, fits })),
  statements: statements.map(({ id, given, certain }) => ({ id, given, certain })),
  halves,
  misleads: counts.misleads,
});
