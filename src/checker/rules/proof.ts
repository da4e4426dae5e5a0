/** Rules on evidence, rationales and whose words an answer is. */
import { quoted } from '../../content/diagnostic.ts';
import { type Bank, type BankItem, fold, isSpeaker, loose, single } from '../bank.ts';
import { ABSENT, DENIAL } from '../english.ts';
import type { Finding } from '../fault.ts';
import { quotesIn, wordsOf } from '../tokens.ts';

export const RATIONALE = { least: 6, most: 45 };
export const QUOTED_WORDS = 12;
export const TOUCHING = 2;

const within = (item: BankItem, field: string) => ({ ...item.spot, path: [...item.spot.path, field] });

/** What is put together from several places needs several. */
export function thinEvidence(bank: Bank): Finding[] {
  return bank.items
    .filter(({ type, key, evidence }) => {
      const several = type === 'order' || (type === 'many' && key.length > 1);
      return several && evidence.length > 0 && new Set(evidence.map(({ text }) => text)).size === 1;
    })
    .map(item => ({
      spot: within(item, 'evidence'),
      item: item.id,
      message: `${item.name} has several right answers, but cites one statement`,
      fix: 'Cite the statement of each.',
    }));
}

/** The pinned option says that the article is silent, and no other does. */
export function silentProof(bank: Bank): Finding[] {
  return bank.items.flatMap(item => {
    const silent = item.key.some(({ pinned }) => pinned);
    const found = (message: string, fix: string) => [{ spot: within(item, 'evidence'), item: item.id, message, fix }];
    if (silent && item.evidence.length > 0) {
      const fix = 'Set evidence to [] and name these statements under "nearest".';
      return found(`the key of ${item.name} is the pinned option, but it cites evidence`, fix);
    }
    if (silent || item.type === 'stated' || item.evidence.length > 0) return [];
    const fix = 'Cite the statement that settles it; where the article is silent, pin the option that says so.';
    return found(`${item.name} has an answer from the article, but cites no evidence`, fix);
  });
}

export function rationaleLength(bank: Bank): Finding[] {
  return bank.items.flatMap(item =>
    item.options.flatMap(({ id, why }) => {
      const count = wordsOf(why.text).length;
      if (count >= RATIONALE.least && count <= RATIONALE.most) return [];
      const message = `the rationale of option "${id}" of ${item.name} has ${count} ${count === 1 ? 'word' : 'words'}; ${RATIONALE.least} to ${RATIONALE.most}`;
      const fix =
        count < RATIONALE.least
          ? 'Add where it stands, or which slip leads there.'
          : 'One sentence that points into the text is enough.';
      return [{ spot: why.spot, item: item.id, message, fix }];
    }),
  );
}

export function rationalesAlike(bank: Bank): Finding[] {
  return bank.items.flatMap(item => {
    const seen = new Map<string, string>();
    return item.options.flatMap(({ id, why }) => {
      const said = wordsOf(why.text).join(' ');
      const other = seen.get(said);
      seen.set(said, id);
      if (other === undefined) return [];
      const message = `options "${other}" and "${id}" of ${item.name} have one rationale`;
      return [{ spot: why.spot, item: item.id, message, fix: 'Each option is chosen for another reason: say which.' }];
    });
  });
}

/** A rationale leads back to the text: it shares a word with the reading, or says that the text has no such thing. */
export function rationaleAdrift(bank: Bank): Finding[] {
  if (!bank.english) return [];
  return bank.items.flatMap(item =>
    item.options
      .filter(({ right, why }) => !right && isAdrift(bank, why.text))
      .map(({ id, why }) => ({
        spot: why.spot,
        item: item.id,
        message: `the rationale of option "${id}" of ${item.name} shares no word with the reading`,
        fix: 'Name what the text says there, or say that it has no such thing.',
      })),
  );
}

function isAdrift(bank: Bank, why: string): boolean {
  if (wordsOf(why).every(word => DENIAL.test(word))) return true;
  return !ABSENT.test(why) && !bank.contentOf(why).some(word => bank.content.has(word));
}

/** Words in quotation marks in one item. */
export function muchQuoted(bank: Bank): Finding[] {
  return bank.items.flatMap(item => {
    const quotes = new Set([item.stem, ...item.options.map(({ text }) => text)].flatMap(({ text }) => quotesIn(text)));
    const count = [...quotes].reduce((sum, quote) => sum + wordsOf(quote).length, 0);
    if (count <= QUOTED_WORDS) return [];
    const message = `stem and options of ${item.name} quote ${count} words; at most ${QUOTED_WORDS}`;
    return [
      { spot: item.stem.spot, item: item.id, message, fix: 'Keep the quotes whose wording matters to the question.' },
    ];
  });
}

const STATED_LEAD = /^[^?？؟]*[?？؟]/u;

/** The sentence that a *stated* item asks about. */
export const propositionOf = (item: BankItem): string =>
  item.stem.text.replace(STATED_LEAD, '').trim() || item.stem.text;

/** Where the article is silent, the sentence still speaks of its subject. */
export function silentAdrift(bank: Bank): Finding[] {
  return bank.items.flatMap(item => {
    if (item.label !== 'neither') return [];
    const shared = bank.contentOf(propositionOf(item)).filter(word => bank.content.has(word)).length;
    if (shared >= TOUCHING) return [];
    const message = `the sentence of ${item.name} shares ${shared === 0 ? 'no word' : 'one word'} with the reading; at least ${TOUCHING}`;
    return [
      {
        spot: item.stem.spot,
        item: item.id,
        message,
        fix: 'Ask about something a reader of this text could believe it says.',
      },
    ];
  });
}

/** Where all options are speakers, the key is the voice of the evidence. */
export function wrongSpeaker(bank: Bank): Finding[] {
  const names = new Set(bank.people.flatMap(person => person.names.map(fold)));
  return single(bank).flatMap(item => {
    if (
      item.type !== 'choice' ||
      item.right.pinned ||
      !loose(item.options).every(({ text }) => isSpeaker(text.text, names))
    )
      return [];
    const text = fold(item.right.text.text);
    const speaker =
      bank.people.find(person => person.names.some(name => fold(name) === text))?.id ??
      (/named/.test(text) ? 'none' : 'writer');
    const voices = item.evidence.flatMap(({ text }) => bank.statements.get(text)?.voice ?? []);
    if (voices.length === 0 || voices.includes(speaker)) return [];
    const message = `the key of ${item.name} is ${quoted(item.right.text.text)}, but the voice of its evidence is ${quoted(voices[0] ?? '')}`;
    return [
      {
        spot: item.right.text.spot,
        item: item.id,
        message,
        fix: 'Set the key to that voice, or cite the statement that is meant.',
      },
    ];
  });
}

export function contextSources(bank: Bank): Finding[] {
  return bank.items
    .filter(({ scope, sources }) => scope === 'context' && sources.length === 0)
    .map(item => ({
      spot: item.spot,
      item: item.id,
      message: `${item.name} asks about what is not in the article, but names no source`,
      fix: 'Add sources: [ids of "sources" in reading.yaml].',
    }));
}

/** A reader points to one statement among several. */
export function oneStatement(bank: Bank): Finding[] {
  return bank.items.flatMap(item => {
    const [cited] = item.evidence.flatMap(({ text }) => bank.statements.get(text) ?? []);
    if (item.type !== 'evidence' || !cited || cited.siblings > 1) return [];
    const message = `${item.name} asks for the statement that shows the answer, but its section has only one`;
    return [{ spot: item.spot, item: item.id, message, fix: 'Use type: choice, or split the statement.' }];
  });
}
