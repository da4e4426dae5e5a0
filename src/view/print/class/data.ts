/** The report on a class for other programs: as JSON, and the marks as a table. */
import type { Question } from '../../../domain/class/questions.ts';
import type { ClassReport, Learner, Left } from '../../../domain/class/report.ts';
import { ours, type Safe, sanitizeJson } from '../../../lib/sanitize.ts';
import { table } from '../table.ts';

/** A row for each learner, and for everyone else on the roster; a question is 1, 0, or empty where there is no answer. */
export function marksCsv({ paper, learners, roster }: ClassReport): Safe {
  const questions = paper.items.map((_, index) => `q${index + 1}`);
  const head = ['id', 'name', 'paper', 'asked', 'answered', 'right', ...questions];
  const rows = learners.map(({ id, name, answers, answered, right }) => [
    ...[id, name, paper.seed, paper.items.length, answered, right],
    ...answers.map(answer => (answer === null ? '' : answer.right ? 1 : 0)),
  ]);
  const counted = new Set(learners.map(({ id, name }) => `${id} ${name}`));
  const others = (roster?.people ?? []).filter(({ id, name }) => !counted.has(`${id} ${name}`));
  const empty = others.map(({ id, name }) => [
    ...[id, name, paper.seed, paper.items.length, '', ''],
    ...questions.map(() => ''),
  ]);
  const text = table([head, ...rows, ...empty]);
  // Without the mark, spreadsheets of Windows take other letters than plain ones for those of an old code page.
  return /[^\0-\x7f]/.test(text) ? ours`\ufeff${text}` : text;
}

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
  ...('of' in more ? { of: more.of, shared: more.shared } : {}),
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
