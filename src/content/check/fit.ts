/** What does not fit on a screen. */
import type { Item } from '../../core/item.ts';
import type { Asking } from '../../core/phase.ts';
import type { Reading, Statement } from '../../core/reading.ts';
import { begin } from '../../core/session.ts';
import { fitPage, inner, type Size, SMALLEST } from '../../view/page.ts';
import { questionPage } from '../../view/question.ts';
import { statementRows } from '../../view/text.ts';
import type { Bank, BankItem, BankStatement } from './bank.ts';
import type { Finding } from './fault.ts';

const USUAL: Size = { columns: 80, rows: 24 };

/** Texts with fewer letters fit everywhere; laying out thousands of them takes time. */
const SHORT = { stem: 60, option: 28 };

/** Which items are not whole on the usual window, and which statements or options not on the smallest. */
export function doesNotFit(bank: Bank): Finding[] {
  const stub = stubOf(bank);
  const items = bank.items.flatMap((item): Finding[] => {
    if (item.stem.text.length <= SHORT.stem && item.options.every(({ text }) => text.text.length <= SHORT.option))
      return [];
    const page = pageFor(stub, item, USUAL);
    const usual = fitPage(page, USUAL);
    const found = (message: string, fix: string) => [{ spot: item.stem.spot, item: item.id, message, fix }];
    const fix = 'Shorten its stem or its options.';
    if (usual.hidden.above + usual.hidden.below > 0)
      return found(`${item.name} is not whole on a window of 80x24`, fix);
    return fitsSmallest(pageFor(stub, item, SMALLEST))
      ? []
      : found(`on a window of 40x12 the stem of ${item.name} and one option do not stand together`, fix);
  });
  const statements = [...bank.statements.values()].flatMap((statement): Finding[] => {
    const rows = statementRows(stub, coreStatement(statement), SMALLEST.columns, {
      marked: false,
      proof: false,
    }).length;
    const room = inner(SMALLEST, false);
    if (rows <= room) return [];
    const message = `statement "${statement.id}" has ${rows} rows on a window of 40x12, which shows ${room}`;
    return [{ spot: statement.text.spot, message, fix: 'Make two statements of it.' }];
  });
  return [...items, ...statements];
}

/** How many items have to be scrolled on the smallest window; that is no fault. */
export function scrolling(bank: Bank): number {
  const stub = stubOf(bank);
  return bank.items.filter(item => {
    const { hidden } = fitPage(pageFor(stub, item, SMALLEST), SMALLEST);
    return hidden.above + hidden.below > 0;
  }).length;
}

/** True when, with its tallest option marked, the stem is in view from its first row on and so is that option. */
function fitsSmallest(page: ReturnType<typeof questionPage>): boolean {
  return fitPage(page, SMALLEST).above[0] === page.head[0];
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
    items: [coreItem(item)],
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
    key: item.type === 'many' || item.type === 'order' ? item.key.map(({ id }) => id) : item.key[0]?.id,
    section: '',
    scope: 'article',
    evidence: [],
    nearest: [],
    sources: [],
  }) as Item;
