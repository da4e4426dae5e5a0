/** What does not fit on a screen. */

import { bankOf, type Item } from '../../domain/item.ts';
import type { Reading, Statement } from '../../domain/reading.ts';
import type { Asking } from '../../session/model.ts';
import { begin } from '../../session/update.ts';
import { fitPage, inner, type Page, type Size, SMALLEST } from '../../view/page.ts';
import { questionPage } from '../../view/question.ts';
import { TEXT_WIDTH } from '../../view/rows.ts';
import { statementRows } from '../../view/text.ts';
import type { Bank, BankItem, BankStatement } from '../bank.ts';
import type { Finding } from '../fault.ts';

const USUAL: Size = { columns: 80, rows: 24 };

/** Rows that a question has for sure at 80x24 and at 40x12, whatever its type. */
const SURE = { usual: 14, smallest: 4 };

/** Letters that no window of 80x24 has room for. */
const TOO_LONG = 80 * 24;

interface Fit {
  item: BankItem;
  /** Whole on the usual window. */
  usual: boolean;
  /** On the smallest its stem and any option stand together. */
  together: boolean;
  /** Whole on the smallest. */
  whole: boolean;
}

/** Which items are not whole on the usual window, and which statements or options not on the smallest. */
export function doesNotFit(bank: Bank): Finding[] {
  const items = fits(bank).flatMap(({ item, usual, together }): Finding[] => {
    if (usual && together) return [];
    const message = usual
      ? `on a window of 40x12 the stem of ${item.name} and one option do not stand together`
      : `${item.name} is not whole on a window of 80x24`;
    return [{ spot: item.stem.spot, item: item.id, message, fix: 'Shorten its stem or its options.' }];
  });
  const stub = stubOf(bank);
  const room = inner(SMALLEST, false);
  const statements = [...bank.statements.values()].flatMap((statement): Finding[] => {
    if (rowsAtMost(statement.text.text, SMALLEST.columns - 4) < room) return [];
    const look = { marked: false, proof: false };
    const rows = statementRows(stub, coreStatement(statement), SMALLEST.columns, look).length;
    if (rows <= room) return [];
    const message = `statement "${statement.id}" has ${rows} rows on a window of 40x12, which shows ${room}`;
    return [{ spot: statement.text.spot, message, fix: 'Make two statements of it.' }];
  });
  return [...items, ...statements];
}

/** How many items have to be scrolled on the smallest window; that is no fault. */
export const scrolling = (bank: Bank): number => fits(bank).filter(({ whole }) => !whole).length;

const known = new WeakMap<Bank, Fit[]>();

/** Laying out thousands of items takes time: once for each bank, and not where counting letters is enough. */
function fits(bank: Bank): Fit[] {
  const stub = stubOf(bank);
  const found =
    known.get(bank) ??
    bank.items.map((item): Fit => {
      const length = [item.stem, ...item.options.map(({ text }) => text)].reduce(
        (sum, { text }) => sum + text.length,
        0,
      );
      const rows = (columns: number) =>
        [item.stem, ...item.options.map(({ text }) => text)].reduce(
          (sum, { text }) => sum + rowsAtMost(text, columns),
          0,
        );
      if (length > TOO_LONG) return { item, usual: false, together: false, whole: false };
      if (rows(SMALLEST.columns - 11) <= SURE.smallest) return { item, usual: true, together: true, whole: true };
      const usual = rows(TEXT_WIDTH - 10) <= SURE.usual || isWhole(pageFor(stub, item, USUAL), USUAL);
      const page = pageFor(stub, item, SMALLEST);
      const together = fitPage(page, SMALLEST).above[0] === page.head[0];
      return { item, usual, together, whole: isWhole(page, SMALLEST) };
    });
  known.set(bank, found);
  return found;
}

/** A row is only ended early by a word that has no room in it. */
function rowsAtMost(text: string, columns: number): number {
  const width = (piece: string) => (/^[\u0020-\u007e]*$/.test(piece) ? piece.length : 2 * piece.length);
  const longest = text.split(/\s+/).reduce((most, word) => Math.max(most, width(word)), 0);
  return longest < columns ? Math.ceil((width(text) + 1) / (columns - longest)) : Number.POSITIVE_INFINITY;
}

function isWhole(page: Page, size: Size): boolean {
  const { hidden } = fitPage(page, size);
  return hidden.above + hidden.below === 0;
}

const AT = '2000-01-01T00:00:00.000Z';

const stubOf = (bank: Bank): Reading => ({
  id: 'fit',
  revision: 1,
  title: '',
  short: '',
  source: { outlet: bank.outlet, address: '', date: '2000-01-01', basis: '', unknown: '' },
  sources: [],
  language: bank.language,
  asOf: '2000-01-01',
  people: bank.people.map(({ id, short }) => ({ id, name: short, short, aliases: [], role: '' })),
  terms: [],
  loaded: [],
  timeline: [],
  sections: [],
});

function coreStatement({ id, text, scope, voice, standing }: BankStatement): Statement {
  if (scope === 'context') return { id, text: text.text, sources: [] };
  return { id, text: text.text, paragraph: 0, voice: voice ?? 'writer', standing: standing ?? 'says' } as Statement;
}

/** The question as the program shows it, its longest option marked. */
function pageFor(reading: Reading, item: BankItem, size: Size) {
  const longest = Math.max(...item.options.map(({ text }) => text.text.length));
  const option = item.options.find(({ text }) => text.text.length === longest)?.id ?? null;
  const session = begin({
    reading,
    ...bankOf([coreItem(item)]),
    records: [
      {
        v: 1,
        id: 'fit-1',
        sitting: 'fit',
        seq: 1,
        at: AT,
        kind: 'roundBegun',
        round: 'quiz',
        seed: 1,
        reading: 1,
        items: [item.id],
      },
    ],
    place: { read: [] },
    sitting: 'fit-now',
    seed: 1,
    troubles: [],
    folder: '',
    lines: false,
    now: AT,
  });
  const asking: Asking = {
    name: 'asking',
    round: 'fit-1',
    item: item.id,
    option,
    given: [],
    held: false,
    sureness: null,
    missing: null,
  };
  return questionPage(session, asking, size);
}

const coreItem = (item: BankItem): Item =>
  ({
    id: item.id,
    revision: 1,
    type: item.type,
    stem: item.stem.text,
    options: item.options.map(({ id, text, why }) => ({ id, text: text.text, why: why.text })),
    answerKey: item.type === 'many' || item.type === 'order' ? item.key.map(({ id }) => id) : item.key[0]?.id,
    section: '',
    scope: 'article',
    evidence: [],
    nearest: [],
    sources: [],
  }) as Item;
