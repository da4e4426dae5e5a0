/** Whom a stem or an option has speak, in English. */
import type { Statement } from '../domain/reading.ts';
import { caseless, type LintBank } from './bank.ts';
import { SAYING } from './english.ts';

interface Speaker {
  /** As the text names it. */
  named: string;
  /** Whether a statement is said by this speaker, or names it. */
  isIn(statement: Statement): boolean;
}

const WRITER = ['the writer', 'the author', 'the journalist', 'the reporter'];
/** As a regular expression finds it. */
export const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replace(/\s+/g, '\\s+');

interface Names {
  /** Ids of those who are called so; "writer" of the writer. */
  idOf: Map<string, string>;
  pattern: RegExp;
}
const known = new WeakMap<LintBank, Names | null>();

/** A pattern that finds a name next to a verb of saying; null where a reading has nobody to name. */
function namesIn(bank: LintBank): Names | null {
  const found = known.get(bank);
  if (found !== undefined) return found;
  const idOf = new Map<string, string>(WRITER.map(name => [name, 'writer']));
  for (const [name, id] of bank.people) idOf.set(name, id);
  const any = [...idOf.keys()]
    .filter(name => name.length > 1)
    .toSorted((left, right) => right.length - left.length)
    .map(escaped)
    .join('|');
  const name = `(?<![\\p{L}\\p{N}])(?:the\\s+)?(${any})(?![\\p{L}\\p{N}])`;
  const pattern = new RegExp(
    [
      `\\b(?:according\\s+to|in\\s+the\\s+(?:view|words|opinion)\\s+of)\\s+${name}`,
      `\\b(?:does|did|do)\\s+${name}\\s+(?:\\p{L}+ly\\s+)?(?:${SAYING.plain})\\b`,
      `${name}\\s+(?:\\p{L}+ly\\s+)?(?:${SAYING.bent})\\b`,
      `${name}['’]s?\\s+(?:\\p{L}+\\s+)?(?:${SAYING.noun})\\b`,
    ].join('|'),
    'giu',
  );
  const names = { idOf, pattern };
  known.set(bank, names);
  return names;
}

/** The speakers that a text names. */
export function spokenOf(text: string, bank: LintBank): Speaker[] {
  const names = namesIn(bank);
  if (!names) return [];
  return [...text.matchAll(names.pattern)].flatMap(match => {
    const named = match.slice(1).find(group => group !== undefined) ?? '';
    const id = names.idOf.get(caseless(named).replace(/\s+/g, ' '));
    return id === undefined ? [] : [{ named, isIn: statement => isSaidBy(id, statement, bank) }];
  });
}

/** Said by a person, or by the writer about that person. */
function isSaidBy(id: string, statement: Statement, { reading }: LintBank): boolean {
  if (!('voice' in statement) || statement.voice === id) return true;
  const person = reading.people.find(one => one.id === id);
  if (!person) return false;
  const text = caseless(statement.text);
  return [person.name, person.short, ...person.aliases].some(name => text.includes(caseless(name)));
}

/** A claim without "The minister says that" before it. */
export function withoutSpeaker(claim: string, bank: LintBank): string {
  const [speaker] = spokenOf(claim, bank);
  const pattern =
    speaker && new RegExp(`^(?:the\\s+)?${escaped(speaker.named)}\\s+(?:${SAYING.bent})\\s+(?:that\\s+)?`, 'iu');
  return pattern ? claim.replace(pattern, '') : claim;
}
