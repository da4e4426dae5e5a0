/** The footer and the help of a screen, from the table that handles its presses. */

import type { Session } from '../../session/model.ts';
import { emptyPage, type Page, type Size } from '../../view/page.ts';
import { gap, pad, paragraph, type Row, textWidth, widestOf, widthOf } from '../../view/rows.ts';
import { labelsOf, quoteWords } from '../../view/words/labels.ts';
import type { Binding } from './binding.ts';
import { bindingsOf, EVERYWHERE } from './keymap.ts';

const HELP_HINT = '? keys';
/** Hints of this rank are only shown where all of them are, in full. */
const SPARE = 5;

/** At most five hints, the way on and the way out kept longest, `? keys` never cut. */
export function hintLine(bindings: Binding[], columns: number): string {
  const room = columns - widthOf(HELP_HINT) - 4;
  let hints = bindings.filter(binding => binding.hint !== undefined);
  const whole = () => hints.map(hint => `${hint.name} ${hint.hint}`).join('   ');
  // What can be done without is not worth shortening the rest.
  if (widestOf(whole()) > room) hints = hints.filter(hint => (hint.rank ?? 9) < SPARE);
  const brief = () => hints.map(hint => `${hint.name} ${hint.brief ?? hint.hint}`).join('  ');
  while (widestOf(brief()) > room) {
    const last = Math.max(...hints.map(hint => hint.rank ?? 9));
    hints = hints.filter(hint => (hint.rank ?? 9) < last);
  }
  const left = ` ${widestOf(whole()) > room ? brief() : whole()}`;
  return pad(left, columns - 1 - widthOf(HELP_HINT) - (widestOf(left) - widthOf(left))) + HELP_HINT;
}

export const CLOSES = ' Any press only closes this.';

export function helpPage(session: Session, size: Size): Page {
  const { phase, notSaved } = session;
  const rows = (bindings: Binding[]) => bindings.flatMap(({ name, help }) => explained(name, help, NAMES, size));
  // Help is read where "?" was pressed, and there is nothing to save again while all is saved.
  const useful = EVERYWHERE.filter(({ name }) => name !== '?' && (name !== 'w' || notSaved !== null));
  // Where the labels stand, and there is room, what they say.
  const labels = phase.name === 'reading' && size.rows > 20 ? [gap, ...labelRows(session, size)] : [];
  return {
    ...emptyPage,
    title: 'Presses on this screen',
    body: [...rows(bindingsOf(session)), gap, ...rows(useful), ...labels],
  };
}

/** Columns in which the presses and the labels stand, two free ones after the longest of them. */
const NAMES = 14;
const LABEL_NAMES = 25;

const labelRows = ({ reading }: Session, size: Size): Row[] => [
  // One row in a usual window, which this page fills.
  ...paragraph(`Labels: who speaks, never who is right. ${quoteWords(reading)}`, { width: size.columns - 1 }),
  ...labelsOf(reading).flatMap(({ label, means }) => explained(label, means, LABEL_NAMES, size)),
];

/** A name, and from a column on what it means. */
const explained = (name: string, text: string, indent: number, size: Size): Row[] =>
  paragraph(text, { width: textWidth(size), indent, lead: [{ text: `   ${pad(name, indent - 3)}` }] });
