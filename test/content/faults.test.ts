/** One fault each in a reading that is otherwise good: place, rule, message and what to do. */
import { expect, test } from 'vitest';
import { inspect } from '../../src/checker/play.ts';
import { brief, but, folder, QUESTIONS, READING } from './folder.ts';

type Row = [piece: string, other: string, place: string, message: string | RegExp, fix?: string | RegExp];

const IN_QUESTIONS: Row[] = [
  ['evidence: [s2]', 'evidence: s2', '8:15 wrong-value', 'item "when": "evidence" is "s2", not a list', 'Write [s2].'],
  [
    'why: He names the next month.',
    'why: He says: next month.',
    '6:39 broken-yaml',
    'a colon inside text, within { }',
    /^Put the text in quotation marks\./,
  ],
  [
    'why: He names the next month.',
    'why: - the next month.',
    '6:39 broken-yaml',
    'text inside { } begins with a dash',
    'Put the text in quotation marks.',
  ],
  [
    'why: He names the next month.',
    'why: "He says "next month" here."',
    '6:49 broken-yaml',
    /^a quotation mark ended the text before "next month/,
    /write \\" for each one inside: "He said \\"no\\"\."$/,
  ],
  [
    'text: In April, why: He',
    'text: "In April, why: "He',
    '6:24 broken-yaml',
    'the text that begins here is never closed',
    'Put a quotation mark at its end.',
  ],
  [
    'stem: When does he hope for it?',
    'stem: "When", and for what, does he hope?',
    '3:17 broken-yaml',
    /^a quotation mark ended the text before ", and/,
    /^Put the whole text in quotation marks/,
  ],
  [
    'why: He names the next month.',
    "why: 'It's the next month.'",
    '6:43 broken-yaml',
    /^an apostrophe ended the text before "s the next/,
    'Put the whole text in double quotation marks: "It\'s so."',
  ],
  [
    'text: In April, why',
    'text: "In April" why',
    '6:35 broken-yaml',
    'a comma is missing before "why"',
    /^Add the comma\./,
  ],
  [
    '[s2]',
    '[s2] and [s1]',
    '8:20 broken-yaml',
    '"and [s1]" stands behind a closing bracket',
    'Put the whole text in quotation marks.',
  ],
  [
    '[s1, s2]',
    '[s1, s2b]',
    '19:19 unknown-evidence',
    'item "signed" cites statement "s2b", which the reading does not have',
    'Did you mean "s2"?',
  ],
  ['[s2]', '[elsewhere]', '8:16 unknown-evidence', /"elsewhere"/, 'Cite the id of a statement in reading.yaml.'],
  [
    '[s2]',
    '[s2]\n    section: openin',
    '9:14 unknown-section',
    'item "when" names section "openin", which the reading does not have',
    'Did you mean "opening"?',
  ],
  [
    '[s2]',
    '[s2]\n    sources: [wires]',
    '9:15 unknown-source',
    'item "when" names source "wires", which the reading does not have',
    'Did you mean "wire"?',
  ],
  [
    'key: b',
    'key: c',
    '7:10 no-key',
    'the key "c" of item "when" is not one of its options',
    'Use the id of one of its options.',
  ],
  ['    key: b\n', '', '2:5 no-key', 'item "when" has no "key"', 'Add key: text.'],
  ['key: b', 'key: [a, b]', '7:10 wrong-value', 'item "when": "key" is a list', 'Expected: text.'],
  ['key: b', 'key: b\n    pinned: d', '8:13 unknown-option', 'item "when" pins option "d", which it does not have'],
  [
    'text: In April',
    'text: " in  MARCH "',
    '6:24 options-alike',
    'option "b" of item "when" reads the same as option "a"',
    'Reword or remove one of the two.',
  ],
  [
    'id: b, text',
    'id: a, text',
    '6:15 duplicate-id',
    /^the id "a" is taken by another option of item "when" at .*questions\.yaml:5:15$/,
    'Change one of the two ids.',
  ],
  ['id: signed', 'id: when', '10:9 duplicate-id', /taken by another item at .*questions\.yaml:2:9$/],
  [
    'why: He names the next month.',
    'why: ""',
    '6:39 missing-rationale',
    'item "when", option "b": "why" is empty',
    'Write the text.',
  ],
  [
    ', why: He names the next month.',
    '',
    '6:9 missing-rationale',
    'item "when", option "b" has no "why"',
    'Add why: text.',
  ],
  [
    '[s2]',
    '[]',
    '8:15 no-proof',
    'item "when" has neither evidence nor nearest statements',
    /"nearest" where the article is silent/,
  ],
  [
    'key: neither',
    'key: so',
    '18:15 no-proof',
    'item "signed" has the key "so", but cites no evidence',
    'Cite the statement that says it.',
  ],
  [
    'evidence: []',
    'evidence: [s1]',
    '18:15 wrong-proof',
    'item "signed" has the key "neither", but cites evidence',
    /under "nearest"/,
  ],
  [
    'id: otherwise',
    'id: against',
    '13:5 stated-options',
    'item "signed" is "stated", but its options are not so, otherwise, neither',
    /in that order/,
  ],
  [
    'key: neither',
    'key: maybe',
    '17:10 wrong-value',
    'item "signed": "key" is "maybe"',
    'Expected: so, otherwise, neither.',
  ],
  [
    'type: stated',
    'type: mini',
    '11:11 wrong-value',
    'item "signed": "type" is "mini"',
    'Expected: choice, stated, many, evidence or order.',
  ],
  [
    'id: so, why',
    'id: so, text: Yes, why',
    '14:19 unknown-field',
    'item "signed", option "so" has an unknown field, "text"',
    'Remove it. Known fields: id, why, from.',
  ],
  [
    'exclusive: month',
    'exclusve: month',
    '9:5 unknown-field',
    'item "when" has an unknown field, "exclusve"',
    'Did you mean "exclusive"?',
  ],
  [
    'why: He names the next month.',
    'why: He names it, not the year',
    '6:52 unknown-field',
    'a comma ended a text of item "when", option "b" before "not the year"',
    'Put the whole text in quotation marks.',
  ],
  [
    'why: He names the next month.',
    'why: He names it, then',
    '6:52 unknown-field',
    'item "when", option "b" has an unknown field, "then"',
    /^If a comma ended a text before it, put the whole text in quotation marks\. Otherwise remove it\./,
  ],
  ['    stem: When does he hope for it?\n', '', '2:5 missing-field', 'item "when" has no "stem"', 'Add stem: text.'],
  ['id: when', 'id: When', '2:9 wrong-id', 'item 1: "When" is not an id', /small letters/],
  ['id: when', 'id: 7', '2:9 wrong-value', 'item 1: "id" is the number 7', /put it in quotation marks/],
  ['In March,', '~,', '5:24 wrong-value', 'item "when", option "a": "text" is left empty'],
  [
    'In March,',
    `${'x'.repeat(4001)},`,
    '5:24 too-long',
    'item "when", option "a": "text" has 4001 characters; at most 4000',
    'Shorten it.',
  ],
  [
    '      - { id: a, text: In March, why: March is the month it was written in. }\n',
    '',
    '4:5 option-count',
    'item "when": "options" has 1 entry; 2 to 9 are expected',
  ],
  [
    'key: b',
    'difficulty: 5\n    key: b',
    '7:17 wrong-value',
    'item "when": "difficulty" is the number 5',
    'Expected: 1, 2, 3 or 4.',
  ],
  [
    'key: b',
    'skill: guess\n    key: b',
    '7:12 wrong-value',
    'item "when": "skill" is "guess"',
    'Expected: retrieve, infer, interpret, evaluate.',
  ],
  [
    '[s2]',
    '[n1]',
    '2:5 wrong-scope',
    'item "when" has the scope "article", but its section "next" has "context"',
    'Set scope: context, or name another section.',
  ],
  ['items:', 'item:', '1:1 missing-field', 'the file has no "items"', 'Add items: a list.'],
  [
    'exclusive: month\n  -',
    'exclusive: months\n  -',
    '9:16 lonely-group',
    'only one item is in the exclusive group "months"',
    'Did you mean "month"?',
  ],
];

const IN_READING: Row[] = [
  [
    'voice: minister',
    'voice: ministr',
    '25:16 unknown-voice',
    'statement "s2" has the voice "ministr", which is not among the people',
    'Did you mean "minister"?',
  ],
  [
    '[wire]',
    '[wyre]',
    '32:77 unknown-source',
    'statement "n1" names source "wyre", which the reading does not have',
    'Did you mean "wire"?',
  ],
  [
    'quote: next month',
    'quote: one two three four five six seven',
    '27:16 long-quote',
    'the quote of statement "s2" has 7 words; at most 6',
  ],
  [
    'standing: hopes',
    'standing: wording',
    '25:16 wrong-voice',
    'statement "s2" is "wording", but its voice is "minister"',
    'Set voice: writer.',
  ],
  [
    'standing: says',
    'standing: alleged',
    '21:64 wrong-voice',
    'statement "s1" is "alleged", but its voice is "writer"',
    'Set voice: none.',
  ],
  ['voice: minister', 'voice: none', '25:16 wrong-voice', 'statement "s2" is "hopes", but its voice is "none"'],
  [
    'voice: minister\n        standing: hopes',
    'voice: none\n        standing: plans',
    '25:16 wrong-voice',
    'statement "s2" is "plans", but its voice is "none"',
    'Name a person or "writer" as its voice, or set standing: alleged.',
  ],
  ['"2023-03-30"', '"2023-13"', '9:54 wrong-value', '"source": "date" is "2023-13", which is not in the calendar'],
  [
    '"2023-03-30"',
    '30 March',
    '9:54 wrong-value',
    '"source": "date" is "30 March", which is not written as a date',
    'Write "2025-03-07", or "2025-03" or "2025" where no more is known.',
  ],
  [
    'sections:',
    'timeline:\n  - { date: 2023-02-30 9:15, scope: article, text: He speaks., statement: s1 }\nsections:',
    '18:13 wrong-value',
    '"timeline": "date" is "2023-02-30 9:15", which is not written as a date',
    'Write "2025-03-07", "2025-03-07 14:30" with a time, or "2025-03" or "2025" where no more is known.',
  ],
  ['id: s2', 'id: s1', '22:13 duplicate-id', /^the id "s1" is taken by another statement at .*reading\.yaml:21:15$/],
  ['id: next', 'id: opening', '28:9 duplicate-id', /another section at .*reading\.yaml:18:9$/],
  ['id: minister', 'id: writer', '15:11 wrong-id', 'person "writer": the id "writer" is taken'],
  ['text: A year', 'text: a week', '8:22 options-alike', 'option "b" of the question reads the same as option "a"'],
  [
    '"2023-03-30"',
    '"2023-02-30"',
    '9:54 wrong-value',
    '"source": "date" is "2023-02-30", which is not in the calendar',
    'Write "2025-03-07", or "2025-03" or "2025" where no more is known.',
  ],
  [
    'paragraph: 1',
    'paragraph: one',
    '23:20 wrong-value',
    'statement "s2": "paragraph" is "one"',
    'Expected: a whole number.',
  ],
  [
    'paragraph: 1',
    'paragraph: 1.5',
    '23:20 wrong-value',
    'statement "s2": "paragraph" is the number 1.5',
    'Expected: a whole number.',
  ],
  [
    'paragraph: 1',
    'paragraph: -1',
    '23:20 wrong-value',
    'statement "s2": "paragraph" is the number -1',
    'Expected: a whole number from 0.',
  ],
  [
    'scope: context',
    'scope: later',
    '30:12 wrong-value',
    'section "next": "scope" is "later"',
    'Expected: article or context.',
  ],
  [
    'language: en',
    'language: English',
    '12:11 wrong-value',
    'the file: "language" is "English"',
    'Expected: a language tag, such as en, fa or zh-Hant.',
  ],
  [
    'standing: hopes',
    'standing: hope',
    '26:19 wrong-value',
    'statement "s2": "standing" is "hope"',
    'Expected: reported, says, hopes, plans, wording, alleged.',
  ],
  ['terms: []', 'terms:', '16:7 wrong-value', 'the file: "terms" is left empty', 'Expected: a list.'],
];

const run = (file: string, good: string) => (row: Row) => {
  const [piece, other, place, message, fix] = row;
  const { problems } = inspect(folder({ [file]: but(good, piece, other) }));
  const found = problems.map(brief);
  expect(found).toContain(`${file}:${place}`);
  const problem = problems[found.indexOf(`${file}:${place}`)];
  expect(problem?.message).toMatch(typeof message === 'string' ? exactly(message) : message);
  if (fix !== undefined) expect(problem?.fix).toMatch(typeof fix === 'string' ? exactly(fix) : fix);
};

const exactly = (text: string): RegExp => new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`);

test.each(IN_QUESTIONS)('questions: %j becomes %j: %s', (...row) => run('questions.yaml', QUESTIONS)(row as Row));

test.each(IN_READING)('reading: %j becomes %j: %s', (...row) => run('reading.yaml', READING)(row as Row));

test('an id used in two files names both places', () => {
  const { problems } = inspect(folder({ 'questions-2.yaml': QUESTIONS }));
  expect(problems.map(brief)).toEqual(['questions-2.yaml:2:9 duplicate-id', 'questions-2.yaml:10:9 duplicate-id']);
  expect(problems[0]?.message).toMatch(/at .*questions\.yaml:2:9$/);
});

test('a reading without an article section, and one with too many items', () => {
  const reading = READING.replace(/ {2}- id: opening[\s\S]*(?= {2}- id: next)/, '');
  expect(inspect(folder({ 'reading.yaml': reading })).problems.map(brief)).toContain('reading.yaml:18:5 no-article');
  const many = `items:\n${'  - {}\n'.repeat(5001)}`;
  expect(inspect(folder({ 'questions.yaml': many })).problems.map(brief)).toContain(
    'questions.yaml:5002:5 too-many-items',
  );
});
