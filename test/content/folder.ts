/** A small good reading in a real temporary folder, and what a test changes in it. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Problem } from '../../src/content/diagnostic.ts';

export const READING = `id: small
revision: 1
title: A small reading
question:
  stem: How long did it take?
  options:
    - { id: a, text: A week }
    - { id: b, text: A year }
source: { outlet: Paper, address: example.org, date: "2023-03-30", basis: the print, unknown: who wrote it }
sources:
  - { id: wire, title: A wire, address: example.org/wire, owner: Someone }
language: en
asOf: "2025-01-31"
people:
  - { id: minister, name: A Minister, short: minister, aliases: [the minister], role: minister }
terms: []
sections:
  - id: opening
    title: Opening
    statements:
      - { id: s1, paragraph: 0, text: It may end soon., voice: writer, standing: says }
      - id: s2
        paragraph: 1
        text: He hopes for April.
        voice: minister
        standing: hopes
        quote: next month
  - id: next
    title: What happened next
    scope: context
    statements:
      - { id: n1, text: It was signed later., date: "2025-01-17", sources: [wire] }
`;

export const QUESTIONS = `items:
  - id: when
    stem: When does he hope for it?
    options:
      - { id: a, text: In March, why: March is the month it was written in. }
      - { id: b, text: In April, why: He names the next month. }
    key: b
    evidence: [s2]
    exclusive: month
  - id: signed
    type: stated
    stem: Does it say this? It is signed.
    options:
      - { id: so, why: Nothing is signed yet. }
      - { id: otherwise, why: It does not deny it in words. }
      - { id: neither, why: Signing is left open. }
    key: neither
    evidence: []
    nearest: [s1, s2]
    exclusive: month
`;

// One for each process: test files share a process, so none of them may take it away.
const all = mkdtempSync(join(tmpdir(), 'readback-content-'));
process.once('exit', () => rmSync(all, { recursive: true, force: true }));

export type Files = Record<string, string | Uint8Array>;

/** Path of a new folder with these files; the good ones where none are given. */
export function folder(files: Files = {}, name = 'small'): string {
  const path = join(mkdtempSync(join(all, 'one-')), name);
  mkdirSync(path);
  for (const [file, text] of Object.entries({ 'reading.yaml': READING, 'questions.yaml': QUESTIONS, ...files })) {
    writeFileSync(join(path, file), text);
  }
  return path;
}

/** A good file with one piece replaced; throws when the piece is not there. */
export function but(text: string, piece: string, other: string): string {
  if (!text.includes(piece)) throw new Error(`The file has no ${piece}`);
  return text.replace(piece, () => other);
}

/** `file:line:column rule`, with the folder left out. */
export const brief = ({ file, line, column, rule }: Problem): string =>
  `${file.split('/').at(-1)}:${line}:${column} ${rule}`;
