// How often `class` names a question in classes that were made by chance, with a fault planted and without.
// npm run simulate [-- CLASSES LEARNERS]     2,000 classes of 25 where nothing else is said
import { type Answers, questionsOf, talkAbout } from '../src/domain/class/questions.ts';
import type { Item } from '../src/domain/item.ts';
import { dice } from '../src/domain/random.ts';

/** Eight questions: six with four options, of which "a" is right, and two that ask for every answer that fits. */
const DIFFICULTIES = Array.from({ length: 8 }, (_, index) => -1.5 + (3 * index) / 7);
const ONE = { options: ['a', 'b', 'c', 'd'], key: ['a'] };
const KEYS: Record<number, string[]> = { 2: ['a', 'c'], 5: ['a', 'c', 'd'] };
const QUESTIONS = DIFFICULTIES.map((difficulty, index) => {
  const key = KEYS[index];
  return { difficulty, isMany: key !== undefined, ...(key ? { options: ['a', 'b', 'c', 'd', 'e'], key } : ONE) };
});
/** So many of the wrong answers are said with certainty, and of those that a misconception draws. */
const CERTAIN = 0.2;
const DRAWN = { share: 2 / 3, certain: 1 / 2 };
/** So many of the wrong answers to every answer that fits have no wrong option, only too few; they are as certain as right ones. */
const TOO_FEW = 1 / 2;

const items = QUESTIONS.map(
  ({ isMany, options, key }, index) =>
    ({
      ...{ id: `i${index}`, type: isMany ? 'many' : 'choice', evidence: [], stem: '', section: 's' },
      answerKey: isMany ? key : 'a',
      options: options.map(id => ({ id, text: id, why: id })),
    }) as unknown as Item,
);

interface Simulated {
  classes: number;
  learners: number;
  /** Share of the right answers said with certainty: the rule looks at these, too. */
  certainRight: number;
}

/** Standard normal, by Box and Muller. */
const normal = (roll: () => number): number => Math.sqrt(-2 * Math.log(1 - roll())) * Math.cos(2 * Math.PI * roll());

/** `planted`: the question whose option "b" draws two thirds of the class; -1 for none. */
function made(roll: () => number, planted: number, { learners, certainRight }: Simulated): Answers[] {
  return Array.from({ length: learners }, () => {
    const ability = normal(roll);
    return QUESTIONS.map(({ difficulty, isMany, options, key }, index) => {
      const drawn = index === planted && roll() < DRAWN.share;
      const right = !drawn && roll() < 1 / (1 + Math.exp(difficulty - ability));
      const few = isMany && !drawn && !right && roll() < TOO_FEW;
      const wrongs = options.filter(id => !key.includes(id));
      const wrong = drawn ? 'b' : (wrongs[Math.floor(wrongs.length * roll())] ?? 'b');
      const certain = roll() < (drawn ? DRAWN.certain : right || few ? certainRight : CERTAIN);
      const others = isMany ? some(roll, key) : [];
      const response = right ? key : few ? tooFew(roll, key) : [wrong, ...others];
      return { response, sureness: certain ? ('certain' as const) : ('fairly sure' as const), right };
    });
  });
}

/** Each by chance. */
const some = (roll: () => number, ids: string[]): string[] => ids.filter(() => roll() < 1 / 2);

/** Some of them by chance, at least one and not all. */
function tooFew(roll: () => number, key: string[]): string[] {
  const ticked = some(roll, key);
  return ticked.length === 0 || ticked.length === key.length ? tooFew(roll, key) : ticked;
}

/** Shares of the classes, from 0 to 1. */
export function simulate(simulated: Simulated) {
  const counts = { falsely: 0, found: 0, beside: 0, hinted: 0 };
  for (let number = 1; number <= simulated.classes; number++) {
    const roll = dice(number);
    const report = (answers: Answers[]) => {
      const questions = questionsOf(items, 0, answers);
      const named = talkAbout(questions, answers).map(({ question }) => question.number - 1);
      return { named, hinted: questions.some(({ misleads }) => misleads) };
    };
    const fine = report(made(roll, -1, simulated));
    const planted = Math.floor(8 * roll());
    const { named } = report(made(roll, planted, simulated));
    if (fine.named.length > 0) counts.falsely++;
    if (fine.hinted) counts.hinted++;
    if (named.includes(planted)) counts.found++;
    if (named.some(index => index !== planted)) counts.beside++;
  }
  const share = (count: number): number => count / simulated.classes;
  const { falsely, found, beside, hinted } = counts;
  return { falsely: share(falsely), found: share(found), beside: share(beside), hinted: share(hinted) };
}

const percent = (share: number): string => `${(100 * share).toFixed(1)}%`;

if (process.argv[2]?.endsWith('simulate-class.ts')) {
  const [classes = 2000, learners = 25] = process.argv.slice(3).map(Number);
  for (const certainRight of [0, 0.2, 0.5]) {
    const { falsely, found, beside, hinted } = simulate({ classes, learners, certainRight });
    console.log(`${classes} classes of ${learners}, ${percent(certainRight)} of right answers certain:`);
    console.log(
      `  a question named without a fault in ${percent(falsely)}, the planted one found in ${percent(found)}, another beside it in ${percent(beside)}, a hint without a fault in ${percent(hinted)}`,
    );
  }
}
