/** Rules on what contradicts itself or something else in the bank: rationale and key, key and dates, option and option. */
import { quoted } from '../../content/diagnostic.ts';
import { type Amount, amountOf, sameUnit } from '../../domain/amounts.ts';
import { compareMoments, type Moment, momentIn } from '../../domain/moments.ts';
import type { Statement } from '../../domain/reading.ts';
import {
  caseless,
  citedBy,
  inText,
  inWhy,
  type LintBank,
  type LintItem,
  type LintOption,
  loose,
  ownOptions,
} from '../bank.ts';
import { twins } from '../doubles.ts';
import { AFFIRMS, BACKWARDS, DENIES, NEGATIVE_OPTION, OMITTED, REVERSES, SILENCE } from '../english.ts';
import { HALADYNA, nameOf, type Rules } from '../rule.ts';
import { withIds } from '../speakers.ts';
import { meaningful, shared } from '../tokens.ts';

/** A statement with so many of the words of a line tells the same. */
const TELLS = 0.75;

export const CONTRADICTIONS: Rules<LintBank> = {
  'duplicate-item': {
    over: 'reading',
    holds: 'No two items ask the same: their stems and options, or stems and evidence, differ in more than a word.',
    why: 'A reader would meet the same question twice, perhaps with two keys.',
    find: bank =>
      twins(bank).map(({ first, second, isOpposed }) => {
        const but = isOpposed ? ', but has another key' : '';
        const message = `${second.name} asks the same as ${nameOf('item', first.item)}${but}`;
        const at = { at: second.item, path: ['stem'] };
        return { ...at, first: { at: first.item, path: ['stem'] }, message, fix: 'Remove or change one of the two.' };
      }),
  },
  'order-against-dates': {
    severity: 'warning',
    holds:
      'The key of an order item does not go against the dates that its lines have, in themselves, in their rationales or in the timeline.',
    why: 'Its own text would prove the key wrong.',
    find(order, bank) {
      const { item, name, stem, options } = order;
      if (item.type !== 'order' || (bank.english && BACKWARDS.test(stem))) return undefined;
      const lines = item.answerKey.flatMap(id => options.find(option => option.id === id) ?? []);
      const dated = lines.flatMap(line => {
        const moment = momentOfLine(line, citedBy(order, bank), bank);
        return moment ? [{ line, moment }] : [];
      });
      for (const [at, { line, moment }] of dated.entries()) {
        const before = dated.slice(0, at).find(earlier => (compareMoments(earlier.moment, moment) ?? 0) > 0);
        if (!before) continue;
        const message = `the key of ${name} has ${quoted(before.line.text)} before ${quoted(line.text)}, whose date is earlier`;
        return { path: ['key'], message, fix: 'Put the key in the order of the dates, or correct them.' };
      }
      return undefined;
    },
  },
  'rationale-says-otherwise': {
    english: true,
    severity: 'warning',
    holds:
      'The rationale of the key does not say that it is wrong, or only speak of another option; that of a wrong option does not say that it is right. English only.',
    why: 'Rationales that were swapped tell the reader the opposite.',
    find: (item, bank) =>
      item.options.flatMap(option => {
        const says = contradiction(item, option, bank);
        if (says === undefined) return [];
        const message = `option "${option.id}" of ${item.name} is ${option.right ? 'right' : 'wrong'}, but its rationale ${says}`;
        return [{ path: inWhy(option), message, fix: 'Check the key, and which rationale belongs to which option.' }];
      }),
  },
  'same-person-twice': {
    holds: 'No two options of an item mean the same person by different names.',
    why: 'If one of them is right, so is the other.',
    source: HALADYNA,
    find(item, bank) {
      const seen = new Map<string, LintOption>();
      return ownOptions(item).flatMap(option => {
        const meant = withIds(option.text, bank);
        const first = seen.get(meant);
        seen.set(meant, first ?? option);
        if (!first || caseless(first.text) === caseless(option.text)) return [];
        const message = `options "${first.id}" and "${option.id}" of ${item.name} mean the same person`;
        return [{ path: inText(option), message, fix: 'Name somebody else in one of them.' }];
      });
    },
  },
  'ranges-overlap': {
    holds: 'No two options of an item with one right option share a value, if they are numbers or ranges.',
    why: 'A value that both have makes both right.',
    source: HALADYNA,
    find(item) {
      if (!item.single) return undefined;
      const amounts = loose(item.options).map(option => ({ option, amount: amountOf(option.text) }));
      const pairs = amounts.flatMap((one, at) => amounts.slice(at + 1).map(two => [one, two] as const));
      const overlap = pairs.find(([one, two]) => one.amount && two.amount && overlaps(one.amount, two.amount));
      if (!overlap) return undefined;
      const [first, second] = overlap.map(({ option }) => option) as [LintOption, LintOption];
      const message = `options ${quoted(first.text)} and ${quoted(second.text)} of ${item.name} overlap`;
      return { path: inText(second), message, fix: 'Let each begin where the one before it ends.' };
    },
  },
  'all-fit': {
    holds: 'Not every option of a many item is right.',
    why: 'Anyone can tick everything without reading.',
    find({ item, name, options }) {
      if (item.type !== 'many' || !loose(options).every(({ right }) => right)) return undefined;
      const message = `every option of ${name} is right`;
      return { path: ['key'], message, fix: 'Add an option that does not fit.' };
    },
  },
};

/** When what a line tells happens: by itself, by the timeline or a statement that tells the same, by its rationale. */
function momentOfLine({ text, why, content }: LintOption, cited: Statement[], bank: LintBank): Moment | undefined {
  const own = momentIn(text);
  // A day of the week may be any: "the first open Sunday".
  if (own && own.weekday === undefined) return own;
  const tells = (told: string, share: number) =>
    content.length > 1 && shared(content, bank.contentOf(told)) >= share * content.length;
  const entry = bank.reading.timeline.find(({ text: told }) => tells(told, 1));
  if (entry) return momentIn(entry.date);
  const statement = cited.find(({ text: told }) => tells(told, TELLS));
  const dated = statement && (('date' in statement && statement.date) || statement.text);
  return momentIn(dated ?? '') ?? momentIn(why) ?? own;
}

/** What a rationale says against its option. */
function contradiction(item: LintItem, option: LintOption, bank: LintBank): string | undefined {
  const { right, why, pinned, text } = option;
  const stated = item.item.type === 'stated';
  // "No, he hopes so" is a good beginning under "No, it says the opposite".
  const answers = stated || /^(?:yes|no)\b/i.test(text);
  if (!right)
    return AFFIRMS.test(answers ? why.replace(/^(?:yes|no)\b\W*/i, '') : why) ? 'says that it is right' : undefined;
  if (DENIES.test(answers ? why.replace(/^(?:yes|no)\b\W*/i, '') : why)) return 'says that it is wrong';
  if (option.id !== 'otherwise' && REVERSES.test(why)) return 'says that it is the other way round';
  if (pinned || stated || NEGATIVE_OPTION.test(`${item.stem} ${text}`) || OMITTED.test(item.stem)) return undefined;
  const sentences = why.split(/(?<=[.!?])\s+/).filter(Boolean);
  if (sentences.every(sentence => SILENCE.test(sentence))) return 'says that the text does not say it';
  if (!item.single) return undefined;
  const said = bank.contentOf(why);
  const asked = meaningful(item.stem);
  // Words that an option has alone: a rationale with none of its own, and all of another's, is that of the other.
  const own = (one: LintOption) =>
    one.content.filter(
      word =>
        !asked.some(known => known.startsWith(word)) &&
        !item.options.some(other => other !== one && other.content.includes(word)),
    );
  const isSaid = (one: LintOption) =>
    own(one).length > 0 &&
    (item.closed
      ? shared(own(one), said) > 0
      : one.content.length > 1 && shared(one.content, said) === one.content.length);
  const other = loose(item.options).find(one => !one.right && isSaid(one));
  return other && own(option).length > 0 && shared(own(option), said) === 0
    ? `speaks of ${quoted(other.text)}`
    : undefined;
}

/** A number far within an open range is told from it by its size: "two months" and "up to eight years". */
const FAR = 4;

function overlaps(one: Amount, two: Amount): boolean {
  if (!sameUnit(one, two) || Math.max(one.least, two.least) > Math.min(one.most, two.most)) return false;
  const [exact, range] = one.least === one.most ? [one, two] : [two, one];
  if (exact.least !== exact.most) return true;
  const bound = Number.isFinite(range.least) ? range.least : range.most;
  const isOpen = !Number.isFinite(range.least + range.most);
  return !isOpen || (exact.least <= bound * FAR && exact.least >= bound / FAR);
}
