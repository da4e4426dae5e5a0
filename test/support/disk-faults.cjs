// For `node --require`: calls of READBACK_TEST_FAULTS, as "function part-of-the-path CODE" in lines, throw as the disk would.
const fs = require('node:fs');

const paths = new Map();
const { openSync } = fs;
fs.openSync = (path, ...rest) => {
  const fd = openSync(path, ...rest);
  paths.set(fd, String(path));
  return fd;
};
for (const line of (process.env.READBACK_TEST_FAULTS ?? '').split('\n').filter(Boolean)) {
  const [name, part, code] = line.split(' ');
  const original = fs[name];
  fs[name] = (target, ...rest) => {
    if ((paths.get(target) ?? String(target)).includes(part)) throw Object.assign(new Error(code), { code });
    return original(target, ...rest);
  };
}
