/** A reading of one's own, from `new` to the last question: another topic, another language, letters two columns wide. */
import { appendFileSync, copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { z } from 'zod';
import { widthOf } from '../../src/view/rows.ts';
import { run, takeSome, terminalsOf } from '../support/terminal.ts';

const { home, terminalAt } = terminalsOf({ columns: 80, rows: 24 });

/** What an author leaves after `new` and an hour of writing. */
function written(where: string): string {
  expect(run(where, ['new', 'tea'])).toMatchObject({ status: 0, stderr: '' });
  for (const name of ['reading.yaml', 'questions.yaml']) {
    copyFileSync(join('test/readings/tea', name), join(where, 'tea', name));
  }
  return './tea';
}

describe('new', () => {
  it('makes a reading without problems, after the schemas that it names', () => {
    const where = home();
    const { stdout } = run(where, ['new', 'Village News']);
    expect(stdout).toContain("npx readback check './Village News'");
    expect(run(where, ['check', './Village News'])).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/No problems found\.\n$/),
    });
    for (const name of ['reading', 'questions']) {
      const text = readFileSync(join(where, 'Village News', `${name}.yaml`), 'utf8');
      const schema = readFileSync(join(where, 'Village News', `schemas/${name}-1.json`), 'utf8');
      expect(text.split('\n')[0]).toBe(`# yaml-language-server: $schema=schemas/${name}-1.json`);
      expect(schema).toBe(readFileSync(`docs/schemas/${name}-1.json`, 'utf8'));
      expect(z.fromJSONSchema(JSON.parse(schema)).safeParse(parse(text)).error?.issues).toBeUndefined();
      expect(z.fromJSONSchema(JSON.parse(schema)).safeParse({ ...parse(text), more: 1 }).success).toBe(false);
    }
    expect(parse(readFileSync(join(where, 'Village News/reading.yaml'), 'utf8')).id).toMatch(
      /^village-news-[0-9a-z]{4}$/,
    );
  });

  it('prints an item to paste, of which check counts the empty texts', () => {
    const where = home();
    expect(run(where, ['new', 'form'])).toMatchObject({ status: 0, stderr: '' });
    const item = run(where, ['new', 'form', '--type', 'stated', '--for', 's1']);
    expect(item).toMatchObject({ status: 0, stderr: '' });
    expect(item.stdout).toMatch(/^ {2}# s1 \(.*\): .*\n {2}- id: stated-s1\n/);
    appendFileSync(join(where, 'form/questions.yaml'), item.stdout);
    expect(run(where, ['check', 'form', '--item', 'stated-s1']).stdout).toContain(
      'item "stated-s1" has 4 empty texts, the first here',
    );
    expect(run(where, ['new', 'form', '--type', 'stated', '--for', 's1']).stdout).toContain('- id: stated-s1-2\n');
  });

  it.each([
    [
      ['--type', 'many'],
      '`--type` needs the statements that the item is about: npx readback new --type many --for s4,s5',
    ],
    [['--for', 's4'], '`--for` goes with `--type`, one of choice, stated, many, evidence, order: '],
    [['tea', '--type', 'many', '--for', 's1,s99'], 'No statement "s99" in tea. '],
    [['tea', '--from', 'x.txt', '--type', 'many', '--for', 's1'], '`--type` prints an item for an existing reading: '],
  ])('says in a sentence what cannot be: %s', (args, said) => {
    const where = home();
    written(where);
    expect(run(where, ['new', ...args])).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining(said),
    });
  });

  it('writes into no folder that has something in it', () => {
    const where = home();
    writeFileSync(join(where, 'mine'), '');
    expect(run(where, ['new', 'mine'])).toMatchObject({ status: 2, stderr: expect.stringContaining('"mine"') });
    run(where, ['new', 'other']);
    const before = readFileSync(join(where, 'other/reading.yaml'), 'utf8');
    expect(run(where, ['new', 'other']).status).toBe(2);
    expect(readFileSync(join(where, 'other/reading.yaml'), 'utf8')).toBe(before);
    expect(run(where, ['new'])).toMatchObject({ status: 2, stderr: expect.stringContaining('npx readback new') });
  });
});

describe('check', () => {
  it('is told by text and by JSON, with the line and a mark under the place', () => {
    const where = home();
    run(where, ['new', 'mine']);
    const file = join(where, 'mine/questions.yaml');
    const bank = parse(readFileSync(file, 'utf8'));
    bank.items[0].stem = 'When\u0007 does the library open?';
    bank.items[0].options[1].text = 'In \u202eApril or in May or in June or in July or in August or even later, still';
    bank.items[1].key = 'nowhere';
    writeFileSync(file, stringify(bank, { lineWidth: 0 }));
    const { status, stdout } = run(where, ['check', 'mine']);
    expect(status).toBe(4);
    const lines = stdout.split('\n');
    const at = lines.findIndex(line => /questions\.yaml:\d+:\d+ {2}warning {2}long-option$/.test(line));
    const [line, column] = lines[at]?.match(/\d+/g)?.map(Number) ?? [];
    const [, excerpt = '', mark = ''] = lines.slice(at + 1);
    expect(
      readFileSync(file, 'utf8')
        .split('\n')
        [(line ?? 0) - 1]?.slice((column ?? 0) - 1),
    ).toMatch(/^"?In/);
    expect(excerpt.slice(mark.indexOf('^'))).toMatch(/^"?In/);
    expect(stdout).toMatch(/\d errors?, \d warnings?\.\n$/);

    const json = run(where, ['check', 'mine', '--json', '--schema', '1']);
    expect(json.status).toBe(4);
    expect(json.stdout).toMatch(/^[\n\u0020-\u007e\u00a0-\u200a\u2010-\u2027]*$/);
    const published = z.fromJSONSchema(JSON.parse(readFileSync('docs/schemas/check-1.json', 'utf8')));
    expect(published.safeParse(JSON.parse(json.stdout)).error?.issues).toBeUndefined();
    const { problems } = JSON.parse(json.stdout);
    expect(Object.keys(problems[0])).toEqual(['file', 'line', 'column', 'rule', 'severity', 'message', 'fix']);
    expect(problems.map(({ rule }: { rule: string }) => rule)).toEqual(
      expect.arrayContaining(['hidden-character', 'wrong-value', 'long-option']),
    );
  });

  it('goes on with warnings alone, and takes the article to compare with', () => {
    const where = home();
    run(where, ['new', 'mine']);
    const file = join(where, 'mine/questions.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('Did the librarian', 'Did it? And did the librarian'));
    expect(run(join(where, 'mine'), ['check'])).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^.*questions\.yaml[\s\S]*1 warning\.\n$/),
    });
    writeFileSync(join(where, 'article.txt'), 'It went thus: Ada Brook, who runs the library, has two people.');
    const { status, stdout } = run(where, ['check', 'mine', '--source', 'article.txt']);
    expect([status, stdout.match(/copied-run/g)?.length]).toEqual([4, 1]);
    expect(run(where, ['check', 'mine', '--source', 'none.txt'])).toMatchObject({ status: 4, stdout: '' });
  });
});

describe('a reading in another language', () => {
  it('has no problems', () => {
    const where = home();
    expect(run(where, ['check', written(where)])).toMatchObject({ status: 0, stderr: '' });
  });

  it.each([
    { columns: 80, rows: 24 },
    { columns: 40, rows: 12 },
  ])('plays through on $columns x $rows', async size => {
    const where = home();
    const terminal = terminalAt(where, { ...size, args: [written(where)] });
    const fits = () => {
      for (const line of terminal.screen().split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(size.columns);
    };
    await terminal.sees('川沿いの茶店');
    terminal.press('↵');
    await terminal.sees('1 of 2');
    for (let page = 0; page < 12 && !terminal.screen().includes('Who spoke'); page++) {
      fits();
      await terminal.turn('↵');
    }
    await terminal.sees('Who spoke');
    terminal.press('↵');
    await terminal.sees('六週間');
    terminal.press('↓↓↵');
    for (let question = 1; question <= 7; question++) {
      await terminal.sees(`Question ${question} of 7`);
      fits();
      await takeSome(terminal);
      fits();
      terminal.press('↵');
    }
    await terminal.sees(/\d of 7 right/);
  });

  it('plays through in lines', () => {
    const where = home();
    const reading = written(where);
    const { status, stdout, stderr } = run(
      where,
      ['quiz', '--reading', reading, '--linear'],
      `${'0\n\n'.repeat(7)}stop\n`,
    );
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('Question 7 of 7');
    expect(stdout).toMatch(/\d of 7 right/);
    expect(stdout).toContain('店主');
    expect(run(where, ['scores', '--reading', reading]).stdout).toContain('of 7');
    expect(run(where, ['read', '1', '--reading', reading]).stdout).toMatch(/店主 says +森さくら/);
  });
});

describe('--reading', () => {
  it('names a reading by id or by path, and tells what there is', () => {
    const where = home();
    expect(run(where, ['read', '1', '--reading', 'russia-iran-2023'])).toMatchObject({ status: 0, stderr: '' });
    expect(run(where, ['read', '1', '--reading', 'russia-iran-2024'])).toMatchObject({
      status: 4,
      stderr: expect.stringContaining('russia-iran-2023'),
    });
    expect(run(where, ['./tea', '--reading', 'tea']).status).toBe(2);
    expect(run(where, ['check', '--reading', 'tea']).status).toBe(2);
  });
});

describe('what is typed', () => {
  const HARM = '\u001b]0;x\u0007\u009b31m\u202e';
  it.each([
    [HARM],
    [`--${HARM}`],
    ['--color', HARM],
    ['--reading', HARM],
    ['--reading', `./${HARM}`],
    ['--data-dir', `/dev/null/${HARM}`, 'scores'],
    ['read', HARM],
    ['quiz', '--linear', '--section', HARM],
    ['restore', HARM],
    ['export', '-o', `/dev/null/${HARM}`],
    ['new', `/dev/null/${HARM}`],
    ['check', HARM],
    ['check', '.', '--source', HARM],
  ])('comes back as marks: %j %j %j', (...args) => {
    const { stdout, stderr, status } = run(home(), args);
    expect(status).not.toBe(1);
    expect(stdout + stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
    expect(stdout + stderr).not.toBe('');
  });
});
