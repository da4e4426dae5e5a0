/** Every rule on writing: its limit, what it is for and whose advice it is. */
import type { Bank } from '../bank.ts';
import type { Finding } from '../fault.ts';
import {
  CONTEXT_SHARE,
  contextShare,
  ITEMS_EACH,
  LABEL_LENGTH,
  LABEL_SHARE,
  labelLength,
  labelShare,
  PINNED_SHARE,
  PLAUSIBLE,
  pinnedShare,
  plausible,
  SKILL_GAP,
  skillMix,
  thinCoverage,
} from './bank-wide.ts';
import { COPIED_WORDS, copiedRun } from './copying.ts';
import { doesNotFit } from './fit.ts';
import {
  CENTRAL_SHARE,
  convergence,
  GAIN,
  givesAway,
  guessable,
  keyLongest,
  keyShortest,
  repeatedWord,
  TOLD,
  tooOften,
} from './guessing.ts';
import {
  APART,
  allOfAbove,
  articleClue,
  keyLength,
  longOption,
  OPTION_WORDS,
  optionsClose,
  optionWithin,
  RATIO,
  unevenForm,
} from './options.ts';
import {
  contextSources,
  muchQuoted,
  oneStatement,
  QUOTED_WORDS,
  RATIONALE,
  rationaleAdrift,
  rationaleLength,
  rationalesAlike,
  silentAdrift,
  silentProof,
  TOUCHING,
  thinEvidence,
  wrongSpeaker,
} from './proof.ts';
import {
  ABSOLUTE_GAP,
  absoluteRate,
  absoluteWord,
  doubleNegative,
  loadedTerm,
  longStem,
  NEAR_WORDS,
  NEGATIVE_SHARE,
  negativeShare,
  negativeStem,
  oneQuestion,
  opinion,
  percent,
  STEM_WORDS,
  vagueAmount,
} from './wording.ts';

export interface Rule {
  name: string;
  severity: 'error' | 'warning';
  /** It is about the whole bank, speaks from ENOUGH items on, and no item can waive it. */
  whole?: true;
  /** What holds when it is kept, with its limit. */
  holds: string;
  why: string;
  source: string;
  find: (bank: Bank) => Finding[];
}

const span = ({ least, most }: { least: number; most: number }): string => `${percent(least)} to ${percent(most)}`;

const HALADYNA = 'Haladyna, Downing & Rodriguez 2002';
const NBME = 'NBME item-writing guide';
const OURS = 'readback';

/** By family, as docs/rules.md lists them. A rule over the whole bank speaks from 20 items of its kind on. */
export const FAMILIES: Record<string, Rule[]> = {
  Options: [
    {
      name: 'key-length',
      severity: 'error',
      holds: `The key is ${RATIO.least} to ${RATIO.most} times as long as the middle wrong option, in characters. Single words, names, labels, numbers, quotes and a pinned option do not count.`,
      why: 'Writers qualify what is right, so the odd length tells the key.',
      source: `${HALADYNA}; ${NBME}`,
      find: keyLength,
    },
    {
      name: 'uneven-form',
      severity: 'warning',
      holds: 'The options of an item begin with the same kind of letter and end with the same mark.',
      why: 'An option that looks different draws the eye or is struck out unread.',
      source: HALADYNA,
      find: unevenForm,
    },
    {
      name: 'article-clue',
      severity: 'warning',
      holds: 'Where a stem ends with "a" or "an", every option goes with it. English only.',
      why: 'Grammar should not tell which options are possible.',
      source: NBME,
      find: articleClue,
    },
    {
      name: 'all-of-above',
      severity: 'error',
      holds: 'No option speaks of other options, as "all of the above" or "both a and b" do. English only.',
      why: 'Two right parts give it away, and options are shuffled here.',
      source: `${HALADYNA}; ${NBME}`,
      find: allOfAbove,
    },
    {
      name: 'options-close',
      severity: 'error',
      holds: `Two options of an item differ in at least ${percent(APART)} of their letters (edit distance by the longer one). Not in scripts without spaces.`,
      why: 'The question is about the text, not about spotting a letter.',
      source: OURS,
      find: optionsClose,
    },
    {
      name: 'option-within',
      severity: 'error',
      holds: 'No option of two words or more stands word for word in another.',
      why: 'Where the longer one is right, so is the shorter.',
      source: HALADYNA,
      find: optionWithin,
    },
    {
      name: 'long-option',
      severity: 'warning',
      holds: `An option has at most ${OPTION_WORDS} words.`,
      why: 'Reading options should not be the test.',
      source: NBME,
      find: longOption,
    },
  ],
  Wording: [
    {
      name: 'long-stem',
      severity: 'warning',
      holds: `A stem has at most ${STEM_WORDS} words.`,
      why: 'The question should be clear after one reading.',
      source: HALADYNA,
      find: longStem,
    },
    {
      name: 'one-question',
      severity: 'warning',
      holds: 'A stem has exactly one question mark.',
      why: 'One question has one answer.',
      source: HALADYNA,
      find: oneQuestion,
    },
    {
      name: 'negative-stem',
      severity: 'error',
      holds: 'NOT, EXCEPT and LEAST stand in capitals in a stem outside quotes; better, not at all. English only.',
      why: 'The small word is missed, and a reader who knows answers wrong.',
      source: `${HALADYNA}; ${NBME}`,
      find: negativeStem,
    },
    {
      name: 'double-negative',
      severity: 'error',
      holds: 'Under a negative stem no option has not, no, none, never, nothing or nobody. English only.',
      why: 'Two negatives test patience.',
      source: HALADYNA,
      find: doubleNegative,
    },
    {
      name: 'negative-share',
      whole: true,
      severity: 'error',
      holds: `At most ${percent(NEGATIVE_SHARE)} of the items ask in the negative. English only.`,
      why: 'What is not so teaches little.',
      source: HALADYNA,
      find: negativeShare,
    },
    {
      name: 'absolute-word',
      severity: 'warning',
      holds:
        'Always, never, only, every, must and completely stand in an option only when a statement it cites has them. English only.',
      why: 'A guesser strikes such options out unread.',
      source: NBME,
      find: absoluteWord,
    },
    {
      name: 'absolute-rate',
      whole: true,
      severity: 'warning',
      holds: `Such words are at most ${100 * ABSOLUTE_GAP} points more common in wrong options than in keys. English only.`,
      why: 'Else they tell what is wrong, even where each is honest.',
      source: NBME,
      find: absoluteRate,
    },
    {
      name: 'vague-amount',
      severity: 'warning',
      holds:
        'Often, some, sometimes, usually, many, frequently, rarely and generally stand in no option outside quotes. English only.',
      why: 'Readers mean different amounts by them.',
      source: NBME,
      find: vagueAmount,
    },
    {
      name: 'loaded-term',
      severity: 'error',
      holds: `A term listed under "loaded" in reading.yaml stands in quotation marks in items, or within ${NEAR_WORDS} words of whose it is. English only.`,
      why: 'A question should not make the reader take a side.',
      source: OURS,
      find: loadedTerm,
    },
    {
      name: 'opinion',
      severity: 'error',
      holds: "No stem asks whether the writer's words, or what no one named alleges, are so. English only.",
      why: 'Who says it and how it is put can be read; whether it is so is opinion.',
      source: HALADYNA,
      find: opinion,
    },
  ],
  Proof: [
    {
      name: 'thin-evidence',
      severity: 'error',
      holds: 'A many or order item cites two statements or more.',
      why: 'Several answers have several proofs.',
      source: 'PIRLS 2021',
      find: thinEvidence,
    },
    {
      name: 'silent-proof',
      severity: 'error',
      holds:
        'Where the pinned option is the key, evidence is empty and "nearest" names what comes closest; every other key has evidence.',
      why: 'Silence has no proof, only what a reader might take for one.',
      source: 'SQuAD 2.0; FEVER',
      find: silentProof,
    },
    {
      name: 'silent-adrift',
      severity: 'error',
      holds: `The sentence of a stated item with the key "neither" shares at least ${TOUCHING} words of meaning with the reading.`,
      why: 'A sentence on something else is known to be silent without reading.',
      source: 'SQuAD 2.0; FEVER',
      find: silentAdrift,
    },
    {
      name: 'rationale-length',
      severity: 'error',
      holds: `A rationale has ${RATIONALE.least} to ${RATIONALE.most} words.`,
      why: 'Shorter only denies; longer is not read.',
      source: OURS,
      find: rationaleLength,
    },
    {
      name: 'rationales-alike',
      severity: 'error',
      holds: 'No two rationales of an item are the same.',
      why: 'Each option is chosen for another reason.',
      source: OURS,
      find: rationalesAlike,
    },
    {
      name: 'rationale-adrift',
      severity: 'error',
      holds:
        'The rationale of a wrong option shares a word of meaning with the reading, or says that the point is absent. English only.',
      why: 'Feedback sends the reader back to the text.',
      source: OURS,
      find: rationaleAdrift,
    },
    {
      name: 'wrong-speaker',
      severity: 'error',
      holds:
        'In a choice item whose options are all people, "the writer" or "no one named" (in these words), the key is the voice of its evidence.',
      why: 'Who says it is marked once, at the statement.',
      source: OURS,
      find: wrongSpeaker,
    },
    {
      name: 'one-statement',
      severity: 'error',
      holds: 'The section of an evidence item has at least 2 statements.',
      why: 'With one there is nothing to point out.',
      source: 'evidence-based selected response (EBSR)',
      find: oneStatement,
    },
    {
      name: 'context-sources',
      severity: 'error',
      holds: 'An item with the scope "context" names its sources.',
      why: 'What is not in the article has to be proved elsewhere.',
      source: OURS,
      find: contextSources,
    },
    {
      name: 'much-quoted',
      severity: 'error',
      holds: `Stem and options of an item quote at most ${QUOTED_WORDS} words.`,
      why: 'Fresh wording tests understanding; quotes test recognition.',
      source: HALADYNA,
      find: muchQuoted,
    },
    {
      name: 'copied-run',
      severity: 'error',
      holds: `No text of the reading or of its items shares more than ${COPIED_WORDS} words in a row with the article. Only with --source FILE.`,
      why: 'A reading is told in its own words.',
      source: HALADYNA,
      find: copiedRun,
    },
  ],
  Guessing: [
    {
      name: 'repeated-word',
      severity: 'warning',
      holds: 'No word of the stem stands in the key and in no other option.',
      why: 'The echo tells the key.',
      source: NBME,
      find: repeatedWord,
    },
    {
      name: 'gives-away',
      severity: 'error',
      holds: `No stem has ${percent(TOLD)} or more of the words of another item's key, unless both are in one exclusive group.`,
      why: 'Items of one round are read one after the other.',
      source: HALADYNA,
      find: givesAway,
    },
    {
      name: 'key-longest',
      whole: true,
      severity: 'error',
      holds: `The key is strictly the longest option no more often than chance makes it in 95 of 100 banks: fewer than ${tooOften(23, 0.25)} of 23 items of four options, ${tooOften(40, 0.25)} of 40.`,
      why: 'Else taking the longest beats reading.',
      source: NBME,
      find: keyLongest,
    },
    {
      name: 'key-shortest',
      whole: true,
      severity: 'error',
      holds: 'The same for the shortest option.',
      why: 'Else taking the shortest beats reading.',
      source: NBME,
      find: keyShortest,
    },
    {
      name: 'convergence',
      whole: true,
      severity: 'warning',
      holds: `The key has most words in common with the other options (mean Jaccard index) in fewer than ${percent(CENTRAL_SHARE)} of the items.`,
      why: 'Wrong options made from the key point to it.',
      source: NBME,
      find: convergence,
    },
    {
      name: 'guessable',
      whole: true,
      severity: 'error',
      holds: `Taking the longest, the shortest, the one with most words of the stem, the hedged or the odd one out is right at most ${100 * GAIN} points more often than chance.`,
      why: 'Answers should come from reading.',
      source: 'Kaushik & Lipton 2018',
      find: guessable,
    },
  ],
  'The whole bank': [
    {
      name: 'thin-coverage',
      whole: true,
      severity: 'error',
      holds: `Every statement of the article is behind at least ${ITEMS_EACH} items.`,
      why: 'What is worth a statement is worth asking, and asking anew.',
      source: 'PIRLS 2021',
      find: thinCoverage,
    },
    {
      name: 'skill-mix',
      whole: true,
      severity: 'warning',
      holds: `Of the items on the article that name a skill, 20% retrieve, 30% infer, 30% interpret and 20% evaluate, each within ${100 * SKILL_GAP} points.`,
      why: 'Reading is more than finding.',
      source: 'PIRLS 2021',
      find: skillMix,
    },
    {
      name: 'label-share',
      whole: true,
      severity: 'error',
      holds: `Of the stated items each key has ${span(LABEL_SHARE)}.`,
      why: 'Else one label is the better guess.',
      source: 'IELTS; FEVER',
      find: labelShare,
    },
    {
      name: 'label-length',
      whole: true,
      severity: 'error',
      holds: `The sentences of each label are on average within ${percent(LABEL_LENGTH)} of the mean length.`,
      why: 'Else length tells the label.',
      source: 'FEVER',
      find: labelLength,
    },
    {
      name: 'pinned-share',
      whole: true,
      severity: 'error',
      holds: `A pinned option is the key in ${span(PINNED_SHARE)} of the items that show it.`,
      why: 'Shown and never right, or mostly right, it says itself.',
      source: 'SQuAD 2.0',
      find: pinnedShare,
    },
    {
      name: 'context-share',
      whole: true,
      severity: 'error',
      holds: `At most ${percent(CONTEXT_SHARE)} of the items have the scope "context".`,
      why: 'The article is what is read.',
      source: OURS,
      find: contextShare,
    },
    {
      name: 'plausible',
      whole: true,
      severity: 'warning',
      holds: `At least ${percent(PLAUSIBLE)} of the wrong options share a word of meaning with the reading. Names, labels, numbers and quotes do not count.`,
      why: 'What the text never speaks about tempts nobody.',
      source: HALADYNA,
      find: plausible,
    },
  ],
  Screen: [
    {
      name: 'does-not-fit',
      severity: 'warning',
      holds:
        'On 80x24 a question stands whole; on 40x12 its stem and one option stand together, and a statement is on one screen.',
      why: 'Nobody scrolls between a question and its answer.',
      source: OURS,
      find: doesNotFit,
    },
  ],
};

export const RULES: Rule[] = Object.values(FAMILIES).flat();
