/** Questions for other programs, and from them, as the person at the terminal has it. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseGift } from 'gift-pegjs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { run, terminalsOf } from '../support/terminal.ts';

const { home } = terminalsOf({ columns: 80, rows: 24 });

/** A home with these files in it. */
function withFiles(files: Record<string, string>): string {
  const where = home();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(where, name), text);
  return where;
}

const ARTICLE = readFileSync('test/readings/article/harbour.txt', 'utf8');
const QUIZ = `// A quiz of one's own
$CATEGORY: $course$/top/Harbour

::The mayor::Who says that the town has waited too long for a wall?{
=Tom Hale#He says so in the second part.
~The fishermen
~The writer#The writer quotes somebody.
####The mayor said that they had waited too long for a wall that keeps the sea out.
}

It was worth waiting for. {T}

Say what you think of it. {}

How much will it cost = in full? {~%50%5~%50%6~%-100%seven

What is it?{=a wall~a <b>road</b>~a wall}
`;

describe('paper --format', () => {
  it('gift has the questions of the paper, and says what was lost', () => {
    const where = home();
    const { status, stdout, stderr } = run(where, ['paper', '--format', 'gift', '--seed', '7', '--count', '12']);
    expect(status).toBe(0);
    expect(stdout).toContain('// paper 7, revision');
    expect(stderr).toMatch(/^Changed for GIFT: \d questions? \(.*\) asks? for the answer only.*\.\n$/);
    const sheet = run(where, ['paper', '--seed', '7', '--count', '12']).stdout.replace(/\s+/g, ' ');
    const questions = parseGift(stdout);
    expect(questions).toHaveLength(12);
    let at = 0;
    for (const question of questions) {
      const stem = 'stem' in question ? question.stem.text : '';
      expect(sheet.indexOf(stem, at), stem).toBeGreaterThan(at);
      at = sheet.indexOf(stem, at);
    }
  });

  it('anki has a card for each, and nothing else on stdout', () => {
    const { status, stdout, stderr } = run(home(), ['paper', '--format', 'anki', '--bank']);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout.split('\n').filter(line => line !== '' && !line.startsWith('#'))).toHaveLength(35);
  });

  it.each([
    [['--bank'], '`--bank` goes with `--format gift` or `--format anki`.'],
    [['--format', 'gift', '--bank', '--seed', '7'], '`--bank` is every question: leave out `--count` and `--seed`.'],
    [['--format', 'anki', '--answers'], '`--format anki` includes the answers: leave out `--answers`.'],
    [['--format', 'qti'], '`--format` takes gift or anki, not `qti`.'],
  ])('%j is wrong usage', (flags, message) => {
    expect(run(home(), ['paper', ...flags])).toEqual({ status: 2, stdout: '', stderr: `${message}\n` });
  });
});

describe('new --from', () => {
  it('takes questions along beside an article, and check says what is left', () => {
    const where = withFiles({ 'article.txt': ARTICLE, 'quiz.txt': QUIZ });
    const { status, stdout, stderr } = run(where, ['new', 'mine', '--from', 'quiz.txt', '--from', 'article.txt']);
    expect([status, stdout.split('\n')[0]]).toEqual([
      0,
      'Made ./mine with reading.yaml and questions.yaml. A draft: 14 statements, 1 of them with an unsure voice, and 2 questions from quiz.txt. Still to do: 3 reasons, 1 unsure guess of evidence.',
    ]);
    expect(stderr).toBe(`Left out:
  quiz.txt:13  an essay: nothing in it can be picked.
  quiz.txt:15:34  no } before the next blank line. Close the answers, without blank lines in them.
  quiz.txt:17  two options that read the same.
`);
    const text = readFileSync(join(where, 'mine/questions.yaml'), 'utf8');
    expect(text).toContain('#   quiz.txt:13  an essay: nothing in it can be picked.');
    const { items } = parse(text);
    expect(items[0]).toEqual({
      ...{ id: 'the-mayor', draft: true, stem: 'Who says that the town has waited too long for a wall?' },
      options: [
        { id: 'a', text: 'Tom Hale', why: 'He says so in the second part.' },
        { id: 'b', text: 'The fishermen', why: 'No reason given yet.' },
        { id: 'c', text: 'The writer', why: 'The writer quotes somebody.' },
      ],
      ...{ key: 'a', evidence: ['p3s1'] },
    });
    expect(items[1]).toMatchObject({
      id: 'line-11',
      key: 'a',
      ordered: true,
      options: [{ text: 'True' }, { text: 'False' }],
    });
    const checked = run(where, ['check', 'mine']);
    expect(checked.status).toBe(0);
    expect(checked.stdout).toContain('2 items are still drafts');
    expect(checked.stdout).toContain('3 options have no reason yet, the first here');
    expect(checked.stdout).toContain("14 statements are still in the article's own words");
    const asked = run(where, ['quiz', './mine', '--linear'], '1 3\n\n');
    expect(asked.stdout).toContain('A draft.');
  });

  it('takes them alone, from a pipe too, and says that the text is missing', () => {
    const where = home();
    const bank = run(where, ['paper', '--format', 'gift', '--bank', '--reading', 'morocco']).stdout;
    const { status, stdout, stderr } = run(where, ['new', 'mine', '--from', '-'], bank);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/\d+ questions from standard input\. Still to do: their text\.\n/);
    const checked = run(where, ['check', 'mine']);
    expect(checked.status).toBe(0);
    expect(checked.stdout).toContain('the text that the questions are about is not here yet');
  });

  it('makes no folder where nothing can be taken, and says why', () => {
    const where = withFiles({ 'quiz.gift': 'Say so. {}\n\nHow many? {#3}\n' });
    const { status, stdout, stderr } = run(where, ['new', 'mine', '--from', 'quiz.gift']);
    expect([status, stdout]).toEqual([4, '']);
    expect(stderr).toMatch(
      /^"quiz\.gift" has no question that can be taken\.\n {2}quiz\.gift:1 {2}an essay.*\n {2}quiz\.gift:3 {2}a number/,
    );
    expect(existsSync(join(where, 'mine'))).toBe(false);
  });

  it.each([
    [['one.gift', 'two.gift'], 2, 'Two files with questions: give one of them, or join them.\n'],
    [['a.txt', 'b.txt'], 2, 'Two texts: a reading has one. Give one article, and questions in GIFT beside it.\n'],
    [['a.txt', 'b.txt', 'one.gift'], 2, 'Give `--from` at most 2 times.\n'],
    [['a.txt', 'gone.gift'], 4, '"gone.gift" does not exist. Check the name of the file.\n'],
  ])('%j is refused', (names, status, stderr) => {
    const where = withFiles({ 'one.gift': QUIZ, 'two.gift': QUIZ, 'a.txt': ARTICLE, 'b.txt': ARTICLE });
    const flags = names.flatMap(name => ['--from', name]);
    expect(run(where, ['new', 'mine', ...flags])).toEqual({ status, stdout: '', stderr });
    expect(readdirSync(where)).not.toContain('mine');
  });

  it('an article with brackets in it is an article', () => {
    const where = withFiles({
      'article.txt': `${ARTICLE}\nThe set {a, b} is not {empty}, said the mayor on Monday.\n`,
    });
    expect(run(where, ['new', 'mine', '--from', 'article.txt']).stdout).toContain('A draft: 15 statements');
  });
});
