/** Rules on the bank as a whole. They are silent where there are too few items of their kind to judge. */
import { type Bank, type BankItem, ENOUGH } from '../bank.ts';
import type { Finding } from '../fault.ts';
import { propositionOf } from './proof.ts';
import { percent } from './wording.ts';

export const LABEL_SHARE = { least: 0.27, most: 0.4 };
export const LABEL_LENGTH = 0.15;
export const CONTEXT_SHARE = 0.15;
export const ITEMS_EACH = 2;
export const SKILLS: Record<string, number> = { retrieve: 0.2, infer: 0.3, interpret: 0.3, evaluate: 0.2 };
export const SKILL_GAP = 0.05;
export const PINNED_SHARE = { least: 0.25, most: 0.45 };
export const PLAUSIBLE = 0.8;

const LABELS = ['so', 'otherwise', 'neither'];

const stated = (bank: Bank): BankItem[] => bank.items.filter(({ type }) => type === 'stated');

export function labelShare(bank: Bank): Finding[] {
  const items = stated(bank);
  const [first] = items;
  if (items.length < ENOUGH || !first) return [];
  return LABELS.flatMap(label => {
    const share = items.filter(item => item.label === label).length / items.length;
    if (share >= LABEL_SHARE.least && share <= LABEL_SHARE.most) return [];
    const message = `${percent(share)} of the stated items have the key "${label}"; ${percent(LABEL_SHARE.least)} to ${percent(LABEL_SHARE.most)}`;
    return [{ spot: first.spot, message, fix: 'Ask as many of each, so that none is the better guess.' }];
  });
}

export function labelLength(bank: Bank): Finding[] {
  const items = stated(bank);
  const [first] = items;
  if (items.length < ENOUGH || !first) return [];
  const mean = (list: BankItem[]) =>
    list.reduce((sum, item) => sum + propositionOf(item).length, 0) / Math.max(1, list.length);
  const all = mean(items);
  return LABELS.flatMap(label => {
    const these = items.filter(item => item.label === label);
    const gap = mean(these) / all - 1;
    if (these.length === 0 || Math.abs(gap) <= LABEL_LENGTH) return [];
    const message = `sentences with the key "${label}" are ${percent(Math.abs(gap))} ${gap > 0 ? 'longer' : 'shorter'} than the mean; at most ${percent(LABEL_LENGTH)}`;
    return [{ spot: first.spot, message, fix: 'Let the length of a sentence say nothing about its key.' }];
  });
}

export function contextShare(bank: Bank): Finding[] {
  const context = bank.items.filter(({ scope }) => scope === 'context');
  const [first] = context;
  if (!first || bank.items.length < ENOUGH || context.length / bank.items.length <= CONTEXT_SHARE) return [];
  const message = `${context.length} of ${bank.items.length} items ask about what is not in the article; at most ${percent(CONTEXT_SHARE)}`;
  return [{ spot: first.spot, message, fix: 'Ask about the article.' }];
}

/** For each statement of the article the items that cite it. */
export function coverage(bank: Bank): Map<string, string[]> {
  const covered = new Map<string, string[]>();
  for (const { id, scope } of bank.statements.values()) if (scope === 'article') covered.set(id, []);
  for (const item of bank.items)
    for (const id of new Set([...item.evidence, ...item.nearest].map(({ text }) => text)))
      covered.get(id)?.push(item.id);
  return covered;
}

export function thinCoverage(bank: Bank): Finding[] {
  if (bank.items.filter(({ scope }) => scope === 'article').length < ENOUGH) return [];
  return [...coverage(bank)].flatMap(([id, items]) => {
    const statement = bank.statements.get(id);
    if (!statement || items.length >= ITEMS_EACH) return [];
    const message = `statement "${id}" is behind ${items.length === 0 ? 'no item' : 'one item'}; at least ${ITEMS_EACH}`;
    return [{ spot: statement.text.spot, message, fix: 'Ask about it, or join it with another statement.' }];
  });
}

/** Shares of the skills among the items on the article that name one. */
export function skills(bank: Bank): { of: number; shares: [string, number][] } {
  const named = bank.items.filter(({ scope, skill }) => scope === 'article' && skill !== undefined);
  const share = (name: string) => named.filter(({ skill }) => skill === name).length / Math.max(1, named.length);
  return { of: named.length, shares: Object.keys(SKILLS).map(name => [name, share(name)]) };
}

export function skillMix(bank: Bank): Finding[] {
  const { of, shares } = skills(bank);
  const [first] = bank.items;
  if (of < ENOUGH || !first) return [];
  return shares.flatMap(([name, share]) => {
    const aim = SKILLS[name] ?? 0;
    if (Math.abs(share - aim) <= SKILL_GAP + 1e-9) return [];
    const message = `${percent(share)} of the items on the article ask to ${name}; ${percent(aim)} within ${100 * SKILL_GAP} points`;
    return [{ spot: first.spot, message, fix: 'Ask more or fewer of this kind.' }];
  });
}

export function pinnedShare(bank: Bank): Finding[] {
  const items = bank.items.filter(({ options }) => options.some(({ pinned }) => pinned));
  const [first] = items;
  if (items.length < ENOUGH || !first) return [];
  const share = items.filter(({ key }) => key.some(({ pinned }) => pinned)).length / items.length;
  if (share >= PINNED_SHARE.least && share <= PINNED_SHARE.most) return [];
  const message = `the pinned option is the key in ${percent(share)} of ${items.length} items that show it; ${percent(PINNED_SHARE.least)} to ${percent(PINNED_SHARE.most)}`;
  return [{ spot: first.spot, message, fix: 'Let it be right now and then, and wrong more often.' }];
}

/** Wrong options that speak of something in the reading. */
export function plausible(bank: Bank): Finding[] {
  const items = bank.items.filter(item => !item.closed && item.type !== 'order');
  const [first] = items;
  const wrong = items.flatMap(({ options }) => options.filter(({ right, pinned }) => !right && !pinned));
  const near =
    wrong.filter(({ content }) => content.some(word => bank.content.has(word))).length / Math.max(1, wrong.length);
  if (items.length < ENOUGH || !first || near >= PLAUSIBLE) return [];
  const message = `${percent(near)} of wrong options share a word with the reading; at least ${percent(PLAUSIBLE)}`;
  return [{ spot: first.spot, message, fix: 'Make wrong options of what the text speaks about.' }];
}
