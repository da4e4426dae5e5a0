/** The footer: at most five hints from the keymap, the way on and the way out kept longest, `? keys` never cut. */
import { widthOf } from '../view/rows.ts';
import type { Binding } from './keymap.ts';

export const HELP_HINT = '? keys';
const BETWEEN = '   ';

export function hintLine(bindings: Binding[], columns: number): string {
  const room = columns - widthOf(HELP_HINT) - 4;
  let hints = bindings.filter(binding => binding.hint !== undefined);
  const text = () => hints.map(hint => `${hint.name} ${hint.hint}`).join(BETWEEN);
  while (widthOf(text()) > room) {
    const last = Math.max(...hints.map(hint => hint.rank ?? 9));
    hints = hints.filter(hint => (hint.rank ?? 9) < last);
  }
  const left = ` ${text()}`;
  return left + ' '.repeat(columns - 1 - widthOf(left) - widthOf(HELP_HINT)) + HELP_HINT;
}
