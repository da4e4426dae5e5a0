/** A report in which nobody is named. */
import { hash } from '../random.ts';
import type { ClassReport, Learner, Left } from './report.ts';

/** Numbers for names, in an order that says nothing about them. There is no roster in it. */
export function withoutNames(report: ClassReport): ClassReport {
  const files = [...report.learners, ...report.left].toSorted((left, right) => hash(left.round) - hash(right.round));
  const numbers = new Map(files.map(({ file }, index) => [file, index + 1]));
  const named = (file: string): string => `learner ${numbers.get(file) ?? ''}`;
  const byNumber = (left: Learner | Left, right: Learner | Left): number =>
    (numbers.get(left.file) ?? 0) - (numbers.get(right.file) ?? 0);
  return {
    ...report,
    learners: report.learners
      .toSorted(byNumber)
      .map(learner => ({ ...learner, id: '', name: named(learner.file), file: named(learner.file) })),
    left: report.left.toSorted(byNumber).map(left => {
      const name = named(left.file);
      const nameless = { ...left, id: '', name, file: name };
      return nameless.why === 'copy' ? { ...nameless, of: named(nameless.of) } : nameless;
    }),
    roster: null,
  };
}
