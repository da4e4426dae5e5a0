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

/** The licences of the libraries inside the bundle, as their terms ask. */
function writeNotices(inputs) {
  const folders = new Set(inputs.flatMap(path => path.match(/^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/)?.[0] ?? []));
  const notices = [...folders].toSorted().map(folder => {
    const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
    const file = readdirSync(join(root, folder)).find(name => /^licen[cs]e/i.test(name));
    if (!file && !license) throw new Error(`${name} says nothing about its licence`);
    const terms = file ? readFileSync(join(root, folder, file), 'utf8').trim() : `Licence: ${license}`;
    return `${name} ${version}\n\n${terms}\n`;
  });
  writeFileSync(join(out, 'THIRD-PARTY.txt'), [...new Set(notices)].join(`\n${'-'.repeat(72)}\n\n`));
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
  const options = { minify: true, metafile: true, chunkNames: '[name]-[hash]', plugins: [tweaks()] };
  const { metafile } = await bundle(['src/main.ts'], undefined, options);
  writeNotices(Object.values(metafile.outputs).flatMap(({ inputs }) => Object.keys(inputs)));
  dropRequire();
  try {
    await prepareReadings();
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
