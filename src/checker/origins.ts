/** The statement that a wrong option may have come from, where its words point to one that the item does not cite. */
import { figuresOf, numbersOf } from '../domain/amounts.ts';
import type { Statement } from '../domain/reading.ts';
import { citedBy, isSpeaker, type LintBank, type LintItem, type LintOption, ownOptions } from './bank.ts';

/** Words of the stem are in every option's mind, and those of the key in many a statement. */
const OF_STEM = 0.2;
const OF_KEY = 0.5;
/** So much of an option has to be in a statement: less, where it stands with those that are cited. */
const ENOUGH = { close: 0.25, far: 0.4 };
const CLOSER = 0.5;

interface Origin {
  item: LintItem;
  option: LintOption;
  statement: Statement;
}

/** The likeliest, or undefined where the option's words are nowhere, or in what the item cites. */
export function originOf(option: LintOption, item: LintItem, bank: LintBank): Statement | undefined {
  const { rarity, sharedWith } = bank.nearness[item.item.scope]();
  const ofKey = new Set(item.rightOptions.flatMap(({ text }) => bank.formsOf(text)));
  const ofStem = bank.formsOf(item.stem);
  const weights = bank.formsOf(option.text).map(word => {
    const weight = ofStem.includes(word) ? OF_STEM : 1;
    return [word, ofKey.has(word) ? weight * OF_KEY : weight] as const;
  });
  const whole = weights.reduce((sum, [word, weight]) => sum + weight * rarity(word), 0);
  const cited = citedBy(item, bank);
  const tellsAll = tellsDatesOf(option.text);
  const places = new Set(cited.map(({ id }) => placeOf(id, bank)));
  const [best] = [...sharedWith(new Map(weights))]
    .filter(([id]) => !cited.some(statement => statement.id === id))
    .filter(([id]) => tellsAll(bank.statements.get(id)?.statement.text ?? ''))
    .map(([id, shared]) => ({ id, share: shared / whole, isClose: places.has(placeOf(id, bank)) }))
    .toSorted((left, right) => rank(right) - rank(left));
  return best && best.share >= (best.isClose ? ENOUGH.close : ENOUGH.far)
    ? bank.statements.get(best.id)?.statement
    : undefined;
}

const MONTH = /\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/g;

/** Whether a statement has every figure and month of an option: "before June" is not where "2 June" comes from. */
function tellsDatesOf(option: string): (text: string) => boolean {
  const figures = figuresOf(option);
  const months: string[] = option.match(MONTH) ?? [];
  return text => {
    const told = numbersOf(text);
    return (
      figures.every(({ figure }) => told.some(other => other.figure === figure)) &&
      months.every(month => text.includes(month))
    );
  };
}

const rank = ({ share, isClose }: { share: number; isClose: boolean }): number => share + (isClose ? CLOSER : 0);

/** Its paragraph; of what is outside the article its section. */
function placeOf(id: string, { statements }: LintBank): string {
  const found = statements.get(id);
  return found && 'paragraph' in found.statement ? `${found.statement.paragraph}` : (found?.section.id ?? '');
}

/** For each wrong option that does not say where it is from, the statement that its words point to. */
export const origins = (bank: LintBank): Origin[] =>
  bank.items.flatMap(item =>
    ownOptions(item).flatMap(option => {
      const isProposed = !option.right && !option.pinned && option.from === undefined && item.item.type !== 'order';
      // A name alone is in many a statement.
      if (!isProposed || isSpeaker(option.text, bank.people)) return [];
      const statement = originOf(option, item, bank);
      return statement ? [{ item, option, statement }] : [];
    }),
  );
