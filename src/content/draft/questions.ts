/** Questions made by rule: few that are worth asking, from all over the text. */
import type { Item } from '../../domain/item.ts';
import type { ArticleSection, Person } from '../../domain/reading.ts';
import type { DraftArticle } from './article.ts';
import { claimQuestions } from './ask-claims.ts';
import { gapQuestions } from './ask-gaps.ts';
import { sourceQuestions } from './ask-source.ts';
import { whoQuestions } from './ask-who.ts';
import type { Made, MadeItem } from './made.ts';
import type { Placed } from './sections.ts';
import { topicsOf } from './topics.ts';

/** As many as a round has. */
export const ROUND = 8;
/** At most so many of a kind, in a round. */
const OF_KIND: Record<Made['kind'], number> = {
  ...{ who: 3, source: 3, claim: 4, number: 2, amount: 2, share: 2 },
  ...{ year: 1, date: 1 },
};
/** What another of its kind, of its section or of its voice takes off. */
const AGAIN = 0.5;
const SAME_SECTION = 0.3;
const SAME_VOICE = 0.5;
/** Less is not worth a reader's time; an author who wants more than a round chooses and improves. */
const LEAST = 2.8;
const LEAST_TO_EDIT = 1;
/** A text that gives fewer is asked about more simply, too. */
const FEW = 4;

/** Sentences so near each other say one thing. */
const NEIGHBOURS = 2;

const isWho = ({ kind }: Made): boolean => kind === 'who' || kind === 'source';
/** Somebody is asked for once; where little can be asked, again in another paragraph. */
const isSameVoice = (one: Made, other: Made): boolean =>
  isWho(one) && isWho(other) && one.voice === other.voice && (one.kind === 'who' || other.kind === 'who');
const isGap = ({ id }: MadeItem): boolean => id.startsWith('gap-');

/** Asks the same words, or for the same figure. */
const isTwin = (one: MadeItem, other: MadeItem): boolean =>
  one.stem === other.stem || (isGap(one) && isGap(other) && one.answerKey === other.answerKey);

/** What belongs in the gap of one stands in the other, for all to read. */
const tells = (one: MadeItem, other: MadeItem): boolean => {
  const key = one.options.find(({ id }) => id === one.answerKey)?.text ?? '';
  // Among the options of another gap it is one figure of several.
  const shown = isGap(other) ? [other.stem] : [other.stem, ...other.options.map(({ text }) => text)];
  return isGap(one) && shown.join('\n').includes(key);
};

/** As many claims that the text makes as such that it does not make: else one answer were nearly always right. */
function balanced<Some extends Made>(chosen: Some[]): Some[] {
  const counts = { so: 0, otherwise: 0 };
  const keyOf = ({ answerKey }: MadeItem) => (answerKey === 'so' ? 'so' : 'otherwise');
  const count = ({ item, kind }: Made) => kind === 'claim' && counts[keyOf(item)]++;
  for (const made of chosen) if (!made.contrary) count(made);
  const firmLast = chosen.toSorted((one, other) => Number(one.isFirm ?? false) - Number(other.isFirm ?? false));
  return firmLast.map(made => {
    if (!made.contrary) return made;
    const apart = Math.abs(counts.so - counts.otherwise);
    const fewer = apart < (made.isFirm ? 3 : 1) ? undefined : counts.so < counts.otherwise ? 'so' : 'otherwise';
    const changes = fewer !== undefined && keyOf(made.item) !== fewer;
    const shown = changes ? { ...made, item: made.contrary } : made;
    count(shown);
    return shown;
  });
}

/** Which side somebody is on, which tells whose words a quotation gives. */
const SIDE = /\b(?:oppos|support|criti[cq]|prais|back|reject|welcom|condemn|attack|defend|favou?r)/i;
const takesSides = (one: Made, other: Made): boolean =>
  one.kind === 'claim' && other.kind === 'who' && one.voice === other.voice && SIDE.test(one.item.stem);

interface Sectioned extends Made {
  section: string;
}

/** Nothing is asked of a dateline, or shows it. */
const withoutDateline = ({ statement, sentence }: Placed): Placed => {
  const text = statement.text.startsWith(sentence.dateline)
    ? statement.text.slice(sentence.dateline.length)
    : statement.text;
  return { sentence, statement: { ...statement, text } };
};

/** The patterns are English; none in another language. */
export function questionsOf(
  { people: drafted, language, headline = '' }: DraftArticle,
  whole: Placed[],
  sections: ArticleSection[],
  people: Person[],
  most: number,
): Item[] {
  if (language !== 'en') return [];
  const placed = whole.map(withoutDateline);
  const toEdit = most > ROUND;
  const sectionOf = new Map(sections.flatMap(({ id, statements }) => statements.map(given => [given.id, id] as const)));
  const placeOf = new Map(placed.map(({ statement }, index) => [statement.id, index]));
  const places = ({ item }: Made) => item.evidence.map(id => placeOf.get(id) ?? 0);
  const apart = (one: Made, other: Made) =>
    Math.min(...places(one).flatMap(at => places(other).map(before => Math.abs(before - at))));
  const topicsIn = topicsOf(
    headline,
    placed.map(({ statement }) => statement.text),
  );
  const inSection = (made: Made): Sectioned => ({
    ...made,
    section: sectionOf.get(made.item.evidence[0] ?? '') ?? '',
  });
  const first = [
    ...whoQuestions(placed, people, drafted, { headline, topicsIn }),
    ...gapQuestions(placed, headline),
    ...claimQuestions(placed, people, { headline, topicsIn, toEdit }),
  ].filter(({ worth }) => worth >= (toEdit ? LEAST_TO_EDIT : LEAST));
  const chosen: Sectioned[] = [];
  const worthNow = (made: Sectioned): number => {
    const count = (test: (other: Sectioned) => boolean) => chosen.filter(test).length;
    return (
      made.worth -
      AGAIN * count(({ kind }) => kind === made.kind) -
      SAME_SECTION * count(({ section }) => section === made.section) -
      SAME_VOICE * count(({ voice }) => voice !== undefined && voice === made.voice)
    );
  };
  const paragraphOf = ({ item }: Made) => placed[placeOf.get(item.evidence[0] ?? '') ?? 0]?.statement.paragraph;
  const isBeside = (one: Made, other: Made) =>
    paragraphOf(one) === paragraphOf(other) &&
    (one.kind === other.kind || (one.voice !== undefined && one.voice === other.voice));
  const keys = (made: Made) => [...chosen, made].filter(isWho).map(({ item }) => item.answerKey);
  // Of two or three who are asked for, the last is left over.
  const hasRival = (made: Made) => !isWho(made) || made.item.options.some(({ id }) => !keys(made).includes(id));
  const free = (made: Made) =>
    hasRival(made) &&
    chosen.filter(({ kind }) => kind === made.kind).length < (toEdit ? most : OF_KIND[made.kind]) &&
    !chosen.some(
      other =>
        apart(other, made) < (isBeside(other, made) && !toEdit ? NEIGHBOURS : 1) ||
        isSameVoice(other, made) ||
        takesSides(other, made) ||
        takesSides(made, other) ||
        isTwin(other.item, made.item) ||
        tells(other.item, made.item) ||
        tells(made.item, other.item),
    );
  const choose = (from: Sectioned[], upTo: number) => {
    while (chosen.length < upTo) {
      const [best] = from.filter(free).toSorted((one, other) => worthNow(other) - worthNow(one));
      if (!best) break;
      chosen.push(best);
    }
  };
  choose(first.map(inSection), most);
  if (chosen.length < FEW) choose(sourceQuestions(placed, people, drafted, { headline, topicsIn }).map(inSection), FEW);
  const order = placed.map(({ statement }) => statement.id);
  return balanced(chosen)
    .map(({ item, section }): Item => ({ ...item, section }))
    .toSorted((one, other) => order.indexOf(one.evidence[0] ?? '') - order.indexOf(other.evidence[0] ?? ''));
}
