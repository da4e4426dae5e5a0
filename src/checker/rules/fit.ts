/** What does not fit on a screen. */
import type { Reading } from '../../domain/reading.ts';
import { askedAlone } from '../../session/alone.ts';
import { fitPage, innerRows, type Page, type Size, SMALLEST } from '../../view/page.ts';
import { questionPage } from '../../view/question.ts';
import { TEXT_WIDTH } from '../../view/rows.ts';
import { statementRows } from '../../view/statement.ts';
import type { LintBank, LintItem } from '../bank.ts';
import { type Finding, nameOf, type Rules } from '../rule.ts';

const USUAL: Size = { columns: 80, rows: 24 };

/** Rows that a question has for sure at 80x24 and at 40x12, whatever its type. */
const SURE = { usual: 14, smallest: 4 };

/** Letters that no window of 80x24 has room for. */
const TOO_LONG = 80 * 24;

export const SCREEN: Rules<LintBank> = {
  'does-not-fit': {
    severity: 'warning',
    over: 'reading',
    holds:
      'At 80x24 a whole question fits on the screen; at 40x12 its stem fits with one option, and a statement fits.',
    why: 'Nobody should have to scroll between a question and its answer.',
    find: bank => [...longItems(bank), ...longStatements(bank)],
  },
};

function longItems(bank: LintBank): Finding[] {
  return bank.items.flatMap(lintItem => {
    const { item, name } = lintItem;
    const { usual, together } = fitOf(lintItem, bank.reading);
    if (usual && together) return [];
    const message = usual
      ? `the stem of ${name} and one option do not fit together at 40x12`
      : `${name} does not fit on the screen at 80x24`;
    return [{ at: item, path: ['stem'], message, fix: 'Shorten its stem or its options.' }];
  });
}

function longStatements({ reading, statements }: LintBank): Finding[] {
  const room = innerRows(SMALLEST, false);
  return [...statements.values()].flatMap(({ statement }) => {
    if (rowsAtMost(statement.text, SMALLEST.columns - 4) < room) return [];
    const rows = statementRows(reading, statement, SMALLEST.columns, { marked: false, proof: false }).length;
    if (rows <= room) return [];
    const message = `${nameOf('statement', statement)} takes ${rows} rows at 40x12, where ${room} fit`;
    return [{ at: statement, path: ['text'], message, fix: 'Split it into two statements.' }];
  });
}

interface Fit {
  /** Whole on the usual window. */
  usual: boolean;
  /** On the smallest its stem and any option stand together. */
  together: boolean;
}

function fitOf(item: LintItem, reading: Reading): Fit {
  const texts = [item.stem, ...item.options.map(({ text }) => text)];
  const sum = (of: (text: string) => number) => texts.reduce((total, text) => total + of(text), 0);
  const sure = (fit: boolean) => ({ usual: fit, together: fit });
  if (sum(text => text.length) > TOO_LONG) return sure(false);
  if (sum(text => rowsAtMost(text, SMALLEST.columns - 11)) <= SURE.smallest) return sure(true);
  const page = pageFor(reading, item, SMALLEST);
  return {
    usual:
      sum(text => rowsAtMost(text, TEXT_WIDTH - 10)) <= SURE.usual || isWhole(pageFor(reading, item, USUAL), USUAL),
    together: fitPage(page, SMALLEST).above[0] === page.head[0],
  };
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

/** The question as the program shows it, its longest option marked. The lines of an *order* item are not among `given`, so they are not measured. */
function pageFor(reading: Reading, { item, options }: LintItem, size: Size): Page {
  const [longest] = options.toSorted((left, right) => right.text.length - left.text.length);
  const session = askedAlone(reading, item);
  return questionPage(session, { ...session.phase, option: longest?.id ?? null, given: [] }, size);
}
