/** A round: its beginning, its end, and the pages that prove what was answered. */

import { type DrawRequest, draw } from '../domain/draw.ts';
import { type Item, proofOf } from '../domain/item.ts';
import { openRound, roundOf } from '../domain/progress.ts';
import { findStatement } from '../domain/reading.ts';
import type { RoundKind } from '../domain/record.ts';
import { nextItem, question } from './asking.ts';
import { reviews, scored } from './menus.ts';
import type { Event, Feedback, Next, Past, Session } from './model.ts';
import { andThen, home, SCORES, save, show, stay } from './transitions.ts';

/** Closes the open round, if any, and begins another; nothing happens when there is nothing to ask. */
export function startRound(session: Session, at: string, request: DrawRequest): Next {
  const due = reviews(session).today;
  const drawn = draw(session.reading, session.items, request, { progress: session.progress, due });
  if (drawn.length === 0) return stay(session);
  if (isPaper(request) && isOpenPaper(session, request.seed, drawn)) return resume(session, at);
  const open = session.progress.rounds.filter(round => round.endedAt === null);
  const closed = open.reduce(
    (next, { id }) => andThen(next, one => save(one, at, { kind: 'roundEnded', round: id, finished: false })),
    stay(session),
  );
  const begun = andThen(closed, next =>
    save({ ...next, seed: (next.seed + 1) >>> 0 }, at, {
      kind: 'roundBegun',
      round: kindOf(request, drawn),
      seed: request.seed,
      reading: next.reading.revision,
      items: drawn.map(item => item.id),
      ...(isPaper(request) ? { paper: true } : {}),
    }),
  );
  const wanted = request.count ?? drawn.length;
  const shortfall = drawn.length < wanted ? { wanted, asked: drawn.length } : null;
  return andThen(begun, next => resume({ ...next, shortfall }, at));
}

const isPaper = ({ fixed, section, items }: DrawRequest): boolean =>
  fixed && section === undefined && items === undefined;

/** The paper that was begun and not finished: whoever types its line again goes on. */
function isOpenPaper({ progress, reading }: Session, seed: number, drawn: Item[]): boolean {
  const open = openRound(progress);
  return (
    open?.paper === reading.revision && open.seed === seed && open.items.join() === drawn.map(item => item.id).join()
  );
}

const kindOf = ({ only }: DrawRequest, drawn: Item[]): RoundKind =>
  only === 'due' ? 'review' : drawn.every(item => item.scope === 'context') ? 'context' : 'quiz';

/** The first question of the open round that has no answer yet, as it was left; the results when none is left. */
export function resume(session: Session, at: string): Next {
  const round = openRound(session.progress);
  if (!round) return home(session);
  const item = nextItem(session, round);
  if (!item) {
    const ended = save(session, at, { kind: 'roundEnded', round: round.id, finished: true });
    return andThen(ended, next => show(next, { name: 'results', round: round.id, mark: 0 }));
  }
  return show(session, question(session, round.id, item));
}

export function feedback(session: Session, phase: Feedback, event: Event): Next {
  switch (event.type) {
    case 'scrolled':
      return show(session, { ...phase, scroll: event.to });
    case 'proofOpened':
      return openProof(session, phase.item, phase);
    case 'wentOn': {
      const round = roundOf(session.progress, phase.round);
      return round && round.endedAt === null && nextItem(session, round)
        ? resume(session, event.at)
        : show(session, { name: 'results', round: phase.round, mark: 0 });
    }
    case 'wentBack':
      return home(session);
    default:
      return stay(session);
  }
}

export function past(session: Session, phase: Past, event: Event): Next {
  const round = roundOf(session.progress, phase.round);
  const attempt = round?.attempts[phase.index];
  switch (event.type) {
    case 'scrolled':
      return show(session, { ...phase, scroll: event.to });
    case 'proofOpened':
      return attempt ? openProof(session, attempt.item, phase) : stay(session);
    case 'wentOn':
      return round?.attempts[phase.index + 1]
        ? show(session, { ...phase, index: phase.index + 1, scroll: 0 })
        : backToScores(session, phase);
    case 'wentBack':
      return backToScores(session, phase);
    default:
      return stay(session);
  }
}

/** The marked round stays marked. */
const backToScores = (session: Session, { round }: Past): Next =>
  show(session, { ...SCORES, mark: Math.max(0, scored(session).indexOf(round)) });

function openProof(session: Session, id: string, back: Feedback | Past): Next {
  const item = session.items.find(one => one.id === id);
  const proof = item && proofOf(item);
  const found = proof?.statements[0] === undefined ? undefined : findStatement(session.reading, proof.statements[0]);
  if (!proof || !found) return stay(session);
  return show(session, {
    name: 'reading',
    section: found.section.id,
    statement: found.statement.id,
    scroll: 0,
    visit: { back, proof: proof.statements, silent: proof.silent },
  });
}
