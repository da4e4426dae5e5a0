// Builds dist/: one bundle, split so that a command loads only what it needs, and the shipped readings as JSON.
import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { PAGES, sharing } from './shared.mjs';
import { allMet, engine, tweaks } from './tweaks.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = join(root, 'dist');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/**
 * The program itself, in the older format: Node has it running some 5 ms sooner than modules. Each piece is whole, so
 * what two of them need stands in both; what is loaded by import() is another piece.
 */
const PIECES = { main: 'src/main.ts', printed: 'src/cli/printed.ts', pages: PAGES };
/** Libraries that a piece requires only when it first calls them: once something was answered, or mistyped. */
const LATER = ['ts-fsrs', 'fastest-levenshtein'];
/** And the module of Node that knows a home folder where the environment doesn't. */
const LATER_OF_NODE = ['node:os'];
/** What only some starts need, as modules that share what they have in common. */
const MODULES = {
  draw: 'src/screen/ink/draw.tsx',
  check: 'src/cli/checking.ts',
  scaffold: 'src/content/scaffold.ts',
  load: 'src/checker/play.ts',
  article: 'src/content/draft/pack.ts',
  draft: 'src/content/draft/files.ts',
  class: 'src/cli/class.ts',
  gift: 'src/content/formats/files.ts',
  conf: 'conf',
};

// Libraries in the older format ask for `require`.
const REQUIRE =
  "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);";

// Node looks into every pattern as it reads a file, which takes long where there are classes of Unicode. So they are made
// by a call instead, and only when they are used.
const PATTERNS_BY_CALL = {
  'regexp-unicode-property-escapes': false,
  'regexp-set-notation': false,
  'regexp-lookbehind-assertions': false,
  'regexp-sticky-and-unicode-flags': false,
};

const defined = { 'process.env.NODE_ENV': '"production"', READBACK_VERSION: JSON.stringify(version) };

export const bundle = (entry, outfile, more = {}) =>
  build({
    absWorkingDir: root,
    entryPoints: typeof entry === 'string' ? [entry] : entry,
    ...(outfile ? { outfile } : { outdir: out, splitting: true }),
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    jsx: 'automatic',
    define: defined,
    banner: { js: REQUIRE },
    supported: PATTERNS_BY_CALL,
    legalComments: 'none',
    logLevel: 'warning',
    ...more,
  });

// Of yaml as modules, what is not used is left out.
const alias = { yaml: join(root, 'node_modules/yaml/browser/index.js') };

const bundleModules = plugins =>
  bundle(MODULES, undefined, { minify: true, metafile: true, alias, plugins: [...plugins, later] });

const bundlePieces = (plugins, more = {}) =>
  bundle(PIECES, undefined, {
    ...more,
    splitting: false,
    format: 'cjs',
    outExtension: { '.js': '.cjs' },
    minify: true,
    metafile: true,
    define: { ...defined, 'import.meta.dirname': '__dirname' },
    banner: {},
    plugins: [...plugins, pieces, later],
  });

const bundleLater = () =>
  bundle(Object.fromEntries(LATER.map(name => [name, name])), undefined, {
    splitting: false,
    format: 'cjs',
    outExtension: { '.js': '.cjs' },
    minify: true,
    metafile: true,
    banner: {},
  });

const later = {
  name: 'later',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /./ }, ({ kind, path, importer, namespace }) => {
      if (namespace === 'later') return { path, external: true };
      const isOurs = kind === 'import-statement' && importer.startsWith(join(root, 'src'));
      return LATER.includes(path) || (isOurs && LATER_OF_NODE.includes(path))
        ? { path, namespace: 'later' }
        : undefined;
    });
    onLoad({ filter: /./, namespace: 'later' }, async ({ path }) => ({ contents: stub(path, await import(path)) }));
  },
};

/** A module with the functions of a library, which require it when they are called, and its constants. */
const stub = (name, library) =>
  [
    `let whole; const all = () => whole ??= require('${LATER.includes(name) ? `./${name}.cjs` : name}');`,
    ...named(name, library).map(([key, value]) =>
      typeof value === 'function'
        ? `export const ${key} = (...given) => all().${key}(...given);`
        : `export const ${key} = ${JSON.stringify(value)};`,
    ),
  ].join('\n');

/** Without what Node adds to a library in the older format, and without constants of Node, which differ between computers. */
const named = (name, library) =>
  Object.entries(library).filter(
    ([key, value]) =>
      !['default', 'module.exports'].includes(key) && (LATER.includes(name) || typeof value === 'function'),
  );

const pieces = {
  name: 'pieces',
  setup({ onResolve }) {
    onResolve({ filter: /./ }, ({ kind, path, resolveDir }) => {
      if (kind !== 'dynamic-import') return undefined;
      const file = path.startsWith('.') ? relative(root, join(resolveDir, path)).replaceAll('\\', '/') : path;
      const among = list => Object.keys(list).find(name => list[name] === file);
      if (among(PIECES)) return { path: `./${among(PIECES)}.cjs`, external: true };
      return among(MODULES) ? { path: `./${among(MODULES)}.js`, external: true } : undefined;
    });
  },
};

/** A piece is required: import() would start Node's loader of modules first. */
function requirePieces() {
  const text = readFileSync(join(out, 'main.cjs'), 'utf8');
  const required = text.replace(/import\((".\/\w+\.cjs")\)/g, 'Promise.resolve().then(()=>require($1))');
  if (required === text) throw new Error('main.cjs imports no piece any more: see scripts/build.mjs');
  writeFileSync(join(out, 'main.cjs'), required);
}

/** Making it takes time, so only the pieces that ask for it have it. */
function dropRequire() {
  for (const name of readdirSync(out).filter(name => name.endsWith('.js'))) {
    const text = readFileSync(join(out, name), 'utf8');
    const bare = text.replace(`${REQUIRE}\n`, '');
    if (!/\brequire\b/.test(bare)) writeFileSync(join(out, name), bare);
  }
}

/** The licences of the libraries inside the bundle, as their terms ask; what several have word for word stands once. */
function writeNotices(inputs) {
  const folders = new Set(inputs.flatMap(path => path.match(/^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/)?.[0] ?? []));
  const owners = new Map();
  for (const folder of [...folders].toSorted()) {
    const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
    const file = readdirSync(join(root, folder)).find(name => /^licen[cs]e/i.test(name));
    if (!file && !license) throw new Error(`${name} says nothing about its licence`);
    const text = file ? readFileSync(join(root, folder, file), 'utf8').trim() : `Licence: ${license}`;
    const isCopyright = line => /^\s*copyright \(c\)/i.test(line);
    const lines = text.split('\n');
    const title = [`${name} ${version}`, ...lines.filter(isCopyright).map(line => line.trim())].join('\n  ');
    const terms = lines.filter(line => !isCopyright(line)).join('\n');
    const known = terms.replace(/^(?:the )?mit license(?: \(mit\))?/i, '').replace(/\s+/g, ' ');
    const { titles = [], text: first = terms } = owners.get(known) ?? {};
    owners.set(known, { titles: [...titles, title], text: first });
  }
  const notices = [...owners.values()].map(
    ({ text, titles }) => `${titles.join('\n')}\n\n${text.replace(/\n{3,}/g, '\n\n')}\n`,
  );
  writeFileSync(join(out, 'THIRD-PARTY.txt'), notices.join(`\n${'-'.repeat(72)}\n\n`));
}

async function prepareReadings() {
  const piece = join(out, '.prepare.mjs');
  await bundle('scripts/prepare.ts', piece);
  const { SHIPPED, prepared, shelfLine } = await import(pathToFileURL(piece).href);
  mkdirSync(join(out, 'readings'));
  const folders = SHIPPED.map(id => join('content', id));
  for (const [name, text] of folders.flatMap(folder => Object.entries(prepared(folder))))
    writeFileSync(join(out, 'readings', name), text);
  writeFileSync(join(out, 'readings', 'index.json'), JSON.stringify(folders.map(shelfLine)));
  rmSync(piece);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.chdir(root);
  rmSync(out, { recursive: true, force: true });
  const met = new Set();
  const alone = await bundlePieces([tweaks()], { write: false });
  const { fromPages, forModules } = sharing(root, alone.metafile);
  const modules = await bundleModules([tweaks({ met }), fromPages]);
  const texts = Object.keys(modules.metafile.outputs).map(path => readFileSync(path, 'utf8'));
  const built = [modules, await bundlePieces([tweaks({ met }), forModules(texts)]), await bundleLater()];
  allMet(met);
  writeFileSync(join(out, 'yoga.wasm'), engine);
  const outputs = built.flatMap(({ metafile }) => Object.values(metafile.outputs));
  writeNotices(outputs.flatMap(({ inputs }) => Object.keys(inputs)));
  chmodSync(join(out, 'main.cjs'), 0o755);
  cpSync(join(root, 'content/scaffold'), join(out, 'scaffold'), { recursive: true });
  for (const name of ['reading-1.json', 'questions-1.json'])
    cpSync(join(root, 'docs/schemas', name), join(out, 'scaffold/schemas', name));
  requirePieces();
  dropRequire();
  try {
    await prepareReadings();
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
