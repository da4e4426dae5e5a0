/** An open question: the mark, what is given so far, and the response they make. How is the item type's to say. */
import { optionOrder } from '../domain/draw.ts';
import type { Item } from '../domain/item.ts';
import { asksSureness, grade, kindOf } from '../domain/items/all.ts';
import { statementsToPoint } from '../domain/items/evidence.ts';
import { DONT_KNOW, type ItemKind, type Offer, ONE_ANSWER } from '../domain/items/kind.ts';
import { waitingPaper } from '../domain/papers.ts';
import { roundOf } from '../domain/progress.ts';
import type { SavedPlace } from '../domain/record.ts';
import { SURENESS } from '../domain/vocabulary.ts';
import type { Asking, Handlers, Session, Transition } from './model.ts';
import { itemOf, nextItem } from './selectors.ts';
import { chain, closing, forgetQuestion, home, move, noEffects, save, show } from './transitions.ts';

/** What an item can be answered with: its options as the round shows them, and the statements of its section. */
export function offerOf(session: Session, at: { round: string; item: string }): Offer {
  const item = itemOf(session, at);
  const round = roundOf(session.progress, at.round);
  if (!item || !round) return { options: [], statements: [] };
  return { options: optionOrder(item, round.seed ?? 0), statements: statementsToPoint(session.reading, item) };
}

/** How the question is answered; one whose item is not there offers nothing. */
function kindIn(session: Session, phase: Asking): ItemKind {
  const item = itemOf(session, phase);
  return item ? kindOf(item) : ONE_ANSWER;
}

/** What 1, 2, 3 … stand for in a question as it stands, then DONT_KNOW. */
export const choicesOf = (session: Session, phase: Asking): string[] => [
  ...kindIn(session, phase).choices(phase.given, offerOf(session, phase)),
  DONT_KNOW,
];

/** A question as it was left, or untouched; what no longer fits the item is forgotten. */
export function question(session: Session, round: string, item: Item): Asking {
  const kind = kindOf(item);
  const fresh: Asking = {
    name: 'asking',
    round,
    item: item.id,
    option: null,
    given: kind.start(offerOf(session, { round, item: item.id })),
    held: false,
    sureness: null,
    missing: null,
  };
  const left = session.place.question;
  if (left?.round !== round || left.item !== item.id) return fresh;
  const given = left.given && areOptions(item, left.given) && kind.fits(item, left.given) ? left.given : fresh.given;
  const next = { ...fresh, given, sureness: left.sureness };
  return choicesOf(session, next).some(id => id === left.option) ? { ...next, option: left.option } : next;
}

const areOptions = (item: Item, ids: string[]): boolean =>
  ids.every(id => item.options.some(option => option.id === id)) && new Set(ids).size === ids.length;

/** The question with a change, its mark saved with it. */
function keep(session: Session, phase: Asking, change: Partial<Asking>): Transition {
  const next: Asking = { ...phase, missing: null, ...change };
  return move({ ...session, phase: next }, { ...session.place, question: leftOf(next) });
}

/** The marked option; "I don't know" is only marked. */
const pick = (session: Session, phase: Asking): Transition =>
  phase.option === null
    ? noEffects(session)
    : keep(
        session,
        phase,
        phase.option === DONT_KNOW ? { option: DONT_KNOW } : kindIn(session, phase).pick(phase.option, phase),
      );

export const asking = {
  optionMoved: (session, phase, { by }) => keep(session, phase, moved(session, phase, by)),
  optionMarked(session, phase, { option, picked }) {
    if (!choicesOf(session, phase).includes(option)) return noEffects(session);
    const mark = marked(phase, option);
    return picked ? pick(session, { ...phase, ...mark }) : keep(session, phase, mark);
  },
  optionPicked: pick,
  responseMarked: (session, phase, { parts }) => keep(session, phase, kindIn(session, phase).place(parts)),
  surenessMoved(session, phase, { by }) {
    const item = itemOf(session, phase);
    if (!item || !asksSureness(item, phase)) return noEffects(session);
    const from = phase.sureness === null ? (by < 0 ? 1 : 0) : SURENESS.indexOf(phase.sureness);
    return keep(session, phase, {
      sureness: SURENESS[Math.min(Math.max(from + by, 0), SURENESS.length - 1)] ?? null,
    });
  },
  surenessMarked: (session, phase, { sureness }) => keep(session, phase, { sureness }),
  responseGiven(session, phase, { at }) {
    const taken = kindIn(session, phase).take(phase);
    return taken ? keep(session, phase, taken) : respond(session, phase, at);
  },
  wentBack(session, phase) {
    const back = kindIn(session, phase).back(phase);
    return back ? keep(session, phase, back) : home({ ...session, shortfall: null });
  },
} satisfies Handlers<Asking>;

function leftOf({ round, item, option, given, sureness }: Asking): NonNullable<SavedPlace['question']> {
  return { round, item, option, sureness, ...(given.length > 0 ? { given } : {}) };
}

/** One step of the mark; a line that is picked up goes with it, and no further than the lines go. */
function moved(session: Session, phase: Asking, by: 1 | -1): Partial<Asking> {
  const choices = choicesOf(session, phase);
  if (phase.option === null) return { option: (by > 0 ? choices[0] : choices.at(-1)) ?? null };
  const to = choices.indexOf(phase.option) + by;
  if (phase.held) return { given: carried(phase.given, phase.option, to) };
  return { option: choices[Math.min(Math.max(to, 0), choices.length - 1)] ?? null };
}

const marked = (phase: Asking, option: string): Partial<Asking> =>
  phase.held && phase.option !== null && option !== DONT_KNOW
    ? { given: carried(phase.given, phase.option, phase.given.indexOf(option)) }
    : { option, held: false };

/** The lines with a line of them carried to an index. */
function carried(lines: string[], line: string, to: number): string[] {
  const rest = lines.filter(id => id !== line);
  return rest.toSpliced(Math.min(Math.max(to, 0), rest.length), 0, line);
}

function respond(session: Session, phase: Asking, at: string): Transition {
  const item = itemOf(session, phase);
  if (!item) return home(session);
  const round = roundOf(session.progress, phase.round);
  const waiting = round && waitingPaper(session.progress, round);
  const known = phase.option !== DONT_KNOW;
  const response = known ? kindOf(item).response(phase, offerOf(session, phase)) : [];
  if (!Array.isArray(response)) return show(session, { ...phase, missing: response });
  if (known && phase.sureness === null) return show(session, { ...phase, missing: 'sureness' });
  const answered = save({ ...session, shortfall: null }, at, {
    kind: 'answered',
    round: phase.round,
    item: item.id,
    revision: item.revision,
    response,
    sureness: known ? phase.sureness : null,
    right: grade(item, response),
  });
  return chain(
    answered,
    next => (waiting ? closing(at)(waiting)(next) : noEffects(next)),
    next => {
      const round = roundOf(next.progress, phase.round);
      const over = round?.endedAt === null && nextItem(next, round) === undefined;
      return over ? save(next, at, { kind: 'roundEnded', round: round.id, finished: true }) : noEffects(next);
    },
    next => show(next, { name: 'feedback', round: phase.round, item: item.id, more: false, scroll: 0 }),
    next => move(next, forgetQuestion(next.place)),
  );
}
