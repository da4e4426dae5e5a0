import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inspect, loadFolder, ReadingError } from '../../src/checker/play.ts';
import { UserError } from '../../src/lib/errors.ts';
import { lookUpPage } from '../../src/view/lookup.ts';
import { rowText } from '../../src/view/rows.ts';
import { SIZE, start } from '../support/walk.ts';
import { brief, but, folder, QUESTIONS, READING } from './folder.ts';

const thrown = (work: () => unknown): unknown => {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error('Nothing was thrown');
};

test('a good reading loads, with defaults filled in', () => {
  const { reading, items } = loadFolder(folder());
  expect(reading.short).toBe('A small reading');
  expect(reading.sections.map(section => section.scope)).toEqual(['article', 'context']);
  expect(items).toMatchObject([
    { id: 'when', type: 'choice', revision: 1, section: 'opening', scope: 'article', nearest: [], sources: [] },
    { id: 'signed', type: 'stated', section: 'opening', answerKey: 'neither' },
  ]);
  expect(items[1]?.options.map(option => option.text)).toEqual([
    'Yes, it says this',
    'No, it says the opposite',
    "It doesn't say",
  ]);
});

test('in the timeline a year may stand without quotation marks, and a day with a time, which is shown before the event', () => {
  const timeline = `timeline:
  - { date: 2021, scope: context, text: It was promised, sources: [wire] }
  - { date: 2023-03-29 09:05, scope: article, text: He speaks, statement: s2 }
sections:`;
  const pack = loadFolder(folder({ 'reading.yaml': but(READING, 'sections:', timeline) }));
  const rows = lookUpPage(start(pack), { name: 'lookUp', tab: 'timeline', mark: 0, scroll: 0 }, SIZE).body.map(rowText);
  expect(rows.join('\n')).toMatch(/2021 {2}● +It was promised[\s\S]*29 Mar 2023 {2}◆ +09:05: He speaks/);
});

test('questions.yaml comes first, then questions-*.yaml by name', () => {
  const more = (id: string) => but(but(QUESTIONS, 'id: when', `id: ${id}1`), 'id: signed', `id: ${id}2`);
  const { items } = loadFolder(folder({ 'questions-b.yaml': more('b'), 'questions-a.yaml': more('a') }));
  expect(items.map(item => item.id)).toEqual(['when', 'signed', 'a1', 'a2', 'b1', 'b2']);
});

test('optional fields are optional, and waive stays in the file', () => {
  const reading = READING.replace(/question:[\s\S]*?(?=source:)/, '')
    .replace(/sources:\n.*\n/, '')
    .replace(/ {2}- id: next[\s\S]*/, '');
  const questions = but(
    QUESTIONS,
    'key: b',
    'waive: { long-key: it reads well }\n    pinned: a\n    difficulty: 2\n    key: b',
  );
  const loaded = loadFolder(folder({ 'reading.yaml': reading, 'questions.yaml': questions }));
  expect(loaded.reading).toMatchObject({ sources: [] });
  expect(loaded.items[0]).toMatchObject({ pinned: 'a', difficulty: 2 });
  expect(loaded.items[0]).not.toHaveProperty('waive');
});

test('CRLF and a byte order mark change nothing', () => {
  const played = (path: string) => {
    const { reading, items } = loadFolder(path);
    return { reading, items };
  };
  const plain = played(folder());
  const crlf = {
    'reading.yaml': READING.replaceAll('\n', '\r\n'),
    'questions.yaml': QUESTIONS.replaceAll('\n', '\r\n'),
  };
  expect(played(folder(crlf))).toEqual(plain);
  expect(played(folder({ 'reading.yaml': `\ufeff${READING}`, 'questions.yaml': `\ufeff${QUESTIONS}` }))).toEqual(plain);
  const wrong = but(QUESTIONS, 'evidence: [s2]', 'evidence: [s3]');
  const [lf, other] = [wrong, wrong.replaceAll('\n', '\r\n')].map(text => inspect(folder({ 'questions.yaml': text })));
  expect(other?.problems.map(brief)).toEqual(lf?.problems.map(brief));
});

test('a problem reads like a compiler, under the name the user gave', () => {
  const path = folder({ 'questions.yaml': but(QUESTIONS, 'evidence: [s2]', 'evidence: [s2x]') });
  const error = thrown(() => loadFolder(path)) as ReadingError;
  expect(error).toBeInstanceOf(ReadingError);
  expect(error.code).toBe(4);
  expect(error.message).toBe(
    `${path}/questions.yaml:8:16  error  unknown-evidence
  item "when" cites statement "s2x", which the reading does not have
  8 | evidence: [s2x]
    |            ^
  Did you mean "s2"?`,
  );
});

test('all problems come in one run, also beside a broken reading.yaml', () => {
  const path = folder({ 'reading.yaml': 'id: "small', 'questions.yaml': but(QUESTIONS, 'key: b', 'key: c') });
  expect(inspect(path).problems.map(brief)).toEqual(['reading.yaml:1:5 broken-yaml', 'questions.yaml:7:10 no-key']);
  const many = folder({
    'reading.yaml': but(READING, 'revision: 1\n', ''),
    'questions.yaml': but(but(QUESTIONS, 'id: a, text: In March', 'id: A, text: In March'), '[s1, s2]', '[s1, s9]'),
  });
  expect(inspect(many).problems.map(brief)).toEqual([
    'reading.yaml:1:1 missing-field',
    'questions.yaml:5:15 wrong-id',
    'questions.yaml:19:19 unknown-evidence',
  ]);
});

test('a hundred problems are listed and the rest counted', () => {
  const cited = Array.from({ length: 130 }, (_, index) => `s${index + 100}`).join(', ');
  const path = folder({ 'questions.yaml': but(QUESTIONS, '[s2]', `[${cited}]`) });
  const { problems, message } = thrown(() => loadFolder(path)) as ReadingError;
  expect(problems).toHaveLength(130);
  expect(message.match(/unknown-evidence/g)).toHaveLength(100);
  expect(message).toMatch(/\nand 30 more$/);
});

test('a warning does not stop a reading', () => {
  const path = folder({ 'questions.yaml': but(QUESTIONS, 'text: In March,', 'text: "In\\u202e March",') });
  expect(inspect(path).problems.map(brief)).toEqual(['questions.yaml:5:24 hidden-character']);
  expect(loadFolder(path).items).toHaveLength(2);
});

test('no folder, no reading: a sentence with what to do', () => {
  const empty = mkdtempSync(join(tmpdir(), 'readback-content-'));
  const file = join(empty, 'file');
  writeFileSync(file, '');
  const says = (path: string) => {
    const error = thrown(() => loadFolder(path)) as UserError;
    expect(error).toBeInstanceOf(UserError);
    expect(error.code).toBe(4);
    return error.message;
  };
  expect(says(join(empty, 'gone'))).toBe(
    `There is no folder "${empty}/gone". Give the path of a folder with a reading.yaml.`,
  );
  expect(says(file)).toMatch(/^Not a folder: ".*file"\./);
  expect(says(empty)).toMatch(/it has no reading\.yaml\. Give a folder/);
  expect(says(join(empty, 'a\u001b]0;x\u0007'))).not.toMatch(/[\u0000-\u001f]/);
});

test('a reading without questions is told so', () => {
  const path = folder();
  rmSync(join(path, 'questions.yaml'));
  expect(inspect(path).problems).toMatchObject([{ file: path, line: 0, rule: 'no-questions' }]);
});

test('escapes in a file name are shown, not obeyed', () => {
  const path = folder({ 'questions-\u001b[2J\u202e.yaml': 'items: 1' });
  const { message } = thrown(() => loadFolder(path)) as ReadingError;
  expect(message).toContain('questions-\u241b[2J\ufffd.yaml:1:8  error  wrong-value');
});

test('a folder named with a slash at the end, and a folder of folders', () => {
  const path = folder();
  mkdirSync(join(path, 'pictures'));
  expect(loadFolder(`${path}/`).items).toHaveLength(2);
  mkdirSync(join(path, 'questions-x.yaml'));
  expect(inspect(path).problems).toMatchObject([{ file: `${path}/questions-x.yaml`, rule: 'not-a-file' }]);
});
