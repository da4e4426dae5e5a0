/** Children that run the real code of the store in a process of their own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { temporary } from './kit.ts';

/** Bundles test/store/child.ts, because Node 20 runs no TypeScript. Everybody may read it: some children are nobody. */
export function childScript(): string {
  const folder = temporary();
  const outfile = join(folder, 'child.mjs');
  const banner = { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" };
  const entry = new URL('child.ts', import.meta.url).pathname;
  buildSync({
    entryPoints: [entry],
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile,
    banner,
    logLevel: 'error',
  });
  chmodSync(folder, 0o755);
  return outfile;
}

export interface Done {
  lines: string[];
  code: number | null;
}

/** Runs it to its end; `heard` sees every line it prints, as it comes. */
export function run(
  command: string,
  args: string[],
  options: { uid?: number; heard?: (line: string, child: ChildProcess) => void } = {},
): Promise<Done> {
  const child = spawn(command, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    ...(options.uid === undefined ? {} : { uid: options.uid, gid: options.uid }),
  });
  const lines: string[] = [];
  let open = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const parts = (open + text).split('\n');
    open = parts.pop() ?? '';
    lines.push(...parts);
    for (const line of parts) options.heard?.(line, child);
  });
  return new Promise((done, failed) => {
    child.on('error', failed).on('close', code => done({ lines, code }));
  });
}
