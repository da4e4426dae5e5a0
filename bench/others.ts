/** What the program is compared with: the least of Ink, and a menu without React. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle } from '../scripts/build.mjs';
import { tweaks } from '../scripts/tweaks.mjs';

/** Path of a bundled hello, without what the build changes in libraries for speed. */
export async function hello(): Promise<string> {
  const file = join(mkdtempSync(join(tmpdir(), 'readback-hello-')), 'hello.mjs');
  await bundle('bench/hello.tsx', file, { minify: true, plugins: [tweaks({ only: /reconciler|utils/ })] });
  return file;
}

/** Path of the peer's program; undefined when it cannot be fetched. */
export function peer(): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'readback-peer-'));
  try {
    execFileSync('npm', ['install', '--silent', '--no-audit', '--no-fund', '--prefix', folder, 'learnyounode@4.2.2'], {
      stdio: 'ignore',
      timeout: 120_000,
    });
  } catch {
    return undefined;
  }
  const bin = join(folder, 'node_modules/learnyounode/bin/learnyounode');
  return existsSync(bin) ? bin : undefined;
}
