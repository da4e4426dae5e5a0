/** Runs without a network. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** What goes before a command to run it in a namespace without a network; nothing where this computer does not let us. */
export const UNSHARED: string[] = spawnSync('unshare', ['-rn', 'true']).status === 0 ? ['unshare', '-rn'] : [];

/** Flags of Node that deny every way out, and note each try in the file that READBACK_TEST_NETWORK names. */
export const DENIED: string[] = ['--require', fileURLToPath(new URL('no-network.cjs', import.meta.url))];
