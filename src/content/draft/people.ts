/** Who is named in an article: one entry for all forms of a name. */
import type { Gender, Language } from './languages/language.ts';
import type { Name } from './names.ts';
import { textOf } from './names.ts';
import type { Token } from './tokens.ts';

export interface Known {
  name: string;
  words: string[];
  kind: 'person' | 'body' | 'place' | 'unknown';
  gender: Gender | undefined;
  role: string | undefined;
  aliases: Set<string>;
}

/** Who each name of each sentence is. */
export interface People {
  all: Known[];
  of: Map<Name, Known>;
}

const MALE = new Set(['mr', 'sir', 'lord', 'king', 'prince', 'father', 'brother', 'chairman', 'spokesman']);
const FEMALE = new Set([
  'mrs',
  'ms',
  'miss',
  'lady',
  'dame',
  'queen',
  'princess',
  'sister',
  'chairwoman',
  'spokeswoman',
]);

const lowerWords = (text: string): string[] => text.toLowerCase().replace(/’/g, "'").split(' ');

function genderOf(name: Name, tokens: Token[], language: Language): Gender | undefined {
  for (const title of lowerWords(name.titles.replace(/\./g, ''))) {
    if (MALE.has(title)) return 'm';
    if (FEMALE.has(title)) return 'f';
  }
  return name.to - name.first > 1 || language.givenNames.has(tokens[name.first]?.lower ?? '')
    ? language.givenNames.get(tokens[name.first]?.lower ?? '')
    : undefined;
}

/** Whether a shorter form may mean someone known: a surname, a given name, a body's first word, initials. */
function isShortFor(words: string[], known: Known, text: string): boolean {
  if (words.length >= known.words.length) return false;
  const tail = known.words.slice(-words.length);
  if (tail.every((word, index) => word === words[index])) return known.kind !== 'body' || words.length > 1;
  const head = known.words.slice(0, words.length);
  if (head.every((word, index) => word === words[index])) return true;
  if (known.kind === 'person' && words.length === 1) return known.words.includes(words[0] ?? '');
  const initials = known.name.replace(/[^\p{Lu}]/gu, '');
  return words.length === 1 && initials.length > 1 && text === initials;
}

const withoutArticle = (text: string): string => text.replace(/^(?:the|a|an) /i, '');
/** Forms of address say nothing of what someone does. */
const FORMS = /^(?:mr|mrs|ms|miss|dr|sir|lady|lord|dame)\.?$/i;

const isVerb = (tokens: Token[], at: number, language: Language): boolean => {
  const { lower = '' } = tokens[at] ?? {};
  return language.verbs.get(lower)?.kind === 'say' && language.verbs.get(lower)?.forms[0] !== 'base';
};

/** What the text says of someone beside the name: a title, or words between commas. */
function roleOf(name: Name, tokens: Token[], language: Language): string | undefined {
  if (tokens[name.to]?.text === ',') {
    let from = name.to + 1;
    if (tokens[from]?.kind === 'number' && tokens[from + 1]?.text === ',') from += 2;
    const first = tokens[from]?.lower ?? '';
    if (language.determiners.has(first) || isRole(first, language) || isRole(tokens[from + 1]?.lower ?? '', language)) {
      let to = from;
      while (
        to < tokens.length &&
        to - from < 14 &&
        !(to > from && isVerb(tokens, to, language)) &&
        !/^[,.;–—:]$/.test(tokens[to]?.text ?? '') &&
        tokens[to]?.kind !== 'quote'
      )
        to++;
      const verb = language.verbs.has(first) || language.finite.has(first);
      if (
        !verb &&
        tokens.slice(from, to).some(({ lower }) => isRole(lower, language)) &&
        (/^[,.;–—:]?$/.test(tokens[to]?.text ?? '') || isVerb(tokens, to, language))
      )
        return withoutArticle(textOf(tokens, from, to));
    }
  }
  const before = tokens[name.from - 1]?.text === ',' ? name.from - 1 : name.from;
  let from = before;
  while (from > 0 && before - from < 10 && tokens[from - 1]?.kind === 'word' && !endsRole(tokens[from - 1], language))
    from--;
  const words = tokens.slice(from, before);
  const lead = words[0]?.lower ?? '';
  if (language.prepositions.has(lead) || language.sources.some(source => source[0] === lead))
    return FORMS.test(name.titles) ? undefined : name.titles || undefined;
  if (
    words.some(({ lower }) => isRole(lower, language)) &&
    (before < name.from || isRole(words.at(-1)?.lower ?? '', language))
  )
    return withoutArticle(textOf(tokens, from, before));
  return FORMS.test(name.titles) || name.titles === '' ? undefined : name.titles;
}

const endsRole = (token: Token | undefined, language: Language): boolean =>
  language.verbs.has(token?.lower ?? '') ||
  language.finite.has(token?.lower ?? '') ||
  /^(?!retired|renowned|celebrated|united).*ed$/.test(token?.lower ?? '') ||
  language.subordinators.has(token?.lower ?? '') ||
  (language.conjunctions.has(token?.lower ?? '') && token?.lower !== 'and');

export const isRole = (lower: string, language: Language): boolean =>
  language.roles.has(lower) ||
  language.roles.has(lower.replace(/s$/, '')) ||
  (lower.length > 5 && language.roleEndings.test(lower.replace(/s$/, '')));

/** A named human being by what stands beside the name: an age, "who", a role. */
function isHuman(name: Name, tokens: Token[], language: Language): boolean {
  const next = tokens[name.to];
  if (next?.lower === 'who' || (next?.text === ',' && tokens[name.to + 1]?.lower === 'who')) return true;
  if (next?.text === ',' && tokens[name.to + 1]?.kind === 'number' && tokens[name.to + 2]?.text === ',')
    return Number(tokens[name.to + 1]?.text) < 120;
  return roleOf(name, tokens, language) !== undefined && !isAdjective(name, tokens, language);
}

/** "French bands": a name before a noun only describes it. */
const isAdjective = (name: Name, tokens: Token[], language: Language): boolean => {
  const next = tokens[name.to];
  if (name.to - name.from > 1 || next?.kind !== 'word' || next.capital) return false;
  return (
    !language.finite.has(next.lower) &&
    !language.verbs.has(next.lower) &&
    !language.prepositions.has(next.lower) &&
    /s$/.test(next.lower) &&
    next.lower !== "'s"
  );
};

export function peopleOf(sentences: { tokens: Token[]; names: Name[] }[], language: Language): People {
  const people: People = { all: [], of: new Map() };
  const byWord = new Map<string, Known[]>();
  const index = (known: Known) => {
    for (const word of new Set([...known.words, known.name.replace(/[^\p{Lu}]/gu, '').toLowerCase()])) {
      const list = byWord.get(word);
      if (!list) byWord.set(word, [known]);
      else if (!list.includes(known)) list.push(known);
    }
  };
  for (const { tokens, names } of sentences)
    for (const name of names) {
      const words = lowerWords(name.text);
      const candidates = (byWord.get(words.at(-1) ?? '') ?? []).slice(-50).reverse();
      const others = (byWord.get(words[0] ?? '') ?? []).slice(-50).reverse();
      const same = [...candidates, ...others];
      let known =
        same.find(entry => entry.name === name.text) ??
        same.find(entry => entry.aliases.has(name.text)) ??
        same.find(entry => isShortFor(words, entry, name.text));
      const longer = same.find(
        entry =>
          !known &&
          entry.kind !== 'body' &&
          entry.words.length === 1 &&
          words.length > 1 &&
          words.at(-1) === entry.words[0] &&
          name.kind !== 'body',
      );
      if (longer) {
        longer.aliases.add(longer.name);
        longer.name = name.text;
        longer.words = words;
        known = longer;
      }
      if (!known) {
        known = {
          name: name.text,
          words,
          kind: 'unknown',
          gender: undefined,
          role: undefined,
          aliases: new Set(),
        };
        people.all.push(known);
      }
      index(known);
      if (known.name !== name.text) known.aliases.add(name.text);
      const isSurname = words.length === 1 && known.words.length > 1 && words[0] === known.words.at(-1);
      if (known.kind === 'unknown')
        known.kind = isSurname && tokens[name.from - 1]?.lower !== 'the' ? 'person' : name.kind;
      if (words.every(word => language.places.has(word))) known.kind = 'place';
      if (known.kind === 'unknown' && isHuman(name, tokens, language)) known.kind = 'person';
      known.gender ??= genderOf(name, tokens, language);
      known.role ??= known.kind === 'body' ? undefined : roleOf(name, tokens, language);
      people.of.set(name, known);
    }
  return people;
}
