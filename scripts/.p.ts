// Prints every screen in every named state at 80x24 and 40x12, and a window that is too small:
// npm run preview [part of a name]
import { loadFolder } from '/work/main/src/content/load.ts';
import type { Session } from '/work/main/src/core/phase.ts';
import type { Size } from '/work/main/src/view/page.ts';
import { makePack } from '/work/main/test/support/pack.ts';
import { drawn } from '/work/main/test/support/draw.tsx';
import { namedSessions } from '/work/main/test/support/sessions.ts';
import { NARROW, SIZE } from '/work/main/test/support/walk.ts';

const wanted = process.argv[3] ?? '';
const sessions = namedSessions(makePack());

function show(name: string, session: Session, size: Size): void {
  if (!name.includes(wanted)) return;
  const edge = `+${'-'.repeat(size.columns)}+`;
  console.log(`\n${name}, ${size.columns}x${size.rows}\n${edge}`);
  for (const row of drawn(session, size).split('\n')) console.log(`|${row.padEnd(size.columns)}|`);
  console.log(edge);
}

for (const [name, session] of Object.entries(sessions)) {
  show(name, session, SIZE);
  show(name, session, NARROW);
}
show('too small', sessions.first as Session, { columns: 30, rows: 8 });
