// Prints every screen in every named state, every statement and every item at 80x24 and 40x12, and a window that is too small:
// npm run preview [part of a name]
import { loadFolder } from '../src/checker/play.ts';
import type { Session } from '../src/session/model.ts';
import type { Size } from '../src/view/page.ts';
import { drawn } from '../test/support/draw.tsx';
import { everyPage, namedSessions } from '../test/support/sessions.ts';
import { NARROW, SIZE } from '../test/support/walk.ts';

const wanted = process.argv[3] ?? '';
const pack = loadFolder('content/russia-iran-2023');
const sessions = namedSessions(pack);

function show(name: string, session: Session, size: Size): void {
  if (!name.includes(wanted)) return;
  const edge = `+${'-'.repeat(size.columns)}+`;
  console.log(`\n${name}, ${size.columns}x${size.rows}\n${edge}`);
  for (const row of drawn(session, size).split('\n')) console.log(`|${row.padEnd(size.columns)}|`);
  console.log(edge);
}

for (const [name, session] of Object.entries({ ...sessions, ...everyPage(pack) })) {
  show(name, session, SIZE);
  show(name, session, NARROW);
}
show('too small', sessions.first as Session, { columns: 30, rows: 8 });
