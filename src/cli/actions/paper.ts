import type { ExitCode } from '../../lib/errors.ts';
import { paperText } from '../../view/print/paper.ts';
import { fewerWords } from '../../view/words/rounds.ts';
import { atOnce } from '../at-once.ts';
import type { Common } from '../common.ts';
import { type Io, say } from '../io.ts';

interface Asked extends Common {
  count: number | undefined;
  seed: number | undefined;
  answers: boolean;
}

/** Says on stderr where it has fewer questions than were asked for. */
export const paper = (asked: Asked, io: Io): Promise<ExitCode> =>
  atOnce(asked, io, {}, ({ session }) => {
    const { text, asked: drawn } = paperText(session, asked);
    say(io, text);
    const { count = 0 } = asked;
    if (drawn < count) io.stderr.write(`${fewerWords(count, drawn, 'paper')}\n`);
    return 0;
  });
