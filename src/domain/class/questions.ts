/** What a class made of each question, in counts, and which questions to talk about first. */
import { optionOrder } from '../draw.ts';
import { answerKeyOf, type Item } from '../item.ts';
import type { Sureness } from '../vocabulary.ts';
import { type Slip, slipsOf } from './slips.ts';

/** So many whole papers there have to be before a question is judged. */
export const WHOLE_PAPERS = 10;
/** So many were certain of the same wrong answer where a question is to be talked about, and more than a fifth of the class. */
const CERTAIN = { least: 4, share: 1 / 5 };
/** So many questions are named at most. */
const NAMED = 3;
/** From so many more in the other half, a question seems to mislead the better one. */
const HINT = 4;

/** An answer as it counts. */
interface Answer {
  /** Empty for "I don't know". */
  response: string[];
  sureness: Sureness | null;
  right: boolean;
}

/** The answers of a learner, in the order of the paper; null where there is none. */
export type Answers = (Answer | null)[];

/** How many gave an option or pointed to a statement, and how many of them were certain. */
interface Given {
  id: string;
  given: number;
  certain: number;
}

interface Half {
  right: number;
  of: number;
}

export interface Question {
  /** From 1. */
  number: number;
  item: Item;
  answered: number;
  right: number;
  dontKnow: number;
  /** How many were certain of an answer, and of a wrong one. */
  certain: number;
  certainWrong: number;
  /** In the order of the paper; of lines to order, how many had each in its place. */
  options: (Given & { fits: boolean })[];
  /** That were pointed to, the most first. */
  statements: Given[];
  /** By the rest of the paper; null under ten whole papers, or where all of them have as many right. */
  halves: { better: Half; other: Half } | null;
  /** The other half had it more often, by enough to look at the question. */
  misleads: boolean;
}

/** A question to talk about: so many were certain of the same slip. */
export interface Talk {
  question: Question;
  slip: Slip;
  certain: number;
}

export const isWhole = (answers: Answers): boolean => answers.every(answer => answer !== null);

export function questionsOf(items: readonly Item[], seed: number, learners: readonly Answers[]): Question[] {
  const whole = learners.filter(isWhole);
  const scores = whole.map(answers => answers.filter(answer => answer?.right).length);
  return items.map((item, index) => {
    const given = learners.flatMap(answers => answers[index] ?? []);
    const certain = given.filter(({ sureness }) => sureness === 'certain');
    const halves = whole.length < WHOLE_PAPERS ? null : halvesOf(whole, scores, index);
    return {
      number: index + 1,
      item,
      answered: given.length,
      right: given.filter(({ right }) => right).length,
      dontKnow: given.filter(({ response }) => response.length === 0).length,
      certain: certain.length,
      certainWrong: certain.filter(({ right }) => !right).length,
      options: optionOrder(item, seed).map(id => ({
        ...counted(id, given, ({ response }) => hasOption(item, response, id)),
        fits: answerKeyOf(item).includes(id),
      })),
      statements: item.type === 'evidence' ? pointedTo(given) : [],
      halves,
      misleads: halves !== null && seemsToMislead(halves),
    };
  });
}

const counted = (id: string, answers: Answer[], has: (answer: Answer) => boolean): Given => {
  const given = answers.filter(has);
  return { id, given: given.length, certain: given.filter(({ sureness }) => sureness === 'certain').length };
};

function hasOption(item: Item, response: string[], id: string): boolean {
  if (item.type === 'order') return response.indexOf(id) === item.answerKey.indexOf(id);
  return item.type === 'many' ? response.includes(id) : response[0] === id;
}

function pointedTo(given: Answer[]): Given[] {
  const ids = new Set(given.flatMap(({ response: [, statement = []] }) => statement));
  return [...ids]
    .map(id => counted(id, given, ({ response }) => response[1] === id))
    .toSorted((left, right) => right.given - left.given);
}

/** Those with more right in the rest of the paper, and the others; nobody with as many as somebody is parted from them. */
function halvesOf(whole: readonly Answers[], scores: number[], index: number): Question['halves'] {
  const rest = whole.map((answers, at) => (scores[at] ?? 0) - (answers[index]?.right ? 1 : 0));
  const cuts = [...new Set(rest)].toSorted((left, right) => right - left).slice(0, -1);
  const above = (cut: number) => rest.filter(score => score >= cut).length;
  const uneven = (cut: number) => Math.abs(2 * above(cut) - rest.length);
  const [first, ...more] = cuts;
  if (first === undefined) return null;
  const cut = more.reduce((best, next) => (uneven(next) < uneven(best) ? next : best), first);
  const half = (isIn: (score: number) => boolean): Half => {
    const members = whole.filter((_, at) => isIn(rest[at] ?? 0));
    return { right: members.filter(answers => answers[index]?.right).length, of: members.length };
  };
  return { better: half(score => score >= cut), other: half(score => score < cut) };
}

/** As if both halves were as large. */
const seemsToMislead = ({ better, other }: { better: Half; other: Half }): boolean =>
  (other.right / other.of - better.right / better.of) * ((better.of + other.of) / 2) >= HINT;

/**
 * Questions where enough learners were certain of the same wrong answer, and at least half of all who were certain were
 * wrong; those with the most of them first. What it finds in made classes: docs/decisions/class.md.
 */
export function talkAbout(questions: readonly Question[], learners: readonly Answers[]): Talk[] {
  if (learners.filter(isWhole).length < WHOLE_PAPERS) return [];
  return questions
    .flatMap((question, index) => {
      const shared = sharedSlip(
        question.item,
        learners.flatMap(answers => answers[index] ?? []),
      );
      const isNamed =
        shared !== undefined &&
        shared.certain >= CERTAIN.least &&
        shared.certain > CERTAIN.share * question.answered &&
        2 * question.certainWrong >= question.certain;
      return isNamed ? { question, ...shared } : [];
    })
    .toSorted((left, right) => right.certain - left.certain)
    .slice(0, NAMED);
}

/** The slip that most of those made who were certain. */
function sharedSlip(item: Item, answers: Answer[]): Omit<Talk, 'question'> | undefined {
  const counts = new Map<string, Omit<Talk, 'question'>>();
  for (const { response, sureness, right } of answers) {
    if (sureness !== 'certain' || right) continue;
    for (const slip of slipsOf(item, response)) {
      const name = [slip.did, ...slip.ids].join(' ');
      counts.set(name, { slip, certain: (counts.get(name)?.certain ?? 0) + 1 });
    }
  }
  return [...counts.values()].toSorted((left, right) => right.certain - left.certain)[0];
}
