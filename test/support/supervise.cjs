// Runs a program in its own terminal and writes how it ended, {"code", "signal"}, into the file of READBACK_TEST_ENDED;
// its process number is in a file beside it, ending in .pid. Lives on when the terminal is gone.
const { spawn } = require('node:child_process');
const { renameSync, writeFileSync } = require('node:fs');

const file = process.env.READBACK_TEST_ENDED;
for (const signal of ['SIGHUP', 'SIGINT', 'SIGTERM']) process.on(signal, () => {});
const child = spawn(process.execPath, process.argv.slice(2), { stdio: 'inherit' });
writeFileSync(`${file}.pid`, String(child.pid));
child.on('exit', (code, signal) => {
  writeFileSync(`${file}.new`, JSON.stringify({ code, signal }));
  renameSync(`${file}.new`, file);
});
