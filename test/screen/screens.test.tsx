/** Every screen in every named state, drawn by the real app. */
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { loadFolder } from '../../src/checker/play.ts';
import { openArticle } from '../../src/content/draft/pack.ts';
import { openRound } from '../../src/domain/progress.ts';
import type { Session } from '../../src/session/model.ts';
import { drawn } from '../support/draw.tsx';
import { everyPage, namedSessions } from '../support/sessions.ts';
import { NARROW, SIZE } from '../support/walk.ts';

const sessions = namedSessions(loadFolder('content/russia-iran-2023'));
const state = (name: string): Session => {
  const session = sessions[name];
  if (!session) throw new Error(`no state ${name}`);
  return session;
};
const flat = (name: string, size = SIZE): string => drawn(state(name), size).replace(/\s+/g, ' ');
const marked = (name: string): string | undefined =>
  drawn(state(name), SIZE)
    .split('\n')
    .find(line => line.startsWith(' ›'))
    ?.slice(3)
    .trim();

/** The other readings that are shipped have no guess, and nothing that happened next. */
const OTHERS = Object.fromEntries(
  ['morocco', 'lie-detector'].flatMap(id =>
    Object.entries(namedSessions(loadFolder(`content/${id}`))).map(([name, session]) => [`${name}, ${id}`, session]),
  ),
);
/** And an article that nobody made a reading of. */
const ARTICLE = Object.fromEntries(
  Object.entries(everyPage(openArticle('test/readings/article/harbour.txt'))).map(([name, session]) => [
    `${name}, any article`,
    session,
  ]),
);
const everywhere = { ...sessions, ...OTHERS, ...ARTICLE };

describe.each([SIZE, NARROW, { columns: 100, rows: 30 }, { columns: 60, rows: 17 }])('$columns x $rows', size => {
  it.each(Object.keys(everywhere))('%s fits, hints in view', name => {
    const rows = drawn(everywhere[name] as Session, size).split('\n');
    expect(rows.length).toBe(size.rows - 1);
    for (const row of rows) expect(stringWidth(row)).toBeLessThanOrEqual(size.columns);
    expect(rows.at(-1)).toMatch(/\? keys$|Any press only closes this\./);
    expect(rows[0]?.trim()).not.toBe('');
    if (!name.startsWith('help'))
      expect(rows.at(-1)).toMatch(
        /(Esc|←) (put down|leave|back|change the answer|home|pause|scores|readings|keep everything)|Enter do it/,
      );
  });
});

describe('what a reader is told', () => {
  it.each<[string, (string | RegExp)[]]>([
    ['first', ['May be finalised soon', 'Nothing leaves this computer.', /› Start reading Take a quiz Line by line/]],
    ['guess', ['not scored', 'A few weeks', 'Skip the guess', 'Choose with the arrows and Enter']],
    [
      'home, a question open',
      ['You stopped at question 2 of 8.', /› Continue +question 2 of 8/, 'closes the open round'],
    ],
    ['home, a section open', ['You stopped at section 1 of 4', /› Continue/]],
    ['home, all done', [/› Take a quiz/, 'Read it again', /last round \d of 8, best \d of 8/]],
    ['home, a damaged line', ['! 1 of 412 saved lines could not be read and is left out; no file changed.']],
    ['reading opening', [/› writer says/, 'minister hopes', "(writer says: the writer's own claim)"]],
    ['reading background', ['went into Syria.', 'alleged, no source']],
    ['who spoke', ['24 statements', 'This counts voices. It does not say who is right.', /Amir-Abdollahian ▪+ 8/]],
    [
      'question, nothing marked',
      ['Question 1 of 8', "0 I don't know", 'How sure are you? Guessing ← → Fairly sure Certain'],
    ],
    ['question, marked and sure', [/› 2 /, 'Guessing [Fairly sure] Certain']],
    ['question, nothing to take', ['! Choose an answer first: ↑ ↓']],
    ['question, sureness missing', ['! Now say how sure you are']],
    ['question, fewer than asked for', [/You asked for 500 questions; \d+ is the most one round can ask\./]],
    [
      'feedback, right',
      ['✓ Right', 'right, your answer, guessing', 'In the article, section', '>>', 'You guessed, and you were right.'],
    ],
    ['feedback, certain and missed', ['✗ Missed', 'your answer, certain', 'You were certain and missed it.']],
    ['many, feedback, right', ['right, you ticked it', 'You were certain. This question comes back']],
    ['order, feedback, right', ['You were certain.']],
    ['evidence, the statement', ['Your answer: ', 'Esc change the answer']],
    ['feedback, not known', ["You said: I don't know", '✗ Missed']],
    ['feedback, the article is silent', ["The article doesn't say. Closest, section", '>>']],
    ['proof in the text', ['the answer is at >>', '>>', 'Esc back']],
    [
      'results',
      [
        '5 of 8 right.',
        'Missed',
        'guessing',
        /› The \d you missed, again/,
        'What happened next',
        /When you were certain, you were right \d of \d times?/,
      ],
    ],
    ['results, all right', ['8 of 8 right.']],
    ['results, all missed', ['0 of 8 right.', /certain .* certain/, /and \d more: see Home, Scores\./]],
    [
      'what happened next',
      [/before the article, 1 of \d+/, 'You guessed: A few months. It was signed on 17 January 2025'],
    ],
    ['scores, one round', ['1 round', '5 of 8', 'Start over']],
    ['scores, many rounds', ['13 rounds', '[Rounds]', /80 \| +● +●/, /0 \+-+/, '6 of 8']],
    ['scores, sections', ['[Sections]', /Headline and opening +▪+▫* +\d+ of \d+ right/]],
    ['scores, sureness', ['[Sureness]', /Said certain +▪+▫* +\d+ of \d+ right/]],
    ['scores, reviews', ['[Reviews]', /due tomorrow|due today/]],
    ['a past round', ['Question 1 of 8', '✓ Right', 'Esc scores']],
    ['start over', ['1 round, 8 answers and a place in section 4 of 4', 'npx readback restore', /› Keep everything/]],
    ['not saved', ['! Not saved: the disk is full. Your answers are kept here. w try again']],
    ['help, on a question', ['less, more sure', 'Ctrl-C', 'Any press only closes this.']],
  ])('%s', (name, words) => {
    for (const word of words) {
      if (typeof word === 'string') expect(flat(name)).toContain(word);
      else expect(flat(name)).toMatch(word);
    }
  });

  it('shows after an answer why it is wrong and what is right, and every rationale on request', () => {
    const session = state('feedback, certain and missed');
    const { phase } = session;
    const item = session.item(phase.name === 'feedback' ? phase.item : '');
    const lean = flat('feedback, certain and missed');
    const all = drawn({ ...session, phase: { ...phase, more: true } as Session['phase'] }, SIZE).replace(/\s+/g, ' ');
    const chosen = openRound(session.progress)?.attempts.at(-1)?.response ?? [];
    for (const option of item?.options ?? []) {
      expect(all).toContain(option.text);
      expect(all).toContain(option.why);
      // Unasked only what was chosen and what is right.
      const told = chosen.includes(option.id) || [item?.answerKey].flat().includes(option.id);
      expect(lean.includes(option.why), option.id).toBe(told);
    }
  });

  it('shows each option of a question when it is marked, however low the window', () => {
    const session = state('question, nothing marked');
    const phase = session.phase;
    if (phase.name !== 'asking') throw new Error('no question');
    const item = session.item(phase.item);
    for (const option of item?.options ?? []) {
      const text = drawn({ ...session, phase: { ...phase, option: option.id } }, NARROW).replace(/\s+/g, ' ');
      expect(text).toMatch(new RegExp(`› \\d ${option.text.slice(0, 20)}`));
    }
  });

  it('starts each menu on the line it should', () => {
    expect(marked('first')).toBe('Start reading');
    expect(marked('home, a question open')).toMatch(/^Continue/);
    expect(marked('start over')).toBe('Keep everything');
    expect(marked('results')).toMatch(/^The \d you missed, again/);
    expect(marked('guess')).toBeUndefined();
  });

  it('says what to do where the guess is taken with nothing chosen', () => {
    const missing = { ...state('guess'), phase: { name: 'guess', mark: -1, missing: true } as const };
    expect(drawn(missing, SIZE)).toContain('! Choose an answer first: ↑ ↓');
    expect(drawn(missing, NARROW)).toContain('! Choose an answer first: ↑ ↓');
    expect(drawn(state('guess'), SIZE)).not.toContain('Choose an answer first');
  });

  it('keeps to ASCII where the terminal knows no other signs', () => {
    for (const [name, session] of Object.entries(sessions)) {
      expect(drawn(session, SIZE, false), name).toMatch(/^[\n\u0020-\u007e]*$/);
    }
  });

  it('asks for a larger window below 40 x 12, and names the way around it', () => {
    const small = drawn({ ...state('first'), command: 'npx readback --data-dir ./mia' }, { columns: 30, rows: 8 });
    expect(small.replace(/\s+/g, ' ')).toContain('readback needs 40 x 12. This window is 30 x 8.');
    expect(small.replace(/\s+/g, ' ')).toContain('start: npx readback --data-dir ./mia --linear');
    expect(small.split('\n').length).toBeLessThan(8);
  });
});
