/** Rules on an item and the text it is about: what it cites, copies, and whose words it says they are. */
import { quoted } from '../../content/diagnostic.ts';
import { figuresOf, numbersOf } from '../../domain/amounts.ts';
import { claimOf } from '../../domain/items/stated.ts';
import type { Statement } from '../../domain/reading.ts';
import { citedBy, inText, isSpeaker, type LintBank, type LintItem, loose, ownOptions } from '../bank.ts';
import { copiedFrom, copies } from '../copies.ts';
import { BLANK, OMITTED, withoutFiller } from '../english.ts';
import { HALADYNA, percent, type Rules } from '../rule.ts';
import { spokenOf } from '../speakers.ts';
import { wordsOf } from '../tokens.ts';
import { isOffTopic, KNOWN } from '../topic.ts';

/** The right statement is among so many, and has so much of what the nearest has. */
const NEAREST = 6;
const SHARE = 0.35;
/** Where no statement has more of the words, they are all other words, and point nowhere. */
const TOUCHING = 0.13;
/** "Several hundred"; "three in four", of 75%. */
const NO_FIGURE =
  /\b(?:several|many|some|few) (?:hundred|thousand|million)\b|\b(?:hundreds|thousands|millions) of\b|\b(?:one|two|three|four|five|six|seven|eight|nine)(?: people| cases)? (?:in|out of) (?:every )?(?:two|three|four|five|six|seven|eight|nine|ten|a hundred)\b/gi;
const COPIED = { share: 0.75, words: 8, around: 5 };

/** What an item asks and answers, as words that tell one statement from another. */
function weighed({ item, stem, rightOptions }: LintItem, { formsOf, english }: LintBank): Map<string, number> {
  const texts =
    item.type === 'stated' ? [claimOf(stem)] : [stem, ...rightOptions.map(({ pinned, text }) => (pinned ? '' : text))];
  const words = new Map<string, number>();
  for (const word of texts.flatMap(text => formsOf(english ? withoutFiller(text) : text)))
    words.set(word, (words.get(word) ?? 0) + 1);
  return words;
}

/** The statement that an item's words point to, where nothing that it cites is near; undefined where its evidence may well be right. */
export function likelierThan(item: LintItem, evidence: string[], bank: LintBank): Statement | undefined {
  const { rarity, nearest, sharedWith } = bank.nearness[item.item.scope]();
  const words = weighed(item, bank);
  const whole = [...words].reduce((sum, [word, weight]) => sum + weight * rarity(word), 0);
  const most = [...sharedWith(words).values()].reduce((most, score) => Math.max(most, score), 0);
  if (most === 0 || most < TOUCHING * whole) return undefined;
  const { scores, first } = nearest(words, NEAREST);
  const [best = ['', 0] as const] = first;
  // Of those with as much as the last of them, any may be it.
  const least = Math.max(first.at(-1)?.[1] ?? 0, SHARE * best[1]);
  const isNear = (id: string) => (scores.get(id) ?? 0) >= least;
  return evidence.some(isNear) ? undefined : bank.statements.get(best[0])?.statement;
}

export const EVIDENCE: Rules<LintBank> = {
  'evidence-adrift': {
    severity: 'warning',
    holds: `A statement that an item cites is among the ${NEAREST} that share most rare words with its stem and key, and has at least ${percent(SHARE)} of what the nearest shares.`,
    why: 'Feedback would show a place that settles nothing.',
    find(item, bank) {
      const { evidence } = item.item;
      const known = evidence.filter(id => bank.statements.has(id));
      if (known.length === 0 || known.length < evidence.length) return undefined;
      if (isOffTopic(item, bank) || (bank.english && OMITTED.test(item.stem))) return undefined;
      const likelier = likelierThan(item, evidence, bank);
      if (!likelier) return undefined;
      const message = `the stem and key of ${item.name} have little in common with ${evidence.map(quoted).join(', ')}; nearer is ${quoted(likelier.id)}: ${quoted(likelier.text)}`;
      return {
        path: ['evidence'],
        message,
        fix: 'Cite the statement that settles it; if this one does, waive the rule.',
      };
    },
  },
  'off-topic': {
    severity: 'warning',
    english: true,
    holds: `At least ${percent(KNOWN)} of the words of a stem and its key are in the reading, rare words counting for more; and more of them where it has no word of the key, or none of the names in the stem. English only.`,
    why: 'A question that the text does not touch tests what people knew before.',
    source: HALADYNA,
    find(item, bank) {
      if (!isOffTopic(item, bank)) return undefined;
      const message = `the reading has almost no word of the stem and key of ${item.name}`;
      return { path: ['stem'], message, fix: 'Ask about what the text says.' };
    },
  },
  'stem-copied': {
    severity: 'warning',
    holds: `A stem, or a claim that is right, does not repeat a statement: fewer than ${percent(COPIED.share)} of its words, or fewer than ${COPIED.words}, stand there in the same order; around a blank, fewer than ${COPIED.around}.`,
    why: 'The reader could find the place by its look, without understanding it.',
    source: HALADYNA,
    find(item, bank) {
      const { stem } = item;
      const claimed = item.item.type === 'stated';
      if (claimed && item.item.answerKey !== 'so') return undefined;
      // Who says it is asked by repeating what was said.
      if (loose(item.options).every(({ text }) => isSpeaker(text, bank.people))) return undefined;
      // A blank is where the statement has the key.
      const least = BLANK.test(stem) ? COPIED.around : COPIED.words;
      const text = claimOf(stem).replace(BLANK, item.right.text);
      const copied = copiedFrom(bank, text);
      if (!copied || copied.words < least || copied.words < COPIED.share * wordsOf(text).length) return undefined;
      const message = `the stem of ${item.name} repeats ${copied.words} words of statement ${quoted(copied.statement.id)}`;
      return { path: ['stem'], message, fix: 'Say it in other words than the statement.' };
    },
  },
  'claim-copied': {
    english: true,
    holds:
      'A claim that a statement has word for word, without a negative or a hedge around it, does not have the key "otherwise" or "neither". English only.',
    why: 'The reader who found it in the text would be told that it is not there.',
    find(item, bank) {
      const { type, answerKey } = item.item;
      if (type !== 'stated' || answerKey === 'so') return undefined;
      const statement = copies(bank, claimOf(item.stem));
      if (!statement) return undefined;
      const message = `the claim of ${item.name} is in statement ${quoted(statement.id)} word for word, but its key is "${answerKey}"`;
      return { path: ['key'], message, fix: 'Set the key to "so" and cite that statement, or change the claim.' };
    },
  },
  'figure-not-in-evidence': {
    severity: 'warning',
    english: true,
    holds:
      'Every figure in a key, or in a claim that is right, is in the stem or in a statement that the item cites, in digits or in words; for order, the timeline will do. "Several hundred" and "three in four" are no figures. English only.',
    why: 'Figures are soon mistyped, and a reader remembers them.',
    find(item, bank) {
      const { name, rightOptions, stem } = item;
      const { type, evidence, answerKey } = item.item;
      if (evidence.length === 0 || (type === 'stated' && answerKey !== 'so')) return undefined;
      const { source, timeline } = bank.reading;
      // Lines in order are told by the dates of the timeline, too; and the year of an article is seldom in it.
      const dates = [source.date.slice(0, 4), ...(type === 'order' ? timeline.map(({ date }) => date) : [])];
      const cited = [...dates, ...citedBy(item, bank).flatMap(textsIn)];
      const known = [...cited, type === 'stated' ? '' : stem].flatMap(numbersOf).map(({ figure }) => figure);
      const places =
        type === 'stated'
          ? [{ path: ['stem'], text: stem }]
          : rightOptions.map(one => ({ path: inText(one), text: one.text }));
      return places.flatMap(({ path, text }) => {
        const missing = figuresOf(text.replace(NO_FIGURE, ' ')).find(({ figure }) => !known.includes(figure));
        if (!missing) return [];
        const message = `the key of ${name} has ${quoted(missing.told)}, which no statement that it cites has`;
        return [{ path, message, fix: 'Correct the figure, or cite the statement that has it.' }];
      });
    },
  },
  'from-on-key': {
    severity: 'warning',
    holds: 'Only a wrong option is "from" a statement.',
    why: 'Feedback shows the statement as what a reader took for the answer; that of the key is its evidence.',
    find: ({ name, rightOptions }) =>
      rightOptions.flatMap(({ id, index, from }) => {
        if (from === undefined) return [];
        const message = `option "${id}" of ${name} is right, but says that it is from ${quoted(from)}`;
        const fix = 'Remove "from" here, and cite the statement under "evidence".';
        return [{ path: ['options', index, 'from'], message, fix }];
      }),
  },
  'speaker-not-in-evidence': {
    severity: 'warning',
    english: true,
    holds:
      'Where a stem or its key says who says, hopes or claims something, a statement that the item cites has that voice or names that person. English only.',
    why: 'Who says it is half of what a reader should keep.',
    find(item, bank) {
      const { type, answerKey } = item.item;
      const cited = citedBy(item, bank);
      const voices = new Set(cited.flatMap(statement => ('voice' in statement ? statement.voice : [])));
      if (item.item.evidence.length === 0 || voices.size === 0 || (type === 'stated' && answerKey !== 'so'))
        return undefined;
      const texts =
        type === 'many' || type === 'order'
          ? [item.stem]
          : [item.stem, ...ownOptions(item).flatMap(({ right, text }) => (right ? text : []))];
      const missing = texts.flatMap(text => spokenOf(text, bank)).find(({ isIn }) => !cited.some(isIn));
      if (!missing) return undefined;
      const message = `${item.name} has ${quoted(missing.named)} say it, but the voice of its evidence is ${[...voices].map(quoted).join(', ')}`;
      return { path: ['evidence'], message, fix: 'Name the speaker of that statement, or cite one of this speaker.' };
    },
  },
};

const textsIn = (statement: Statement): string[] => Object.values(statement).filter(value => typeof value === 'string');
