/**
 * What each field of reading.yaml and questions.yaml is for: the one place. Editors show it, from the published schemas, and
 * the author's guide has it as tables. A field of the schema without a line here does not compile.
 */
import type { ItemEntry, ReadingFile } from './schema.ts';

/** The fields of all members of a union. */
type FieldOf<T> = T extends unknown ? keyof T : never;
type Told<T> = Record<FieldOf<T>, string>;
type Entry<T> = T extends readonly (infer E)[] ? E : never;

type Section = Entry<ReadingFile['sections']>;
type Statement = Entry<Section['statements']>;
type Guess = NonNullable<ReadingFile['question']>;
type Disputed = NonNullable<Extract<Statement, { voice: string }>['disputed']>;

interface Fields {
  reading: Told<ReadingFile>;
  question: Told<Guess>;
  guess: Told<Entry<Guess['options']>>;
  source: Told<ReadingFile['source']>;
  outside: Told<Entry<ReadingFile['sources']>>;
  person: Told<Entry<ReadingFile['people']>>;
  term: Told<Entry<ReadingFile['terms']>>;
  event: Told<Entry<ReadingFile['timeline']>>;
  section: Told<Section>;
  statement: Told<Statement>;
  disputed: Told<Disputed>;
  retired: Told<Entry<ReadingFile['retired']>>;
  bank: Told<{ items: unknown }>;
  item: Told<ItemEntry>;
  option: Told<Entry<ItemEntry['options']>>;
}

/** Something that has fields. */
export type FieldGroup = keyof Fields;

const ID = 'at most 64 small letters, digits and hyphens';
const DATE = '2025-03-07, or 2025-03 or 2025 where no more is known';

export const FIELDS: Fields = {
  reading: {
    id: `Name of the reading, ${ID}. Progress is saved under it, so do not change it later`,
    revision: 'A whole number from 1. Once others have answered, raise it when the text changes',
    kind: 'What the text is. The program calls news an article, and anything else a text',
    title: 'Title, as readers see it',
    short: 'A few words for the corner of a screen; the title without it',
    question: 'A guess, never scored, that what happened next answers',
    source: 'Where the text comes from',
    made: 'A few sentences on how the reading was made',
    sources: 'Outside sources, for disputed points, the timeline and context',
    language: 'Language tag of the reading: en, fa, zh-Hant',
    asOf: `Day up to which you looked into what happened next: ${DATE}`,
    people: 'Everybody who speaks or is mentioned, institutions and groups too',
    terms: 'Words worth explaining. The program finds them in the text by name and aliases',
    loaded: 'Words of the article that take a side. Items put them in quotation marks or say whose they are',
    timeline: 'Dated events, in order of date',
    sections: 'About two to seven statements each, in the order of the article; what happened next comes last',
    retired: 'Items that are asked no more. Their answers still count, and their ids stay taken',
    fingerprints: 'Written by new --from: tells which statements are still in the words of the article',
  },
  question: {
    stem: 'What the reader guesses',
    options: 'Two to nine answers to choose from',
    answer: 'What came of it, shown above what happened next',
  },
  guess: { id: `Name of the answer, ${ID}`, text: 'The answer' },
  source: {
    outlet: 'Who published it',
    address: 'Where it can be found: a web address, or "in print"',
    date: `When it was published: ${DATE}`,
    basis: 'What the article is based on',
    unknown: 'What is not known about it',
    omits: 'What the article leaves out',
    licence: 'Why its sentences may stay as they are: own text, public domain, CC BY 4.0',
  },
  outside: {
    id: `Name that disputed points, events and statements cite it by, ${ID}`,
    title: 'Its title',
    address: 'Where it can be found',
    owner: 'Who is behind it',
  },
  person: {
    id: `Name that statements give as their voice, ${ID}; not writer or none`,
    name: 'Full name',
    short: 'One or two words for the margin, beside what they say: minister',
    plural: 'true for a group: the label is then "experts say"',
    aliases: 'Other names the text uses; [] if there are none',
    role: 'Who they are on the day of the article',
    later: 'What became of them',
  },
  term: {
    id: `Name of the term, ${ID}`,
    name: 'The term as the text has it',
    aliases: 'Other forms the text uses; [] if there are none',
    text: 'A few words of explanation, shown once, after the name, where the term is first met',
    more: 'The rest, shown on request',
  },
  event: {
    date: `When it happened: ${DATE}; a time of day may follow a day, 2025-03-07 14:30`,
    text: 'What happened, in a few words',
    scope: 'article: a statement tells it; context: outside sources do',
    statement: 'Id of the statement that tells it',
    sources: 'Ids of outside sources',
  },
  section: {
    id: `Name of the section, ${ID}`,
    title: 'Title, which should give no answer away',
    scope: 'article, if nothing is given; context for what happened next',
    statements: 'The statements, in the order of the article',
  },
  statement: {
    id: `Name that items cite as evidence, ${ID}`,
    text: 'One claim, in your own words, with every hedge kept',
    note: 'One line of help in your own words, at most 70 characters, shown with the statement',
    more: 'What else there is to say, shown on request',
    paragraph: 'Its paragraph in the article, from 1; headline and standfirst are 0',
    voice: 'Who says it: id of a person, writer, or none where nobody is named',
    standing:
      'How it is said: reported (a dated event, from a source that is named), says, hopes, plans, wording (the choice of words of the writer steers; voice writer), alleged (nobody is named as saying so; voice none)',
    quote: 'At most six words of the article, to find the place there',
    closer: 'A tension inside the article to look at more closely',
    disputed: 'A point on which outside sources disagree',
    sources: 'Ids of outside sources',
    date: `When it happened: ${DATE}`,
  },
  disputed: {
    supports: 'What supports the statement',
    contradicts: 'What contradicts it',
    open: 'What stays open',
    sources: 'Ids of outside sources for it',
  },
  retired: { id: 'Id that the item had', section: 'Id of the section it was about' },
  bank: { items: 'The questions' },
  item: {
    id: `Name of the item, ${ID}. Answers are saved under it`,
    stem: 'The question; for stated a claim, above which the program asks whether the article says it',
    revision: 'Once others have answered, raise it when the meaning changes, not for a rewording; 1 without it',
    section: 'Id of the section it is about; that of its first evidence without it',
    scope: 'article, if nothing is given; context for what happened next',
    skill: 'What it takes: retrieve what the text says, infer, interpret several places, evaluate how it is said',
    difficulty: '1 to 4, for your own balance; never shown',
    evidence: 'Ids of the statements that settle it; [] where the article is silent',
    nearest: 'Where the article is silent: ids of the statements that a reader might take for an answer',
    exclusive: 'A name for items about the same fact: a round asks only one of them',
    sources: 'Ids of outside sources, for items about what happened next',
    draft: 'true while it was made by rule and nobody has read it',
    waive: 'Rules of check that this item may break, each with the reason',
    type: 'choice: one option; stated: does the article say it; many: every option that fits; evidence: an option, then the statement that shows it; order: lines in order',
    options: 'Two to nine options; for stated exactly so, otherwise and neither, in that order',
    key: 'Id of the right option; for many a list of all that fit; for order the ids in the right order',
    pinned: 'Id of the option that always stands last, for "The article does not say"',
    ordered: 'true: the options stay as they are in the file; all figures or all dates stand in order without it',
  },
  option: {
    id: 'Name of the option, as key has it: a, b, c; for stated so, otherwise or neither',
    text: 'The option; for stated the program has the texts',
    why: 'The rationale, 3 to 45 words: for the key what the article says, else which slip leads there',
    from: 'For a wrong option, the id of the statement a reader has in mind who chooses it: feedback shows it, too',
  },
};
