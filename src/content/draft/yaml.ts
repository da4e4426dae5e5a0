/** A drafted article as the two files of a reading, to be edited: with a comment at every guess that is unsure. */
import { fingerprintOf } from '../../domain/fingerprint.ts';
import type { Item } from '../../domain/item.ts';
import { type Person, type Section, UNKNOWN_LANGUAGE } from '../../domain/reading.ts';
import type { DraftArticle } from './article.ts';
import { publishedIn } from './dates.ts';
import type { Drafted } from './reading.ts';
import { NO_ROLE } from './roles.ts';

/** A text in quotation marks, so that nothing in it means anything to YAML. */
export function quoted(text: string): string {
  if (!/["\\\p{Cc}]/u.test(text)) return `"${text}"`;
  return /['\p{Cc}]/u.test(text) ? JSON.stringify(text) : `'${text}'`;
}

export const rowsOf = (...rows: (string | false | undefined)[]): string =>
  rows.filter(row => typeof row === 'string').join('\n');

export const list = (name: string, rows: string[], comment = ''): string =>
  rows.length === 0 ? `${name}: []${comment}` : rowsOf(`${name}:${comment}`, ...rows);

const names = (texts: string[]): string => `[${texts.map(quoted).join(', ')}]`;

/** The comment at a voice that the rules are unsure of. */
export const UNSURE = 'unsure: who says this?';

/** Where a text is from, and the comment at a date that is not its own, as long as nobody has said it. */
export const NOT_KNOWN = 'unknown';
export const NO_DATE = 'when was it published?';

/** So many are named, where more speak. */
const MOST_NAMED = 4;
const BYLINE = /\bby \p{Lu}/iu;

function personRow({ id, name, short, plural, aliases, role }: Person): string {
  const several = plural ? ', plural: true' : '';
  const unknown = role === NO_ROLE;
  const known = unknown && plural ? 'a group; nobody in it is named' : role;
  return `  - { id: ${quoted(id)}, name: ${quoted(name)}, short: ${quoted(short)}${several}, aliases: ${names(aliases)}, role: ${quoted(known)} }${unknown && !plural ? ' # role: not found' : ''}`;
}

/** Fewer words are a button or the name of a part of a page. */
const STANDFIRST_WORDS = 6;

/** Lines that are no sentences: who needs them must know of them. */
function leftOutRows({ leftOut }: DraftArticle): string[] {
  const lines = leftOut.filter(line => line.split(' ').length >= STANDFIRST_WORDS);
  if (lines.length === 0) return [];
  const shown = lines.map(line => `#   ${line.replace(/[\p{Cc}\p{Cf}]/gu, '')}`);
  return [
    '#',
    '# Left out, for want of a full stop. What you need of it is paragraph 0, as the headline is:',
    ...shown,
  ];
}

/** Those who speak, as what the article is based on. */
function basisOf(people: Person[]): string {
  const named = people.filter(({ plural }) => !plural).map(({ name }) => name.replace(/^The /, 'the '));
  const shown = named.length > MOST_NAMED + 1 ? named.slice(0, MOST_NAMED) : named;
  const others = named.length - shown.length;
  const all = others > 0 ? [...shown, `${others} others`] : shown;
  const list = all.length > 1 ? `${all.slice(0, -1).join(', ')} and ${all.at(-1)}` : all.join('');
  return list === '' ? 'unknown' : `what it has from ${list}`;
}

function sectionRows({ id, title, statements }: Section, unsure: Set<string>, texts: Map<string, string>): string {
  return rowsOf(
    `  - id: ${id}`,
    `    title: ${quoted(title)}`,
    '    statements:',
    ...statements.map(statement => {
      if (!('voice' in statement)) return undefined;
      const { voice, standing, paragraph, quote } = statement;
      return rowsOf(
        `      - id: ${statement.id}`,
        `        paragraph: ${paragraph}`,
        `        voice: ${quoted(voice)}${unsure.has(statement.id) ? ` # ${UNSURE}` : ''}`,
        `        standing: ${standing}`,
        `        text: ${quoted(texts.get(statement.id) ?? statement.text)}`,
        quote !== undefined && `        quote: ${quoted(quote)}`,
      );
    }),
  );
}

/** `today`: as YYYY-MM-DD, where the text gives no date; `file`: its name. */
function readingText({ reading, article, placed }: Drafted, id: string, file: string, today: string): string {
  const { title, short, language, people, timeline, sections } = reading;
  const found = publishedIn(article);
  const date = `"${found ?? today}"${found ? '' : ` # not found in the text: ${NO_DATE}`}`;
  const unsure = new Set(placed.flatMap(({ statement, sentence }) => (sentence.unsure ? [statement.id] : [])));
  // A statement stands alone: a quotation that was cut gets its marks.
  const texts = new Map(
    placed.map(({ statement, sentence: { marks } }) => [statement.id, `${marks[0]}${statement.text}${marks[1]}`]),
  );
  const count =
    unsure.size === 0 ? '' : ` When this was drafted, the rules were unsure at ${unsure.size}: search for "unsure".`;
  return rowsOf(
    '# yaml-language-server: $schema=schemas/reading-1.json',
    `# A draft, made by rule from ${file.replace(/[\p{Cc}\p{Cf}]/gu, '?')}. Every voice and standing is a guess.${count}`,
    "# Retell each text in your own words, and correct what is wrong. The author's guide says how, and what more there may be",
    '# (question, sources, made, what happened next): docs/authors.md',
    ...leftOutRows(article),
    '',
    `id: ${quoted(id)}`,
    'revision: 1',
    article.dateline === undefined
      ? 'kind: text # or news, research, report: what the program calls it'
      : 'kind: news # or text, research, report: what the program calls it',
    `title: ${quoted(title)}`,
    `short: ${quoted(short)} # for the corner of a screen`,
    `language: ${language}${language === UNKNOWN_LANGUAGE ? ' # not known: en, es, de, ...' : ''}`,
    `asOf: ${date}`,
    '',
    'source: # as far as you know it',
    `  outlet: "${NOT_KNOWN}" # where it was published`,
    `  address: "${NOT_KNOWN}" # where it can be found: a web address, or in print`,
    `  date: ${date}`,
    `  basis: ${quoted(basisOf(people))} # what the article is based on`,
    `  unknown: "${BYLINE.test(article.dateline ?? '') ? '' : 'who wrote it, and '}whether others were asked" # what is not known about it`,
    '  # licence: own text # or public domain, CC BY 4.0: then its sentences may stay as they are',
    '',
    '# By these, check knows which statements are still in the words of the article.',
    `fingerprints: "${[...texts.values()].map(fingerprintOf).join(' ')}"`,
    '',
    '# Those who speak, by rule. "short" is shown beside what they say.',
    list('people', people.map(personRow)),
    '',
    'loaded: [] # words of the article that take a side: [grand old, so-called]',
    '',
    'terms: [] # words worth explaining: { id, name, aliases, text }',
    '',
    list(
      'timeline',
      timeline.flatMap(entry =>
        entry.scope === 'article'
          ? [
              `  - { date: "${entry.date}", scope: article, text: ${quoted(entry.text)}, statement: ${entry.statement} }`,
            ]
          : [],
      ),
      ' # in order of date',
    ),
    '',
    'sections:',
    ...sections.map(section => sectionRows(section, unsure, texts)),
    '',
  );
}

function itemRows(item: Item): string {
  return rowsOf(
    `  - id: ${item.id}`,
    '    draft: true',
    item.type !== 'choice' && `    type: ${item.type}`,
    `    stem: ${quoted(item.stem)}`,
    '    options:',
    ...item.options.map(
      // The program has its own texts for the options of a claim.
      ({ id, text, why }) =>
        `      - { id: ${item.type === 'stated' ? id : `${quoted(id)}, text: ${quoted(text)}`}, why: ${quoted(why)} }`,
    ),
    `    key: ${quoted(String(item.answerKey))}`,
    'ordered' in item && item.ordered && '    ordered: true',
    `    evidence: [${item.evidence.join(', ')}]`,
  );
}

const EXAMPLE = `  # - id: what-was-said
  #   stem: What does the article say?
  #   options:
  #     - { id: a, text: This, why: "The article says it here." }
  #     - { id: b, text: That, why: "The article does not say it." }
  #   key: a
  #   evidence: [p1s1]`;

const questionsText = ({ items }: Drafted): string =>
  rowsOf(
    '# yaml-language-server: $schema=schemas/questions-1.json',
    '# Made by rule. Read each, improve or delete it, and take "draft: true" away; then write your own.',
    list('items', items.map(itemRows)),
    ...(items.length === 0 ? [EXAMPLE] : []),
    '',
  );

/** Texts of the files by their names. */
export const draftFiles = (drafted: Drafted, id: string, file: string, today: string): Record<string, string> => ({
  'reading.yaml': readingText(drafted, id, file, today),
  'questions.yaml': questionsText(drafted),
});
