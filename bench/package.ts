/** The package: what npx fetches, and how long it takes to the first screen from it. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median, print, ratio } from './terminal.ts';

const ROUNDS = 5;

export function measurePackage(): void {
  const folder = mkdtempSync(join(tmpdir(), 'readback-pack-'));
  const [packed] = JSON.parse(
    execFileSync('npm', ['pack', '--json', '--silent', '--pack-destination', folder], { encoding: 'utf8' }),
  );
  const tarball = join(folder, packed.filename);
  const timed = (command: string, args: string[]) => {
    const began = performance.now();
    execFileSync(command, args, { cwd: folder, stdio: 'ignore' });
    return performance.now() - began;
  };
  const npx = (cache: string) =>
    timed('npx', ['--yes', '--offline', '--cache', cache, '--package', tarball, 'readback', '--version']);
  const node: number[] = [];
  const cold: number[] = [];
  const warm: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const cache = mkdtempSync(join(folder, 'cache-'));
    node.push(timed(process.execPath, ['-e', '0']));
    cold.push(npx(cache));
    warm.push(npx(cache));
  }
  const measured = median(cold) / median(warm);
  const [kilobytes, megabytes] = [statSync(tarball).size / 1000, packed.unpackedSize / 1e6];
  const { dependencies = {} } = JSON.parse(execFileSync('npm', ['pkg', 'get', '--json'], { encoding: 'utf8' }));
  const packages = 1 + Object.keys(dependencies).length;
  rmSync(folder, { recursive: true, force: true });
  print('Package', [
    { what: 'cold npx / warm npx, of the packed file', value: ratio(cold, median(warm)), bar: { measured, most: 1.3 } },
    { what: 'cold npx / node -e 0', value: ratio(cold, median(node)) },
    { what: 'warm npx / node -e 0', value: ratio(warm, median(node)) },
    { what: 'packages that are installed', value: String(packages), bar: { measured: packages, most: 1 } },
    { what: 'packed, kB', value: kilobytes.toFixed(0), bar: { measured: kilobytes, most: 350 } },
    { what: 'installed, MB', value: megabytes.toFixed(2), bar: { measured: megabytes, most: 1.8 } },
  ]);
}
