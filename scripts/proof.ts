// How often the rules on proof are right, on questions of which it is known what settles them and what each option was made from:
// false alarms and detection of evidence-adrift, proposals of `from`, and alarms of every other rule on evidence and contradictions.
import { rmSync } from 'node:fs';
import { type LintBank, lintBank } from '../src/checker/bank.ts';
import { checkReading } from '../src/checker/check.ts';
import { originOf } from '../src/checker/origins.ts';
import { CONTRADICTIONS } from '../src/checker/rules/contradictions.ts';
import { EVIDENCE, likelierThan } from '../src/checker/rules/evidence.ts';
import { STEMS } from '../src/checker/rules/stems.ts';
import { readDraft } from '../src/content/load.ts';
import { type Article, folderOf } from './calibrate.ts';

interface Traced extends Article {
  items: (Article['items'][number] & { slip: string[] })[];
}

const ELSEWHERE = 'stands elsewhere (slip)';
const NOWHERE = 'nowhere in the text';

const inFolder = <Value>(articles: Article[], work: (folder: string) => Value): Value => {
  const folder = folderOf(articles);
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
};

interface Counts {
  items: number;
  falseAlarms: number;
  /** Statements outside the evidence, each cited alone in its place; and how many of them are found. */
  wrong: number;
  found: number;
  options: Record<string, { all: number; proposed: number; right: number }>;
}

function count(counts: Counts, { items }: Traced, bank: LintBank): void {
  const sentences = [...bank.statements.keys()];
  for (const [index, linted] of bank.items.entries()) {
    const item = items[index];
    if (!item) continue;
    const { evidence } = linted.item;
    counts.items++;
    if (likelierThan(linted, evidence, bank)) counts.falseAlarms++;
    const others = sentences.filter(id => !evidence.includes(id));
    // Each counts as much as it is likely to be drawn, so that every item counts the same.
    counts.wrong++;
    counts.found += others.filter(id => likelierThan(linted, [id], bank)).length / Math.max(1, others.length);
    for (const [at, option] of linted.options.entries()) {
      const kind = item.options[at]?.kind ?? '';
      const sums = counts.options[kind] ?? { all: 0, proposed: 0, right: 0 };
      counts.options[kind] = sums;
      const from = originOf(option, linted, bank);
      sums.all++;
      if (from) sums.proposed++;
      if (from && item.slip.some(id => from.id.endsWith(`-${id}`))) sums.right++;
    }
  }
}

const percent = (part: number, whole: number): string => `${((100 * part) / Math.max(1, whole)).toFixed(1)}%`;

export function proofRows(articles: Traced[], showAlarms: boolean): string[] {
  const counts: Counts = { items: 0, falseAlarms: 0, wrong: 0, found: 0, options: {} };
  const alarms = new Map<string, string[]>();
  for (const article of articles)
    inFolder([article], folder => {
      count(counts, article, lintBank(readDraft(folder)));
      for (const { rule, message } of checkReading(folder).problems)
        alarms.set(rule, [...(alarms.get(rule) ?? []), message]);
    });
  const row = (name: string, value: string) => `${name.padEnd(44)} ${value.padStart(7)}`;
  const { all, proposed, right } = counts.options[ELSEWHERE] ?? { all: 0, proposed: 0, right: 0 };
  const nowhere = counts.options[NOWHERE] ?? { all: 0, proposed: 0, right: 0 };
  const rules = Object.keys({ ...EVIDENCE, ...CONTRADICTIONS, ...STEMS });
  return [
    row('items', String(counts.items)),
    row('evidence-adrift: alarms on right evidence', percent(counts.falseAlarms, counts.items)),
    row('evidence-adrift: single wrong sentences found', percent(counts.found, counts.wrong)),
    row('from: proposed, of options from elsewhere', percent(proposed, all)),
    row('from: rightly, of these', percent(right, all)),
    row('from: proposed, of options from nowhere', percent(nowhere.proposed, nowhere.all)),
    ...rules.map(rule => row(`${rule}: alarms`, percent((alarms.get(rule) ?? []).length, counts.items))),
    ...(showAlarms ? rules.flatMap(rule => (alarms.get(rule) ?? []).map(message => `${rule}  ${message}`)) : []),
  ];
}
