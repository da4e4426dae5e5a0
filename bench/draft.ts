/** An article as a reading: how drafting grows with its length, and how long its first page takes. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from '../src/content/draft/analyse.ts';
import { draftOf } from '../src/content/draft/reading.ts';
import { draftFiles } from '../src/content/draft/yaml.ts';
import { word } from './bank.ts';
import { inFolder, LINEAR, least } from './growth.ts';
import { type Line, median, print, ratio, start } from './terminal.ts';

const ROUNDS = 9;
const [FEW, MANY] = [1000, 10_000];

interface Article {
  words: number;
  text: string;
  path: string;
  /** To its first page. */
  times: number[];
}

/** An article of about so many words: the longer it is, the more people speak in it. */
function article(words: number): string {
  const paragraphs: string[] = [];
  for (let at = 0, length = 0; length < words; at++) {
    const name = (from: number) => {
      const made = word(from * 7 + 3);
      return made.charAt(0).toUpperCase() + made.slice(1);
    };
    const [first, last, town] = [name(at % 40), name(100 + at), name(3 * at)];
    const paragraph = [
      `The mayor of ${town}, ${first} ${last}, told reporters on ${1 + (at % 28)} March that the bridge would stay shut.`,
      `"It is not safe," said ${last}. "We have no choice, and people must wait until ${2010 + (at % 20)}."`,
      `Those who drive to work believe that the council could have acted earlier, and that ${name(at)} knew.`,
      `According to a report by the council, the repairs will cost ${1 + (at % 90)} million pounds.`,
      'It is said to be the longest bridge of the county. The traders hope that it opens before the summer.',
    ].join(' ');
    paragraphs.push(paragraph);
    length += paragraph.split(' ').length;
  }
  return `The bridge that stays shut\n\n${paragraphs.join('\n\n')}\n`;
}

/** Warm: of the longer article against as many words in shorter ones, so that both leave as much to be collected. */
function growthOf(what: string, work: (file: Article) => void, files: Article[]): Line {
  const [few = 0, many = 0] = files.map(file =>
    least(() => {
      for (let words = 0; words < MANY; words += file.words) work(file);
    }, 9),
  );
  const measured = many / few;
  const value = `${many.toFixed(0)} ms, ${measured.toFixed(2)} times linear from ${FEW}`;
  return { what: `${what} of ${MANY} words`, value, bar: { measured, most: LINEAR } };
}

export async function measureDraft(bin: string): Promise<void> {
  await inFolder(async folder => {
    const files = [FEW, MANY].map((words): Article => {
      const [text, path] = [article(words), join(folder, `article-${words}.txt`)];
      writeFileSync(path, text);
      return { words, text, path, times: [] };
    });
    for (let round = 0; round < ROUNDS; round++)
      for (const { path, times } of files) {
        const run = start([bin, path], { HOME: folder, XDG_DATA_HOME: join(folder, 'data') });
        times.push(await run.shown(/Start reading/));
        run.close();
        await run.ended;
      }
    const [few, many] = files.map(({ times }) => times);
    print('Draft', [
      growthOf(
        'find who speaks in an article',
        ({ text }) => analyse(text, { language: 'en', markdown: false }),
        files,
      ),
      growthOf(
        'draft a reading',
        ({ text, path }) => draftFiles(draftOf(path, text, 'bench'), 'bench', path, '2026-01-01'),
        files,
      ),
      { what: `first page of an article of ${MANY} words / of ${FEW}`, value: ratio(many ?? [], median(few ?? [])) },
    ]);
  });
}
