/** The package: what npx fetches, and how long it takes to the first screen from it. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { print } from './terminal.ts';

const ROUNDS = 5;

export function measurePackage(): void {
  const folder = mkdtempSync(join(tmpdir(), 'readback-pack-'));
  const [packed] = JSON.parse(
    execFileSync('npm', ['pack', '--json', '--silent', '--pack-destination', folder], { encoding: 'utf8' }),
  );
  const tarball = join(folder, packed.filename);
  const npx = (cache: string) => {
    const began = performance.now();
    execFileSync('npx', ['--yes', '--offline', '--cache', cache, '--package', tarball, 'readback', '--version'], {
      cwd: folder,
      stdio: 'ignore',
    });
    return performance.now() - began;
  };
  const cold: number[] = [];
  const warm: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const cache = mkdtempSync(join(folder, 'cache-'));
    cold.push(npx(cache));
    warm.push(npx(cache));
  }
  const least = (times: number[]) => Math.min(...times);
  const ratio = least(cold) / least(warm);
  const [kilobytes, megabytes] = [statSync(tarball).size / 1000, packed.unpackedSize / 1e6];
  const { dependencies = {} } = JSON.parse(execFileSync('npm', ['pkg', 'get', '--json'], { encoding: 'utf8' }));
  const packages = 1 + Object.keys(dependencies).length;
  rmSync(folder, { recursive: true, force: true });
  print('Package', [
    { what: 'cold npx / warm npx, of the packed file', value: ratio.toFixed(2), bar: { measured: ratio, most: 1.3 } },
    { what: 'packages that are installed', value: String(packages), bar: { measured: packages, most: 1 } },
    { what: 'packed, kB', value: kilobytes.toFixed(0), bar: { measured: kilobytes, most: 350 } },
    { what: 'installed, MB', value: megabytes.toFixed(2), bar: { measured: megabytes, most: 1.8 } },
  ]);
}
