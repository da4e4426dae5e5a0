/** What is said around an answer: right or missed, how sure, what is missing. */
import type { Reading } from '../../domain/reading.ts';
import type { Sureness } from '../../domain/vocabulary.ts';
import type { Asking } from '../../session/model.ts';

export const RIGHT = 'Right';
export const MISSED = 'Missed';
/** What is said of an item that nobody has taken up yet: in a text that rules read, or in the reading of an author. */
export const draftWords = ({ guessed }: Pick<Reading, 'guessed'>): string => (guessed ? 'made by rule' : 'a draft');
export const I_DONT_KNOW = "I don't know";
export const HOW_SURE = 'How sure are you?';
export const WHICH_STATEMENT = 'Which statement shows it?';
export const WRONG_STATEMENT = 'Right answer, wrong statement.';
export const SHOWN_BY = 'The statement that shows it';
export const POINTED_RIGHT = 'You pointed to it.';
export const POINTED = 'You pointed to';

export const SURENESS_NAME: Record<Sureness, string> = {
  guessing: 'Guessing',
  'fairly sure': 'Fairly sure',
  certain: 'Certain',
};

export const MISSING: Record<NonNullable<Asking['missing']>, string> = {
  option: 'Choose an answer first: ↑ ↓',
  options: 'Tick what fits first: ↑ ↓ and Space',
  statement: 'Choose a statement first: ↑ ↓',
  sureness: 'Now say how sure you are: ← →',
};
