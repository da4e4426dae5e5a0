/** Fails, or kills the program at, the Nth system call of a kind; strace does it, where it is there and permitted. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { play, type Seen } from './lines.ts';

export const CALLS = ['openat', 'pwrite64', 'write', 'fsync', 'close', 'rename'] as const;
export type Call = (typeof CALLS)[number];
export interface Fault {
  call: Call;
  /** Which call of its kind, from 1. */
  at: number;
  /** `error=ENOSPC`, `error=EIO` or `signal=KILL`. */
  does: string;
  /** All later calls of its kind fail too. */
  on: boolean;
}

export const hasStrace = (): boolean =>
  spawnSync('strace', ['-f', '-o', '/dev/null', '-e', 'inject=fsync:error=EIO:when=1', 'true']).status === 0;

/** Plays it under strace; `log` is what its first thread asked of the system. */
export async function traced(
  command: string[],
  data: string,
  typed: string,
  fault?: Fault,
): Promise<{ seen: Seen; log: string[]; hit: boolean }> {
  const folder = mkdtempSync(join(tmpdir(), 'readback-strace-'));
  const file = join(folder, 'log');
  const inject = fault ? [`-e`, `inject=${fault.call}:${fault.does}:when=${fault.at}${fault.on ? '+' : ''}`] : [];
  // Not with --seccomp-bpf: strace 6.1 then loses the signals it is to send.
  const options = ['-f', '-o', file, '-e', `trace=${CALLS.join(',')},execve`, ...inject];
  const seen = await play(['strace', ...options, ...command], data, typed);
  const lines = readFileSync(file, 'utf8').split('\n');
  rmSync(folder, { recursive: true, force: true });
  const first = lines[0]?.split(' ')[0] ?? '';
  const killed = fault?.does.startsWith('signal') === true && seen.signal === 'SIGKILL';
  const hit = killed || lines.some(line => line.includes('(INJECTED)'));
  return { seen, log: lines.filter(line => line.startsWith(`${first} `)), hit };
}
