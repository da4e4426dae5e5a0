/** Parts of the summary on where wrong options may come from, and on what is not asked in this language. */
import { plural } from '../view/words/grammar.ts';
import type { LintBank } from './bank.ts';
import { origins } from './origins.ts';
import { entry, type Part } from './part.ts';
import { grouped } from './rule.ts';
import { WRITING } from './rules/all.ts';

/** Items with proposals that are told; all are in the JSON. */
const PROPOSED = 12;

/** Proposals, never problems: only the author knows where a wrong option came from. */
export function originPart(bank: LintBank): Part {
  const found = origins(bank);
  const data = found.map(({ item, option, statement }) => ({
    ...{ item: item.item.id, option: option.id, statement: statement.id },
  }));
  const byItem = [...grouped(data.map(origin => [origin.item, `${origin.option} ${origin.statement}`] as const))];
  const words = byItem.slice(0, PROPOSED).map(([item, from]) => `${item}: ${from.join(', ')}`);
  const more = byItem.length - words.length;
  const lead = `${plural(found.length, 'wrong option')} may come from other statements. Where one does, add "from":`;
  const texts = [lead, `${words.join('; ')}${more > 0 ? `; and ${plural(more, 'more item')}` : ''}`];
  return { name: 'from', lines: found.length > 0 ? entry('From', texts) : [], data };
}

/** How many rules are silent because the reading is not in English. */
export const languagePart = (): Part => {
  const silent = Object.values(WRITING)
    .flatMap(rules => Object.values(rules))
    .filter(({ english }) => english).length;
  return {
    name: 'silent',
    lines: entry('Language', [`${plural(silent, 'rule')} need English and are silent; docs/rules.md says which`]),
    data: { rules: silent },
  };
};
