import { codeOf } from '../../lib/cause.ts';
import { UserError } from '../../lib/errors.ts';
import { type Safe, sanitize } from '../../lib/sanitize.ts';
import { command, wrong } from '../command.ts';
import { ALL, FORCE, OUTPUT, SEED } from '../flags.ts';

/** Everything that is saved, for the reader and their other programs: on stdout, or into a file. */
export const exportSaved = command({
  name: 'export',
  help: 'everything saved about you',
  flags: {
    format: { value: 'FORMAT', words: ['json', 'csv'], help: 'json (everything) or csv (a row per answer)' },
    seed: { ...SEED, help: 'only the paper with this seed' },
    all: ALL,
    output: OUTPUT,
    force: FORCE,
  },
  async run({ format, seed, output, force, all, ...asked }, io) {
    const pages = await import('../pages.ts');
    const { atOnce, attempts, attemptsCsv, deliver, exportJson, exportsJson, listed, onlyPaper, paperSeeds, plural } =
      pages;
    if (all) {
      if (format === 'csv') throw wrong('A table holds one reading: give `--all` or `--format csv`, not both.');
      if (seed !== undefined) throw wrong('A paper belongs to one reading: give `--all` or `--seed`, not both.');
      const { eachReading, untouched } = pages;
      return eachReading(asked, io, true, opened => {
        const used = opened.filter(({ session }) => !untouched(session));
        const sessions = used.map(({ session, written }) => ({ ...session, records: written }));
        const folders = opened.map(({ folder }) => folder);
        const answers = sessions.reduce((sum, { progress }) => sum + attempts(progress).length, 0);
        const make = () => wholeJson(() => exportsJson(sessions, io.now()), folders.join(', '));
        deliver({ output, force }, folders, make, () => plural(answers, 'answer'), io);
      });
    }
    return atOnce(asked, io, { everyRound: true }, ({ session, written, folder }) => {
      const seeds = paperSeeds(session.progress);
      if (seed !== undefined && !seeds.includes(seed)) {
        const where = asked.dataDir === undefined ? 'here' : `in ${sanitize(asked.dataDir)}`;
        const others = seeds.length === 0 ? 'nor was any other' : `only ${listed(seeds.map(n => `paper ${n}`))}`;
        throw new UserError(2, `Paper ${seed} was not started ${where}, ${others}.`);
      }
      const progress = seed === undefined ? session.progress : onlyPaper(session.progress, seed);
      const make = () =>
        format === 'csv' ? attemptsCsv({ progress }) : exportJson({ ...session, records: written }, io.now(), seed);
      const whole = () => wholeJson(make, folder);
      deliver({ output, force }, [folder], whole, () => plural(attempts(progress).length, 'answer'), io);
      return 0;
    });
  },
});

function wholeJson(make: () => Safe, folder: string): Safe {
  try {
    return make();
  } catch (error) {
    if (codeOf(error) !== 'ETOOLARGE') throw error;
    const path = sanitize(folder);
    throw new UserError(5, `There is too much for one export. To take it along, copy the folder ${path}`);
  }
}
