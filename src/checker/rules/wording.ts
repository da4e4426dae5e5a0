/** Rules on how stems and options are worded. */
import { quoted } from '../../content/diagnostic.ts';
import { type Bank, ENOUGH, single } from '../bank.ts';
import { ABSOLUTE, ATTRIBUTION, NEGATIVE_OPTION, NEGATIVE_STEM, OPINION, VAGUE } from '../english.ts';
import type { Finding } from '../fault.ts';
import { meaningful, withoutQuotes, wordsOf } from '../tokens.ts';

export const STEM_WORDS = 35;
export const NEGATIVE_SHARE = 0.05;
export const ABSOLUTE_GAP = 0.1;
export const NEAR_WORDS = 12;

const ownOptions = (bank: Bank) => bank.items.filter(({ type }) => type !== 'stated');

/** An absolute word that the cited statements do not have. */
export function absoluteWord(bank: Bank): Finding[] {
  if (!bank.english) return [];
  return ownOptions(bank).flatMap(item => {
    const cited = [...item.evidence, ...item.nearest]
      .map(({ text }) => bank.statements.get(text)?.text.text ?? '')
      .join(' ');
    return item.options.flatMap(({ text }) => {
      const has = wordsOf(cited);
      const word = withoutQuotes(text.text)
        .match(ABSOLUTE)
        ?.find(word => !has.includes(word.toLowerCase()));
      if (!word) return [];
      const message = `an option of ${item.name} has ${quoted(word)}, which its statements do not have`;
      return [
        {
          spot: text.spot,
          item: item.id,
          message,
          fix: 'Say how much or how often; a guesser strikes such words out.',
        },
      ];
    });
  });
}

export function absoluteRate(bank: Bank): Finding[] {
  const options = bank.english ? single(bank).flatMap(({ options }) => options) : [];
  const [first] = single(bank);
  if (single(bank).length < ENOUGH || !first) return [];
  const rate = (list: typeof options) =>
    list.filter(({ text }) => text.text.match(ABSOLUTE)).length / Math.max(1, list.length);
  const [wrong, right] = [rate(options.filter(option => !option.right)), rate(options.filter(option => option.right))];
  if (wrong - right <= ABSOLUTE_GAP) return [];
  const message = `${percent(wrong)} of wrong options have an absolute word, ${percent(right)} of the keys; at most ${100 * ABSOLUTE_GAP} points apart`;
  return [{ spot: first.spot, message, fix: 'Take such words out of wrong options.' }];
}

const negatives = (stem: string): string[] => stem.match(NEGATIVE_STEM) ?? [];

export function negativeStem(bank: Bank): Finding[] {
  if (!bank.english) return [];
  return ownOptions(bank).flatMap(item => {
    const small = negatives(withoutQuotes(item.stem.text)).find(word => word !== word.toUpperCase());
    if (!small) return [];
    const message = `the stem of ${item.name} turns the question round with ${quoted(small)}`;
    const fix = `Ask for what is so; if it has to be, write ${small.toUpperCase()} in capitals.`;
    return [{ spot: item.stem.spot, item: item.id, message, fix }];
  });
}

export function doubleNegative(bank: Bank): Finding[] {
  if (!bank.english) return [];
  return ownOptions(bank).flatMap(item => {
    if (negatives(withoutQuotes(item.stem.text)).length === 0) return [];
    const option = item.options.find(({ text, pinned }) => !pinned && NEGATIVE_OPTION.test(text.text));
    if (!option) return [];
    const message = `${item.name} asks in the negative and has a negative option: ${quoted(option.text.text)}`;
    return [{ spot: option.text.spot, item: item.id, message, fix: 'Ask for what is so, or reword the option.' }];
  });
}

export function negativeShare(bank: Bank): Finding[] {
  if (!bank.english || bank.items.length < ENOUGH) return [];
  const negative = ownOptions(bank).filter(({ stem }) => negatives(withoutQuotes(stem.text)).length > 0);
  const [first] = negative;
  const share = negative.length / bank.items.length;
  if (!first || share <= NEGATIVE_SHARE) return [];
  const message = `${negative.length} of ${bank.items.length} stems ask in the negative; at most ${percent(NEGATIVE_SHARE)}`;
  return [{ spot: first.stem.spot, message, fix: 'Ask for what is so.' }];
}

export function vagueAmount(bank: Bank): Finding[] {
  if (!bank.english) return [];
  return ownOptions(bank).flatMap(item =>
    item.options.flatMap(({ text }) => {
      const [word] = VAGUE.exec(withoutQuotes(text.text)) ?? [];
      if (!word) return [];
      const message = `an option of ${item.name} has ${quoted(word)}, which readers take in different ways`;
      return [{ spot: text.spot, item: item.id, message, fix: 'Say how many or how often, or leave it out.' }];
    }),
  );
}

export function longStem(bank: Bank): Finding[] {
  return bank.items.flatMap(item => {
    const count = wordsOf(item.stem.text).length;
    if (count <= STEM_WORDS) return [];
    const message = `the stem of ${item.name} has ${count} words; at most ${STEM_WORDS}`;
    return [{ spot: item.stem.spot, item: item.id, message, fix: 'Ask one thing in one sentence.' }];
  });
}

/** Languages that end a question with another sign, or with none. */
const QUESTION: Record<string, RegExp> = { el: /[?;\u037e]/g, ja: /[?？]|か。/g, hy: /[?՞]/g };
const UNMARKED = /^(th|lo|km|my)\b/;

export function oneQuestion(bank: Bank): Finding[] {
  if (UNMARKED.test(bank.language)) return [];
  const sign = QUESTION[bank.language.slice(0, 2)] ?? /[?？؟⁇⸮]/g;
  return bank.items.flatMap(item => {
    const marks = item.stem.text.match(sign)?.length ?? 0;
    if (marks === 1) return [];
    const message = `the stem of ${item.name} has ${marks === 0 ? 'no question mark' : `${marks} question marks`}`;
    return [{ spot: item.stem.spot, item: item.id, message, fix: 'Ask exactly one question.' }];
  });
}

/** Whether the words of the writer, or of no one named, are right is a matter of opinion; who says them is not. */
export function opinion(bank: Bank): Finding[] {
  if (!bank.english) return [];
  return ownOptions(bank).flatMap(item => {
    const steers = [...item.evidence, ...item.nearest].some(({ text }) => {
      const { standing, voice } = bank.statements.get(text) ?? {};
      return standing === 'wording' || standing === 'alleged' || voice === 'writer';
    });
    const [asked] = OPINION.exec(withoutQuotes(item.stem.text)) ?? [];
    if (!steers || !asked) return [];
    const message = `the stem of ${item.name} asks whether words of the writer, or of no one named, are so: ${quoted(asked)}`;
    return [
      { spot: item.stem.spot, item: item.id, message, fix: 'Ask who says it, how it is put, or what would test it.' },
    ];
  });
}

/** Terms that take a side stand in quotation marks, or near whose they are. */
export function loadedTerm(bank: Bank): Finding[] {
  if (!bank.english) return [];
  // By their first word: thousands of terms cost no more than a few.
  const loaded = new Map<string, { term: string; wanted: string[] }[]>();
  for (const term of bank.loaded) {
    const wanted = wordsOf(term);
    const same = loaded.get(wanted[0] ?? '');
    if (same) same.push({ term, wanted });
    else if (wanted[0] !== undefined) loaded.set(wanted[0], [{ term, wanted }]);
  }
  if (loaded.size === 0) return [];
  const names = new Set([...bank.people.flatMap(({ names }) => names), bank.outlet].flatMap(meaningful));
  const credited = (word: string) => names.has(word) || ATTRIBUTION.test(word);
  return bank.items.flatMap(item =>
    [item.stem, ...item.options.flatMap(({ text, why }) => [text, why])].flatMap(({ text, spot }) => {
      const words = wordsOf(withoutQuotes(text));
      return words.flatMap((first, at) => {
        const met = loaded.get(first)?.find(({ wanted }) => wanted.every((word, step) => words[at + step] === word));
        if (!met) return [];
        const after = at + met.wanted.length;
        const near = [...words.slice(Math.max(0, at - NEAR_WORDS), at), ...words.slice(after, after + NEAR_WORDS)];
        if (near.some(credited)) return [];
        const message = `${item.name} uses ${quoted(met.term)}, which takes a side, as its own word`;
        return [{ spot, item: item.id, message, fix: 'Put it in quotation marks, or say whose word it is.' }];
      });
    }),
  );
}

export const percent = (share: number): string => `${Math.round(100 * share)}%`;
