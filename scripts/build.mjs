// Builds dist/: one bundle, split so that a command loads only what it needs, and the shipped reading as JSON.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { tweaks } from './tweaks.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = join(root, 'dist');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

// Libraries in the older format ask for `require`.
const REQUIRE =
  "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);";

export const bundle = (entry, outfile, more = {}) =>
  build({
    absWorkingDir: root,
    entryPoints: Array.isArray(entry) ? entry : [entry],
    ...(outfile ? { outfile } : { outdir: out, splitting: true }),
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"', READBACK_VERSION: JSON.stringify(version) },
    banner: { js: REQUIRE },
    legalComments: 'none',
    logLevel: 'warning',
    ...more,
  });

/** Making it takes time, so only the pieces that ask for it have it. */
function dropRequire() {
  for (const name of readdirSync(out).filter(name => name.endsWith('.js'))) {
    const text = readFileSync(join(out, name), 'utf8');
    const bare = text.replace(`${REQUIRE}\n`, '');
    if (!/\brequire\b/.test(bare)) writeFileSync(join(out, name), bare);
  }
}

async function prepareReadings() {
  const loader = join(out, '.load.mjs');
  await bundle('src/content/load.ts', loader);
  const { loadFolder } = await import(pathToFileURL(loader).href);
  const { reading, items } = loadFolder('content/russia-iran-2023');
  mkdirSync(join(out, 'readings'));
  writeFileSync(join(out, 'readings', `${reading.id}.json`), JSON.stringify({ reading, items }));
  rmSync(loader);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.chdir(root);
  rmSync(out, { recursive: true, force: true });
  await bundle(['src/main.ts'], undefined, { minify: true, chunkNames: '[name]-[hash]', plugins: [tweaks()] });
  dropRequire();
  try {
    await prepareReadings();
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
