import { makePack } from '../test/support/pack.ts';
import { loadFolder } from '../src/content/load.ts';
import { drawn } from '../test/support/draw.tsx';
import { namedSessions } from '../test/support/sessions.ts';
const s = namedSessions(loadFolder('content/russia-iran-2023'));
const [name, c, r] = process.argv.slice(3);
console.log(drawn(s[name!]!, { columns: Number(c), rows: Number(r) }));
