/**
 * For `node --require`: what is known of Node on Windows and matters here, put on elsewhere. It is no Windows, and shows
 * only that none of this is stumbled over.
 */
const fs = require('node:fs');
const { isatty } = require('node:tty');

Object.defineProperty(process, 'platform', { value: 'win32' });

const SIGNALS = ['SIGHUP', 'SIGINT', 'SIGTERM', 'SIGKILL', 'SIGBREAK', 'SIGWINCH', 'SIGABRT'];
const { kill } = process;
process.kill = (pid, signal = 'SIGTERM') => {
  if (signal !== 0 && !SIGNALS.includes(signal)) throw new TypeError(`Unknown signal: ${signal}`);
  return kill.call(process, pid, signal);
};

const failed = (code, call) => Object.assign(new Error(`${code}, ${call}`), { code });

const { openSync, mkdirSync, renameSync, statSync, writeSync } = fs;
const named = (path, call) => {
  const letters = (path instanceof URL ? path.pathname : String(path)).replaceAll('../', '');
  if (/[<>:"|?*\u0000-\u001f]|[. ]([/\\]|$)/.test(letters)) throw failed('ENOENT', call);
};
fs.openSync = (path, ...rest) => {
  if (fs.existsSync(path) && statSync(path).isDirectory()) throw failed('EISDIR', 'open');
  named(path, 'open');
  return openSync(path, ...rest);
};
fs.mkdirSync = (path, ...rest) => {
  named(path, 'mkdir');
  return mkdirSync(path, ...rest);
};
fs.renameSync = (from, to) => {
  named(to, 'rename');
  return renameSync(from, to);
};

// Node with libuv 1.49 or 1.50: a path has another device number than the same file when it is open.
fs.statSync = (...given) => {
  const stats = statSync(...given);
  if (stats) stats.dev += 1;
  return stats;
};

// The console takes bytes for letters of its own code page.
fs.writeSync = (fd, bytes, ...rest) =>
  isatty(fd)
    ? writeSync(
        fd,
        Buffer.from(bytes).map(byte => (byte > 127 ? 63 : byte)),
      )
    : writeSync(fd, bytes, ...rest);
