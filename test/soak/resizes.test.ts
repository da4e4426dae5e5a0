/** A window dragged about in the middle of a question: nothing is lost, doubled or left behind. */
import { describe, expect, it } from 'vitest';
import { dice } from '../../src/domain/random.ts';
import { times } from '../support/soak.ts';
import { terminalsOf } from '../support/terminal.ts';

const SIZE = { columns: 80, rows: 24 };
const RESIZES = times(300);
const APART = 10;
const MOST_WRITTEN = 2_000_000;

const { home, terminalAt } = terminalsOf(SIZE);

const pause = (milliseconds: number) => new Promise(resolve => setTimeout(resolve, milliseconds));

/** From 40 to 160 columns by 12 to 50 rows; every tenth too small for a screen. */
function sizes(count: number): { columns: number; rows: number }[] {
  const roll = dice(11);
  const among = (least: number, most: number) => least + Math.floor(roll() * (most - least + 1));
  return Array.from({ length: count }, (_, index) =>
    index % 10 === 9 ? { columns: among(2, 39), rows: among(1, 11) } : { columns: among(40, 160), rows: among(12, 50) },
  );
}

describe(`${RESIZES} resizes in the middle of a question`, () => {
  it('leave the same question with the same mark, once, and the scrollback untouched', async () => {
    const before = 'a line from before';
    const terminal = terminalAt(home(), {
      shell: `echo "${before}"; "$NODE" "$BIN" quiz --seed 7; echo "code=$?"`,
    });
    await terminal.sees('Question 1 of 8');
    terminal.press('↓↓→');
    await terminal.sees('[Fairly sure]');
    const shown = terminal.screen();
    const marked = terminal.marked();

    for (const size of sizes(RESIZES)) {
      terminal.resize(size);
      await pause(APART);
    }
    terminal.resize(SIZE);
    await terminal.until(() => terminal.screen() === shown, 'the question as it was');
    expect(terminal.marked()).toBe(marked);
    expect(terminal.screen().match(/Question 1 of 8/g)).toHaveLength(1);

    // Still alive, and still the same screen once the last of the frames has come.
    await terminal.turn('↑');
    await terminal.turn('↓');
    expect(terminal.screen()).toBe(shown);

    terminal.press('q');
    await terminal.sees('code=0');
    await terminal.sees(before);
    expect(terminal.screen()).not.toContain('How sure are you?');
    const raw = terminal.raw();
    expect(raw.length).toBeLessThan(MOST_WRITTEN);
    expect(raw).not.toContain('\u001b[3J');
    const [, inside = '', ...rest] = raw.split(/\u001b\[\?1049[hl]/);
    expect(rest).toHaveLength(1);
    expect(raw.replace(inside, '')).not.toContain('\u001b[2J');
  });
});
