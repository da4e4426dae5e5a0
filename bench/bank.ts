/** A reading of any size in a folder, written as an author would write it. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const PER_FILE = 250;
const STARTS = 'b br d dr f fl g gr h k kl l m n p pr r s st t tr v w'.split(' ');
const MIDDLES = 'a e i o u ai ea oo'.split(' ');
const ENDS = 'ck ld m n nd ng p r rd rn st t x'.split(' ');

/** A word made of a number; a few thousand are distinct. */
export function word(number: number): string {
  const pick = (list: string[], by: number) => list[Math.floor(number / by) % list.length] ?? '';
  const first = pick(STARTS, 1) + pick(MIDDLES, STARTS.length);
  return first + pick(ENDS, STARTS.length * MIDDLES.length) + pick(MIDDLES, 7) + pick(ENDS, 3);
}

/** Words as far apart as those of a text: the longer it gets, the more of them are new. */
const sentence = (from: number, count: number): string =>
  Array.from({ length: count }, (_, index) => word((from * 7 + index * index * 31) % (400 + from * 4))).join(' ');

export function writeBank(folder: string, items: number): void {
  const statements = Math.max(4, items >> 1);
  const perSection = 10;
  const sections = Array.from({ length: Math.ceil(statements / perSection) }, (_, section) =>
    [
      `  - id: section-${section}`,
      `    title: Part ${section + 1}`,
      '    statements:',
      ...Array.from({ length: perSection }, (_, index) => {
        const at = section * perSection + index;
        return `      - { id: s${at}, paragraph: ${section + 1}, voice: writer, standing: says, text: It tells of ${sentence(at, 12)}. }`;
      }),
    ].join('\n'),
  );
  writeFileSync(
    join(folder, 'reading.yaml'),
    `id: bench
revision: 1
title: A long reading
source: { outlet: Paper, address: example.org, date: "2023-03-30", basis: the print, unknown: who wrote it }
language: en
asOf: "2025-01-31"
people: []
terms: []
sections:
${sections.join('\n')}
`,
  );
  for (let file = 0; file * PER_FILE < items; file++) {
    const entries = Array.from({ length: Math.min(PER_FILE, items - file * PER_FILE) }, (_, index) => {
      const at = file * PER_FILE + index;
      const options = 'abcd'
        .split('')
        .map(
          (id, option) =>
            `      - { id: ${id}, text: ${sentence(at * 4 + option, 5)}, why: The text has ${sentence(at + option, 8)} at this place. }`,
        );
      return [
        `  - id: i${at}`,
        `    stem: Which of these ${sentence(at, 9)}?`,
        '    options:',
        ...options,
        `    key: ${'abcd'[at % 4]}`,
        `    evidence: [s${at % statements}, s${(at + 1) % statements}]`,
        '    skill: infer',
      ].join('\n');
    });
    writeFileSync(join(folder, `questions-${file}.yaml`), `items:\n${entries.join('\n')}\n`);
  }
}
