// Runs a TypeScript script of ours: bundles it to a file that is gone afterwards.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundle } from './build.mjs';
import { ENGINE, JSON_SCHEMA, tweaks } from './tweaks.mjs';

const out = join(fileURLToPath(new URL('.', import.meta.url)), `.run-${process.pid}.mjs`);
process.env.FORCE_COLOR ??= '0';
process.on('exit', () => rmSync(out, { force: true }));
await bundle(process.argv[2], out, {
  plugins: [tweaks({ except: new RegExp(`${ENGINE.source}|${JSON_SCHEMA.source}`) })],
  external: ['esbuild', '@lydell/node-pty'],
});
await import(pathToFileURL(out).href);
