/** "Who says this?", of sentences whose voice the rules are sure of. */
import type { Person } from '../../domain/reading.ts';
import type { DraftPerson } from './article.ts';
import { idOf } from './cast.ts';
import { isNamedIn, optionText, shownRole, tellsRole } from './describe.ts';
import { clipped, isClosed, type Made, makeItem } from './made.ts';
import type { Placed } from './sections.ts';
import { type About, topicsOf } from './topics.ts';

const OPTIONS = 4;
/** Fewer others of one kind, and nobody has to think. */
const FEWEST_OTHERS = 2;
const FEWEST_WORDS = 9;
const MOST_LETTERS = 230;
/** Each is compared with each who speaks: of a very long text, only its first pages are asked about. */
const MOST_SENTENCES = 400;

/** Without its neighbours nobody knows what such words are about. */
const HANGING =
  /^(?:it(?! is (?:an? |the |our )?\S+ (?:\S+ )?(?:to|that)\b)|it's|it’s|its|he|he's|she|she's|they|they're|they’re|their|this|that|that's|that’s|these|those|his|her|him|them|yes|no|then|so|and|or|but|which|who|because|when I|there(?! (?:is|are|will)\b)|nothing|also|instead|specifically|as such|however|some|among|another|both|one|most of|after that|at the most|in fact)\b/i;
const EARLY_PRONOUN =
  /^(?:\S+ ){1,3}(?:they|them|it(?!(?:['’]s| is| was| would be| may be) (?!enough)(?:\p{L}+ ){1,2}(?:to|that|for)\b)|he|she|him|this|that one)\b/iu;
export const OTHER_PERSON = /\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er|hers|him|they|them|[Ww]e|our|us|I|my|that’s)\b/;

/** What somebody thinks, wants or fears, and not what he or she saw. */
const OPINION =
  /\b(?:should|must|need|needs|ought|want|hope|believe|think|wrong|right|fair|best|better|worse|worst|not|never|cannot|can['’]t|don['’]t|doesn['’]t|isn['’]t|won['’]t|risk|danger|dangerous|important|problem|because|if|cause|will|would|could|proud|always|only|enough|too|easy|hard|difficult|possible|impossible)\b/gi;
const WITNESS = /\b(?:I|we) (?:saw|heard|was|were|went|came|felt|had|noticed|came|knew|woke)\b|\bmy\b|\bI['’]m\b/i;

/** What one can say, do to others by speaking, or want. */
const VERBS =
  /^(?:(?:also|now|recently|has|have|had) )*(?:sa(?:ys|id) that|believe|argue|warn|claim|think|thought|estimate|predict|insist|fear|admit|suggest|found that|finds that|find that|report|announce|conclude|expect|recommend|accuse|critici[sz]e|praise|call(?:s|ed) (?:for|on)|urge|demand|oppose|support|back(?:s|ed)|reject|den(?:y|ies|ied)|calculate|promise|propose|defend|condemn|welcome|blame|insist|want(?:s|ed) to|plan(?:s|ned) to|hope|refuse|agree|complain|rule(?:s|d) )/;

const wordsIn = (text: string): number => text.split(' ').length;

interface Said {
  stem: string;
  words: string;
  quoted: boolean;
  evidence: string[];
}

const endingIn = (quote: string): string => quote.replace(/[,;:]$/, '.').replace(/(?<![.!?…])$/, '.');

/** The quotation, with the sentence that goes on with it; undefined where nobody would know what it is about. */
function quotedIn(one: Placed, next: Placed | undefined): Said | undefined {
  const quote = one.sentence.quote ?? '';
  if (HANGING.test(quote) || EARLY_PRONOUN.test(quote) || !/^[\p{Lu}\p{N}]/u.test(quote)) return undefined;
  const goesOn =
    next !== undefined &&
    next.statement.voice === one.statement.voice &&
    next.statement.paragraph === one.statement.paragraph &&
    !next.sentence.unsure &&
    next.sentence.quote !== undefined &&
    /^["“]?\p{Lu}/u.test(next.statement.text) &&
    next.statement.text.replace(/^["“]/, '').startsWith(next.sentence.quote.slice(0, 20));
  const whole = goesOn ? `${endingIn(quote)} ${endingIn(next.sentence.quote ?? '')}` : quote;
  const isLong = wordsIn(quote) >= FEWEST_WORDS * 2 || whole.length > MOST_LETTERS;
  const words = goesOn && !isLong ? whole : endingIn(quote);
  if (words.length > MOST_LETTERS || wordsIn(words) < FEWEST_WORDS || !isClosed(words)) return undefined;
  const evidence = [one, ...(words === whole && goesOn ? [next] : [])].map(({ statement }) => statement.id);
  return { stem: `Who says this? "${words.replace(/["“”]/g, "'")}"`, words, quoted: true, evidence };
}

/** What a sentence that begins with its speaker says of him, her or it. */
function reportedIn({ statement }: Placed, { name, aliases, short }: Person): Said | undefined {
  const { text } = statement;
  const ends = [name, short, ...aliases].map(known => {
    const at = text.toLowerCase().indexOf(known.toLowerCase());
    return at < 0 ? -1 : at + known.length;
  });
  const end = Math.max(...ends);
  const rest = text
    .slice(end)
    .replace(/^(?: \([^()]*)?\)/, '')
    .replace(/^(?:, [^,]{2,110}){1,2},/, '')
    .trim();
  if (end < 0 || end > 90 || !VERBS.test(rest) || !/[.!]$/.test(rest)) return undefined;
  const words = rest.slice(0, -1);
  if (
    words.length < 40 ||
    (words.match(/\d[\d,.]*/g)?.length ?? 0) > 2 ||
    words.length > MOST_LETTERS ||
    OTHER_PERSON.test(words) ||
    /^(?:\S+ ){1,3}(?:it|this|these)\b/.test(words) ||
    !isClosed(words)
  )
    return undefined;
  const stem = `Who ${words.replace(/^(have|say|believe|argue|warn|claim|think|estimate|expect|fear|suggest) /, (_, verb) => (verb === 'have' ? 'has ' : `${verb}s `))}?`;
  return { stem, words, quoted: false, evidence: [statement.id] };
}

/** A spokeswoman and the body that she speaks for would both be right. */
export const isAlike = (person: Person, speaker: Person): boolean =>
  isNamedIn(`${person.name} ${person.role}`, speaker) || isNamedIn(`${speaker.name} ${speaker.role}`, person);

/** Two of one trade, who are told apart by their names alone. */
const SAME_TRADE = 0.4;
const sharesWord = (role = '', other = ''): boolean => {
  const words = new Set(role.toLowerCase().match(/\p{L}{5,}/gu));
  return (other.toLowerCase().match(/\p{L}{5,}/gu) ?? []).some(word => words.has(word));
};

/** Who speaks so often is known to the reader without a role. */
const CENTRAL = 4;
const LONGEST_NAME = 60;

/** "We assign shops to them": nobody takes that for the words of a shopper. */
const WE = /\b(?:we|our|us|ours)\b/i;
const PRIVATE =
  /\b\d+-year-old\b|\b(?:shopper|customer|resident|neighbou?r|mother|father|pupil|passenger|passer-by)\b/i;

/** "The UK government should": a parliament is told by what it speaks of. */
const STATE = /\b(?:government|parliament|ministry|ministers?|senate|congress)\b/i;

/** People are taken for people, bodies for bodies; those without a name for nobody. */
const kindOf = ({ kind, name }: DraftPerson): 'person' | 'body' | 'nobody' =>
  /\bspokes\p{Ll}+(?: for\b|$)/iu.test(name)
    ? 'nobody'
    : kind === 'person'
      ? 'person'
      : name.length <= LONGEST_NAME && (kind === 'body' || /\p{Lu}/u.test(name))
        ? 'body'
        : 'nobody';

/** All that can be asked, in the order of the text. */
export function whoQuestions(
  placed: Placed[],
  people: Person[],
  drafted: DraftPerson[],
  { headline, topicsIn }: Pick<About, 'headline' | 'topicsIn'>,
): Made[] {
  const pages = placed.slice(0, MOST_SENTENCES);
  const firstOf = new Map<string, string>();
  const counts = new Map<string, number>();
  for (const { statement, sentence } of pages)
    if (!sentence.unsure) {
      if (!firstOf.has(statement.voice)) firstOf.set(statement.voice, statement.text);
      counts.set(statement.voice, (counts.get(statement.voice) ?? 0) + 1);
    }
  const kinds = new Map(drafted.map(person => [person.id, kindOf(person)]));
  const heard = people.filter(({ id }) => firstOf.has(id) && kinds.get(id) !== 'nobody');
  const roles = new Map(heard.map(person => [person.id, shownRole(person)]));
  const most = Math.max(0, ...counts.values());
  const inHeadline = topicsOf(headline, []);
  return pages.flatMap((one, index): Made[] => {
    const { statement, sentence } = one;
    const speaker = heard.find(({ id }) => id === statement.voice);
    if (!speaker || sentence.unsure) return [];
    const said = sentence.quote === undefined ? reportedIn(one, speaker) : quotedIn(one, pages[index + 1]);
    if (!said || isNamedIn(said.stem, speaker)) return [];
    // The headline says whose words these are.
    if (isNamedIn(headline, speaker) && inHeadline(said.words) > 0) return [];
    if (!said.quoted && STATE.test(said.stem) && STATE.test(`${speaker.name} ${speaker.role}`)) return [];
    const at = heard.indexOf(speaker);
    const sameKind = (person: Person) => kinds.get(person.id) === kinds.get(speaker.id);
    const isKnown = (person: Person) =>
      roles.get(person.id) !== undefined ||
      kinds.get(person.id) === 'body' ||
      (counts.get(person.id) ?? 0) >= Math.max(most, CENTRAL);
    // Others of its kind, of whom one knows what they are, are what it can be taken for.
    const rank = (person: Person) =>
      Math.abs(heard.indexOf(person) - at) + (isKnown(person) ? 0 : 100) + (sameKind(person) ? 0 : 1000);
    const near = heard
      .filter(person => person !== speaker && !isNamedIn(said.stem, person) && !isAlike(person, speaker))
      .filter(person => sameKind(person) || !said.quoted)
      .filter(person => !WE.test(said.words) || PRIVATE.test(speaker.role) || !PRIVATE.test(person.role))
      .toSorted((left, right) => rank(left) - rank(right))
      .slice(0, OPTIONS - 1);
    const asked = [speaker, ...near];
    const unknown = asked.filter(person => !isKnown(person)).length;
    if (near.length < FEWEST_OTHERS || unknown > 1 || !isKnown(speaker)) return [];
    const rolesNear = near.map(({ id }) => roles.get(id));
    if (tellsRole(said.words, roles.get(speaker.id), rolesNear, word => topicsIn(word) === 0)) return [];
    const taken = new Set<string>();
    const options = asked.map(person => ({
      id: idOf(person.id, taken),
      text: optionText(person),
      why:
        person === speaker
          ? clipped(statement.text, 0)
          : `The text has them saying something else: ${clipped(firstOf.get(person.id) ?? '', 0)}`,
    }));
    if (new Set(options.map(({ text }) => text.toLowerCase())).size < options.length) return [];
    const opinions = Math.min(3, new Set(said.words.match(OPINION)?.map(word => word.toLowerCase())).size);
    const topics = Math.min(3, topicsIn(said.words));
    // Anybody could have said it.
    if (opinions + topics < 2 || (said.quoted && (opinions === 0 || topics === 0)) || WITNESS.test(said.words))
      return [];
    return [
      {
        kind: 'who',
        worth:
          2.4 +
          0.35 * (opinions + topics) +
          (near.length === OPTIONS - 1 ? 0.3 : 0) -
          (rolesNear.some(role => sharesWord(role, roles.get(speaker.id))) ? SAME_TRADE : 0),
        voice: speaker.id,
        item: makeItem({
          ...{ id: `who-${statement.id}`, stem: said.stem, options },
          ...{ answerKey: options[0]?.id ?? '', evidence: said.evidence, ordered: false },
        }),
      },
    ];
  });
}
