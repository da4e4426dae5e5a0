/** The presses of a screen, from the table that handles them. */

import type { Session } from '../../session/model.ts';
import { emptyPage, type Page, type Size } from '../../view/page.ts';
import { gap, pad, paragraph, type Row, row, TEXT_WIDTH } from '../../view/rows.ts';
import { LABELS } from '../../view/words/labels.ts';
import type { Binding } from './binding.ts';
import { bindingsOf, EVERYWHERE } from './keymap.ts';

const ASIDE = 10;

export const CLOSES = ' Any press closes this.';

export function helpPage(session: Session, size: Size): Page {
  const { phase, notSaved } = session;
  const rows = (bindings: Binding[]) =>
    bindings.flatMap(({ name, help }) =>
      paragraph(help, {
        width: Math.min(TEXT_WIDTH, size.columns - 1),
        indent: ASIDE,
        lead: [{ text: `   ${pad(name, ASIDE - 3)}` }],
      }),
    );
  // Help is read where "?" was pressed, and there is nothing to save again while all is saved.
  const useful = EVERYWHERE.filter(({ name }) => name !== '?' && (name !== 'w' || notSaved !== null));
  const labels = phase.name === 'reading' && size.rows > 20 ? [gap, ...labelRows(size)] : [];
  return {
    ...emptyPage,
    title: 'Presses on this screen',
    body: [...rows(bindingsOf(session)), gap, ...rows(useful), ...labels],
  };
}

/** Where the labels stand, and there is room, what they say. */
const labelRows = (size: Size): Row[] => [
  row('   What the labels say: who speaks, never who is right'),
  ...LABELS.flatMap(({ label, means }) =>
    paragraph(means, {
      width: Math.min(TEXT_WIDTH, size.columns - 1),
      indent: 19,
      lead: [{ text: `   ${pad(label, 16)}` }],
    }),
  ),
];
