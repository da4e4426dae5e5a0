// What stands in pages.cjs is not bundled again into the modules: they take it from there, by the names made here.
import { join, relative } from 'node:path';
import { build } from 'esbuild';

export const PAGES = 'src/cli/pages.ts';
/** Whoever loads a module with one of these has loaded pages.cjs, or may: what `new` needs is not among them. */
const ROOMS = /^src\/(?:(?:view|session|screen|line|store)\/|domain\/(?:progress|draw|resets)\.)/;
const GIVEN = /\bof\$\d+_\d+\b/g;

const exportsOf = async path => {
  const { metafile } = await build({ entryPoints: [path], bundle: false, write: false, metafile: true, format: 'esm' });
  return Object.values(metafile.outputs).flatMap(output => output.exports);
};

/** By the metafile of pages.cjs as it is alone: a plugin for the modules, and after them one for pages.cjs, which then has what they asked for. */
export function sharing(root, { outputs }) {
  const pages = Object.values(outputs).find(({ entryPoint }) => entryPoint === PAGES);
  const inPages = Object.keys(pages.inputs)
    .filter(file => ROOMS.test(file) && pages.inputs[file].bytesInOutput > 0)
    .toSorted();
  const names = new Map();
  const fromPages = {
    name: 'from-pages',
    setup({ onLoad, onResolve }) {
      onResolve({ filter: /^pages$/ }, () => ({ path: 'pages', namespace: 'shared' }));
      onResolve({ filter: /^\.\/pages\.cjs$/ }, ({ path }) => ({ path, external: true }));
      // Required and not imported: Node takes five times as long to import so large a file of the older format.
      onLoad({ filter: /./, namespace: 'shared' }, () => ({
        contents: "export const given = name => require('./pages.cjs')[name];",
      }));
      onLoad({ filter: /\.tsx?$/ }, async ({ path }) => {
        const file = relative(root, path).replaceAll('\\', '/');
        if (!inPages.includes(file)) return undefined;
        const taken = (await exportsOf(path)).toSorted().map((name, at) => {
          const given = `of$${inPages.indexOf(file)}_${at}`;
          names.set(given, { file, name });
          return `export const ${name} = /* @__PURE__ */ given('${given}');`;
        });
        return { contents: ["import { given } from 'pages';", ...taken].join('\n'), resolveDir: root };
      });
    },
  };
  const forModules = texts => ({
    name: 'for-modules',
    setup({ onLoad, onResolve }) {
      const asked = new Set(texts.flatMap(text => text.match(GIVEN) ?? []));
      const lines = [...asked].map(given => {
        const { file, name } = names.get(given);
        return `export { ${name} as ${given} } from './${file}';`;
      });
      onResolve({ filter: /./ }, ({ kind, path }) =>
        kind === 'entry-point' && path.replace(/^\.\//, '') === PAGES
          ? { path: join(root, path), namespace: 'pages' }
          : undefined,
      );
      onLoad({ filter: /./, namespace: 'pages' }, () => ({
        contents: [`export * from './${PAGES}';`, ...lines].join('\n'),
        resolveDir: root,
      }));
    },
  });
  return { fromPages, forModules };
}
