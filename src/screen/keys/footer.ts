/** The footer: at most five hints from the keymap, the way on and the way out kept longest, `? keys` never cut. */
import { widthOf } from '../../view/rows.ts';
import type { Binding } from './binding.ts';

const HELP_HINT = '? keys';

export function hintLine(bindings: Binding[], columns: number): string {
  const room = columns - widthOf(HELP_HINT) - 4;
  let hints = bindings.filter(binding => binding.hint !== undefined);
  const whole = () => hints.map(hint => `${hint.name} ${hint.hint}`).join('   ');
  const brief = () => hints.map(hint => `${hint.name} ${hint.brief ?? hint.hint}`).join('  ');
  while (widthOf(brief()) > room) {
    const last = Math.max(...hints.map(hint => hint.rank ?? 9));
    hints = hints.filter(hint => (hint.rank ?? 9) < last);
  }
  const left = ` ${widthOf(whole()) > room ? brief() : whole()}`;
  return left + ' '.repeat(columns - 1 - widthOf(left) - widthOf(HELP_HINT)) + HELP_HINT;
}
