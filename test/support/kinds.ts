/**
 * Which test files may start a process, told from what they import, however far away: whoever reaches one of STARTERS.
 * The others are the unit tests, and test/support/no-process.ts stops them from doing it some other way.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** `esbuild` starts a program of its own when it is asked to build. */
const STARTERS = new Set(['node:child_process', 'node:cluster', 'node:worker_threads', '@lydell/node-pty', 'esbuild']);

/** Imports that are there when it runs, so no types; one that stands in a comment counts too. */
const IMPORT = /^(?:import|export)\s(?!type\s)(?:[^'=;]*\sfrom\s)?\s*'([^']+)'|\bimport\('([^']+)'\)/gm;

const known = new Map<string, string[]>();
function importsOf(file: string): string[] {
  const found =
    known.get(file) ?? [...readFileSync(file, 'utf8').matchAll(IMPORT)].map(match => match[1] ?? match[2] ?? '');
  known.set(file, found);
  return found;
}

function reachesStarter(file: string): boolean {
  const files = new Set([file]);
  for (const reached of files) {
    for (const name of importsOf(reached)) {
      if (STARTERS.has(name)) return true;
      const path = join(dirname(reached), name);
      if (name.startsWith('.') && existsSync(path)) files.add(path);
    }
  }
  return false;
}

/** Paths of the test files that may start a process. */
export const processTests = (): string[] =>
  readdirSync('test', { recursive: true, encoding: 'utf8' })
    .filter(name => /\.test\.tsx?$/.test(name))
    .map(name => join('test', name))
    .filter(reachesStarter);
