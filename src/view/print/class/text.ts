/** The report on a class, to be read: the files, the learners, and what to talk about first. */
import { WHOLE_PAPERS } from '../../../domain/class/questions.ts';
import { byName, type ClassReport, type Learner, ownerOf, wholePapers } from '../../../domain/class/report.ts';
import { pad, widthOf } from '../../rows.ts';
import { plural, sentence } from '../../words/grammar.ts';
import { paperName } from '../../words/rounds.ts';
import { indented } from '../lines.ts';
import { type Beside, fileLines } from './files.ts';
import { itemLines, talkLines } from './questions.ts';

interface Wanted extends Beside {
  /** Every question, too. */
  items: boolean;
}

export function classText(report: ClassReport, { items, ...beside }: Wanted): string {
  const { reading, paper, learners } = report;
  const read = learners.length + report.left.length;
  const lines = [
    reading.title,
    `${sentence(paperName(paper.seed, paper.revision))}, ${plural(paper.items.length, 'question')}`,
    '',
    `${plural(read, 'file')} read: ${plural(learners.length, 'learner')}, ${plural(wholePapers(report), 'whole paper')}.`,
    ...fileLines(report, beside),
    ...learnerLines(report),
    ...talk(report),
    ...(items ? questions(report) : []),
  ];
  return `${lines.join('\n')}\n`;
}

/** Whose answers are counted for another learner has a row, too, without counts: nobody is looked for in vain. */
function learnerLines(report: ClassReport): string[] {
  const { learners, paper, roster } = report;
  if (learners.length === 0) return [];
  const copies = report.left.flatMap(file => (file.why === 'copy' && !file.own ? file : []));
  const width = Math.min(60, Math.max(8, ...[...learners, ...copies].map(({ name }) => widthOf(name))));
  const rightWords = ({ right, answered }: Learner): string =>
    answered === 0 ? 'no answer' : `${right} of ${answered}${answered < paper.items.length ? ', stopped' : ''}`;
  const wide = Math.max(8, ...learners.map(learner => rightWords(learner).length));
  const rows = [
    ...learners.map(learner => {
      const { name, file, dontKnow, certainWrong } = learner;
      const counts = [String(dontKnow).padStart(13), String(certainWrong).padStart(20), roster ? `   ${file}` : ''];
      return { name, file, words: `   ${rightWords(learner).padStart(wide)}${counts.join('')}` };
    }),
    ...copies.map(({ name, file, of }) => ({ name, file, words: `   the same answers as ${ownerOf(report, of)}` })),
  ].toSorted(byName);
  return [
    '',
    `${pad('Learners', width + 2)}   ${'right'.padStart(wide)}   don't know   certain and wrong`,
    ...rows.map(({ name, words }) => `  ${pad(name, width)}${words}`),
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
