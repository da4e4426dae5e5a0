// Runs the packed program on each line of Node that it is meant for. Takes the network: Node comes from npm's package `node`.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { spawn } from '@lydell/node-pty';

const VERSIONS = [20, 22, 24, 26];
const PATIENCE = 20_000;
/** "I don't know", and on, eight times. */
const ROUND = '0\n\n'.repeat(8);

const root = fileURLToPath(new URL('..', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'readback smoke čtení '));
// On Windows npm is no program but a script for the shell.
const shell = process.platform === 'win32';
const npm = (cwd, ...args) =>
  execFileSync('npm', [...args, '--no-audit', '--no-fund', '--loglevel', 'error'], { cwd, shell, stdio: 'pipe' });

function installed(name, what) {
  const folder = join(work, name);
  mkdirSync(folder);
  npm(folder, 'install', '--prefix', '.', '--no-save', '--no-package-lock', what);
  return join(folder, 'node_modules');
}

/** The bin of the package as a stranger gets it. */
function packed() {
  npm(root, 'pack', '--ignore-scripts', '--pack-destination', work);
  const tarball = readdirSync(work).find(name => name.endsWith('.tgz'));
  return join(installed('program', join('..', tarball)), 'readback', 'dist', 'main.cjs');
}

/** The newest Node of a line; null when npm has none for this computer. */
function nodeOf(version) {
  try {
    return join(installed(`node ${version}`, `node@${version}`), 'node', 'bin', shell ? 'node.exe' : 'node');
  } catch (error) {
    if (/ETARGET|E404/.test(error.stderr)) return null;
    throw error;
  }
}

/** Throws what is not as it should be. */
async function tried(node, bin, home) {
  const env = { PATH: process.env.PATH, HOME: home, USERPROFILE: home, TERM: 'xterm-256color', LANG: 'C.UTF-8' };
  // Node finds its own folders by these on Windows.
  for (const name of ['SystemRoot', 'TEMP', 'LOCALAPPDATA']) if (process.env[name]) env[name] = process.env[name];
  const place = { cwd: home, env: { ...env, READBACK_DATA_DIR: join(home, 'data') } };
  const said = (args, words, input = '') => {
    const { status, stdout, stderr } = spawnSync(node, [bin, ...args], { ...place, input, encoding: 'utf8' });
    if (status !== 0 || !words.test(stdout + stderr) || /warning/i.test(stderr)) {
      throw new Error(`${args.join(' ')}: code ${status}\n${stdout.slice(-500)}${stderr}`);
    }
    return stdout;
  };
  said(['--version'], /^\d+\.\d+\.\d+\n$/);
  said(['--help'], /Nothing leaves this computer/);
  said(['quiz', '--seed', '7', '--linear'], /\d of 8 right/, ROUND);
  const scores = JSON.parse(said(['scores', '--json'], /readback\.scores/));
  if (scores.totals.attempts !== 8) throw new Error(`scores --json counts ${scores.totals.attempts} of 8`);
  said(['export', '-o', 'mine.json'], /Wrote 8 answers/);
  said(['restore', 'mine.json', '--data-dir', 'other'], /Added 8 answers/);
  said(['new', 'mine'], /Made \.\/mine/);
  said(['check', 'mine'], /No problems found/);
  await drawn(node, bin, { ...place, env: { ...place.env, READBACK_DATA_DIR: join(home, 'empty') } });
}

/** The first screen in a terminal, one press, and the way out. */
async function drawn(node, bin, place) {
  const pty = spawn(node, [bin], { ...place, cols: 80, rows: 24 });
  let raw = '';
  let wake = () => {};
  pty.onData(data => {
    raw += data;
    wake();
  });
  const exited = new Promise(resolve => pty.onExit(({ exitCode }) => resolve(exitCode)));
  const fail = what => new Error(`${what}; the terminal got:\n${JSON.stringify(raw.slice(-1500))}`);
  const limit = setTimeout(() => pty.kill(), PATIENCE);
  /** Waits for words in what came since `from`; returns how much has come by then. */
  const sees = (words, from) =>
    new Promise((resolve, reject) => {
      wake = () => raw.indexOf(words, from) >= 0 && resolve(raw.length);
      exited.then(() => reject(fail(`waited in vain for ${JSON.stringify(words)}`)));
      wake();
    });
  try {
    await sees('readings', 0);
    // A frame ends with this.
    const first = await sees('\u001b[?2026l', 0);
    pty.write('\r');
    await sees('1 of 4', first);
    pty.write('q');
    const code = await exited;
    if (code !== 0 || !raw.includes('\u001b[?1049l')) throw fail(`leaving: code ${code}`);
    if (/warning/i.test(raw)) throw fail('a warning');
  } finally {
    clearTimeout(limit);
  }
}

async function told(version, bin) {
  const node = nodeOf(version);
  if (node === null) return 'not tried: npm has none for this computer';
  const name = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim();
  if (!name.startsWith(`v${version}.`)) throw new Error(`npm gave ${name}`);
  const home = join(work, `home ${version}`);
  mkdirSync(home);
  await tried(node, bin, home);
  return `works (${name})`;
}

try {
  const bin = packed();
  for (const version of VERSIONS) {
    try {
      console.log(`Node ${version}: ${await told(version, bin)}`);
    } catch (error) {
      process.exitCode = 1;
      console.log(`Node ${version}: FAILS, ${error.message}`);
    }
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
