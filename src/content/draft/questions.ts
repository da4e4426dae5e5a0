/** Questions made by rule: few that are worth asking, from all over the text. */
import type { ItemOf } from '../../domain/item.ts';
import type { ArticleSection, Person } from '../../domain/reading.ts';
import type { DraftArticle } from './article.ts';
import { gapQuestions } from './ask-gaps.ts';
import { whoQuestions } from './ask-who.ts';
import type { Made } from './made.ts';
import type { Placed } from './sections.ts';

/** As many as a round has. */
export const ROUND = 8;
/** At most so many of a kind, in a round. */
const OF_KIND: Record<Made['kind'], number> = {
  ...{ who: 3, number: 3, amount: 2, share: 2 },
  ...{ year: 2, date: 1, name: 1 },
};
/** First and last name, nothing else. */
const FULL_NAME = /^\p{Lu}\S* (?:\S+ )?\p{Lu}\S*$/u;

/** What another of its kind, of its section or of its voice takes off. */
const AGAIN = 0.7;
const SAME_SECTION = 0.8;
const SAME_VOICE = 1.5;
/** Who was right twice is no question any more. */
const OF_VOICE = 2;

/** Asks the same words, or for the same figure. */
const isTwin = (one: ItemOf<'choice'>, other: ItemOf<'choice'>): boolean =>
  one.stem === other.stem || (one.id.startsWith('gap-') && one.answerKey === other.answerKey);

/** What belongs in the gap of one stands in the other, for all to read. */
const tells = (one: ItemOf<'choice'>, other: ItemOf<'choice'>): boolean => {
  const key = one.options.find(({ id }) => id === one.answerKey)?.text ?? '';
  // Among the options of another gap it is one figure of several.
  const shown = other.id.startsWith('gap-') ? [other.stem] : [other.stem, ...other.options.map(({ text }) => text)];
  return one.id.startsWith('gap-') && shown.join('\n').includes(key);
};

/** So near each other one voice says one thing. */
const ONE_UTTERANCE = 3;

/** The patterns are English; none in another language. */
export function questionsOf(
  { people: drafted, language, headline = '' }: DraftArticle,
  placed: Placed[],
  sections: ArticleSection[],
  people: Person[],
  most: number,
): ItemOf<'choice'>[] {
  if (language !== 'en') return [];
  const sectionOf = new Map(sections.flatMap(({ id, statements }) => statements.map(given => [given.id, id] as const)));
  const humans = new Set(drafted.flatMap(({ kind, id }) => (kind === 'person' ? [id] : [])));
  const names = drafted.filter(({ kind, name }) => kind === 'person' && FULL_NAME.test(name)).map(({ name }) => name);
  const left = [...whoQuestions(placed, people, humans), ...gapQuestions(placed, names, headline)].map(made => ({
    ...made,
    item: { ...made.item, section: sectionOf.get(made.item.evidence[0] ?? '') ?? '' },
  }));
  const chosen: typeof left = [];
  const worthNow = (made: Made): number => {
    const count = (test: (other: Made) => boolean) => chosen.filter(test).length;
    return (
      made.worth -
      AGAIN * count(({ kind }) => kind === made.kind) -
      SAME_SECTION * count(({ item }) => item.section === made.item.section) -
      SAME_VOICE * count(({ voice }) => voice !== undefined && voice === made.voice)
    );
  };
  const placeOf = new Map(placed.map(({ statement }, index) => [statement.id, index]));
  const at = ({ item }: Made) => placeOf.get(item.evidence[0] ?? '') ?? 0;
  const apart = (one: Made, other: Made) => Math.abs(at(one) - at(other));
  const free = (made: Made) =>
    (made.voice === undefined || chosen.filter(({ voice }) => voice === made.voice).length < OF_VOICE) &&
    chosen.filter(({ kind }) => kind === made.kind).length < (OF_KIND[made.kind] * most) / ROUND &&
    !chosen.some(
      other =>
        other.item.evidence[0] === made.item.evidence[0] ||
        (other.kind === made.kind && isTwin(other.item, made.item)) ||
        (other.voice !== undefined && other.voice === made.voice && apart(other, made) < ONE_UTTERANCE) ||
        tells(other.item, made.item) ||
        tells(made.item, other.item),
    );
  while (chosen.length < most) {
    const [best] = left.filter(free).toSorted((one, other) => worthNow(other) - worthNow(one));
    if (!best) break;
    chosen.push(best);
  }
  const order = placed.map(({ statement }) => statement.id);
  return chosen
    .map(({ item }) => item)
    .toSorted((one, other) => order.indexOf(one.evidence[0] ?? '') - order.indexOf(other.evidence[0] ?? ''));
}
