import type { Item } from '../../domain/item.ts';
import type { Reading } from '../../domain/reading.ts';
import { hasSigns } from '../../terminal/capabilities.ts';
import { command, wrong } from '../command.ts';
import { inLines } from '../io.ts';

/** 4 when something is an error. Throws a UserError when there is no reading. */
export const check = command({
  name: 'check',
  takes: { name: 'folder', usage: '[FOLDER]', help: 'where the reading is (here)', path: 'folder' },
  help: 'check a reading, here or in FOLDER, for problems',
  flags: {
    watch: { help: 'check again at every save' },
    item: { value: 'ID', help: 'one item only, and how a reader sees it' },
    summary: { help: 'the summary, even if there are problems' },
    brief: { help: 'what a writer of items needs to know' },
    json: { help: 'for scripts' },
    schema: { range: [1, 2], help: 'version of the JSON (2)' },
    source: { value: 'FILE', help: 'the article, to compare the reading with' },
  },
  async run({ folder = '.', watch, brief, json, schema, ...asked }, io) {
    const [first, second] = Object.entries({ watch, brief, json }).flatMap(([name, given]) => (given ? [name] : []));
    if (second) throw wrong(`\`--${first}\` and \`--${second}\` do not go together: use one of them.`);
    if (schema !== undefined && !json) throw wrong('`--schema` goes with `--json`.');
    const checking = await import('../checking.ts');
    const { itemPages } = asked.item === undefined || json ? { itemPages: () => [] } : await import('../pages.ts');
    const shown = { lines: inLines(asked, io), signs: hasSigns(io.env, asked.ascii) };
    const wanted = { ...asked, pagesOf: (reading: Reading, item: Item) => itemPages(reading, item, shown) };
    if (brief) return checking.brief(folder, io);
    if (watch) return checking.watchReading(folder, wanted, io);
    if (json) return checking.checkForScripts(folder, wanted, schema === 1 ? 1 : 2, io);
    return checking.checkOnce(folder, wanted, io);
  },
});
