/** For `node --require`: at the end, the modules of Node's own that were loaded go to the file of READBACK_TEST_MODULES. */
const { appendFileSync } = require('node:fs');

process.on('exit', () => {
  const names = process.moduleLoadList.flatMap(entry => entry.match(/^NativeModule (.*)/)?.[1] ?? []);
  appendFileSync(process.env.READBACK_TEST_MODULES, `${names.join('\n')}\n`);
});
