/** What a type of items has to say of itself: how it is answered, and what makes a response right. */
import type { Item, Response } from '../item.ts';

/** The option id of "I don't know"; no author can give it. */
export const DONT_KNOW = '';

/** A question as it is being answered. */
export interface Answering {
  /** The marked option, or statement where one is asked for; DONT_KNOW; null while nothing is marked. */
  option: string | null;
  /** Beside the mark: the options picked (*many*), the lines as they stand (*order*), the answer taken (*evidence*). */
  given: string[];
  /** *order*: the marked line is picked up and goes where the mark goes. */
  held: boolean;
}

/** What an item can be answered with, as ids: its options as shown, and the statements of its section. */
export interface Offer {
  options: string[];
  statements: string[];
}

/** What a response still lacks. */
export type Missing = 'option' | 'options' | 'statement';

export interface ItemKind<I extends Item = Item> {
  /** Its options stand in the order of the file, not shuffled. */
  fixed: boolean;
  /** One of its own options is right. */
  single: boolean;
  /** Its answer is followed by the statement that shows it. */
  points: boolean;
  /** One answer, in one step: a round may begin with it. */
  opens: boolean;
  /** Entirely right, or not. */
  grade(item: I, response: Response): boolean;
  /** The options of the answer key as they stand among those shown; of lines to order, in their order. */
  shownAnswerKey(item: I, shown: string[]): string[];
  /** What is given before the reader has done anything. */
  start(offer: Offer): string[];
  /** Whether what was given once still belongs to the item as it is now: options, none twice. */
  fits(item: I, given: string[]): boolean;
  /** What 1, 2, 3 ... stand for as the question stands. */
  choices(given: string[], offer: Offer): string[];
  /** What Space does to the marked option. */
  pick(option: string, answering: Answering): Partial<Answering>;
  /** The parts of a response that is given all at once, each in its place. */
  place(parts: string[]): Partial<Answering>;
  /** What Enter does instead of giving the response; null where it gives it. */
  take(answering: Answering): Partial<Answering> | null;
  /** What going back does instead of leaving the question; null where it leaves. */
  back(answering: Answering): Partial<Answering> | null;
  /** What the question as it stands would be answered with, or what it still lacks. */
  response(answering: Answering, offer: Offer): Response | Missing;
}

/** An item with one answer: the marked option. What the other types have in common with it they take from here. */
export const ONE_ANSWER: ItemKind = {
  fixed: false,
  single: true,
  points: false,
  opens: true,
  grade: ({ answerKey }, response) => response.length === 1 && response[0] === answerKey,
  shownAnswerKey: ({ answerKey }, shown) => shown.filter(id => [answerKey].flat().includes(id)),
  start: () => [],
  fits: (_, given) => given.length === 0,
  choices: (_, { options }) => options,
  pick: () => ({}),
  place: ([option = null]) => ({ option }),
  take: () => null,
  back: () => null,
  response: ({ option }) => (option === null ? 'option' : [option]),
};
