/** The presses of a screen, from the table that handles them. */
import type { Phase } from '../core/phase.ts';
import { emptyPage, type Page, type Size } from '../view/page.ts';
import { gap, pad, paragraph, row } from '../view/rows.ts';
import { type Binding, EVERYWHERE, KEYMAP } from './keymap.ts';

const ASIDE = 10;

export function helpPage(phase: Phase['name'], size: Size): Page {
  const rows = (bindings: Binding[]) =>
    bindings.flatMap(({ name, help }) =>
      paragraph(help, {
        width: Math.min(75, size.columns - 1),
        indent: ASIDE,
        lead: [{ text: `   ${pad(name, ASIDE - 3)}` }],
      }),
    );
  return {
    ...emptyPage,
    title: 'Presses on this screen',
    body: [...rows(KEYMAP[phase]), gap, ...rows(EVERYWHERE)],
    foot: [row('   Any press closes this.')],
  };
}
