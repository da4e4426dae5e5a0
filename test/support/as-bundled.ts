/** What measures and wraps text, changed as in the built program (scripts/tweaks.mjs), which makes it several times as fast. */
import { tweaks } from '../../scripts/tweaks.mjs';

type Load = (file: { path: string }) => { contents: string } | undefined;

/** Packages that Vitest has to load itself for that. Ink keeps its own, so that one measures by the other. */
export const MEASURING = [/string-width/, /wrap-ansi/];

/** The esbuild plugin as one for Vite. */
export function asBundled() {
  let changed: Load = () => undefined;
  const hear = (_: unknown, load: Load) => {
    changed = load;
  };
  tweaks({ only: /string-width/ }).setup({ onLoad: hear });
  return {
    name: 'as-bundled',
    enforce: 'pre' as const,
    load: (id: string) =>
      id.includes('node_modules') ? changed({ path: id.replace(/\?.*/, '') })?.contents : undefined,
  };
}
