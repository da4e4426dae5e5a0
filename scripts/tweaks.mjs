// What is changed in the libraries while they are bundled, for a fast start; docs/decisions/one-bundle.md says what each gains.
// A change whose place is gone fails the build, so that a new version of a library is looked at.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Characters one column wide: letters, punctuation and marks that screens are made of. */
const NARROW = ' -~·À-˿‐-‧‹›←-↓─-▟✓✗●○';

const WIDTH = fileURLToPath(new URL('../src/lib/width.ts', import.meta.url));

const GRAPHEMES = 'new Intl.Segmenter(undefined, { granularity: "grapheme" })';

export const ENGINE = /yoga-wasm-base64-esm\.js$/;
const [, ENGINE_TEXT] = readFileSync(
  new URL('../node_modules/yoga-layout/dist/binaries/yoga-wasm-base64-esm.js', import.meta.url),
  'utf8',
).match(/base64,([^"]+)"/);
/** What is to lie beside the bundle as yoga.wasm. */
export const engine = Buffer.from(ENGINE_TEXT, 'base64');

/** What makes JSON Schemas of zod's: both files that do. */
export const JSON_SCHEMA = /zod[/\\]v4[/\\]core[/\\](?:to-json-schema|json-schema-processors)\.js$/;

const exported = text => [...text.matchAll(/^export (?:const|function) (\w+)/gm)].map(([, name]) => name);

/** File, then pairs of what stands there, a text or a pattern, and what is to stand there; `null` for all of it. */
const TWEAKS = [
  // Ink asks for its developer tools when DEV is set; a reader has none.
  [/ink[/\\]build[/\\]utils\.js$/, [[null, 'export const isDev = () => false;']]],
  [/ink[/\\]build[/\\]reconciler\.js$/, [["await import('./devtools.js');", '']]],
  // At its end it would write to stderr, and wait there for a terminal that does not read; the cursor is ours to show.
  [/restore-cursor[/\\]index\.js$/, [[null, 'export default () => {};']]],
  // Every frame makes a cell for each blank and takes each line apart, though most lines are those of the frame before.
  [
    /ink[/\\]build[/\\]output\.js$/,
    [
      [
        'export default class Output {',
        "const BLANK = { type: 'char', value: ' ', fullWidth: false, styles: [] };\nlet kept = new OutputCaches();\nexport default class Output {",
      ],
      ['caches = new OutputCaches();', 'caches = (kept = kept.styledChars.size > 200 ? new OutputCaches() : kept);'],
      [
        `row.push({
                    type: 'char',
                    value: ' ',
                    fullWidth: false,
                    styles: [],
                });`,
        'row.push(BLANK);',
      ],
    ],
  ],
  // Between two cells of the same looks there is nothing to change, which took four sets and nine lists to find out.
  [
    /ansi-tokenize[/\\]build[/\\]styledChars\.js$/,
    [
      [
        'export function styledCharsToString(',
        `const alike = (one, other) => one === other || (one.length === other.length && one.every(({ code }, index) => code === other[index].code));
export function styledCharsToString(`,
      ],
      ['        else {\n', '        else if (!alike(chars[i - 1].styles, char.styles)) {\n'],
    ],
  ],
  // The layout engine is a file of its own: a third smaller than as text, and not decoded through fetch, which would start
  // Node's whole network client.
  [
    ENGINE,
    [
      ['var loadYoga = ', "import { readFileSync } from 'node:fs';\nvar loadYoga = "],
      ['h.wasmBinary&&(w=h.wasmBinary)', "w=readFileSync(new URL('yoga.wasm',import.meta.url))"],
      [ENGINE_TEXT, ''],
    ],
  ],
  // One measure for all: ours, which knows what terminals take at most, and is fast where nothing needs to be looked at.
  [
    /node_modules[/\\]string-width[/\\]index\.js$/,
    [[null, `export { widthOf as default } from ${JSON.stringify(WIDTH)};`]],
  ],
  // Looking for graphemes takes longer to begin with than to draw a screen that has none of several characters.
  [
    /ansi-tokenize[/\\]build[/\\]tokenize\.js$/,
    [
      [
        `const segmenter = ${GRAPHEMES};`,
        `let segmenter;
const segmentsOf = text =>
  /^[\\u001b${NARROW}]*$/.test(text)
    ? Array.from(text, (segment, index) => ({ segment, index }))
    : (segmenter ??= ${GRAPHEMES}).segment(text);`,
      ],
      ['of segmenter.segment(str)', 'of segmentsOf(str)'],
    ],
  ],
  [
    /slice-ansi[/\\]tokenize-ansi\.js$/,
    [
      [
        "const GRAPHEME_SEGMENTER = new Intl.Segmenter(undefined, {granularity: 'grapheme'});",
        'let GRAPHEME_SEGMENTER;',
      ],
      ['GRAPHEME_SEGMENTER.segment(', `(GRAPHEME_SEGMENTER ??= ${GRAPHEMES}).segment(`],
    ],
  ],
  // Messages in fifty languages; what we say of a fault is our own.
  [/zod[/\\]v4[/\\]locales[/\\]index\.js$/, [[null, "export { default as en } from './en.js';"]]],
  // Of reading a table from a text: no files, no network, no workers, and nothing is written.
  [
    /papaparse[/\\]papaparse\.js$/,
    [
      [
        /\n\tfunction (JsonToCsv|NetworkStreamer|FileStreamer|ReadableStreamStreamer|DuplexStreamStreamer|newWorker|mainThreadReceivedMessage|workerThreadReceivedMessage|getWorkerBlob)\([^)]*\)\s*\{[\s\S]*?\n\t\}/g,
        '\n\tfunction $1() {}',
      ],
    ],
  ],
  // The schemas of the files are made beforehand, by npm run docs.
  [
    JSON_SCHEMA,
    [
      [
        null,
        text =>
          exported(text)
            .map(name => `export const ${name} = () => ({});`)
            .join('\n'),
      ],
    ],
  ],
  // conf loads a validator of schemas whether it has one or not; ours has none.
  [/ajv[/\\]dist[/\\]2020\.js$/, [[null, 'export class Ajv2020 {}']]],
  [/ajv-formats[/\\]dist[/\\]index\.js$/, [[null, 'export default {};']]],
  // Ink shows where a fault of ours is in a source that no reader has; our own words for it follow.
  [/ink[/\\]build[/\\]components[/\\]ErrorOverview\.js$/, [[null, 'export default () => null;']]],
  // Our menus have a pointer of their own.
  [/node_modules[/\\]figures[/\\]index\.js$/, [[null, 'export default {};']]],
  // Nothing of YAML is written with it, only read.
  ...Object.entries({
    stringifyDocument: ['stringifyDocument'],
    stringifyCollection: ['stringifyCollection'],
    stringifyPair: ['stringifyPair'],
    stringifyString: ['stringifyString'],
    stringifyNumber: ['stringifyNumber'],
    stringify: ['stringify', 'createStringifyContext'],
  }).map(([file, names]) => [
    new RegExp(`yaml[/\\\\]browser[/\\\\]dist[/\\\\]stringify[/\\\\]${file}\\.js$`),
    [[null, names.map(name => `export const ${name} = () => '';`).join('\n')]],
  ]),
  // And what compares versions, for migrations; ours has none.
  [/node_modules[/\\]semver[/\\]index\.js$/, [[null, 'export default {};']]],
];

/** An esbuild plugin that makes the changes; `only` and `except` say which files, `met` gathers what was changed. */
export const tweaks = ({ only = /./, except = /^$/, met = new Set() } = {}) => ({
  name: 'tweaks',
  setup({ onLoad }) {
    onLoad({ filter: /node_modules.*\.js$/ }, ({ path }) => {
      const tweak = TWEAKS.find(([file]) => file.test(path) && only.test(path) && !except.test(path));
      if (!tweak) return undefined;
      met.add(tweak);
      return { contents: changed(path, tweak[1]), loader: 'js' };
    });
  },
});

/** Throws when a change was not made: its file is gone. */
export function allMet(met) {
  const gone = TWEAKS.filter(tweak => !met.has(tweak));
  if (gone.length > 0) throw new Error(`Not met while bundling: ${gone.map(([file]) => file).join(', ')}`);
}

const changed = (path, changes) =>
  changes.reduce(
    (text, [from, to]) => {
      if (from === null) return typeof to === 'function' ? to(text) : to;
      if (from instanceof RegExp && from.test(text)) return text.replace(from, to);
      if (!text.includes(from)) throw new Error(`${path} has no ${from} any more: see scripts/tweaks.mjs`);
      return text.replaceAll(from, () => to);
    },
    readFileSync(path, 'utf8'),
  );
