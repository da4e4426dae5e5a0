/** Any article: from a file or a pipe, on the screen and in lines, kept only if asked, and begun as a reading of one's own. */
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { BIN, cleanEnv, run, savedAnswers, takeSome, terminalsOf } from '../support/terminal.ts';

const { home, terminalAt } = terminalsOf({ columns: 80, rows: 24 });
const ARTICLE = 'test/readings/article/harbour.txt';
const TITLE = 'Elm council backs new harbour wall';

/** A home with the article in it. */
function withArticle(): string {
  const where = home();
  copyFileSync(ARTICLE, join(where, 'harbour.txt'));
  return where;
}

const SHELF = 'Russia and Iran, March 2023';

describe('on the screen', () => {
  it('is read sentence by sentence, asked about, and goes on where it was left', async () => {
    const where = withArticle();
    const terminal = terminalAt(where, { args: ['harbour.txt'] });
    await terminal.sees('Rules guess who says what, and some guesses are wrong.');
    expect(terminal.screen()).toContain(TITLE);
    await terminal.atRest();
    await terminal.turn('↵');
    expect(terminal.screen()).toMatch(/writer says\? +The town of Elm will build/);
    expect(terminal.screen()).toContain("(writer says, guessed: the writer's own claim)");
    await terminal.turn('↵');
    await terminal.turn('↵');
    await terminal.sees(/unsure +They hope the council/);
    expect(terminal.screen()).toMatch(/alleged\? +Critics allege/);
    await terminal.turn('↵');
    await terminal.turn('↵');
    await terminal.sees('Who spoke');
    expect(terminal.screen()).toMatch(/Tom Hale +▪▪/);
    expect(terminal.screen()).toContain('as the rules guess them');
    await terminal.turn('↵');
    await terminal.sees(/Question 1 of \d, made by rule/);
    await takeSome(terminal);
    terminal.press('q');
    await terminal.exited;
    expect(readdirSync(where).filter(name => !name.startsWith('.'))).toEqual(['harbour.txt']);
    expect(savedAnswers(where, [join(where, 'harbour.txt')])).toBe(1);

    const again = terminalAt(where, { args: ['./harbour.txt'] });
    await again.sees(/Continue +question 2 of/);
  });

  it('stands on the shelf only if asked', async () => {
    const where = withArticle();
    const passing = terminalAt(where, { args: ['./harbour.txt'] });
    await passing.sees('Keep on the shelf');
    passing.press('q');
    await passing.exited;
    const shelf = terminalAt(where);
    await shelf.sees(SHELF);
    expect(shelf.screen()).not.toContain(TITLE);
    shelf.press('q');
    await shelf.exited;

    const keeping = terminalAt(where, { args: ['./harbour.txt'] });
    await keeping.sees('Keep on the shelf');
    await keeping.atRest();
    await keeping.turn('↓');
    await keeping.turn('↓');
    expect(keeping.marked()).toBe('Keep on the shelf');
    await keeping.turn('↵');
    await keeping.sees('Take it off the shelf');
    keeping.press('q');
    await keeping.exited;
    const kept = terminalAt(where);
    await kept.sees(TITLE);
    await kept.atRest();
    expect(kept.marked()).toContain(TITLE);
    await kept.turn('↵');
    await kept.sees(/The town of Elm will build/);
  });

  it('says so where the file of one on the shelf is gone, or has another text', async () => {
    const where = withArticle();
    run(where, ['./harbour.txt', '--linear'], '3\nstop\n');
    writeFileSync(join(where, 'harbour.txt'), readFileSync(ARTICLE, 'utf8').replace('640', '650'));
    const changed = terminalAt(where);
    await changed.sees(TITLE);
    await changed.atRest();
    await changed.turn('↵');
    await changed.sees('Its text has changed');
    expect(changed.screen()).toContain('Take it off the shelf');
    changed.press('q');
    await changed.exited;

    renameSync(join(where, 'harbour.txt'), join(where, 'elsewhere.txt'));
    const gone = terminalAt(where);
    await gone.sees(/harbour wall +gone/);
    await gone.atRest();
    await gone.turn('↵');
    await gone.sees('Its file is not where it was');
  });
});

describe('from a pipe', () => {
  it('takes presses from the terminal', async () => {
    const where = withArticle();
    const terminal = terminalAt(where, { shell: 'cat harbour.txt | "$NODE" "$BIN" -' });
    await terminal.sees(TITLE);
    expect(terminal.screen()).not.toContain('Keep on the shelf');
    await terminal.atRest();
    await terminal.turn('↵');
    await terminal.sees(/writer says\? +The town of Elm/);
    terminal.press('q');
    await terminal.exited;
    expect(terminal.code()).toBe(0);
    expect(terminal.screen()).toContain('Go on with: cat FILE | npx readback --reading -');
  });

  it.each([['-'], ['-', '--linear'], ['quiz', '-'], ['review', '--reading', '-']])(
    'without a terminal %s %s ends with code 3 and a sentence',
    (...args) => {
      const where = withArticle();
      const input = readFileSync(ARTICLE);
      // A session of its own has no terminal.
      const { status, stderr } = spawnSync('setsid', ['--wait', process.execPath, BIN, ...args.filter(Boolean)], {
        cwd: where,
        env: cleanEnv(where),
        input,
        encoding: 'utf8',
      });
      expect({ status, stderr }).toEqual({ status: 3, stderr: expect.stringMatching(/no terminal .*\.\n$/) });
    },
  );

  it('is printed where it is only read', () => {
    const { status, stdout } = run(home(), ['read', '2', '-'], readFileSync(ARTICLE, 'utf8'));
    expect(status).toBe(0);
    expect(stdout).toMatch(/fishermen say\? +Fishermen say that/);
  });
});

it('in lines its labels are spoken as guesses', () => {
  const where = withArticle();
  const { status, stdout } = run(where, ['harbour.txt', '--linear'], '1\n\n\n\n1\nstop\n');
  expect(status).toBe(0);
  expect(stdout).toContain('\nMade by rule.\n');
  expect(stdout).toContain('Rules guess who says what, and some guesses are wrong.');
  expect(stdout).toContain('Hale says? "We have waited too long');
  expect(stdout).toContain('Unsure: They hope the council');
});

describe('what is no article', () => {
  const text = readFileSync(ARTICLE, 'utf8');
  const utf16 = Buffer.from(text, 'utf16le');

  it.each<[string, string | Uint8Array, RegExp]>([
    ['empty.txt', '', /has no words in it/],
    ['one-line.txt', `${'word '.repeat(200_000)}.`, /is larger than 300 kB/],
    ['nul.txt', text.replace('Elm', 'E\0m'), /NUL bytes/],
    ['utf16-without-a-mark.txt', utf16, /NUL bytes: it is no text, or not in UTF-8/],
    ['latin1.txt', Buffer.from('El señor dijo que no.', 'latin1'), /is not UTF-8 at 1:6/],
    ['binary', readFileSync(process.execPath).subarray(0, 100_000), /NUL bytes/],
    ['page.html', '<!DOCTYPE html><html><body><p>The council met.</p></body></html>', /reader view, copy the text/],
    ['page.txt', '<html><body><p>The council met.</p></body></html>', /web page .* reader view, copy the text/],
    ['paper.pdf', '%PDF-1.7\n1 0 obj', /is a PDF\. Open it, copy the text/],
    ['paper.docx', 'PK\u0003\u0004word', /word processor/],
  ])('%s: a clear sentence and code 4', (name, content, says) => {
    const where = home();
    writeFileSync(join(where, name), content);
    const { status, stdout, stderr } = run(where, ['read', `./${name}`]);
    expect({ status, stdout }).toEqual({ status: 4, stdout: '' });
    expect(stderr).toMatch(says);
    expect(stderr).not.toContain('    at ');
  });

  it('a pipe is not waited for, a folder is looked into, and a file that is missing is named', () => {
    const where = home();
    execFileSync('mkfifo', [join(where, 'pipe.txt')]);
    mkdirSync(join(where, 'folder.txt'));
    expect(run(where, ['pipe.txt'])).toMatchObject({
      status: 4,
      stderr: expect.stringContaining('give - as the path'),
    });
    expect(run(where, ['folder.txt'])).toMatchObject({ status: 4, stderr: expect.stringContaining('reading.yaml') });
    expect(run(where, ['missing.txt'])).toMatchObject({ status: 4, stderr: expect.stringContaining('does not exist') });
  });

  it.each<[string, string | Uint8Array, RegExp]>([
    ['without full stops', 'the mayor said that all is well and nobody knows why '.repeat(50), /^1 +unsure /m],
    ['all in capitals', text.toUpperCase(), /^1 +unsure /m],
    ['with a quotation mark too many', text.replace('water."', 'water.'), /^\d +Ada Brook says\? /m],
    ['with the line ends of Windows', text.replaceAll('\n', '\r\n'), /^1 +writer says\? +The town of Elm/m],
    ['in UTF-16', Buffer.from(`\uFEFF${text}`, 'utf16le'), /^1 +writer says\? +The town of Elm/m],
    [
      'in another language',
      'El alcalde dijo que no. La oposición dijo que sí, y el pueblo espera.',
      /^1 +unsure +El alcalde/m,
    ],
  ])('%s it is read all the same', (_, content, shows) => {
    const where = home();
    writeFileSync(join(where, 'a.txt'), content);
    expect(run(where, ['read', './a.txt']).stdout).toMatch(shows);
  });

  it('what a terminal would obey is shown as a mark', () => {
    const where = home();
    writeFileSync(
      join(where, 'a.txt'),
      'The \u001b[31mcouncil\u202e of Elm met. It \u0007 met again on Monday in the town.',
    );
    const { status, stdout } = run(where, ['read', './a.txt']);
    expect(status).toBe(0);
    expect(stdout).toContain('council');
    expect(stdout).not.toMatch(/[\u001b\u0007\u202e]/);
  });
});

describe('new --from', () => {
  it('makes a reading to edit, which check passes with warnings', () => {
    const where = withArticle();
    const { status, stdout } = run(where, ['new', 'mine', '--from', './harbour.txt']);
    expect({ status, stdout }).toEqual({ status: 0, stdout: expect.stringContaining('A draft: 14 statements') });
    const text = readFileSync(join(where, 'mine/reading.yaml'), 'utf8');
    const reading = parse(text);
    expect(reading).toMatchObject({ title: TITLE, kind: 'news', language: 'en', asOf: '2024-03-14' });
    expect(reading.source).toMatchObject({
      basis: 'what it has from Tom Hale, Ada Brook and National Flood Agency',
      unknown: 'whether others were asked',
    });
    expect(reading.people).toContainEqual(
      expect.objectContaining({ name: 'Fishermen', role: 'a group; nobody in it is named' }),
    );
    const statements = reading.sections.flatMap((section: { statements: object[] }) => section.statements);
    expect(statements).toContainEqual({
      ...{ id: 'p3s1', paragraph: 3, voice: 'tom-hale', standing: 'says', quote: 'We have waited too long for' },
      text: '"We have waited too long for a wall that keeps the sea out of the town," said Tom Hale, the mayor of Elm.',
    });
    expect(reading.people).toContainEqual({
      ...{ id: 'tom-hale', name: 'Tom Hale', short: 'Hale', aliases: [], role: 'mayor of Elm' },
    });
    expect(reading.timeline[0]).toMatchObject({ date: '1963', scope: 'article', statement: 'p2s3' });
    expect(text).toMatch(/voice: "fishermen" # unsure: who says this\?\n/);
    const { items } = parse(readFileSync(join(where, 'mine/questions.yaml'), 'utf8'));
    expect(items.length).toBeGreaterThan(3);
    expect(items.every(({ draft }: { draft: boolean }) => draft)).toBe(true);
    expect(items.map(({ stem }: { stem: string }) => stem)).toContain('The old wall was built in 1963.');

    const checked = run(where, ['check', 'mine']);
    expect(checked.status).toBe(0);
    expect(checked.stdout).toContain("14 statements are still in the article's own words");
    expect(checked.stdout).toMatch(/\d items are still drafts/);
    expect(checked.stdout).toMatch(/\n\d warnings\.\n$/);
    expect(run(where, ['./mine', '--linear'], 'stop\n').status).toBe(0);
  });

  it('counts what is left to retell, and nothing where the licence lets the sentences stay', () => {
    const where = withArticle();
    run(where, ['new', 'mine', '--from', './harbour.txt']);
    const file = join(where, 'mine/reading.yaml');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace('  text: "The old wall was', '  text: "One wall was'));
    expect(run(where, ['check', 'mine']).stdout).toContain('13 statements are still');
    writeFileSync(file, text.replace('# licence: own text', 'licence: own text'));
    expect(run(where, ['check', 'mine']).stdout).not.toContain('own words');
    writeFileSync(file, text.replace('# licence: own text', 'licence: all rights reserved'));
    expect(run(where, ['check', 'mine']).stdout).toContain('14 statements are still');
  });

  it('makes no folder where there is no article', () => {
    const where = home();
    const { status, stderr } = run(where, ['new', 'mine', '--from', './missing.txt']);
    expect({ status, stderr }).toEqual({ status: 4, stderr: expect.stringContaining('does not exist') });
    expect(readdirSync(where)).toEqual([]);
  });

  it('takes a text from a pipe, and says that it has no date', () => {
    const where = home();
    const text = readFileSync(ARTICLE, 'utf8').replace(/^By .*\n/m, '');
    const { stdout } = run(where, ['new', 'mine', '--from', '-'], text);
    expect(stdout).toMatch(
      /A draft: 14 statements, .* questions\. No date was found, so reading\.yaml has today's\.\n/,
    );
    expect(run(where, ['check', 'mine']).status).toBe(0);
  });
});
