// How often `class` names a question in classes that were made by chance, with a fault planted and without.
// npm run simulate [-- CLASSES LEARNERS]     2,000 classes of 25 where nothing else is said
import { type Answers, type Question, questionsOf, talkAbout } from '../src/domain/class/questions.ts';
import type { Item } from '../src/domain/item.ts';
import { dice } from '../src/domain/random.ts';

const [CLASSES = 2000, LEARNERS = 25] = process.argv.slice(3).map(Number);
/** Eight questions with four options each; "a" is right. */
const DIFFICULTIES = Array.from({ length: 8 }, (_, index) => -1.5 + (3 * index) / 7);
const OPTIONS = ['a', 'b', 'c', 'd'];
/** So many of the wrong answers are said with certainty, and of those that a misconception draws. */
const CERTAIN = 0.2;
const DRAWN = { share: 2 / 3, certain: 1 / 2 };
/** Of right answers: the rule looks at these, too, and nobody has said how many there are. */
const CERTAIN_RIGHT = [0, 0.2, 0.5];

const items = DIFFICULTIES.map(
  (_, index) =>
    ({
      ...{ id: `i${index}`, type: 'choice', answerKey: 'a', evidence: [], stem: '', section: 's' },
      options: OPTIONS.map(id => ({ id, text: id, why: id })),
    }) as unknown as Item,
);

/** Standard normal, by Box and Muller. */
const normal = (roll: () => number): number => Math.sqrt(-2 * Math.log(1 - roll())) * Math.cos(2 * Math.PI * roll());

/** `planted`: the question whose option "b" draws two thirds of the class; -1 for none. */
function made(roll: () => number, planted: number, certainRight: number): Answers[] {
  return Array.from({ length: LEARNERS }, () => {
    const ability = normal(roll);
    return DIFFICULTIES.map((difficulty, index) => {
      const drawn = index === planted && roll() < DRAWN.share;
      const right = !drawn && roll() < 1 / (1 + Math.exp(difficulty - ability));
      const option = drawn ? 'b' : right ? 'a' : (OPTIONS[1 + Math.floor(3 * roll())] ?? 'b');
      const certain = roll() < (drawn ? DRAWN.certain : right ? certainRight : CERTAIN);
      return { response: [option], sureness: certain ? 'certain' : 'fairly sure', right };
    });
  });
}

const percent = (count: number): string => `${((100 * count) / CLASSES).toFixed(1)}%`;

for (const certainRight of CERTAIN_RIGHT) {
  const counts = { falsely: 0, found: 0, beside: 0, hinted: 0 };
  for (let number = 0; number < CLASSES; number++) {
    const roll = dice(number + 1);
    const named = (answers: Answers[]): { talk: number[]; questions: Question[] } => {
      const questions = questionsOf(items, 0, answers);
      return { talk: talkAbout(questions, answers).map(({ question }) => question.number - 1), questions };
    };
    const fine = named(made(roll, -1, certainRight));
    if (fine.talk.length > 0) counts.falsely++;
    if (fine.questions.some(({ misleads }) => misleads)) counts.hinted++;
    const planted = Math.floor(8 * roll());
    const { talk } = named(made(roll, planted, certainRight));
    if (talk.includes(planted)) counts.found++;
    if (talk.some(index => index !== planted)) counts.beside++;
  }
  console.log(
    [
      `${CLASSES} classes of ${LEARNERS}, ${certainRight * 100}% of right answers certain:`,
      `a question named without a fault in ${percent(counts.falsely)},`,
      `the planted one found in ${percent(counts.found)}, another beside it in ${percent(counts.beside)},`,
      `a hint without a fault in ${percent(counts.hinted)}`,
    ].join(' '),
  );
}
