/** Rules on how stems and options are worded. */
import { quoted } from '../../content/diagnostic.ts';
import { skippedTexts } from '../../content/draft.ts';
import { STATED_QUESTION } from '../../domain/items/stated.ts';
import { citedBy, inText, type LintBank, type LintItem, namesOf, ownOptions, textsOf } from '../bank.ts';
import { ABSOLUTE, ATTRIBUTION, NEGATIVE, NEGATIVE_OPTION, OPINION, TURNED_ROUND, VAGUE } from '../english.ts';
import { BOTH, grouped, HALADYNA, NBME, percent, type Rules } from '../rule.ts';
import { meaningful, withoutQuotes, wordsOf } from '../tokens.ts';

const STEM_WORDS = 35;
const NEGATIVE_SHARE = 0.05;
const ABSOLUTE_GAP = 0.1;
/** Words from a term that takes a side within which it is said whose it is. */
const NEAR_WORDS = 12;

/** The words that turn a question round; none in a question about what did not happen. */
function negativesIn(stem: string): string[] {
  const bare = withoutQuotes(stem);
  return TURNED_ROUND.test(bare) ? (bare.match(NEGATIVE) ?? []) : [];
}

const isNegative = ({ item, stem }: LintItem): boolean => item.type !== 'stated' && negativesIn(stem).length > 0;

/** Languages that end a question with another sign, or with none. */
const QUESTION: Record<string, RegExp> = { el: /[?;\u037e]/g, ja: /[?？]|か。/g, hy: /[?՞]/g };
const UNMARKED = /^(th|lo|km|my)\b/;

export const WORDING: Rules<LintBank> = {
  'long-stem': {
    severity: 'warning',
    holds: `A stem has at most ${STEM_WORDS} words.`,
    why: 'The question should be clear after one reading.',
    source: HALADYNA,
    find({ name, stem }) {
      const count = wordsOf(stem).length;
      const message = `the stem of ${name} has ${count} words; at most ${STEM_WORDS}`;
      return count > STEM_WORDS ? { path: ['stem'], message, fix: 'Ask one thing in one sentence.' } : undefined;
    },
  },
  'one-question': {
    severity: 'warning',
    holds: 'A stem has exactly one question mark. A stated item, whose question the program asks, is not looked at.',
    why: 'One question has one answer.',
    source: HALADYNA,
    find({ item, name, stem }, { reading: { language } }) {
      const marks = stem.match(QUESTION[language.slice(0, 2)] ?? /[?？؟⁇⸮]/g)?.length ?? 0;
      if (marks === 1 || item.type === 'stated' || UNMARKED.test(language)) return undefined;
      const message = `the stem of ${name} has ${marks === 0 ? 'no question mark' : `${marks} question marks`}`;
      return { path: ['stem'], message, fix: 'Ask exactly one question.' };
    },
  },
  'typed-question': {
    severity: 'warning',
    holds: 'The stem of a stated item is a claim, without a question before it.',
    why: 'The program asks whether the article says it.',
    find({ item, name, stem }, { reading: { language } }) {
      const marks = QUESTION[language.slice(0, 2)] ?? /[?？؟⁇⸮]/g;
      if (item.type !== 'stated' || withoutQuotes(stem).search(marks) < 0) return undefined;
      const message = `the stem of ${name} asks a question; the program puts "${STATED_QUESTION}" above it`;
      return { path: ['stem'], message, fix: 'Write the claim alone; the question can go.' };
    },
  },
  'negative-stem': {
    english: true,
    holds:
      'Where NOT, EXCEPT or LEAST turns a question round ("Which of these is not ..."), it stands in capitals; better, not at all. English only.',
    why: 'The small word is missed, and a reader who knows answers wrong.',
    source: BOTH,
    find({ item, name, stem }) {
      const small = negativesIn(stem).find(word => word !== word.toUpperCase());
      if (!small || item.type === 'stated') return undefined;
      const message = `the stem of ${name} turns the question round with ${quoted(small)}`;
      const fix = `Ask for what is so; if it has to be, write ${small.toUpperCase()} in capitals.`;
      return { path: ['stem'], message, fix };
    },
  },
  'double-negative': {
    english: true,
    holds: 'Under a negative stem no option has not, no, none, never, nothing or nobody. English only.',
    why: 'Two negatives test patience.',
    source: HALADYNA,
    find(item) {
      const option = item.options.find(({ text, pinned }) => !pinned && NEGATIVE_OPTION.test(text));
      if (!option || !isNegative(item)) return undefined;
      const message = `${item.name} asks in the negative and has a negative option: ${quoted(option.text)}`;
      return { path: inText(option), message, fix: 'Ask for what is so, or reword the option.' };
    },
  },
  'negative-share': {
    severity: 'warning',
    over: 'bank',
    english: true,
    holds: `At most ${percent(NEGATIVE_SHARE)} of the items ask in the negative. English only.`,
    why: 'What is not so teaches little.',
    source: HALADYNA,
    among: ({ items }) => items,
    find(items) {
      const negative = items.filter(isNegative);
      const [first] = negative;
      if (!first || negative.length / items.length <= NEGATIVE_SHARE) return undefined;
      const message = `${negative.length} of ${items.length} stems ask in the negative; at most ${percent(NEGATIVE_SHARE)}`;
      return { at: first.item, path: ['stem'], message, fix: 'Ask for what is so.' };
    },
  },
  'absolute-word': {
    severity: 'warning',
    english: true,
    holds:
      'Always, never, every, must and completely are in an option only when a statement it cites has them. English only.',
    why: 'A guesser strikes such options out unread.',
    source: NBME,
    find(item, bank) {
      const cited = citedBy(item, bank);
      const has = new Set(cited.flatMap(({ text }) => wordsOf(text)));
      const { evidence, nearest } = item.item;
      if (skippedTexts(bank.draft.skipped, 'id').some(id => [...evidence, ...nearest].includes(id))) return undefined;
      return ownOptions(item).flatMap(option => {
        const words: string[] = withoutQuotes(option.text).match(ABSOLUTE) ?? [];
        const word = words.find(word => !has.has(word.toLowerCase()));
        if (!word) return [];
        const message = `an option of ${item.name} has ${quoted(word)}, which its statements do not have`;
        return [{ path: inText(option), message, fix: 'Say how much or how often; a guesser strikes such words out.' }];
      });
    },
  },
  'absolute-rate': {
    severity: 'warning',
    over: 'bank',
    english: true,
    holds: `Such words are at most ${100 * ABSOLUTE_GAP} points more common in wrong options than in keys. English only.`,
    why: 'Else they tell what is wrong, even where each is honest.',
    source: NBME,
    among: ({ items }) => items.filter(({ single }) => single),
    find(items) {
      const rateOf = (right: boolean) => {
        const options = items.flatMap(({ options }) => options).filter(option => option.right === right);
        return options.filter(({ text }) => text.match(ABSOLUTE)).length / Math.max(1, options.length);
      };
      const [wrong, right] = [rateOf(false), rateOf(true)];
      if (wrong - right <= ABSOLUTE_GAP) return undefined;
      const message = `${percent(wrong)} of wrong options have an absolute word, ${percent(right)} of the keys; at most ${100 * ABSOLUTE_GAP} points apart`;
      return { message, fix: 'Take such words out of wrong options.' };
    },
  },
  'vague-amount': {
    severity: 'warning',
    english: true,
    holds:
      'Often, some, sometimes, usually, frequently, rarely and generally are in no option outside quotes. English only.',
    why: 'Readers mean different amounts by them.',
    source: NBME,
    find: item =>
      ownOptions(item).flatMap(option => {
        const [word] = VAGUE.exec(withoutQuotes(option.text)) ?? [];
        if (!word) return [];
        const message = `an option of ${item.name} has ${quoted(word)}, which readers take in different ways`;
        return [{ path: inText(option), message, fix: 'Say how many or how often, or leave it out.' }];
      }),
  },
  'loaded-term': {
    over: 'reading',
    english: true,
    holds: `A term listed under "loaded" in reading.yaml stands in quotation marks in items, or within ${NEAR_WORDS} words of whose it is. English only.`,
    why: 'A question should not make the reader take a side.',
    find(bank) {
      const usesIn = loadedUses(bank);
      return bank.items.flatMap(item =>
        textsOf(item).flatMap(({ at, path, text }) =>
          usesIn(text).map(term => {
            const message = `${item.name} uses ${quoted(term)}, which takes a side, as its own word`;
            return { at, path, message, fix: 'Put it in quotation marks, or say whose word it is.' };
          }),
        ),
      );
    },
  },
  opinion: {
    english: true,
    holds: 'No stem asks whether what the writer says, or what nobody named alleges, is so. English only.',
    why: 'Who says it and how it is put can be read; whether it is so is opinion.',
    source: HALADYNA,
    find(item, bank) {
      const steers = citedBy(item, bank).some(
        statement =>
          'standing' in statement &&
          (statement.standing === 'wording' || statement.standing === 'alleged' || statement.voice === 'writer'),
      );
      const [asked] = OPINION.exec(withoutQuotes(item.stem)) ?? [];
      if (!steers || !asked || item.item.type === 'stated') return undefined;
      const message = `the stem of ${item.name} asks whether words of the writer, or of no one named, are so: ${quoted(asked)}`;
      return { path: ['stem'], message, fix: 'Ask who says it, how it is put, or what would test it.' };
    },
  },
};

/** Finds the terms that take a side in a text, neither in quotation marks nor near whose they are. */
function loadedUses({ reading }: LintBank): (text: string) => string[] {
  // By their first word: thousands of terms cost no more than a few.
  const loaded = grouped(reading.loaded.map(term => [wordsOf(term)[0], { term, wanted: wordsOf(term) }] as const));
  if (loaded.size === 0) return () => [];
  const names = new Set([...reading.people.flatMap(namesOf), reading.source.outlet].flatMap(meaningful));
  const credited = (word: string) => names.has(word) || ATTRIBUTION.test(word);
  return text => {
    const words = wordsOf(withoutQuotes(text));
    return words.flatMap((first, at) => {
      const met = loaded.get(first)?.find(({ wanted }) => wanted.every((word, step) => words[at + step] === word));
      if (!met) return [];
      const after = at + met.wanted.length;
      const near = [...words.slice(Math.max(0, at - NEAR_WORDS), at), ...words.slice(after, after + NEAR_WORDS)];
      return near.some(credited) ? [] : [met.term];
    });
  };
}
