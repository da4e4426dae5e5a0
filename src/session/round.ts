/** A round: its beginning, and its next question. */
import { type DrawRequest, draw } from '../domain/draw.ts';
import type { ItemHead } from '../domain/item.ts';
import { isLeftPaper } from '../domain/papers.ts';
import { openRound, type Round } from '../domain/progress.ts';
import type { RoundKind } from '../domain/vocabulary.ts';
import { question } from './asking.ts';
import type { Session, Transition } from './model.ts';
import { nextItem, reviews } from './selectors.ts';
import { chain, closing, home, noEffects, save, show } from './transitions.ts';

/**
 * Closes the open round, if any, and begins another; nothing happens when there is nothing to ask. A paper with answers is
 * closed by the first answer of that other round only.
 */
export function startRound(session: Session, at: string, request: DrawRequest): Transition {
  const due = reviews(session).today;
  const drawn = draw(session.reading, session.items, request, { progress: session.progress, due });
  if (drawn.length === 0) return noEffects(session);
  const open = session.progress.rounds.filter(round => round.endedAt === null);
  const left = isPaper(request) ? open.findLastIndex(round => isSamePaper(session, round, request.seed, drawn)) : -1;
  const after = open.slice(left + 1);
  if (left >= 0 && after.every(({ attempts }) => attempts.length === 0))
    return chain(noEffects(session), ...after.map(closing(at)), next => resume(next, at));
  const wanted = request.count ?? drawn.length;
  const shortfall = drawn.length < wanted ? { wanted, asked: drawn.length } : null;
  return chain(
    noEffects({ ...session, shortfall, seed: (session.seed + 1) >>> 0 }),
    ...open.filter(round => !isLeftPaper(round)).map(closing(at)),
    next =>
      save(next, at, {
        kind: 'roundBegun',
        round: roundKind(request, drawn),
        seed: request.seed,
        reading: next.reading.revision,
        items: drawn.map(item => item.id),
        ...(isPaper(request) ? { paper: true } : {}),
      }),
    next => resume(next, at),
  );
}

const isPaper = ({ fixed, section, items }: DrawRequest): boolean =>
  fixed && section === undefined && items === undefined;

/** Whoever types the line of a paper again goes on with it. */
const isSamePaper = ({ reading }: Session, round: Round, seed: number, drawn: ItemHead[]): boolean =>
  round.paper === reading.revision && round.seed === seed && round.items.join() === drawn.map(item => item.id).join();

const roundKind = ({ only, items }: DrawRequest, drawn: ItemHead[]): RoundKind =>
  items ? 'practice' : only === 'due' ? 'review' : drawn.every(item => item.scope === 'context') ? 'context' : 'quiz';

/** The first question of the open round that has no answer yet, as it was left; the results when none is left. */
export function resume(session: Session, at: string): Transition {
  const round = openRound(session.progress);
  if (!round) return home(session);
  const item = session.item(nextItem(session, round) ?? '');
  if (item) return show(session, question(session, round.id, item));
  const ended = save(session, at, { kind: 'roundEnded', round: round.id, finished: true });
  return chain(ended, next => show(next, { name: 'results', round: round.id, mark: 0 }));
}
