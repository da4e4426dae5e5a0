/** For every rule on evidence, contradictions, stems and the source: a reading that breaks only it, and one that barely keeps it. */
import { all, type Base, change, type Loose, option, type Pair, set, setText, setWhy } from './kit.ts';

const choice = (stem: string, texts: string[], more: object = {}) =>
  set('first-sunday', {
    stem,
    options: texts.map((text, at) => ({
      id: 'abcd'[at],
      text,
      why: `Ada Brook names a Sunday and a month, ${WHYS[at]}.`,
    })),
    pinned: undefined,
    ...more,
  });
const WHYS = ['but no such thing', 'which is what is asked', 'but not in these words', 'and leaves this out'];

const TRIAL = { key: 'a', evidence: ['s2'] };
const SUNDAY = 'In which month is the first open Sunday?';

/** An item once more, under another id. */
const again = (id: string, fields: object) => (base: Base) => {
  const first = base.items.find(one => one.id === id);
  base.items.push({ ...structuredClone(first), id: `${id}-again`, ...fields });
};

const order = (key: string[]) =>
  all(
    set('what-comes-first', { key }),
    setText('what-comes-first', 0, 'The council votes, on 3 March'),
    setText('what-comes-first', 1, 'The library opens, on 4 May'),
    setText('what-comes-first', 2, 'The trial ends, in August'),
  );

const statement = (section: number, at: number, fields: object) => (base: Base) => {
  Object.assign(base.reading.sections[section].statements[at], fields);
};
const reading = (fields: object) => (base: Base) => {
  Object.assign(base.reading, fields);
};
const from = (id: string) => (base: Base) => {
  (option(base, 'first-sunday', 0) as Loose).from = id;
};

export const ON_PROOF: Record<string, Pair> = {
  'evidence-adrift': {
    breaks: change(set('first-sunday', { stem: SUNDAY, evidence: ['s7'] })),
    keeps: change(set('first-sunday', { stem: SUNDAY, evidence: ['s7', 's4'] })),
  },
  'off-topic': {
    breaks: change(choice('What is the capital of France?', ['Rome', 'Paris', 'Vienna'])),
    keeps: change(choice('What is the library of Elm?', ['Rome', 'Paris', 'Vienna'])),
  },
  'stem-copied': {
    breaks: change(set('first-sunday', { stem: 'The library opens on a Sunday for the first time when?' })),
    keeps: change(set('first-sunday', { stem: 'When is it that for once the library opens on a Sunday?' })),
  },
  'claim-copied': {
    breaks: change(set('for-good', { stem: 'The council voted for a trial of three months.' })),
    keeps: change(set('for-good', { stem: 'The council voted for a trial of six months.' })),
  },
  'figure-not-in-evidence': {
    breaks: change(choice('For how long has the council voted?', ['Five months', 'Two months', 'One month'], TRIAL)),
    keeps: change(choice('For how long has the council voted?', ['3 months', 'Two months', 'One month'], TRIAL)),
  },
  'from-on-key': {
    breaks: change(base => Object.assign(option(base, 'first-sunday', 1), { from: 's2' })),
    keeps: change(base => Object.assign(option(base, 'first-sunday', 0), { from: 's2' })),
  },
  'speaker-not-in-evidence': {
    breaks: change(set('first-sunday', { stem: 'When does the councillor hope to open on a Sunday?' })),
    keeps: change(set('first-sunday', { stem: 'When does the librarian hope to open on a Sunday?' })),
  },
  'duplicate-item': {
    breaks: change(again('first-sunday', { key: 'c' })),
    keeps: change(again('first-sunday', { stem: 'In which month does the trial of open Sundays begin, if it does?' })),
  },
  'order-against-dates': { breaks: change(order(['b', 'a', 'c'])), keeps: change(order(['a', 'b', 'c'])) },
  'rationale-says-otherwise': {
    breaks: change(setWhy('first-sunday', 1, 'Wrong, she looks forward to that Sunday later.')),
    keeps: change(setWhy('first-sunday', 1, 'Wrong months are easy to take for it, but she says May.')),
  },
  'same-person-twice': {
    breaks: change(choice('Who hopes to open on a Sunday?', ['The librarian', 'Ada Brook', 'Tom Hale'])),
    keeps: change(choice('Who hopes to open on a Sunday?', ['The writer', 'Ada Brook', 'Tom Hale'])),
  },
  'ranges-overlap': {
    breaks: change(choice('How many Sundays does she open in May?', ['More than one', 'More than two', 'None'])),
    keeps: change(choice('How many Sundays does she open in May?', ['One or two', 'More than two', 'None'])),
  },
  'all-fit': {
    breaks: change(set('about-the-trial', { key: ['a', 'b', 'c', 'd'] })),
    keeps: change(set('about-the-trial', { key: ['a', 'b', 'c'] })),
  },
  'unfocused-stem': {
    breaks: change(set('first-sunday', { stem: 'Which of these statements is true?' })),
    keeps: change(set('first-sunday', { stem: 'Which of these is true of Sundays?' })),
  },
  'blank-clue': {
    breaks: change(choice('On a Sunday the library first needs an ____ to open.', ['Hour', 'Opener', 'Librarian'])),
    keeps: change(choice('On a Sunday the library first needs an ____ to open.', ['Hour', 'Opener', 'Assistant'])),
  },
  'quote-not-in-source': {
    breaks: change(statement(0, 2, { quote: 'three people willing' })),
    keeps: change(statement(0, 2, { quote: 'found two, people willing' })),
  },
  'paragraph-past-end': {
    breaks: change(statement(0, 2, { paragraph: 6 })),
    keeps: change(statement(0, 2, { paragraph: 5 })),
  },
  'figure-not-in-source': {
    breaks: change(statement(1, 0, { text: 'Tom Hale, of the council, says that the trial costs 5,000 pounds.' })),
    keeps: change(statement(1, 0, { text: 'Tom Hale, of the council, says that it costs four thousand pounds.' })),
  },
  'loaded-not-in-source': {
    breaks: change(reading({ loaded: ['small sum'] })),
    keeps: change(reading({ loaded: ['a small price'] })),
  },
};

/** An option that says where it is from. */
export const FROM = { known: change(from('s2')), unknown: change(from('s99')) };
