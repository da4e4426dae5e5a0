import type { ExitCode } from '../../lib/errors.ts';
import type { Session } from '../../session/model.ts';
import { scoresJson, scoresText } from '../../view/print/scores.ts';
import { printed } from '../at-once.ts';
import type { Common } from '../common.ts';
import { type Io, put, say } from '../io.ts';

export function scores(asked: Common & { json: boolean }, io: Io): Promise<ExitCode> {
  const { json } = asked;
  const textOf = json ? (session: Session) => scoresJson(session, io.now()) : scoresText;
  return printed(asked, io, { everyRound: json }, textOf, json ? put : say);
}
