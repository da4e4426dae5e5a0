/** Rules on evidence, rationales, whose words an answer is, and words that are the article's own. */
import { quoted } from '../../content/diagnostic.ts';
import {
  inText,
  inWhy,
  isSpeaker,
  type LintBank,
  type LintOption,
  lettersOf,
  loose,
  speakerName,
  textsAt,
  textsOf,
} from '../bank.ts';
import { DENIAL } from '../english.ts';
import { mayStay } from '../licence.ts';
import { HALADYNA, type Rules } from '../rule.ts';
import { quotesIn, wordsOf } from '../tokens.ts';

const RATIONALE = { least: 3, most: 45 };
const QUOTED_WORDS = 12;
const COPIED_WORDS = 6;
// Single ones are apostrophes, too.
const QUOTED = /["“”„«»]([^"“”„«»]{2,400})["“”«»]/gu;
const WHOLLY_QUOTED = /^\s*(?:the )?["“”„«»][^"“”„«»]+["“”«»]\s*$/iu;
const OMISSION = /…|\.{3}|\[[^\]]*\]/u;

export const PROOF: Rules<LintBank> = {
  'thin-evidence': {
    holds: 'A many or order item cites two statements or more.',
    why: 'Each right answer needs its own proof.',
    source: 'PIRLS 2021',
    find({ item: { type, evidence }, name, rightOptions }) {
      const several = type === 'order' || (type === 'many' && rightOptions.length > 1);
      if (!several || new Set(evidence).size !== 1) return undefined;
      const message = `${name} has several right answers, but cites one statement`;
      return { path: ['evidence'], message, fix: 'Cite a statement for each.' };
    },
  },
  'silent-proof': {
    holds:
      'Where the pinned option is the key, evidence is empty and "nearest" names what comes closest; every other key has evidence.',
    why: 'No statement proves that the article is silent; some only come close.',
    source: 'SQuAD 2.0; FEVER',
    find({ item: { type, evidence }, name, rightOptions }) {
      const silent = rightOptions.some(({ pinned }) => pinned);
      if (silent && evidence.length > 0) {
        const message = `the key of ${name} is the pinned option, but it cites evidence`;
        return { path: ['evidence'], message, fix: 'Set evidence to [] and put these statements under "nearest".' };
      }
      if (silent || type === 'stated' || evidence.length > 0) return undefined;
      const message = `${name} has an answer from the article, but cites no evidence`;
      const fix = 'Cite the statement that settles it; where the article is silent, pin the option that says so.';
      return { path: ['evidence'], message, fix };
    },
  },
  'rationale-length': {
    holds: `A rationale has ${RATIONALE.least} to ${RATIONALE.most} words.`,
    why: 'A shorter one explains nothing; a longer one is not read.',
    find: ({ name, options }) =>
      options.flatMap(option => {
        const count = wordsOf(option.why).length;
        if (count >= RATIONALE.least && count <= RATIONALE.most) return [];
        const message = `the rationale of option "${option.id}" of ${name} has ${count} ${count === 1 ? 'word' : 'words'}; it should have ${RATIONALE.least} to ${RATIONALE.most}`;
        const lengthen = 'Say where the text says it, or which slip leads there.';
        const shorten = 'One sentence that points to the text is enough.';
        return [{ path: inWhy(option), message, fix: count < RATIONALE.least ? lengthen : shorten }];
      }),
  },
  'rationales-alike': {
    holds: 'No two rationales of an item are the same.',
    why: 'Readers choose each option for a different reason.',
    find({ name, options }) {
      const seen = new Map<string, string>();
      return options.flatMap(option => {
        const said = wordsOf(option.why).join(' ');
        const same = seen.get(said);
        seen.set(said, option.id);
        if (same === undefined) return [];
        const message = `options "${same}" and "${option.id}" of ${name} have the same rationale`;
        return [{ path: inWhy(option), message, fix: 'Give each option its own reason.' }];
      });
    },
  },
  'rationale-adrift': {
    english: true,
    holds: 'The rationale of a wrong option says more than that it is wrong. English only.',
    why: 'Feedback sends the reader back to the text.',
    find: ({ name, options }) =>
      options
        .filter(({ right, why }) => !right && wordsOf(why).every(word => DENIAL.test(word)))
        .map(option => {
          const message = `the rationale of option "${option.id}" of ${name} only says that it is wrong`;
          return {
            path: inWhy(option),
            message,
            fix: 'Say what the text says there, or that it says no such thing.',
          };
        }),
  },
  'wrong-speaker': {
    holds:
      'In a choice or evidence item whose options are all people, "the writer" or "no one named" (in those words), the key is the voice of its evidence.',
    why: 'The statement already says whose voice it is.',
    find({ item, name, single, right, options }, { people, statements }) {
      const asksWho = (item.type === 'choice' || item.type === 'evidence') && single && !right.pinned;
      if (!asksWho || !loose(options).every(({ text }) => isSpeaker(text, people))) return undefined;
      const text = speakerName(right.text);
      const speaker = people.get(text) ?? (/named/.test(text) ? 'none' : 'writer');
      const cited = item.evidence.flatMap(id => statements.get(id)?.statement ?? []);
      const voices = cited.flatMap(statement => ('voice' in statement ? statement.voice : []));
      const [voice] = voices;
      if (voice === undefined || voices.includes(speaker)) return undefined;
      const message = `the key of ${name} is ${quoted(right.text)}, but the voice of its evidence is ${quoted(voice)}`;
      return { path: inText(right), message, fix: 'Set the key to that voice, or cite the statement you mean.' };
    },
  },
  'one-statement': {
    holds: 'The section of an evidence item has at least 2 statements.',
    why: 'With only one statement there is nothing to choose.',
    source: 'evidence-based selected response (EBSR)',
    find({ item, name }, { statements, draft }) {
      const [cited] = item.evidence.flatMap(id => statements.get(id) ?? []);
      if (item.type !== 'evidence' || !cited || cited.section.statements.length > 1) return undefined;
      if (draft.skipped.lists.has('statements')) return undefined;
      const message = `${name} asks for the statement that shows the answer, but its section has only one`;
      return { message, fix: 'Use type: choice, or split the statement.' };
    },
  },
  'context-sources': {
    holds: 'An item with the scope "context" names its sources.',
    why: 'What is not in the article needs another source.',
    find({ item, name }) {
      if (item.scope !== 'context' || item.sources.length > 0) return undefined;
      const message = `${name} asks about what is not in the article, but names no source`;
      return { message, fix: 'Add sources: [ids of "sources" in reading.yaml].' };
    },
  },
  'much-quoted': {
    holds: `The stem and options of an item quote at most ${QUOTED_WORDS} words.`,
    why: 'Fresh wording tests understanding; quotes test recognition.',
    source: HALADYNA,
    find({ name, stem, options }) {
      const quotes = new Set([stem, ...options.map(({ text }) => text)].flatMap(quotesIn));
      const count = [...quotes].reduce((sum, quote) => sum + wordsOf(quote).length, 0);
      if (count <= QUOTED_WORDS) return undefined;
      const message = `the stem and options of ${name} quote ${count} words; at most ${QUOTED_WORDS}`;
      return { path: ['stem'], message, fix: 'Keep only the quotes whose wording matters to the question.' };
    },
  },
  'quote-not-in-text': {
    severity: 'warning',
    holds:
      "What an item has in double quotation marks, from two words on, stands in a statement, its notes or the title; in a rationale, the stem and the options will do. A wrong option may be a quotation with a word that the reading doesn't have.",
    why: 'Readers would look for words that only the article has.',
    find(item, { shown, known, formsOf, draft: { skipped } }) {
      if (skipped.lists.has('statements')) return undefined;
      const asked = [item.stem, ...item.options.map(({ text }) => text)].map(lettersOf);
      const isMadeUp = ({ right, text }: LintOption) =>
        !right && WHOLLY_QUOTED.test(text) && !formsOf(text).every(form => known().has(form));
      const madeUp = item.options.filter(isMadeUp).map(({ text }) => text);
      return textsOf(item).flatMap(({ path, text }) => {
        const places = path.at(-1) === 'why' ? asked : [];
        const isThere = (piece: string) => [shown(), ...places].some(letters => letters.includes(lettersOf(piece)));
        const missing = [...text.matchAll(QUOTED)].flatMap(([, quote = '']) =>
          wordsOf(quote).length < 2 || quote.split(OMISSION).every(isThere) ? [] : quote,
        );
        const [first] = missing;
        if (first === undefined || madeUp.includes(text)) return [];
        const message = `${item.name} quotes ${quoted(first)}, which no statement has`;
        return [{ path, message, fix: 'Quote a statement as it stands, or leave out the quotation marks.' }];
      });
    },
  },
  'copied-run': {
    over: 'reading',
    holds: `No text of the reading or of its items shares more than ${COPIED_WORDS} words in a row with the article, unless \`source.licence\` says that its sentences may stay. The title may be the article's. Checked only with --source FILE.`,
    why: 'A reading retells the article in its own words.',
    source: HALADYNA,
    find(bank) {
      if (!bank.article || mayStay(bank.reading)) return undefined;
      const { words, wordsOf } = bank.article;
      const known = new Set(runsOf(words));
      return writtenIn(bank).flatMap(({ at, path, text }) => {
        const run = runsOf(wordsOf(text)).find(run => known.has(run));
        if (run === undefined) return [];
        const message = `more than ${COPIED_WORDS} words in a row are from the article: ${quoted(run)}`;
        return [{ at, path, message, fix: 'Say it in your own words.' }];
      });
    },
  },
};

/** The words that a text has in a row, as many as are too many. */
const runsOf = (words: string[]): string[] =>
  Array.from({ length: Math.max(0, words.length - COPIED_WORDS) }, (_, at) =>
    words.slice(at, at + COPIED_WORDS + 1).join(' '),
  );

/** Every text that the author wrote; a headline may stay. */
const writtenIn = ({ reading, items }: LintBank) => [
  ...textsAt(reading, ['made'], ['question', 'stem'], ['question', 'answer']),
  ...textsAt(reading, ...(reading.question?.options ?? []).map((_, index) => ['question', 'options', index, 'text'])),
  ...textsAt(reading, ['source', 'basis'], ['source', 'unknown'], ['source', 'omits']),
  ...reading.people.flatMap(person => textsAt(person, ['role'], ['later'])),
  ...[...reading.terms, ...reading.timeline].flatMap(entry => textsAt(entry, ['text'], ['more'])),
  ...reading.sections.flatMap(section => [
    ...textsAt(section, ['title']),
    ...section.statements.flatMap(statement => [
      ...textsAt(statement, ['text'], ['note'], ['more'], ['closer']),
      ...textsAt(statement, ['disputed', 'supports'], ['disputed', 'contradicts'], ['disputed', 'open']),
    ]),
  ]),
  ...items.flatMap(textsOf),
];
