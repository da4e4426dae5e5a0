/** For `node --require`: a line in the file of READBACK_TEST_DISK for every call that writes, with the name of the file. */
const fs = require('node:fs');
const { basename } = require('node:path');

const { appendFileSync } = fs;
const names = new Map();
let noting = false;

function watch(name, note) {
  const original = fs[name];
  fs[name] = (...args) => {
    const result = original(...args);
    if (noting) return result;
    noting = true;
    const line = note(args, result);
    if (line) appendFileSync(process.env.READBACK_TEST_DISK, `${line}\n`);
    noting = false;
    return result;
  };
}

watch('openSync', ([path], fd) => void names.set(fd, basename(String(path)).replace(/^\d.*(?=\.ndjson)/, '')));
watch('writeSync', ([fd], count) => fd > 2 && `write ${names.get(fd)} ${count}`);
watch('fsyncSync', ([fd]) => `sync ${names.get(fd)}`);
for (const name of ['writeFileSync', 'renameSync', 'ftruncateSync', 'unlinkSync', 'write', 'writeFile', 'rename'])
  watch(name, ([path]) => `${name} ${names.get(path) ?? basename(String(path))}`);
