import type { ExitCode } from '../../lib/exit-codes.ts';
import { command, wrong } from '../command.ts';
import { COUNT, FORCE, OUTPUT, SEED } from '../flags.ts';

/** What the exports of a class say about one paper. */
export const classOf = command({
  name: 'class',
  takes: {
    name: 'files',
    usage: 'FILES|FOLDER',
    help: 'exports of learners, or a folder with them',
    path: 'file',
    many: true,
  },
  help: 'what the exports of a class say about one paper',
  flags: {
    seed: { ...SEED, help: 'the seed of the paper' },
    count: { ...COUNT, help: 'how many questions it has (8)' },
    items: { help: 'every question, with counts for each option' },
    roster: { value: 'FILE', help: 'ids and names, to see who is missing' },
    'no-names': { help: 'numbers instead of names' },
    format: { words: ['json', 'csv'], help: 'for scripts, or the marks as a table' },
    output: OUTPUT,
    force: FORCE,
  },
  async run({ files, seed, roster, 'no-names': nameless, ...asked }, io): Promise<ExitCode> {
    if (files.length === 0)
      throw wrong('Name the exports of the class, or a folder: npx readback class ./results --seed 7');
    if (seed === undefined) throw wrong('Say which paper: npx readback class FOLDER --seed 7');
    if (nameless && roster !== undefined)
      throw wrong('`--roster` gives names and `--no-names` leaves them out: use only one of them.');
    const { reportOn } = await import('../class.ts');
    return reportOn({ ...asked, files, seed, roster, nameless }, io);
  },
});
