/** For every rule a reading that breaks only it, and one that barely keeps it. */

import { NO_ROLE } from '../../src/content/draft/roles.ts';
import { NO_DATE, NOT_KNOWN, UNSURE } from '../../src/content/draft/yaml.ts';
import { NO_REASON } from '../../src/content/formats/bank.ts';
import { fingerprintOf } from '../../src/domain/fingerprint.ts';
import { but, type Files, QUESTIONS, READING } from '../content/folder.ts';
import { SCAFFOLD_QUESTIONS, scaffoldReading } from '../support/scaffold.ts';
import { all, type Base, change, type Loose, option, type Pair, set, setText, setWhy, small } from './kit.ts';
import { ON_PROOF } from './proof-fixtures.ts';

const LETTERS = 'bdfgklmnprst';
const VOWELS = 'aeiou';

/** Six letters, the first five like those of no other. */
const word = (number: number): string =>
  [number % 12, Math.floor(number / 12) % 12, (number * 5 + 3) % 12]
    .map((at, index) => `${LETTERS[at]}${VOWELS[(number + index * 2) % 5]}`)
    .join('');

/** The files of the scaffold, with other words in the reading. */
const scaffoldWith = (words: string, others: string): Files => ({
  'reading.yaml': scaffoldReading('small').replace(words, others),
  'questions.yaml': SCAFFOLD_QUESTIONS,
});

const capital = (text: string): string => `${text[0]?.toUpperCase()}${text.slice(1)}`;

/** A bank large enough for the rules that speak from 20 items on: 12 statements, 24 choice items, nothing to guess by. */
function large(): Base {
  const nouns = (at: number) => Array.from({ length: 16 }, (_, index) => word(at * 16 + index));
  const statements = Array.from({ length: 12 }, (_, at) => ({
    id: `s${at}`,
    paragraph: 1,
    voice: 'writer',
    standing: 'says',
    text: `This tells of ${nouns(at).slice(0, 8).join(', ')}.`,
  }));
  const second = (at: number) => ({ ...statements[at], text: `This tells of ${nouns(at).slice(8).join(', ')}.` });
  const items = Array.from({ length: 24 }, (_, index) => {
    const at = index >> 1;
    const own = nouns(at).slice(index % 2 === 0 ? 0 : 8);
    const option = (id: string, one: number) => ({
      id,
      text: `${capital(own[one] ?? '')} ${own[one + 1]}`,
      why: `Here the text has ${own[one]} next to ${own[one + 1]}.`,
    });
    return {
      id: `i${index}`,
      stem: `Which pair is meant by question ${index + 1}?`,
      options: [option('a', 0), option('b', 2), option('c', 4), option('d', 6)],
      key: 'abcd'[index % 4],
      evidence: [`s${at}${index % 2 === 0 ? '' : 'b'}`, `s${at}${index % 2 === 0 ? 'b' : ''}`],
    };
  });
  const { reading } = small();
  const both = statements.flatMap((statement, at) => [statement, { ...second(at), id: `s${at}b` }]);
  return {
    reading: {
      ...reading,
      timeline: [],
      sections: [
        { id: 'one', title: 'One', statements: both.slice(0, 12) },
        { id: 'two', title: 'Two', statements: both.slice(12) },
        {
          id: 'next',
          title: 'Next',
          scope: 'context',
          statements: [{ id: 'n1', text: 'It ended.', sources: ['notice'] }],
        },
      ],
    },
    items,
  };
}

const keyOf = (one: Loose): Loose => one.options.find((other: Loose) => other.id === one.key);

/** The statement of the large bank with a word. */
const having = (number: number): string => `s${number >> 4}${number % 16 < 8 ? '' : 'b'}`;

/** So, otherwise, neither: as many as given, all sentences of one length. */
const stated = (so: number, otherwise: number, neither: number): Loose[] =>
  [...Array(so).fill('so'), ...Array(otherwise).fill('otherwise'), ...Array(neither).fill('neither')].map(
    (key, at) => ({
      id: `t${at}`,
      type: 'stated',
      stem: `There is ${word(at)} with ${word(at + 40)}.`,
      options: ['so', 'otherwise', 'neither'].map((id, index) => ({
        id,
        why: `Here the text has ${word(at + index * 9)} next to it.`,
      })),
      key,
      evidence: key === 'neither' ? [] : [having(at)],
      nearest: key === 'neither' ? [having(at)] : [],
    }),
  );

const context = (count: number): Loose[] =>
  large()
    .items.slice(0, count)
    .map((one, at) => ({
      ...one,
      id: `x${at}`,
      scope: 'context',
      evidence: ['n1'],
      sources: ['notice'],
      skill: undefined,
    }));

const inKeys = (count: number, work: (key: Loose, one: Loose) => void) => (base: Base) => {
  for (const one of base.items.slice(0, count)) work(keyOf(one), one);
};

/** Its first statement is a sentence of the article, whatever its marks. */
function fromArticle({ reading }: Base): void {
  reading.fingerprints = fingerprintOf(reading.sections[0].statements[0].text.replace(/[.,]/g, ''));
}

/** As many words, all of them the reading's. */
const mays = (count: number): string => Array(count).fill('May').join(' ');

/** Words of two letters. */
const brief = (count: number): string => Array.from({ length: count }, (_, at) => word(at).slice(0, 2)).join(' ');

/** Options of one length, as a background for one that differs. */
const PLAIN = ['The vote and the trial', 'The cost and the plan', 'The town and its room'];
const plain = (texts = PLAIN) =>
  set('came-of-it', {
    options: texts.map((text, at) => ({
      id: 'abc'[at],
      text,
      why: `The library and the council come up with ${word(at)}.`,
    })),
  });

export const WRITING: Record<string, Pair> = {
  ...ON_PROOF,
  'uneven-form': {
    breaks: change(plain(['the vote and the trial', ...PLAIN.slice(1)])),
    keeps: change(plain(['4 votes and the trial', ...PLAIN.slice(1)])),
  },
  'article-clue': {
    breaks: change(
      all(
        set('came-of-it', { stem: 'Is it called a?' }),
        plain(['Vote and the trial', 'Open and the plan', 'Town and its room']),
      ),
    ),
    keeps: change(
      all(
        set('came-of-it', { stem: 'Is it called a?' }),
        plain(['Vote and the trial', 'Cost and the plan', 'Town and its room']),
      ),
    ),
  },
  'all-of-above': {
    breaks: change(plain([...PLAIN.slice(0, 2), 'None of the above'])),
    keeps: change(plain([...PLAIN.slice(0, 2), 'All of the visitors'])),
  },
  'options-close': {
    breaks: change(plain(['The vote and the trial', 'The vote and the trust', 'The town and its room'])),
    keeps: change(plain(['The vote and the trial', 'The vote and one burns', 'The town and its room'])),
  },
  'option-within': {
    breaks: change(plain(['The vote by all their council', 'The vote by all', 'The town and its own reading room'])),
    keeps: change(plain(['The vote by all their council', 'The votes by all', 'The town and its own reading room'])),
  },
  'long-option': {
    breaks: change(all(plain(), setText('came-of-it', 1, 'It h i j k l m n o p q r s t u v w'))),
    keeps: change(all(plain(), setText('came-of-it', 1, 'It h i j k l m n o p q r s t u v'))),
  },
  'long-stem': {
    breaks: change(set('came-of-it', { stem: `Of ${mays(34)} which?` })),
    keeps: change(set('came-of-it', { stem: `Of ${mays(33)} which?` })),
  },
  'one-question': {
    breaks: change(set('came-of-it', { stem: 'What came of it? And then?' })),
    keeps: change(set('came-of-it', { stem: 'What came of it, and then?' })),
  },
  'typed-question': {
    breaks: change(set('for-good', { stem: 'Does the article say this? The council has voted for Sundays for good.' })),
    keeps: change(set('for-good', { stem: 'The council has voted for Sundays for good.' })),
  },
  'negative-stem': {
    breaks: change(all(plain(), set('came-of-it', { stem: 'Which of these did not come of it?' }))),
    keeps: change(set('came-of-it', { stem: 'What has the council not heard of it?' })),
  },
  'double-negative': {
    breaks: change(
      all(
        set('came-of-it', { stem: 'Which of these did NOT come of it?' }),
        plain(['No vote and the trial', ...PLAIN.slice(1)]),
      ),
    ),
    keeps: change(all(set('came-of-it', { stem: 'Which of these did NOT come of it?' }), plain())),
  },
  'negative-share': {
    breaks: change(
      base => base.items.slice(0, 2).map(one => Object.assign(one, { stem: `Which of these is NOT in ${one.id}?` })),
      large,
    ),
    keeps: change(
      base => base.items.slice(0, 1).map(one => Object.assign(one, { stem: `Which of these is NOT in ${one.id}?` })),
      large,
    ),
  },
  'absolute-word': {
    breaks: change(plain(['The vote, never a trial', ...PLAIN.slice(1)])),
    keeps: change(
      all(plain(['The vote, never a trial', ...PLAIN.slice(1)]), base => {
        base.reading.sections[2].statements[0].text = 'Never before did the library open.';
      }),
    ),
  },
  'absolute-rate': { breaks: change(only(8), large), keeps: change(only(7), large) },
  'vague-amount': {
    breaks: change(plain(['The vote and some trials', ...PLAIN.slice(1)])),
    keeps: change(plain(['The vote and "some" trial', ...PLAIN.slice(1)])),
  },
  'loaded-term': {
    breaks: change(set('came-of-it', { stem: 'What came of the small price in the end?' })),
    keeps: change(set('came-of-it', { stem: 'What came of the small price, as the writer has it?' })),
  },
  opinion: {
    breaks: change(set('small-price', { stem: 'Is it true that this is cheap?' })),
    keeps: change(set('small-price', { stem: 'Who says that this is cheap?' })),
  },
  'thin-evidence': {
    breaks: change(set('about-the-trial', { evidence: ['s2'] })),
    keeps: change(set('about-the-trial', { evidence: ['s2', 's5'] })),
  },
  'silent-proof': {
    breaks: change(set('first-sunday', { key: 'd' })),
    keeps: change(set('first-sunday', { key: 'd', evidence: [], nearest: ['s4'] })),
  },
  'rationale-length': {
    breaks: change(setWhy('what-comes-first', 1, 'In May.')),
    keeps: change(setWhy('what-comes-first', 1, 'It is May.')),
  },
  'rationales-alike': {
    breaks: change(base => setWhy('what-comes-first', 1, option(base, 'what-comes-first', 0).why)(base)),
    keeps: change(base => setWhy('what-comes-first', 1, `${option(base, 'what-comes-first', 0).why} Late.`)(base)),
  },
  'rationale-adrift': {
    breaks: change(setWhy('first-sunday', 0, 'No, this is just not the right answer.')),
    keeps: change(setWhy('first-sunday', 0, 'No, this is just not the right month.')),
  },
  'much-quoted': {
    breaks: change(quoting(13)),
    keeps: change(quoting(12)),
  },
  'quote-not-in-text': {
    breaks: change(setWhy('first-sunday', 0, 'The librarian never says "a Sunday at last" in so many words.')),
    keeps: change(setWhy('first-sunday', 0, 'She never says “OPENS … for the FIRST time,” in so many words.')),
  },
  'wrong-speaker': {
    breaks: change(speakers('b')),
    keeps: change(speakers('a')),
  },
  'one-statement': {
    breaks: change(set('who-can-work', { evidence: ['n1'], scope: 'context', sources: ['notice'] })),
    keeps: change(
      all(set('who-can-work', { evidence: ['n1'], scope: 'context', sources: ['notice'] }), base =>
        base.reading.sections[2].statements.push({ id: 'n2', text: 'It went on.', sources: ['notice'] }),
      ),
    ),
  },
  'context-sources': {
    breaks: change(set('came-of-it', { sources: [] })),
    keeps: change(set('came-of-it', { sources: ['notice'] })),
  },
  'copied-run': {
    breaks: change(set('came-of-it', { stem: 'Then a b c d e f g came of what?' })),
    keeps: change(set('came-of-it', { stem: 'Then a b c d e f, no g, came of what?' })),
  },
  'repeated-word': {
    breaks: change(all(set('came-of-it', { stem: 'What came of the vote on a trial?' }), plain())),
    keeps: change(
      all(
        set('came-of-it', { stem: 'What came of the vote on a trial?' }),
        plain(['The vote and the trial', 'The vote or a plan', 'The town and its room']),
      ),
    ),
  },
  'gives-away': { breaks: change(told(undefined)), keeps: change(told('vote')) },
  guessable: {
    breaks: change(
      inKeys(4, key => Object.assign(key, { text: key.text.replace(/\S+$/, 'nearly') })),
      large,
    ),
    keeps: change(
      inKeys(3, key => Object.assign(key, { text: key.text.replace(/\S+$/, 'nearly') })),
      large,
    ),
  },
  'label-share': {
    breaks: change(base => base.items.push(...stated(10, 8, 6)), large),
    keeps: change(base => base.items.push(...stated(9, 8, 7)), large),
  },
  'label-length': { breaks: change(longer(7), large), keeps: change(longer(6), large) },
  'pinned-share': { breaks: change(pinned(4), large), keeps: change(pinned(5), large) },
  'context-share': {
    breaks: change(base => base.items.push(...context(5)), large),
    keeps: change(base => base.items.push(...context(4)), large),
  },
  plausible: { breaks: change(offTopic(15), large), keeps: change(offTopic(14), large) },
  'pronoun-first': {
    breaks: change(beginning({ text: 'It opens on Sundays for a trial.' })),
    keeps: change(beginning({ text: 'She may soon open on Sundays for a trial.', voice: 'brook' })),
  },
  'long-note': {
    breaks: change(base => Object.assign(base.reading.sections[0].statements[0], { note: 'n'.repeat(71) })),
    keeps: change(base => Object.assign(base.reading.sections[0].statements[0], { note: 'n'.repeat(70) })),
  },
  'many-notes': {
    breaks: change(noted(19)),
    keeps: change(noted(2)),
  },
  'does-not-fit': {
    breaks: change(
      set('came-of-it', {
        stem: `Of ${'w'.repeat(36)} ${'w'.repeat(36)} ${'w'.repeat(36)} ${'w'.repeat(36)} ${'w'.repeat(36)} ${'w'.repeat(36)} which?`,
      }),
    ),
    keeps: change(set('came-of-it', { stem: `Of ${'w'.repeat(36)} ${'w'.repeat(36)} which?` })),
  },
  'own-words': {
    breaks: change(fromArticle),
    keeps: change(
      all(fromArticle, base => {
        base.reading.source.licence = 'CC BY 4.0';
      }),
    ),
  },
  'still-draft': {
    breaks: change(set('came-of-it', { draft: true })),
    keeps: change(set('came-of-it', { draft: false })),
  },
  placeholder: {
    breaks: change(setWhy('came-of-it', 0, NO_REASON)),
    keeps: change(setWhy('came-of-it', 0, `${NO_REASON} It did not.`)),
  },
  'still-unsure': {
    breaks: () => scaffoldWith('voice: brook\n', `voice: brook # ${UNSURE}\n`),
    keeps: () => scaffoldWith('voice: brook\n', 'voice: brook # unsure, so I asked her\n'),
  },
  'source-unknown': {
    breaks: change(base => Object.assign(base.reading.source, { outlet: NOT_KNOWN })),
    keeps: change(base => Object.assign(base.reading.source, { outlet: `${NOT_KNOWN}, a page without a name` })),
  },
  'cut-short': {
    breaks: change(base => Object.assign(base.reading.timeline[0], { text: 'The council votes for…' })),
    keeps: change(base => Object.assign(base.reading.timeline[0], { text: 'The council votes … for a trial.' })),
  },
  'no-role': {
    breaks: change(base => Object.assign(base.reading.people[0], { role: NO_ROLE })),
    keeps: change(base => Object.assign(base.reading.people[0], { role: `clerk who ${NO_ROLE}` })),
  },
  'numbered-title': {
    breaks: change(base => Object.assign(base.reading.sections[0], { title: 'Paragraphs 1 and 2' })),
    keeps: change(base => Object.assign(base.reading.sections[0], { title: 'Paragraphs 1 and 2 of the law' })),
  },
};

/** Rules with two sides: what breaks them on the other. */
export const OTHER_SIDE: Record<string, () => Base | Files> = {
  'rationale-length': change(setWhy('what-comes-first', 1, `The librarian ${brief(44)}.`)),
  guessable: change(central(8), large),
  'wrong-speaker': change(all(speakers('b'), set('first-sunday', { type: 'evidence' }))),
  'source-unknown': () => scaffoldWith('date: "2025-03-07"', `date: "2025-03-07" # ${NO_DATE}`),
  'figure-not-in-evidence': change(set('for-good', { stem: 'The council voted for 6 months.', key: 'so' })),
};

export const WAIVING: Record<string, Pair> = {
  'unknown-waiver': {
    breaks: change(set('came-of-it', { waive: { 'one-questions': 'It is two on purpose.' } })),
    keeps: change(
      set('came-of-it', { stem: 'What came of it? And then?', waive: { 'one-question': 'It is two on purpose.' } }),
    ),
  },
  'idle-waiver': {
    breaks: change(set('came-of-it', { waive: { 'one-question': 'It was two once.' } })),
    keeps: change(
      set('came-of-it', { stem: 'What came of it? And then?', waive: { 'one-question': 'It is two on purpose.' } }),
    ),
  },
};

/** In the words of somebody, the first statement of all. */
function beginning(fields: object) {
  return (base: Base) => Object.assign(base.reading.sections[0].statements[0], fields);
}

/** So many words, quoted from what a statement says besides. */
function quoting(count: number) {
  return all(set('came-of-it', { stem: `What came of "${mays(count)}"?` }), base => {
    base.reading.sections[0].statements[0].more = mays(count);
  });
}

function only(count: number) {
  return (base: Base) => {
    let left = count;
    for (const one of base.items) {
      const wrong = one.options.find((other: Loose) => other.id !== one.key);
      if (left-- > 0) wrong.text = wrong.text.replace(/^(\S+) .*/, '$1, never');
    }
    for (const { statements } of base.reading.sections)
      for (const statement of statements) statement.text = statement.text.replace('This tells', 'This never tells');
  };
}

/** Asks who speaks, with the librarian as its evidence. */
function speakers(key: string) {
  return set('first-sunday', {
    stem: 'Who speaks of the first open Sunday?',
    options: ['Ada Brook', 'Tom Hale', 'The writer'].map((text, at) => ({
      id: 'abc'[at],
      text,
      why: `The hope for a Sunday comes from one of them, ${word(at)}.`,
    })),
    key,
    pinned: undefined,
  });
}

/** One stem that has the key of another item. */
function told(exclusive: string | undefined) {
  return all(
    plain(['The loud open vote, town council', 'The cost and all of the plans', 'The town and all of its rooms']),
    set('came-of-it', { scope: 'article', section: 'plan', evidence: ['s2', 's4'], sources: [], exclusive }),
    set('first-sunday', { stem: 'When after the loud open vote of the council is it?', exclusive }),
  );
}

/** Makes so many keys of a word of one wrong option and a word of another. */
function central(count: number) {
  return inKeys(count, (key, one) => {
    const [other, another] = one.options.filter((option: Loose) => option !== key);
    const [first, second] = [other.text.split(' ')[0], another.text.split(' ')[1]];
    key.text = `${first} ${second}`;
  });
}

function longer(by: number) {
  return (base: Base) => {
    base.items.push(
      ...stated(8, 8, 8).map(one =>
        one.key === 'so' ? { ...one, stem: one.stem.replace(/\.$/, `${'s'.repeat(by)}.`) } : one,
      ),
    );
  };
}

function pinned(keyed: number) {
  return (base: Base) => {
    for (const [at, one] of base.items.slice(0, 20).entries()) {
      one.options.push({
        id: 'p',
        text: 'It does not say',
        why: `It is told with ${word(0)} in the place that is cited.`,
      });
      one.pinned = 'p';
      if (at < keyed) Object.assign(one, { key: 'p', nearest: one.evidence, evidence: [] });
    }
  };
}

function offTopic(count: number) {
  return (base: Base) => {
    let left = count;
    for (const one of base.items) {
      const wrong = one.options.find((other: Loose) => other.id !== one.key);
      if (left-- > 0) wrong.text = `Zu${one.id}zuz xu${one.id}xux`.slice(0, 13);
    }
  };
}

const questions =
  (piece: string, other: string): (() => Files) =>
  () => ({ 'questions.yaml': but(QUESTIONS, piece, other) });
const reading =
  (piece: string, other: string): (() => Files) =>
  () => ({ 'reading.yaml': but(READING, piece, other) });
const fine = (): Files => ({});

/** A list of items of its own in questions-more.yaml. */
const bulk =
  (count: number): (() => Files) =>
  () => ({
    'questions-more.yaml': JSON.stringify({
      items: Array.from({ length: count }, (_, at) => ({
        id: `i${at}`,
        stem: 'So?',
        options: [
          { id: 'a', text: 'No', why: 'No.' },
          { id: 'b', text: 'Yes', why: 'Yes.' },
        ],
        key: 'b',
        evidence: ['s2'],
      })),
    }),
  });

const options = (count: number): (() => Files) => {
  const more = Array.from(
    { length: count - 2 },
    (_, at) => `      - { id: o${at}, text: In ${at}, why: It is ${at}. }\n`,
  ).join('');
  return questions('    key: b\n', `${more}    key: b\n`);
};

const names =
  (count: number): (() => Files) =>
  () =>
    Object.fromEntries(Array.from({ length: count }, (_, at) => [`questions-${at}.yaml`, 'items: []\n']));

const keys = (count: number): (() => Files) =>
  questions(
    'evidence: [s2]',
    `evidence: [s2]\n    waive: { ${Array.from({ length: count }, (_, at) => `k${at}: x`).join(', ')} }`,
  );

const aliases =
  (count: number): (() => Files) =>
  () => ({
    'questions.yaml': but(QUESTIONS, '[s1, s2]', `[&a s1, ${Array(count).fill('*a').join(', ')}]`),
  });

const typed = (type: string): (() => Files) =>
  questions('stem: When does he hope for it?\n', `type: ${type}\n    stem: When does he hope for it?\n`);
const keyed =
  (type: string, key: string): (() => Files) =>
  () => ({
    'questions.yaml': but(typed(type)()['questions.yaml'] as string, 'key: b', `key: ${key}`),
  });

/** Rules on files that text alone cannot break; the tests of files do. */
export const ON_DISK = ['no-questions', 'not-a-file', 'unreadable'];

export const PLAYING: Record<string, Pair> = {
  'too-many-files': { breaks: names(63), keeps: names(62) },
  'same-file-name': {
    breaks: () => ({ 'questions-a.yaml': 'items: []\n', 'questions-A.yaml': 'items: []\n' }),
    keeps: () => ({ 'questions-a.yaml': 'items: []\n', 'questions-b.yaml': 'items: []\n' }),
  },
  'too-large': {
    breaks: () => ({ 'questions.yaml': `${QUESTIONS}#${'x'.repeat(1_000_000 - QUESTIONS.length)}` }),
    keeps: () => ({ 'questions.yaml': `${QUESTIONS}#${'x'.repeat(1_000_000 - QUESTIONS.length - 1)}` }),
  },
  'broken-yaml': {
    breaks: questions('stem: When', 'stem: "When'),
    keeps: questions('stem: When does he hope for it?', 'stem: "When does he hope for it?"'),
  },
  'too-deep': {
    breaks: questions('[s2]', `[s2]\n    waive: ${'['.repeat(40)}${']'.repeat(40)}`),
    keeps: fine,
  },
  'too-many-keys': { breaks: keys(2001), keeps: keys(2000) },
  'too-many-aliases': { breaks: aliases(51), keeps: aliases(50) },
  'unknown-alias': { breaks: questions('[s1, s2]', '[*a, s2]'), keeps: questions('[s1, s2]', '[&a s1, *a]') },
  'circular-alias': { breaks: questions('[s1, s2]', '&a [s1, *a]'), keeps: questions('[s1, s2]', '[&a s1, *a]') },
  'merge-key': {
    breaks: questions('exclusive: month\n  - id', '<<: { skill: infer }\n    exclusive: month\n  - id'),
    keeps: questions('for it?', 'for it <<?'),
  },
  'wrong-key': { breaks: questions('exclusive: month\n  - id', '7: x\n    exclusive: month\n  - id'), keeps: fine },
  'duplicate-key': { breaks: questions('key: b\n', 'key: b\n    key: b\n'), keeps: fine },
  'hidden-character': {
    breaks: questions('In April', '"In \\u202eApril"'),
    keeps: questions(
      'In April',
      '"\\u0645\\u06cc\\u200c\\u062e\\u0648\\u0627\\u0646\\u0645 \\U0001F468\\u200d\\U0001F469"',
    ),
  },
  'line-break': {
    breaks: questions('When does he hope for it?', '|\n      When does\n      he hope for it?'),
    keeps: questions('When does he hope for it?', '>\n      When does\n      he hope for it?'),
  },
  'comment-in-value': { breaks: questions('for it?', 'for #1?'), keeps: questions('for it?', 'for C#1? # a note') },
  'unknown-field': { breaks: questions('key: b\n', 'key: b\n    keyy: b\n'), keeps: fine },
  'missing-field': { breaks: questions('    stem: When does he hope for it?\n', ''), keeps: fine },
  'missing-rationale': { breaks: questions(', why: He names the next month.', ''), keeps: fine },
  'wrong-value': {
    breaks: reading('language: en', 'language: English'),
    keeps: reading('language: en', 'language: zh-Hant-TW'),
  },
  'too-long': {
    breaks: questions('When does he hope for it?', 'x'.repeat(4001)),
    keeps: questions('When does he hope for it?', 'x'.repeat(4000)),
  },
  'option-count': {
    breaks: options(10),
    keeps: options(9),
  },
  'wrong-id': {
    breaks: questions('id: when', `id: ${'a'.repeat(65)}`),
    keeps: questions('id: when', `id: ${'a'.repeat(64)}`),
  },
  'duplicate-id': { breaks: questions('id: signed', 'id: when'), keeps: questions('id: signed', 'id: when-2') },
  'too-many-items': { breaks: bulk(4999), keeps: bulk(4998) },
  'unknown-evidence': { breaks: questions('[s2]', '[s3]'), keeps: questions('[s2]', '[s1]') },
  'unknown-section': {
    breaks: questions('[s2]', '[s2]\n    section: opened'),
    keeps: questions('[s2]', '[s2]\n    section: opening'),
  },
  'unknown-source': {
    breaks: questions('[s2]', '[s2]\n    sources: [wired]'),
    keeps: questions('[s2]', '[s2]\n    sources: [wire]'),
  },
  'unknown-voice': { breaks: reading('voice: minister', 'voice: ministry'), keeps: fine },
  'unknown-statement': {
    breaks: reading(
      'terms: []',
      'terms: []\ntimeline:\n  - { date: "2023-01-01", scope: article, text: Then, statement: s3 }',
    ),
    keeps: reading(
      'terms: []',
      'terms: []\ntimeline:\n  - { date: "2023-01-01", scope: article, text: Then, statement: s2 }',
    ),
  },
  'unknown-option': {
    breaks: questions('key: b\n', 'key: b\n    pinned: c\n'),
    keeps: questions('key: b\n', 'key: b\n    pinned: a\n'),
  },
  'no-key': { breaks: questions('key: b\n', 'key: c\n'), keeps: questions('key: b\n', 'key: a\n') },
  'options-alike': { breaks: questions('In April', '" in  MARCH "'), keeps: questions('In April', 'In Marsh') },
  'retired-id': {
    breaks: reading('language: en', 'retired: [{ id: when, section: news }]\nlanguage: en'),
    keeps: reading('language: en', 'retired: [{ id: whence, section: news }]\nlanguage: en'),
  },
  'stated-options': { breaks: questions('id: so', 'id: yes'), keeps: fine },
  'no-proof': {
    breaks: questions('nearest: [s1, s2]', 'nearest: []'),
    keeps: questions('nearest: [s1, s2]', 'nearest: [s1]'),
  },
  'wrong-proof': {
    breaks: questions('evidence: []\n    nearest: [s1, s2]', 'evidence: [s1]\n    nearest: [s2]'),
    keeps: fine,
  },
  'key-twice': { breaks: keyed('many', '[a, b, a]'), keeps: keyed('many', '[a, b]') },
  'key-incomplete': { breaks: keyed('order', '[a]'), keeps: keyed('order', '[b, a]') },
  'wrong-section': {
    breaks: () => ({ 'questions.yaml': but(typed('evidence')()['questions.yaml'] as string, '[s2]', '[s2, n1]') }),
    keeps: () => ({ 'questions.yaml': but(typed('evidence')()['questions.yaml'] as string, '[s2]', '[s2, s1]') }),
  },
  'wrong-scope': {
    breaks: questions('[s2]', '[s2]\n    scope: context'),
    keeps: questions('[s2]', '[s2]\n    scope: article'),
  },
  'lonely-group': {
    breaks: questions('exclusive: month\n  - id', 'exclusive: year\n    revision: 1\n  - id'),
    keeps: fine,
  },
  'long-quote': { breaks: reading('next month', 'a b c d e f g'), keeps: reading('next month', 'a b c d e f') },
  'wrong-voice': {
    breaks: reading('voice: writer, standing: says', 'voice: writer, standing: alleged'),
    keeps: reading('voice: writer, standing: says', 'voice: none, standing: alleged'),
  },
  'timeline-order': {
    breaks: timeline('2023-01-02', '2023-01-01'),
    keeps: timeline('2023-01-01', '2023-01-01'),
  },
  'no-article': {
    breaks: () => ({
      'reading.yaml': READING.replace(/ {2}- id: opening[\s\S]*? {2}- id: next/, '  - id: next').replace(
        /( +)- { id: n1.*/,
        all => `${all}\n${all.replace('n1', 's1')}\n${all.replace('n1', 's2')}`,
      ),
      'questions.yaml': QUESTIONS.replaceAll('exclusive: month', 'scope: context'),
    }),
    keeps: fine,
  },
};

function timeline(...dates: string[]): () => Files {
  const entries = dates.map(date => `  - { date: "${date}", scope: article, text: Then, statement: s2 }\n`).join('');
  return reading('terms: []\n', `terms: []\ntimeline:\n${entries}`);
}

/** A note of as many one-letter words at each statement. */
function noted(count: number) {
  return (base: Base) => {
    for (const { statements } of base.reading.sections)
      for (const statement of statements) statement.note = brief(count);
  };
}
