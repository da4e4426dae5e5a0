/** Nothing is sent and nothing is asked for: whole sessions with every way out denied, and without a network at all. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DENIED, UNSHARED } from '../support/network.ts';
import { BIN, cleanEnv, READING, takeSome, terminalsOf } from '../support/terminal.ts';

const { home, terminalAt } = terminalsOf({ columns: 80, rows: 24 });

/** The article, who spoke, the guess, a round of "I don't know", and out. */
const SESSION = `1\n\n\n\n\n\n2\n${'0\n\n'.repeat(8)}stop\n`;

/** Each with what it says when it works. */
const COMMANDS: [args: string[], says: string, typed?: string][] = [
  [['--help'], 'Nothing leaves this computer.'],
  [['--version'], '.'],
  [[], 'In a terminal, go on with'],
  [['--linear'], '0 of 8 right', SESSION],
  [['scores'], '1 round, 8 answers'],
  [['scores', '--json'], 'readback.scores/1'],
  [['read'], '4 of 4'],
  [['paper', '--seed', '7', '--answers'], 'paper 7'],
  [['export', '--format', 'csv'], 'at,round,kind'],
  [['export', '-o', 'mine.json'], 'Wrote 8 answers'],
  [['class', 'mine.json', '--seed', '7'], '1 file read'],
  [['reset', '--yes'], 'Cleared'],
  [['restore', 'mine.json'], 'Added 8 answers'],
  [['review', '--linear'], 'review'],
  [['new', 'mine'], 'Made ./mine'],
  [['check', 'mine'], 'No problems found'],
  [['check', 'mine', '--json'], '"problems": []'],
  [['./mine', '--linear'], 'Question 1 of', '2\n0\n\nstop\n'],
  [['article.txt', '--linear'], 'Question 1 of', '2\n0\n\nstop\n'],
  [['new', 'drafted', '--from', 'article.txt'], 'A draft: 14 statements'],
];

/** Runs all of them in one home, one after the other. */
function commands(where: string, [program = '', ...before]: string[], env: Record<string, string> = {}): void {
  copyFileSync('test/readings/article/harbour.txt', join(where, 'article.txt'));
  for (const [args, says, input = ''] of COMMANDS) {
    const { status, stdout, stderr } = spawnSync(program, [...before, BIN, ...args], {
      cwd: where,
      env: cleanEnv(where, env),
      input,
      encoding: 'utf8',
    });
    expect(stdout + stderr, args.join(' ')).toContain(says);
    expect(status, args.join(' ')).toBe(0);
  }
}

/** From the first screen to a score, and out. */
async function drawn(where: string, before: string[], env: Record<string, string> = {}): Promise<void> {
  const shell = [...before, BIN, ...READING].map(word => `'${word}'`).join(' ');
  const terminal = terminalAt(where, { shell, env });
  await terminal.sees('Start reading');
  await terminal.turn('↓');
  terminal.press('↵');
  for (let question = 1; question <= 8; question++) {
    await terminal.sees(`Question ${question} of 8`);
    await takeSome(terminal);
    terminal.press('↵');
  }
  await terminal.sees(/\d of 8 right/);
  terminal.press('q');
  expect(await terminal.exited).toBe(0);
}

describe('with every way out denied', () => {
  const noted = (where: string): string[] => readFileSync(join(where, 'network.txt'), 'utf8').trim().split('\n');
  const watched = (where: string) => ({ READBACK_TEST_NETWORK: join(where, 'network.txt') });

  /** What each of these does when nobody denies it would reach no one either: port 9 of this computer. */
  const WAYS: Record<string, string> = {
    'net.Socket.connect': 'new net.Socket().connect(9)',
    'net.Server.listen': 'net.createServer().listen(0)',
    'net.connect': 'net.connect(9)',
    'net.createConnection': 'createConnection(9)',
    'tls.connect': 'tls.connect(9)',
    'http.request': "http.request('http://127.0.0.1:9')",
    'http.get': "get('http://127.0.0.1:9')",
    'https.request': "https.request('https://127.0.0.1:9')",
    'https.get': "https.get('https://127.0.0.1:9')",
    'http2.connect': "http2.connect('https://127.0.0.1:9')",
    'dgram.createSocket': "dgram.createSocket('udp4')",
    'dgram.Socket.send': "dgram.Socket.prototype.send.call({}, 'x', 9)",
    'dns.lookup': "dns.lookup('localhost', () => {})",
    'dns.resolve4': "dns.resolve4('localhost', () => {})",
    'dns.promises.lookup': "await dns.promises.lookup('localhost')",
    'dns.promises.resolve': "await resolve('localhost')",
    'dns.Resolver.resolveMx': "new dns.Resolver().resolveMx('localhost', () => {})",
    'dns.promises.Resolver.resolve': "await new dns.promises.Resolver().resolve('localhost')",
    'child_process.spawn': "child_process.spawn('true')",
    'child_process.execFileSync': "child_process.execFileSync('true')",
    'global.fetch': "await fetch('http://127.0.0.1:9')",
    'global.WebSocket': "new WebSocket('ws://127.0.0.1:9')",
  };

  it('each of them throws, and is noted though nobody says so', () => {
    const where = home();
    const names = ['net', 'tls', 'dns', 'http', 'https', 'http2', 'dgram', 'child_process'];
    const script = [
      ...names.map(name => `import ${name} from 'node:${name}';`),
      "import { createConnection } from 'node:net'; import { get } from 'node:http';",
      "import { resolve } from 'node:dns/promises';",
      ...Object.entries(WAYS).map(
        ([name, way]) => `try { ${way}; console.log('${name}'); } catch ({ message }) { console.error(message); }`,
      ),
    ].join('\n');
    const { stdout, stderr } = spawnSync(process.execPath, [...DENIED, '--input-type=module', '-e', script], {
      env: cleanEnv(where, watched(where)),
      encoding: 'utf8',
      timeout: 20_000,
    });
    expect(stdout).toBe('');
    expect(stderr.trim().split('\n')).toEqual(Object.keys(WAYS).map(name => `${name} is denied`));
    expect(noted(where)).toEqual(['watching', ...Object.keys(WAYS)]);
  });

  it('every command works, and none tries', () => {
    const where = home();
    commands(where, [process.execPath, ...DENIED], watched(where));
    expect(noted(where)).toEqual(COMMANDS.map(() => 'watching'));
  });

  it('a round on the screen works, and does not try', async () => {
    const where = home();
    await drawn(where, [process.execPath, ...DENIED], watched(where));
    expect(noted(where)).toEqual(['watching']);
  });
});

const reason = UNSHARED.length > 0 ? '' : ' (skipped: this computer does not let us take the network away)';
describe.skipIf(UNSHARED.length === 0)(`without a network${reason}`, () => {
  it('there is none', () => {
    const interfaces = "console.log(Object.keys(require('node:os').networkInterfaces()).length)";
    const [program = '', ...flags] = UNSHARED;
    const { stdout } = spawnSync(program, [...flags, process.execPath, '-e', interfaces], { encoding: 'utf8' });
    expect(stdout.trim()).toBe('0');
  });

  it('every command works', () => {
    commands(home(), [...UNSHARED, process.execPath]);
  });

  it('a round on the screen works', async () => {
    await drawn(home(), [...UNSHARED, process.execPath]);
  });
});
