/** Rules on how stems and options are worded. */
import { quoted } from '../../content/diagnostic.ts';
import { skippedTexts } from '../../content/draft.ts';
import { statedQuestion } from '../../view/words/kinds.ts';
import { citedBy, inText, type LintBank, type LintItem, namesOf, ownOptions, textsOf } from '../bank.ts';
import { ABSOLUTE, ATTRIBUTION, BLANK, NEGATIVE, NEGATIVE_OPTION, OPINION, TURNED_ROUND, VAGUE } from '../english.ts';
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
    holds:
      'A stem has exactly one question mark. Stated items are exempt: the program asks their question. So are stems with a blank (____) and none.',
    why: 'One question has one answer.',
    source: HALADYNA,
    find({ item, name, stem }, { reading: { language } }) {
      const marks = stem.match(QUESTION[language.slice(0, 2)] ?? /[?？؟⁇⸮]/g)?.length ?? 0;
      const exempt = item.type === 'stated' || (marks === 0 && BLANK.test(stem)) || UNMARKED.test(language);
      if (marks === 1 || exempt) return undefined;
      const message = `the stem of ${name} has ${marks === 0 ? 'no question mark' : `${marks} question marks`}`;
      return { path: ['stem'], message, fix: 'Ask exactly one question.' };
    },
  },
  'typed-question': {
    severity: 'warning',
    holds: 'The stem of a stated item is a claim, without a question before it.',
    why: 'The program asks whether the article says it.',
    find({ item, name, stem }, { reading }) {
      const marks = QUESTION[reading.language.slice(0, 2)] ?? /[?？؟⁇⸮]/g;
      if (item.type !== 'stated' || withoutQuotes(stem).search(marks) < 0) return undefined;
      const message = `the stem of ${name} asks a question; the program puts "${statedQuestion(reading)}" above it`;
      return { path: ['stem'], message, fix: 'Write only the claim.' };
    },
  },
  'negative-stem': {
    english: true,
    holds:
      'If NOT, EXCEPT or LEAST reverses a question ("Which of these is not ..."), the word is in capitals. It is better to avoid it. English only.',
    why: 'Readers who know the answer overlook the small word and get it wrong.',
    source: BOTH,
    find({ item, name, stem }) {
      const small = negativesIn(stem).find(word => word !== word.toUpperCase());
      if (!small || item.type === 'stated') return undefined;
      const message = `the stem of ${name} reverses the question with ${quoted(small)}`;
      const fix = `Ask it without ${quoted(small)}, or write ${small.toUpperCase()} in capitals.`;
      return { path: ['stem'], message, fix };
    },
  },
  'double-negative': {
    english: true,
    holds: 'If the stem is negative, no option contains not, no, none, never, nothing or nobody. English only.',
    why: 'Two negatives test patience.',
    source: HALADYNA,
    find(item) {
      const option = item.options.find(({ text, pinned }) => !pinned && NEGATIVE_OPTION.test(text));
      if (!option || !isNegative(item)) return undefined;
      const message = `${item.name} asks in the negative and has a negative option: ${quoted(option.text)}`;
      return { path: inText(option), message, fix: 'Ask without the negative, or reword the option.' };
    },
  },
  'negative-share': {
    severity: 'warning',
    over: 'bank',
    english: true,
    holds: `At most ${percent(NEGATIVE_SHARE)} of the items ask in the negative. English only.`,
    why: 'Knowing what is not so teaches little.',
    source: HALADYNA,
    among: ({ items }) => items,
    find(items) {
      const negative = items.filter(isNegative);
      const [first] = negative;
      if (!first || negative.length / items.length <= NEGATIVE_SHARE) return undefined;
      const message = `${negative.length} of ${items.length} stems ask in the negative; at most ${percent(NEGATIVE_SHARE)}`;
      return { at: first.item, path: ['stem'], message, fix: 'Ask more of them without the negative.' };
    },
  },
  'absolute-word': {
    severity: 'warning',
    english: true,
    holds:
      'An option contains always, never, every, must or completely only if a statement does that the item cites, or that the option is `from`. English only.',
    why: 'A guesser rules such options out unread.',
    source: NBME,
    find(item, bank) {
      const cited = citedBy(item, bank);
      const { evidence, nearest, options } = item.item;
      const ids = [...evidence, ...nearest, ...options.map(({ from }) => from)];
      if (skippedTexts(bank.draft.skipped, 'id').some(id => ids.includes(id))) return undefined;
      return ownOptions(item).flatMap(option => {
        const source = bank.statements.get(option.from ?? '');
        const has = new Set([...cited, ...(source ? [source.statement] : [])].flatMap(({ text }) => wordsOf(text)));
        const words: string[] = withoutQuotes(option.text).match(ABSOLUTE) ?? [];
        const word = words.find(word => !has.has(word.toLowerCase()));
        if (!word) return [];
        const message = `an option of ${item.name} has ${quoted(word)}, which the statements it cites do not have`;
        return [{ path: inText(option), message, fix: 'Say how much or how often instead.' }];
      });
    },
  },
  'absolute-rate': {
    severity: 'warning',
    over: 'bank',
    english: true,
    holds: `Absolute words are at most ${100 * ABSOLUTE_GAP} points more common in wrong options than in keys. English only.`,
    why: 'Otherwise they give wrong options away, even where each one is fair.',
    source: NBME,
    among: ({ items }) => items.filter(({ single }) => single),
    find(items) {
      const rateOf = (right: boolean) => {
        const options = items.flatMap(({ options }) => options).filter(option => option.right === right);
        return options.filter(({ text }) => text.match(ABSOLUTE)).length / Math.max(1, options.length);
      };
      const [wrong, right] = [rateOf(false), rateOf(true)];
      if (wrong - right <= ABSOLUTE_GAP) return undefined;
      const message = `${percent(wrong)} of wrong options have an absolute word, but only ${percent(right)} of the keys; at most ${100 * ABSOLUTE_GAP} points apart`;
      return { message, fix: 'Take such words out of wrong options.' };
    },
  },
  'vague-amount': {
    severity: 'warning',
    english: true,
    holds:
      'No option contains often, some, sometimes, usually, frequently, rarely or generally outside quotes. English only.',
    why: 'They mean different amounts to different readers.',
    source: NBME,
    find: item =>
      ownOptions(item).flatMap(option => {
        const [word] = VAGUE.exec(withoutQuotes(option.text)) ?? [];
        if (!word) return [];
        const message = `an option of ${item.name} has ${quoted(word)}, which means different amounts to different readers`;
        return [{ path: inText(option), message, fix: 'Say how many or how often, or leave it out.' }];
      }),
  },
  'loaded-term': {
    over: 'reading',
    english: true,
    holds: `An item puts a term listed under "loaded" in reading.yaml in quotation marks, or says within ${NEAR_WORDS} words whose term it is. English only.`,
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
    holds:
      'No stem asks whether something is true that the writer says or that is alleged without a source. English only.',
    why: 'A reader can see who says it and how; whether it is true is opinion.',
    source: HALADYNA,
    find(item, bank) {
      const steers = citedBy(item, bank).some(
        statement =>
          'standing' in statement &&
          (statement.standing === 'wording' || statement.standing === 'alleged' || statement.voice === 'writer'),
      );
      const [asked] = OPINION.exec(withoutQuotes(item.stem)) ?? [];
      if (!steers || !asked || item.item.type === 'stated') return undefined;
      const message = `the stem of ${item.name} asks whether words of the writer, or of nobody named, are true: ${quoted(asked)}`;
      return { path: ['stem'], message, fix: 'Ask who says it, how the article presents it, or what would test it.' };
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
