/** Starting: the first screen, and the commands that print, against `node -e 0` in the same rounds. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inRounds, type Line, median, print, ratio, start } from './terminal.ts';

const ROUNDS = 45;

export async function measureStart(bin: string, hello: string, peer: string | undefined): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'readback-bench-'));
  const env = { HOME: home, XDG_DATA_HOME: join(home, 'data') };
  const shown = async (args: string[], pattern: RegExp) => {
    const run = start(args, env);
    const took = await run.shown(pattern);
    run.close();
    await run.ended;
    return took;
  };
  /** To the frame that answers a press which came as soon as there was something to see. */
  const answered = async (args: string[], pattern: RegExp) => {
    const run = start(args, env);
    const took = await run.shown(pattern);
    const answer = run.shown(/› \S*A new lie detector/);
    run.write('\u001b[B');
    const then = await answer;
    run.close();
    await run.ended;
    return Math.max(took, then);
  };
  const ended = (args: string[]) => start(args, env).ended;
  const kinds: Record<string, () => Promise<number>> = {
    'node -e 0': () => ended(['-e', '0']),
    '--version': () => ended([bin, '--version']),
    '--help': () => ended([bin, '--help']),
    scores: () => ended([bin, 'scores']),
    'scores --json': () => ended([bin, 'scores', '--json']),
    'Ink hello, bundled': () => shown([hello], /hello/),
    'first screen': () => shown([bin], /\d readings/),
    'first press on the screen': () => answered([bin], /\d readings/),
    ...(peer ? { learnyounode: () => shown([peer], /HELLO WORLD/) } : {}),
  };
  const times = new Map(Object.keys(kinds).map(name => [name, [] as number[]]));
  for (let round = 0; round < ROUNDS; round++)
    for (const [name, work] of Object.entries(kinds)) times.get(name)?.push(await work());
  rmSync(home, { recursive: true, force: true });

  const of = (name: string) => times.get(name) ?? [];
  const node = median(of('node -e 0'));
  const against = (name: string, reference: string, most?: number): Line => {
    const ratios = inRounds(of(name), of(reference));
    return {
      what: `${name} / ${reference}`,
      value: ratio(ratios, 1),
      ...(most === undefined ? {} : { bar: { measured: median(ratios), most } }),
    };
  };
  const certificates = process.env.NODE_EXTRA_CA_CERTS ? ', NODE_EXTRA_CA_CERTS is set' : '';
  print(`Start, ${ROUNDS} rounds, Node ${process.version}, node -e 0 takes ${node.toFixed(0)} ms${certificates}`, [
    against('first screen', 'node -e 0', 2.6),
    against('first screen', 'Ink hello, bundled', 1.3),
    against('Ink hello, bundled', 'node -e 0'),
    against('first press on the screen', 'node -e 0'),
    against('--version', 'node -e 0', 1.15),
    against('--help', 'node -e 0', 1.15),
    against('scores', 'node -e 0', 1.15),
    against('scores --json', 'node -e 0', 1.15),
    peer
      ? against('first screen', 'learnyounode', 1.25)
      : { what: 'first screen / learnyounode', value: 'not measured' },
  ]);
}
