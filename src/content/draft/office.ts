/** Whom "the minister", "the company" or "a report by Smith" means. */
import type { Language } from './languages/language.ts';
import { likeliest, type Memory, named, type Speaker } from './memory.ts';
import { type Name, textOf } from './names.ts';
import { isRole, type Known, type People } from './people.ts';
import type { Parsed } from './phrases.ts';

/** What is known about an article while its sentences are read. */
export interface Article {
  language: Language;
  people: People;
  memory: Memory;
  /** By its noun, a body that has no name of its own: "government" is the "Japanese government". */
  inFull: Map<string, string>;
}

/** Words like "the Japanese government", where an article has only one such for the noun. */
export function inFullOf(
  sentences: { tokens: Parsed['tokens']; names: Name[] }[],
  language: Language,
): Map<string, string> {
  const found = new Map<string, string>();
  const several = new Set<string>();
  for (const { tokens, names } of sentences)
    for (const name of names) {
      const noun = tokens[name.to]?.lower ?? '';
      if (name.to - name.from > 1 || !language.collectives.has(noun) || tokens[name.to]?.capital) continue;
      const whole = textOf(tokens, name.from, name.to + 1);
      if ((found.get(noun) ?? whole) !== whole) several.add(noun);
      found.set(noun, whole);
    }
  for (const noun of several) found.delete(noun);
  return found;
}

/** The words of a role that say what someone is: those before "of" or "at". */
function hasRole({ role }: Known, noun: string, language: Language): boolean {
  for (const word of role?.toLowerCase().split(/[^\p{L}\p{N}-]+/u) ?? []) {
    if (word === noun) return true;
    if (language.prepositions.has(word)) return false;
  }
  return false;
}

/** "the scientist": the person just spoken of, or the only one so far. */
function onlyPerson(memory: Memory): Speaker | undefined {
  const persons = [...memory.seen].filter(([{ kind }]) => kind === 'person');
  const near = persons.filter(([, sentence]) => memory.sentence - sentence <= 3);
  return near.length > 0 || persons.length === 1 ? likeliest(memory, ({ kind }) => kind === 'person', 0.3) : undefined;
}

const isBodyLike = ({ kind, words }: Known): boolean => kind === 'body' || (kind === 'unknown' && words.length === 1);

/** Someone of whom the text has said that he or she is this; `end` is behind the noun of the phrase, `to` behind all of it. */
export function ofRole(
  { tokens, nameAt }: Parsed,
  from: number,
  end: number,
  to: number,
  article: Article,
): Speaker | undefined {
  const { language, memory } = article;
  const noun = tokens[end - 1]?.lower ?? '';
  const first = tokens[from]?.lower ?? '';
  if (first !== 'the' && !language.possessives.has(first) && first !== noun) return undefined;
  if (/^\d+-year-old$/.test(noun)) return likeliest(memory, ({ kind }) => kind === 'person', 0.3);
  const group = end - from <= 2 && to === end && first === 'the' ? memory.groups.get(noun) : undefined;
  if (group) return { ...group, doubt: 0.1 };
  const isBody = language.collectives.has(noun);
  if (!isBody && !isRole(noun, language)) return undefined;
  const known = likeliest(memory, person => hasRole(person, noun, language), 0.3);
  if (known) return known;
  if (first !== 'the' || noun.endsWith('s')) return undefined;
  const long = end - from > 2;
  if (!isBody && (long || !language.offices.has(noun))) {
    const person = language.offices.has(noun) ? undefined : onlyPerson(memory);
    return person && { ...person, doubt: long ? Math.max(0.5, person.doubt) : person.doubt };
  }
  if (end - from > 3 || /^(?:couple|pair|family)$/.test(noun)) return undefined;
  if (end - from === 3) return isBody && !nameAt[from + 1] ? likeliest(memory, isBodyLike, 0.6) : undefined;
  if (!isBody) return undefined;
  const named = likeliest(memory, ({ kind, words }) => kind === 'body' && words.includes(noun), 0.2);
  if (named) return named;
  const whole = article.inFull.get(noun);
  if (whole !== undefined) return { known: undefined, phrase: whole, doubt: 0.2 };
  const { last, sentence } = memory;
  if (last?.speaker.known?.kind === 'body' && sentence - last.sentence < 8) return { ...last.speaker, doubt: 0.6 };
  return likeliest(memory, ({ kind }) => kind === 'body', 0.8);
}

/** "a statement from the ministry", "data collected by Smith": those whose text it is. */
export function issuerOf({ tokens, nameAt }: Parsed, to: number, end: number, article: Article): Speaker | undefined {
  if (!article.language.documents.has(tokens[end - 1]?.lower ?? '')) return undefined;
  let by = end;
  while (by < to && by - end < 4 && !['from', 'by'].includes(tokens[by]?.lower ?? '')) by++;
  if (by >= to || by - end >= 4) return undefined;
  let at = by + 1;
  while (at < to && !nameAt[at]) at++;
  const name = nameAt[at];
  if (!name || at - by > 3) return undefined;
  // "data from the Japanese government".
  if (name.to < to && article.language.collectives.has(tokens[name.to]?.lower ?? ''))
    return { known: undefined, phrase: textOf(tokens, name.from, name.to + 1), doubt: 0 };
  // "a study by Oxford researchers".
  if (name.to < to && isRole(tokens[name.to]?.lower ?? '', article.language)) return undefined;
  const known = article.people.of.get(name);
  return known && named(known);
}
