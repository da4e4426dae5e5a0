/** Whom a stem or an option has speak, in English. */
import type { Statement } from '../domain/reading.ts';
import { caseless, type LintBank, speakerName } from './bank.ts';
import { SAYING } from './english.ts';

interface Speaker {
  /** As the text names it. */
  named: string;
  /** Whether a statement is said by this speaker, or names it. */
  isIn(statement: Statement): boolean;
}

const WRITER = ['the writer', 'the author', 'the journalist', 'the reporter'];
const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replace(/\s+/g, '\\s+');

/** Names are looked for in every text: so many of them, and none longer than a name is. */
const MOST = 1000;
const LONGEST = 80;

interface Names {
  /** Ids of those who are called so; "writer" of the writer. */
  idOf: Map<string, string>;
  /** Any name. */
  pattern: RegExp;
  /** A name next to a verb of saying. */
  saying: RegExp;
  roles: [role: string, id: string][];
}
const known = new WeakMap<LintBank, Names>();

function namesIn(bank: LintBank): Names {
  const found = known.get(bank);
  if (found) return found;
  const idOf = new Map<string, string>(WRITER.map(name => [name, 'writer']));
  for (const [name, id] of bank.people)
    if (name.length > 1 && name.length <= LONGEST && idOf.size < MOST) idOf.set(name, id);
  // The longest first: "Ada Brook", not "Ada" and "Brook".
  const any = [...idOf.keys()]
    .toSorted((left, right) => right.length - left.length)
    .map(escaped)
    .join('|');
  const name = `(?<![\\p{L}\\p{N}])(?:the\\s+)?(${any})(?![\\p{L}\\p{N}])`;
  const forms = [
    `\\b(?:according\\s+to|in\\s+the\\s+(?:view|words|opinion)\\s+of)\\s+${name}`,
    `\\b(?:does|did|do)\\s+${name}\\s+(?:\\p{L}+ly\\s+)?(?:${SAYING.plain})\\b`,
    `${name}\\s+(?:\\p{L}+ly\\s+)?(?:${SAYING.bent})\\b`,
    `${name}['’]s?\\s+(?:\\p{L}+\\s+)?(?:${SAYING.noun})\\b`,
  ];
  const names = {
    idOf,
    pattern: new RegExp(name, 'giu'),
    saying: new RegExp(forms.join('|'), 'giu'),
    roles: bank.reading.people.map(({ role, id }): [string, string] => [caseless(role), id]),
  };
  known.set(bank, names);
  return names;
}

const idIn = ({ idOf }: Names, named: string): string | undefined => idOf.get(caseless(named).replace(/\s+/g, ' '));

/** The speakers that a text names. */
export function spokenOf(text: string, bank: LintBank): Speaker[] {
  const names = namesIn(bank);
  return [...text.matchAll(names.saying)].flatMap(match => {
    const named = match.slice(1).find(group => group !== undefined) ?? '';
    const id = idIn(names, named);
    return id === undefined ? [] : [{ named, isIn: statement => isSaidBy(id, statement, bank) }];
  });
}

const TITLE = /^(?:prof(?:essor)?|dr|mr|mrs|ms|sir|dame|lord|lady)\b\.? /;

/** A text with ids in the place of names, to see whether two mean the same people. */
export function withIds(text: string, bank: LintBank): string {
  const names = namesIn(bank);
  const bare = speakerName(text).replace(/\s+/g, ' ').replace(TITLE, '').replace(/[.]$/, '');
  if (/^(?:article['’]s )?(?:writer|author|journalist)(?:['’]s)?(?: of the article)?$/.test(bare)) return '<writer>';
  const byRole = bare.includes(' ') ? names.roles.find(([role]) => role.startsWith(bare)) : undefined;
  if (byRole) return `<${byRole[1]}>`;
  return bare.replace(names.pattern, (all, named) => (idIn(names, named) ? `<${idIn(names, named)}>` : all));
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
