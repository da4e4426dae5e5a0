// How often each rule on items fires on questions that professionals wrote. FILE is a list of articles:
// [{article, sentences: [{id, paragraph, text}], items: [{id, stem, evidence, options: [{text, kind: key or other}]}]}]
// node scripts/run.mjs scripts/calibrate.ts FILE [--write]     --write keeps the figures for docs/rules.md
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkReading } from '../src/checker/check.ts';
import { WRITING } from '../src/checker/rules/all.ts';

export interface Article {
  article: string;
  sentences: { id: string; paragraph: number; text: string }[];
  items: { id: string; stem: string; evidence: string[]; options: { text: string; kind: string }[] }[];
}

export const FIGURES = 'scripts/calibration.json';

/** What the data has nothing of: rationales of their own, notes, claims, several keys, lines in order, people, blanks, sources. */
export const NOT_IN_THE_DATA = [
  ...[
    'rationale-length',
    'rationales-alike',
    'rationale-adrift',
    'pronoun-first',
    'long-note',
    'many-notes',
    'typed-question',
  ],
  ...['thin-evidence', 'loaded-term', 'wrong-speaker', 'one-statement', 'context-sources', 'copied-run'],
  ...['label-share', 'label-length', 'pinned-share', 'context-share', 'does-not-fit'],
  ...['unknown-waiver', 'idle-waiver'],
  ...[
    'own-words',
    'still-draft',
    'still-unsure',
    'placeholder',
    'source-unknown',
    'cut-short',
    'no-role',
    'numbered-title',
  ],
  ...['claim-copied', 'speaker-not-in-evidence', 'order-against-dates', 'rationale-says-otherwise'],
  ...['same-person-twice', 'all-fit', 'blank-clue'],
  ...['quote-not-in-source', 'paragraph-past-end', 'figure-not-in-source', 'loaded-not-in-source'],
];

export interface Figures {
  items: number;
  /** How often each rule on one item fires; those that the data has nothing of are left out. */
  fires: Record<string, number>;
  /** Whether each rule over a whole bank fires on all of them together. */
  bank: Record<string, boolean>;
}

/** A folder with a reading that has the sentences of some articles as statements, and their questions as items. */
export function folderOf(articles: Article[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'readback-calibrate-'));
  const id = (article: number, name: string) => `a${article}-${name}`;
  const reading = {
    id: 'calibration',
    revision: 1,
    title: 'Calibration',
    source: {
      outlet: 'Calibration',
      address: 'in print',
      date: '2020-01-01',
      basis: 'Calibration',
      unknown: 'Calibration',
    },
    language: 'en',
    asOf: '2020-01-01',
    people: [],
    terms: [],
    sections: articles.map(({ sentences }, article) => ({
      id: `a${article}`,
      title: `Article ${article + 1}`,
      statements: sentences.map(({ id: name, paragraph, text }) => ({
        ...{ id: id(article, name), paragraph, voice: 'writer', standing: 'says', text },
      })),
    })),
  };
  const items = articles.flatMap(({ items }, article) =>
    items.map(item => ({
      id: id(article, item.id),
      stem: item.stem,
      options: item.options.map(({ text }, index) => ({
        id: 'abcd'[index],
        text,
        why: `See sentence ${'abcd'[index]}.`,
      })),
      key: 'abcd'[item.options.findIndex(({ kind }) => kind === 'key')],
      evidence: item.evidence.map(name => id(article, name)),
    })),
  );
  // JSON is YAML, too.
  writeFileSync(join(folder, 'reading.yaml'), JSON.stringify(reading));
  writeFileSync(join(folder, 'questions.yaml'), JSON.stringify({ items }));
  return folder;
}

/** How often each rule on writing fires over questions that are known to be good. */
export function calibrate(articles: Article[]): Figures {
  const rules = Object.assign({}, ...Object.values(WRITING)) as Record<string, { over?: string }>;
  const measured = Object.keys(rules).filter(rule => !NOT_IN_THE_DATA.includes(rule));
  const namesOf = (over: boolean) => measured.filter(rule => (rules[rule]?.over === 'bank') === over);
  const problemsOf = (some: Article[]) => {
    const folder = folderOf(some);
    try {
      return checkReading(folder).problems;
    } finally {
      rmSync(folder, { recursive: true });
    }
  };
  const found = articles.flatMap((article, index) =>
    problemsOf([article]).map(({ rule, message }) => `${rule} ${index} ${/item "([^"]+)"/.exec(message)?.[1]}`),
  );
  const counts = [...new Set(found)].map(name => name.split(' ')[0]);
  const whole = problemsOf(articles).map(({ rule }) => rule);
  return {
    items: articles.reduce((sum, article) => sum + article.items.length, 0),
    fires: Object.fromEntries(namesOf(false).map(rule => [rule, counts.filter(name => name === rule).length])),
    bank: Object.fromEntries(namesOf(true).map(rule => [rule, whole.includes(rule)])),
  };
}

if (process.argv[2]?.endsWith('calibrate.ts')) {
  const file = process.argv[3];
  if (file === undefined) throw new Error('usage: node scripts/run.mjs scripts/calibrate.ts FILE [--write]');
  const figures = calibrate(JSON.parse(readFileSync(file, 'utf8')));
  for (const [rule, count] of Object.entries(figures.fires))
    console.log(
      `${rule.padEnd(18)} ${String(count).padStart(3)} of ${figures.items}  ${((100 * count) / figures.items).toFixed(1)}%`,
    );
  for (const [rule, fires] of Object.entries(figures.bank))
    console.log(`${rule.padEnd(18)} ${fires ? 'fires' : 'silent'}`);
  if (process.argv.includes('--write')) writeFileSync(FIGURES, `${JSON.stringify(figures, null, 2)}\n`);
}
