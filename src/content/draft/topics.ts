/** What an article is about: the words of its headline, and those that come again and again. */

export interface About {
  headline: string;
  topicsIn: (text: string) => number;
  /** For an author, who turns round by hand what no rule can. */
  toEdit: boolean;
}

const SMALL =
  /^(?:about|after|again|against|also|another|around|because|been|before|being|between|both|could|does|doing|down|during|each|even|ever|every|fall|falls|first|from|have|help|helps|helped|having|here|how|into|just|last|least|less|like|made|make|makes|many|more|most|much|must|never|next|only|other|others|over|people|said|says|same|should|since|some|start|still|such|than|that|their|them|then|there|these|they|thing|things|this|those|through|time|under|until|very|want|wants|well|were|what|when|where|which|while|whose|will|with|without|would|year|years|your)$/;
const SHORTEST = 4;
/** So often a word has to come, and so many of them count. */
const OFTEN = 4;
const MOST = 12;

/** "prisons" and "prison" are one, as far as a rule can tell. */
const stem = (word: string): string =>
  word
    .toLowerCase()
    .replace(/['’]s?$/, '')
    .replace(/(?:ies|y)$/, 'i')
    .replace(/(?:ing|ed|es|s)$/, '');

const stemsOf = (text: string): string[] =>
  (text.match(/[\p{L}’'-]+/gu) ?? [])
    .filter(word => (word.length >= SHORTEST && !SMALL.test(word.toLowerCase())) || /^\p{Lu}{2,}$/u.test(word))
    .map(stem);

/** How many of the words that the article is about stand in a text. */
export function topicsOf(headline: string, texts: string[]): (text: string) => number {
  const counts = new Map<string, number>();
  for (const word of texts.flatMap(stemsOf)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const frequent = [...counts].filter(([, count]) => count >= OFTEN).toSorted(([, one], [, other]) => other - one);
  const topics = new Set([...stemsOf(headline), ...frequent.slice(0, MOST).map(([word]) => word)]);
  return text => new Set(stemsOf(text).filter(word => topics.has(word))).size;
}
