/** Two planted faults or more for each rule on proof, as an author would make them, in the banks that are shipped: each is named by its rule. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { checkReading } from '../../src/checker/check.ts';
import { folder } from '../content/folder.ts';
import type { Loose } from './kit.ts';

const WHYS = [
  'The text does say this, in its own place.',
  'A reader may mix this up with another place.',
  'This is said of somebody else altogether.',
  'Nothing of the kind comes up in this text.',
];

const choice = (stem: string, texts: string[], evidence: string[], more: Loose = {}): Loose => ({
  stem,
  options: texts.map((text, at) => ({ id: 'abcd'[at], text, why: more.whys?.[at] ?? WHYS[at] })),
  key: more.key ?? 'a',
  evidence,
  ...(more.type ? { type: more.type } : {}),
  ...(more.context ? { scope: 'context', section: 'what-happened-next', sources: ['trt'] } : {}),
});
const claim = (stem: string, key: string, cited: string[]): Loose => ({
  type: 'stated',
  stem,
  options: ['so', 'otherwise', 'neither'].map((id, at) => ({ id, why: WHYS[at] })),
  key,
  evidence: key === 'neither' ? [] : cited,
  nearest: key === 'neither' ? cited : [],
});
/** Another item of the bank once more. */
const copy = (of: string, change: (item: Loose) => object) => (items: Loose[]) => {
  const item = structuredClone(items.find(({ id }) => id === of));
  return { ...item, ...change(item) };
};

type Fault = Loose | ((items: Loose[]) => Loose);

/** By rule: the reading and the item. */
const FAULTS: Record<string, [reading: string, fault: Fault][]> = {
  'evidence-adrift': [
    [
      'russia-iran-2023',
      choice(
        'Whom has Russia helped against Islamic State?',
        ['Forces that Iran backs', 'Syrian rebels', 'American troops'],
        ['s12a'],
      ),
    ],
    [
      'morocco',
      choice('How long can Noor 2 and 3 keep their energy?', ['Eight hours', 'Two hours', 'A full day'], ['m23']),
    ],
  ],
  'off-topic': [
    ['russia-iran-2023', choice('What is the capital of France?', ['Paris', 'Rome', 'Berlin'], ['s1'])],
    ['morocco', choice('Who painted the Mona Lisa?', ['Leonardo da Vinci', 'Raphael', 'Titian'], ['m1'])],
    ['morocco', claim('Leonardo da Vinci painted the Mona Lisa.', 'neither', ['m1'])],
  ],
  'stem-copied': [
    [
      'morocco',
      choice(
        'The difficulty has been capturing this energy and getting it to where?',
        ['Where people live', 'The sea', 'The north'],
        ['m11'],
      ),
    ],
    ['morocco', choice('Talks with ____ are under way.', ['Tunisia', 'Algeria', 'Libya'], ['m21'])],
  ],
  'claim-copied': [
    ['russia-iran-2023', claim("In Moscow he met Sergei Lavrov, Russia's foreign minister.", 'otherwise', ['s7c'])],
    [
      'russia-iran-2023',
      claim('The minister says that the delegates are now discussing various issues.', 'neither', ['s6']),
    ],
    // The statement has "they" for what the claim names.
    [
      'morocco',
      claim(
        "In a few hours, the world's deserts receive as much energy as the whole world uses in a year.",
        'neither',
        ['m27'],
      ),
    ],
  ],
  'wrong-speaker': [
    [
      'lie-detector',
      choice('Who says that it works?', ['The writer', 'Ross Anderson', 'No one named'], ['d23'], { type: 'evidence' }),
    ],
  ],
  'figure-not-in-evidence': [
    ['morocco', choice('When did Knies do his sum?', ['In 1968', 'In 1972', 'In 1991'], ['m27'])],
    ['lie-detector', claim('The method caught 76.5% of the liars.', 'so', ['d21'])],
  ],
  'quote-not-in-text': [
    // In the words of the article, where the reading has others.
    ['lie-detector', claim('Police could "catch every liar" with the new method within ten years.', 'neither', ['d5'])],
    [
      'morocco',
      choice(
        'Which words praise Morocco?',
        ['"at the avant-garde of solar"', '"a superpower of solar"', '"poised"'],
        ['m1'],
      ),
    ],
  ],
  'from-on-key': [
    [
      'morocco',
      copy('after-dark', ({ options }) => ({ options: options.map((option: Loose) => ({ ...option, from: 'm1' })) })),
    ],
  ],
  'speaker-not-in-evidence': [
    [
      'russia-iran-2023',
      choice(
        'According to Putin, how do both countries work together abroad?',
        ['Very well', 'Badly', 'Rarely'],
        ['s11'],
      ),
    ],
    ['morocco', claim('The manager says that exporting solar energy could make countries more stable.', 'so', ['m20'])],
  ],
  'duplicate-item': [
    ['russia-iran-2023', copy('already-signed', () => ({ key: 'so' }))],
    [
      'russia-iran-2023',
      copy('april-whose', ({ options }) => ({
        stem: 'Who actually uses the word "April" in the article?',
        options: options.toReversed(),
      })),
    ],
    [
      'russia-iran-2023',
      copy('signed-in-a-month', () => ({ stem: 'The minister hopes the agreement will be signed in a month.' })),
    ],
    // In other words, with other options.
    [
      'lie-detector',
      choice(
        'How far along is the team with its search for something cheaper than the suit?',
        ['It is looking at replacements', 'It has made a cheaper suit', 'It has given up'],
        ['d25'],
      ),
    ],
  ],
  'order-against-dates': [
    [
      'russia-iran-2023',
      choice('In what order did these happen?', ['The treaty is signed', 'Raisi dies'], ['n8', 'n6'], {
        type: 'order',
        key: ['a', 'b'],
        context: true,
        whys: ['On 17 January 2025.', 'On 19 May 2024, he did.'],
      }),
    ],
    [
      'morocco',
      choice('What comes first, and what next?', ['Noor 2 and Noor 3 open', 'Noor 1 starts'], ['m14', 'm6'], {
        type: 'order',
        key: ['a', 'b'],
      }),
    ],
  ],
  'rationale-says-otherwise': [
    [
      'russia-iran-2023',
      choice('Where did the minister meet Lavrov?', ['In Moscow', 'In Tehran'], ['s7c'], {
        whys: ['Incorrect. The article names another city.', 'Tehran is where he comes from.'],
      }),
    ],
    [
      'morocco',
      choice('When is Noor 1 due to start?', ['In 2015', 'In 2017'], ['m6'], {
        whys: ['In 2017 Noor 2 and Noor 3 are due to open.', 'November 2015, says the writer of Noor 1.'],
      }),
    ],
    [
      'lie-detector',
      copy('arms-or-body', () => ({
        stem: 'Anderson says that the body as a whole gives away more than the arms do.',
        key: 'so',
      })),
    ],
  ],
  'same-person-twice': [
    [
      'russia-iran-2023',
      choice('Who is grateful to Russia?', ['The minister', 'Hossein Amir-Abdollahian', 'Raisi'], ['s7a']),
    ],
    [
      'morocco',
      choice(
        'Who is proud of the plant?',
        ["Morocco's environment minister", 'Hakima el-Haite', 'The physicist'],
        ['m13'],
      ),
    ],
  ],
  'ranges-overlap': [
    [
      'russia-iran-2023',
      choice('How many people does the article quote?', ['One', 'More than five', 'More than ten'], ['s8']),
    ],
    ['morocco', choice('For how many hours can Noor 2 store energy?', ['Six to eight', 'Four to six', 'Two'], ['m15'])],
  ],
  'all-fit': [
    [
      'russia-iran-2023',
      choice('What does the minister speak of?', ['The draft', 'The presidents'], ['s8', 's10b'], {
        type: 'many',
        key: ['a', 'b'],
      }),
    ],
    [
      'morocco',
      choice('Which sources of power does Morocco use?', ['Sun', 'Wind', 'Water'], ['m3', 'm12'], {
        type: 'many',
        key: ['c', 'a', 'b'],
      }),
    ],
  ],
  'unfocused-stem': [
    [
      'russia-iran-2023',
      choice(
        'Which of these is true?',
        ['The draft is finalised in Russia', 'The treaty was signed in March'],
        ['s7a'],
      ),
    ],
    [
      'lie-detector',
      choice(
        'Which of these can you conclude from this part of the text?',
        ['The suit is expensive', 'The suit is cheap'],
        ['d24'],
      ),
    ],
    [
      'morocco',
      choice(
        'Which of the following can be concluded from the passage?',
        ['Spain has banned new solar projects', 'Spain pays for them'],
        ['m23'],
      ),
    ],
  ],
  'blank-clue': [
    ['russia-iran-2023', choice('The two sides want to ____ the draft.', ['Finalise', 'Signing', 'Dropped'], ['s5'])],
    [
      'morocco',
      choice('The ____ are due to open in 2017.', ['Next two plants', 'First plant', 'Film studio'], ['m14']),
    ],
    [
      'lie-detector',
      choice(
        'The new method is built on the idea that ____ give liars away.',
        ['restless movements', 'a faster pulse', 'the look on their face'],
        ['d10'],
      ),
    ],
  ],
};

const planted = Object.entries(FAULTS).flatMap(([rule, faults]) =>
  faults.map(([reading, fault], at) => ({ rule, reading, fault, id: `planted-${rule}-${at + 1}` })),
);

/** What is found in a bank with all its planted faults, as "rule item". */
function foundIn(reading: string): string[] {
  const text = (file: string) => readFileSync(`content/${reading}/${file}`, 'utf8');
  const { items } = parse(text('questions.yaml'));
  const faults = planted
    .filter(one => one.reading === reading)
    .map(({ id, fault }) => ({ ...(typeof fault === 'function' ? fault(items) : fault), id }));
  const files = { 'reading.yaml': text('reading.yaml'), 'questions.yaml': stringify({ items: [...items, ...faults] }) };
  return checkReading(folder(files)).problems.map(({ rule, item }) => `${rule} ${item}`);
}

describe.each([...new Set(planted.map(({ reading }) => reading))])('in the bank of %s', reading => {
  const found = foundIn(reading);

  it.each(planted.filter(one => one.reading === reading))('$id', ({ rule, id }) => {
    expect(found).toContain(`${rule} ${id}`);
  });
});
