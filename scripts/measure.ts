// How often rules are right, on texts of which somebody has said what is right. For rules on proof: proof.ts.
//   npm run measure -- proof FILE [--alarms]
// How often the draft of an article is right about who speaks, against sentences that were labelled by hand.
// FILE is a list of articles: [{article, sentences: [{paragraph, text, voice: a name, writer or none, standing}]}]
// npm run measure -- voices FILE [--wrong]     --wrong lists what differs
import { readFileSync } from 'node:fs';
import { analyse } from '../src/content/draft/analyse.ts';
import type { DraftArticle, DraftSentence } from '../src/content/draft/article.ts';
import { ENGLISH } from '../src/content/draft/languages/en.ts';
import { proofRows } from './proof.ts';

export interface Labelled {
  article: string;
  sentences: { paragraph: number; text: string; voice: string; standing: string }[];
}

interface Measured {
  sentences: number;
  /** Labelled as attributed; guessed as attributed; both. */
  attributed: number;
  guessed: number;
  both: number;
  sides: number;
  voices: number;
  voicesOfAttributed: number;
  standings: number;
  unsure: number;
  sure: number;
  sureRight: number;
}

interface Difference {
  text: string;
  label: string;
  guess: string;
  sentence: DraftSentence;
}

/** Paragraphs between blank lines, as an article is pasted. */
function textOf({ sentences }: Labelled): string {
  const paragraphs = new Map<number, string[]>();
  for (const { paragraph, text } of sentences) paragraphs.set(paragraph, [...(paragraphs.get(paragraph) ?? []), text]);
  return [...paragraphs.values()].map(lines => lines.join(' ')).join('\n\n');
}

/** A name without titles, article, possessive, case and "Ltd". */
function plain(name: string): string {
  const words = name.toLowerCase().replace(/’/g, "'").replace(/'s$/, '').replace(/["“”]/g, '').split(/\s+/);
  while (
    words.length > 1 &&
    (ENGLISH.titles.has((words[0] ?? '').replace(/\.$/, '')) || /^(?:the|a|an)$/.test(words[0] ?? ''))
  )
    words.shift();
  while (words.length > 1 && /^(?:inc|ltd|plc|corp|co)\.?$/.test(words.at(-1) ?? '')) words.pop();
  return words.join(' ');
}

/** The same person's whole name; of a group that has no name the same words, or all words of one in the other. */
export function isSameVoice(label: string, guess: string): boolean {
  const [left, right] = [plain(label), plain(guess)];
  if (left === right) return true;
  // A group is written small: "local military officials", "the officials".
  if (/\p{Lu}/u.test(label.replace(/^(?:The|A|An) /, '').slice(1)) || /\p{Lu}/u.test(label.charAt(0))) return false;
  const [less, more] = [left.split(' '), right.split(' ')].sort((one, other) => one.length - other.length) as [
    string[],
    string[],
  ];
  return less.every(word => more.includes(word));
}

/** The sentence of the draft in which most of a place lies. */
function sentenceAt(sentences: DraftSentence[], start: number, end: number): DraftSentence | undefined {
  const shared = (sentence: DraftSentence) => Math.min(end, sentence.end) - Math.max(start, sentence.start);
  return sentences.reduce<DraftSentence | undefined>(
    (best, sentence) => (shared(sentence) > (best ? shared(best) : 0) ? sentence : best),
    undefined,
  );
}

export function measure(articles: Labelled[]): { total: Measured; wrong: Difference[] } {
  const total = Object.fromEntries(
    [
      'sentences',
      'attributed',
      'guessed',
      'both',
      'sides',
      'voices',
      'voicesOfAttributed',
      'standings',
      'unsure',
      'sure',
      'sureRight',
    ].map(name => [name, 0]),
  ) as unknown as Measured;
  const wrong: Difference[] = [];
  for (const labelled of articles) {
    const article = analyse(textOf(labelled), { language: 'en' });
    const drafted = article.paragraphs.flat();
    let from = 0;
    for (const { text, voice, standing } of labelled.sentences) {
      const words = text.replace(/\s+/g, ' ').trim();
      const start = Math.max(article.text.indexOf(words, from), 0);
      from = start + words.length;
      const sentence = sentenceAt(drafted, start, from);
      if (!sentence) throw new Error(`not found: ${words}`);
      count(total, wrong, { voice, standing }, sentence, article);
    }
  }
  return { total, wrong };
}

function count(
  total: Measured,
  wrong: Difference[],
  label: { voice: string; standing: string },
  sentence: DraftSentence,
  article: DraftArticle,
): void {
  const guess =
    sentence.voice === 'nobody'
      ? 'none'
      : (article.people.find(({ id }) => id === sentence.voice)?.name ?? sentence.voice);
  const [spoken, guessed] = [label.voice !== 'writer', guess !== 'writer'];
  const fixed = ['writer', 'none'];
  const right =
    fixed.includes(label.voice) || fixed.includes(guess) ? label.voice === guess : isSameVoice(label.voice, guess);
  total.sentences++;
  if (spoken) total.attributed++;
  if (guessed) total.guessed++;
  if (spoken && guessed) total.both++;
  if (spoken === guessed) total.sides++;
  if (right) total.voices++;
  if (right && spoken) total.voicesOfAttributed++;
  // The labels are older than plans, which they call hopes, or what somebody says.
  const put = sentence.standing === 'plans' && label.standing !== 'alleged' ? label.standing : sentence.standing;
  if (label.standing === put) total.standings++;
  if (sentence.unsure) total.unsure++;
  else {
    total.sure++;
    if (right) total.sureRight++;
  }
  if (!right || label.standing !== put)
    wrong.push({
      text: sentence.text,
      label: `${label.voice}, ${label.standing}`,
      guess: `${guess}, ${sentence.standing}`,
      sentence,
    });
}

const percent = (part: number, whole: number): string => `${(whole === 0 ? 100 : (100 * part) / whole).toFixed(1)}%`;

function rowsOf(total: Measured): [string, string][] {
  return [
    ['sentences', String(total.sentences)],
    ['attributed or not, right', percent(total.sides, total.sentences)],
    ['attributed: precision', percent(total.both, total.guessed)],
    ['attributed: recall', percent(total.both, total.attributed)],
    ['voice right', percent(total.voices, total.sentences)],
    ['voice right, of attributed', percent(total.voicesOfAttributed, total.attributed)],
    ['standing right', percent(total.standings, total.sentences)],
    ['marked unsure', percent(total.unsure, total.sentences)],
    ['voice right where not unsure', percent(total.sureRight, total.sure)],
  ];
}

/** Milliseconds for 1,000 words, the median of some runs. */
function timeOf(articles: Labelled[]): number {
  const text = articles.map(textOf).join('\n\n');
  const runs = Array.from({ length: 9 }, () => {
    const started = performance.now();
    analyse(text, { language: 'en' });
    return performance.now() - started;
  });
  return ((runs.sort((one, other) => one - other)[4] ?? 0) * 1000) / text.split(/\s+/).length;
}

function print(articles: Labelled[], showWrong: boolean): void {
  const { total, wrong } = measure(articles);
  for (const [name, value] of rowsOf(total)) console.log(`${name.padEnd(30)} ${value.padStart(7)}`);
  console.log(`${'time for 1,000 words'.padEnd(30)} ${`${timeOf(articles).toFixed(1)} ms`.padStart(7)}`);
  console.log(
    '\nA voice is right if it is the same whole name, titles, article and case set aside ("Smith" is not "Jane Smith");',
  );
  console.log('for a group that has no name ("officials"), if one has all the words of the other.\n');
  for (const article of articles) {
    const { total: one } = measure([article]);
    const parts = [
      percent(one.sides, one.sentences),
      percent(one.voices, one.sentences),
      percent(one.voicesOfAttributed, one.attributed),
    ];
    const sure = [percent(one.unsure, one.sentences), percent(one.sureRight, one.sure)];
    console.log(
      `${article.article.slice(0, 40).padEnd(40)} ${[...parts, ...sure].map(part => part.padStart(7)).join('')}`,
    );
  }
  console.log(`${''.padEnd(40)}   sides  voice of att. unsure  sure`);
  if (!showWrong) return;
  for (const { text, label, guess, sentence } of wrong)
    console.log(`\n${text}\n  label ${label} | guess ${guess}${sentence.unsure ? ', unsure' : ''} | ${sentence.why}`);
}

if (process.argv[2] === 'voices' || process.argv[3] === 'voices') {
  const [file, ...flags] = process.argv.slice(process.argv.indexOf('voices') + 1);
  if (file === undefined) throw new Error('usage: npm run measure -- voices FILE [--wrong]');
  print(JSON.parse(readFileSync(file, 'utf8')), flags.includes('--wrong'));
}

if (process.argv.includes('proof')) {
  const file = process.argv[process.argv.indexOf('proof') + 1];
  if (file === undefined) throw new Error('usage: npm run measure -- proof FILE [--alarms]');
  const rows = proofRows(JSON.parse(readFileSync(file, 'utf8')), process.argv.includes('--alarms'));
  console.log(rows.join('\n'));
}
