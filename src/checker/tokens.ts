/** Words of a text, for rules that count or compare them. */
import { lazily } from '../lib/lazily.ts';

// Scripts that write no spaces between words.
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
export const isUnspaced = (text: string): boolean => UNSPACED.test(text);

const JOINED = /[\p{L}\p{M}\p{N}]+(?:['’\u200c-][\p{L}\p{M}\p{N}]+)*/gu;

const segmenter = lazily(() => new Intl.Segmenter(undefined, { granularity: 'word' }));

/** One by one: each part is a large object, and all of a long text at once fill the memory. */
function segmentsOf(text: string): string[] {
  const words: string[] = [];
  for (const { isWordLike, segment } of segmenter().segment(text)) if (isWordLike) words.push(segment);
  return words;
}

/** Words as a reader counts them, in small letters: "Iran's" and "e-mail" are one each. */
export function wordsOf(text: string): string[] {
  const small = text.toLowerCase();
  return isUnspaced(small) ? segmentsOf(small) : (small.match(JOINED) ?? []);
}

const SMALL = new Set(
  'a an and are as at be been by did do does for from had has have he her him his how in is it its no not of on one or so that the their them they this those to was were what when which who whom whose will with'.split(
    ' ',
  ),
);

/** Words that carry meaning, whole. */
export const meaningful = (text: string): string[] => wordsOf(text).filter(word => !SMALL.has(word));

/** As many letters of a word as tell it from others, whatever its ending. */
const STEM = 5;
/** More words than an option has; comparing more takes long. */
const COMPARED = 60;

const partsOf = (text: string): string[] =>
  isUnspaced(text) ? wordsOf(text) : wordsOf(text).flatMap(word => word.split(/['’-]/));

// Made once: bundled, a pattern that looks behind is a call.
const ENDINGS: [RegExp, string][] = [
  [/['’]s$|['’]$/, ''],
  [/(?<=\w{3})(ies|ied)$/, 'y'],
  [/(?<=\w{3})(ing|ed|es|s)$/, ''],
  [/(?<=\w{3})e$/, ''],
];

/** A word without the ending that its form gives it: "counted" and "counts" are one, "county" is another. English endings. */
export const formOf = (word: string): string =>
  ENDINGS.reduce((form, [ending, instead]) => form.replace(ending, instead), word);

/** The words that carry meaning, each once, cut so that endings do not matter; first by `formOf`, where it is given. */
export function contentOf(text: string, small: ReadonlySet<string> = SMALL, form = (word: string) => word): string[] {
  const unspaced = isUnspaced(text);
  const content = partsOf(text).filter(word => !small.has(word) && (unspaced || word.length > 1));
  return [...new Set(content.map(word => form(word).slice(0, STEM)))].slice(0, COMPARED);
}

/** Where texts in another language are many, their short words that stand everywhere carry no meaning. */
const SHORT = 4;
const EVERYWHERE = 1 / 12;

export function smallWords(english: boolean, texts: string[]): ReadonlySet<string> {
  if (english) return SMALL;
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const word of new Set(partsOf(text))) if (word.length <= SHORT) counts.set(word, (counts.get(word) ?? 0) + 1);
  const many = Math.max(3, texts.length * EVERYWHERE);
  return new Set([...counts].filter(([, count]) => count >= many).map(([word]) => word));
}

/** Words for comparing with the article: both sides are cut in one way, and forms of writing do not matter. */
export function plainWords(text: string, segmented: boolean): string[] {
  const plain = text.normalize('NFKC').toLowerCase();
  return segmented ? segmentsOf(plain) : (plain.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []);
}

/** How many of some words are among others. */
export const shared = (words: string[], among: string[]): number => words.filter(word => among.includes(word)).length;

/** Shared words, of all that either has: 0 to 1. */
export function jaccard(left: string[], right: string[]): number {
  const rights = new Set(right);
  const both = left.filter(word => rights.has(word)).length;
  return both / Math.max(1, left.length + right.length - both);
}

// A quote that is never closed ends after so many letters, or looking for its end would take long.
const QUOTES = new RegExp(
  [
    '"[^"]{0,400}"',
    '“[^”]{0,400}”',
    '„[^“”]{0,400}[“”]',
    '«[^»]{0,400}»',
    '»[^«]{0,400}«',
    "(?<![\\p{L}\\p{N}])'[^']{1,400}'(?!\\p{L})",
    '‘[^’]{0,400}’(?!\\p{L})',
    '「[^」]{0,400}」',
    '『[^』]{0,400}』',
  ].join('|'),
  'gu',
);

/** What stands in quotation marks. */
export const quotesIn = (text: string): string[] => (text.match(QUOTES) ?? []).map(quote => quote.slice(1, -1));

/** The rest; a quote leaves a gap. */
export const withoutQuotes = (text: string): string => text.replace(QUOTES, ' … ');
