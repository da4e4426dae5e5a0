import { attempts, countedRecords } from '../../domain/progress.ts';
import { type ExitCode, messageOf, UserError } from '../../lib/errors.ts';
import { display, displayJson } from '../../lib/sanitize.ts';
import type { Session } from '../../session/model.ts';
import { EXPORT_SCHEMA, writeExport } from '../../store/exports.ts';
import { attemptsCsv } from '../../view/print/csv.ts';
import { plural } from '../../view/words/grammar.ts';
import { atOnce } from '../at-once.ts';
import type { Common } from '../common.ts';
import { type Io, put } from '../io.ts';

interface Asked extends Common {
  format: 'json' | 'csv' | undefined;
  output: string | undefined;
}

/** Everything that is saved, for the reader and their other programs: on stdout, or into a file. */
export const exportSaved = (asked: Asked, io: Io): Promise<ExitCode> =>
  atOnce(asked, io, { everyRound: true }, ({ session }) => {
    const text = asked.format === 'csv' ? attemptsCsv(session) : exportJson(session, io.now());
    if (asked.output === undefined) put(io, text);
    else writeInto(asked.output, text, session, io);
    return 0;
  });

function writeInto(file: string, text: string, { progress }: Session, io: Io): void {
  try {
    writeExport(file, text);
  } catch (error) {
    throw new UserError(5, `Nothing was written to ${display(file)}: ${messageOf(error)}.`);
  }
  io.stderr.write(`Wrote ${plural(attempts(progress).length, 'answer')} to ${display(file)}\n`);
}

/** Schema readback.export/1. */
export function exportJson({ reading: { id, revision }, records, place }: Session, now: Date): string {
  const head = { schema: EXPORT_SCHEMA, exportedAt: now.toISOString(), reading: { id, revision } };
  return `${displayJson({ ...head, place, records: countedRecords(records) }, 1)}\n`;
}
