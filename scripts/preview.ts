// Prints every screen in every named state at 80x24 and 40x12: npm run preview [part of a name]
import { loadFolder } from '../src/content/load.ts';
import { drawn } from '../test/support/draw.tsx';
import { namedSessions } from '../test/support/sessions.ts';
import { NARROW, SIZE } from '../test/support/walk.ts';

const wanted = process.argv[3] ?? '';
const sessions = namedSessions(loadFolder('content/russia-iran-2023'));
for (const [name, session] of Object.entries(sessions)) {
  if (!name.includes(wanted)) continue;
  for (const size of [SIZE, NARROW]) {
    const edge = `+${'-'.repeat(size.columns)}+`;
    const rows = drawn(session, size).split('\n');
    console.log(`\n${name}, ${size.columns}x${size.rows}\n${edge}`);
    for (const row of rows) console.log(`|${row.padEnd(size.columns)}|`);
    console.log(edge);
  }
}
