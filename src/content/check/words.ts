/** Words of a text, for rules that count or compare them. */

// Scripts that write no spaces between words.
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
const JOINED = /[\p{L}\p{M}\p{N}]+(?:['’\u200c-][\p{L}\p{M}\p{N}]+)*/gu;
const ENGLISH = /^en(-|$)/i;

let segmenter: Intl.Segmenter | undefined;

/** Words as a reader counts them, in small letters: "Iran's" and "e-mail" are one each. */
export function wordsOf(text: string): string[] {
  const small = text.toLowerCase();
  if (!UNSPACED.test(small)) return small.match(JOINED) ?? [];
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' });
  return [...segmenter.segment(small)].filter(part => part.isWordLike).map(part => part.segment);
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

/** The words that carry meaning, each once, cut so that endings do not matter. */
export function contentOf(text: string): string[] {
  const unspaced = UNSPACED.test(text);
  const parts = unspaced ? wordsOf(text) : wordsOf(text).flatMap(word => word.split(/['’-]/));
  return [
    ...new Set(
      parts.filter(word => !SMALL.has(word) && (unspaced || word.length > 1)).map(word => word.slice(0, STEM)),
    ),
  ];
}

/** Shared words, of all that either has: 0 to 1. */
export function jaccard(one: string[], other: string[]): number {
  const both = one.filter(word => other.includes(word)).length;
  return both / Math.max(1, one.length + other.length - both);
}

const QUOTES = /"[^"]*"|“[^”]*”|„[^“”]*[“”]|«[^»]*»|‘[^’]*’(?!\p{L})|「[^」]*」|『[^』]*』/gu;

/** What stands in quotation marks. */
export const quotesIn = (text: string): string[] => (text.match(QUOTES) ?? []).map(quote => quote.slice(1, -1));

/** The rest; a quote leaves a gap. */
export const withoutQuotes = (text: string): string => text.replace(QUOTES, ' … ');

/** Word lists are English; a rule that needs one says nothing about other languages. */
export const isEnglish = (language: string): boolean => ENGLISH.test(language);
