/** The package: what npx fetches, and how long it takes to the first screen from it. */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { median, print, ratio } from './terminal.ts';

const ROUNDS = 7;
const run = promisify(execFile);

/** What npm says of a package that it has packed. */
interface Packed {
  name: string;
  version: string;
  filename: string;
  integrity: string;
  size: number;
  unpackedSize: number;
}

export async function measurePackage(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'readback-pack-'));
  const [ours, nothing] = [await pack('.', folder), await pack(emptyPackage(folder), folder)];
  const registry = await serve([ours, nothing], folder);
  const timed = async (command: string, ...args: string[]) => {
    const began = performance.now();
    await run(command, args, { cwd: folder, env: { ...process.env, npm_config_update_notifier: 'false' } });
    return performance.now() - began;
  };
  const npx = (cache: string, { name }: Packed) =>
    timed('npx', '--yes', '--cache', cache, '--registry', registry.address, name, '--version');
  const times = { node: [] as number[], cold: [] as number[], warm: [] as number[], empty: [] as number[] };
  for (let round = 0; round < ROUNDS; round++) {
    const cache = mkdtempSync(join(folder, 'cache-'));
    times.node.push(await timed(process.execPath, '-e', '0'));
    times.cold.push(await npx(cache, ours));
    await npx(cache, nothing);
    times.warm.push(await npx(cache, ours));
    times.empty.push(await npx(cache, nothing));
  }
  registry.close();
  const { dependencies = {} } = JSON.parse(readFileSync('package.json', 'utf8'));
  const packages = 1 + Object.keys(dependencies).length;
  rmSync(folder, { recursive: true, force: true });
  const against = (what: string, of: number[], reference: number[], most?: number) => ({
    what,
    value: ratio(of, median(reference)),
    ...(most === undefined ? {} : { bar: { measured: median(of) / median(reference), most } }),
  });
  const [kilobytes, megabytes] = [ours.size / 1000, ours.unpackedSize / 1e6];
  print('Package', [
    against('cold npx / warm npx', times.cold, times.warm, 1.3),
    against('warm npx / warm npx of an empty package', times.warm, times.empty),
    against('cold npx / node -e 0', times.cold, times.node),
    against('warm npx / node -e 0', times.warm, times.node),
    { what: 'packages that are installed', value: String(packages), bar: { measured: packages, most: 1 } },
    { what: 'packed, kB', value: kilobytes.toFixed(0), bar: { measured: kilobytes, most: 470 } },
    { what: 'installed, MB', value: megabytes.toFixed(2), bar: { measured: megabytes, most: 1.8 } },
  ]);
}

async function pack(source: string, folder: string): Promise<Packed> {
  const { stdout } = await run('npm', ['pack', source, '--json', '--silent', '--pack-destination', folder]);
  return JSON.parse(stdout)[0];
}

/** Of a package that does nothing: what npx takes by itself. */
function emptyPackage(folder: string): string {
  const source = join(folder, 'nothing');
  mkdirSync(source);
  writeFileSync(
    join(source, 'package.json'),
    JSON.stringify({ name: 'nothing', version: '1.0.0', bin: 'nothing.cjs' }),
  );
  writeFileSync(join(source, 'nothing.cjs'), '#!/usr/bin/env node\n');
  return source;
}

/** A registry of these packages alone, on this computer. */
async function serve(packages: Packed[], folder: string): Promise<{ address: string; close(): void }> {
  const server = createServer(({ url }, response) => {
    const file = packages.find(({ filename }) => url === `/${filename}`);
    const { name, version, filename, integrity } = packages.find(found => url === `/${found.name}`) ?? {};
    if (file) response.end(readFileSync(join(folder, file.filename)));
    else if (name && version) {
      const bin = { [name]: name === 'nothing' ? 'nothing.cjs' : 'dist/main.cjs' };
      const only = { name, version, bin, dist: { tarball: `${address}${filename}`, integrity } };
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ name, 'dist-tags': { latest: version }, versions: { [version]: only } }));
    } else response.writeHead(404).end();
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const place = server.address();
  const address = `http://127.0.0.1:${typeof place === 'object' && place ? place.port : 0}/`;
  return { address, close: () => server.close() };
}
