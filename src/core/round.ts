/** A round: what is asked, what was taken, and the pages that prove it. */
import { type DrawRequest, draw, optionOrder } from './draw.ts';
import { scored } from './entries.ts';
import { type Item, mark, proofOf } from './item.ts';
import { type Asking, DONT_KNOW, type Event, type Feedback, type Next, type Past, type Session } from './phase.ts';
import { attemptAt, openRound, type Round, roundOf } from './progress.ts';
import { findStatement } from './reading.ts';
import { SURENESS } from './record.ts';
import { andThen, forgetQuestion, home, menu, move, save, show, stay } from './steps.ts';

/** Closes the open round, if any, and begins another; nothing happens when there is nothing to ask. */
export function startRound(session: Session, at: string, request: DrawRequest): Next {
  const drawn = draw(session.reading, session.items, request, session.progress);
  if (drawn.length === 0) return stay(session);
  const open = session.progress.rounds.filter(round => round.endedAt === null);
  const closed = open.reduce(
    (next, { id }) => andThen(next, one => save(one, at, { kind: 'roundEnded', round: id, finished: false })),
    stay(session),
  );
  const begun = andThen(closed, next =>
    save({ ...next, seed: (next.seed + 1) >>> 0 }, at, {
      kind: 'roundBegun',
      round: drawn.every(item => item.scope === 'context') ? 'context' : 'quiz',
      seed: request.seed,
      reading: next.reading.revision,
      items: drawn.map(item => item.id),
    }),
  );
  const wanted = request.count ?? drawn.length;
  const shortfall = drawn.length < wanted ? { wanted, asked: drawn.length } : null;
  return andThen(begun, next => resume({ ...next, shortfall }, at));
}

/** The first question of the open round that has no answer yet, as it was left; the results when none is left. */
export function resume(session: Session, at: string): Next {
  const round = openRound(session.progress);
  if (!round) return home(session);
  const item = nextItem(session, round);
  if (!item) {
    const ended = save(session, at, { kind: 'roundEnded', round: round.id, finished: true });
    return andThen(ended, next => show(next, { name: 'results', round: round.id, mark: 0 }));
  }
  const left = session.place.question;
  const same = left?.round === round.id && left.item === item.id;
  return show(session, {
    name: 'asking',
    round: round.id,
    item: item.id,
    option: same ? left.option : null,
    sureness: same ? left.sureness : null,
    missing: null,
  });
}

/** Items that left the bank since the round began are passed over. */
export const nextItem = (session: Session, round: Round): Item | undefined =>
  round.items.filter(id => !attemptAt(round, id)).flatMap(id => session.items.find(item => item.id === id) ?? [])[0];

/** What 1, 2, 3 … stand for in a question, then DONT_KNOW. */
export function choicesOf(session: Session, phase: Asking | Feedback): string[] {
  const item = session.items.find(one => one.id === phase.item);
  const round = roundOf(session.progress, phase.round);
  return item && round ? [...optionOrder(item, round.seed), DONT_KNOW] : [DONT_KNOW];
}

export function asking(session: Session, phase: Asking, event: Event): Next {
  const keep = (change: Partial<Asking>): Next => {
    const next: Asking = { ...phase, missing: null, ...change };
    const { round, item, option, sureness } = next;
    return move({ ...session, phase: next }, { ...session.place, question: { round, item, option, sureness } });
  };
  const choices = choicesOf(session, phase);
  switch (event.type) {
    case 'optionMoved': {
      const from = phase.option === null ? -1 : choices.indexOf(phase.option);
      const to = phase.option === null && event.by < 0 ? choices.length - 1 : from + event.by;
      return keep({ option: choices[Math.min(Math.max(to, 0), choices.length - 1)] ?? null });
    }
    case 'optionMarked':
      return choices.includes(event.option) ? keep({ option: event.option }) : stay(session);
    case 'surenessMoved': {
      const from = phase.sureness === null ? (event.by < 0 ? 1 : 0) : SURENESS.indexOf(phase.sureness);
      return keep({ sureness: SURENESS[Math.min(Math.max(from + event.by, 0), SURENESS.length - 1)] ?? null });
    }
    case 'surenessMarked':
      return keep({ sureness: event.sureness });
    case 'responseGiven':
      return respond(session, phase, event.at);
    case 'wentBack':
      return home({ ...session, shortfall: null });
    default:
      return stay(session);
  }
}

function respond(session: Session, phase: Asking, at: string): Next {
  const { option, sureness } = phase;
  if (option === null) return show(session, { ...phase, missing: 'option' });
  if (option !== DONT_KNOW && sureness === null) return show(session, { ...phase, missing: 'sureness' });
  const item = session.items.find(one => one.id === phase.item);
  if (!item) return home(session);
  const response = option === DONT_KNOW ? [] : [option];
  const answered = save({ ...session, shortfall: null }, at, {
    kind: 'answered',
    round: phase.round,
    item: item.id,
    revision: item.revision,
    response,
    sureness: option === DONT_KNOW ? null : sureness,
    right: mark(item, response),
  });
  const ended = andThen(answered, next => {
    const round = roundOf(next.progress, phase.round);
    const over = round?.endedAt === null && !nextItem(next, round);
    return over ? save(next, at, { kind: 'roundEnded', round: round.id, finished: true }) : stay(next);
  });
  return andThen(ended, next =>
    move(
      { ...next, phase: { name: 'feedback', round: phase.round, item: item.id, scroll: 0 } },
      forgetQuestion(next.place),
    ),
  );
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
  show(session, { ...menu('scores'), mark: Math.max(0, scored(session).indexOf(round)) });

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
    proof: { ...proof, back },
  });
}
