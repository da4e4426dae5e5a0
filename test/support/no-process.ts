/** Before each file of the unit tests: whatever would start a process says so and fails. */
import childProcess from 'node:child_process';
import { syncBuiltinESMExports } from 'node:module';

const refuse = (): never => {
  throw new Error('A unit test starts no process. See test/support/kinds.ts.');
};
for (const name of ['exec', 'execFile', 'execFileSync', 'execSync', 'fork', 'spawn', 'spawnSync'] as const)
  Object.assign(childProcess, { [name]: refuse });
syncBuiltinESMExports();
