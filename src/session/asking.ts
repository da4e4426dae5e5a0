/** An open question: the mark, what is given so far, and the response they make. */
import { optionOrder } from '../domain/draw.ts';
import { type Item, mark, type Response } from '../domain/item.ts';
import { attemptAt, type Round, roundOf } from '../domain/progress.ts';
import { type SavedPlace, SURENESS } from '../domain/record.ts';
import { type Asking, DONT_KNOW, type Event, type Next, type Session } from './model.ts';
import { andThen, forgetQuestion, home, move, save, show, stay } from './transitions.ts';

/** Items that left the bank since the round began are passed over. */
export const nextItem = (session: Session, round: Round): Item | undefined =>
  round.items.filter(id => !attemptAt(round, id)).flatMap(id => session.items.find(item => item.id === id) ?? [])[0];

export const itemOf = (session: Session, { item: id }: { item: string }): Item | undefined =>
  session.items.find(item => item.id === id);

/** Statements that an *evidence* item is answered with: those of its section. */
export const pointable = ({ reading }: Session, item: Item): string[] =>
  reading.sections.find(section => section.id === item.section)?.statements.map(statement => statement.id) ?? [];

/** True where an *evidence* item has its answer and asks for the statement. */
export const asksStatement = (item: Item, { given }: Pick<Asking, 'given'>): boolean =>
  item.type === 'evidence' && given.length > 0;

/** Option ids as the round shows them. */
export function optionsOf(session: Session, at: { round: string; item: string }): string[] {
  const item = itemOf(session, at);
  const round = roundOf(session.progress, at.round);
  return item && round ? optionOrder(item, round.seed) : [];
}

/** What 1, 2, 3 … stand for in a question as it stands, then DONT_KNOW. */
export function choicesOf(session: Session, phase: Asking): string[] {
  const item = itemOf(session, phase);
  if (item?.type === 'order') return [...phase.given, DONT_KNOW];
  if (item && asksStatement(item, phase)) return [...pointable(session, item), DONT_KNOW];
  return [...optionsOf(session, phase), DONT_KNOW];
}

/** A question as it was left, or untouched; what no longer fits the item is forgotten. */
export function question(session: Session, round: string, item: Item): Asking {
  const fresh: Asking = {
    name: 'asking',
    round,
    item: item.id,
    option: null,
    given: item.type === 'order' ? optionsOf(session, { round, item: item.id }) : [],
    held: false,
    sureness: null,
    missing: null,
  };
  const left = session.place.question;
  if (left?.round !== round || left.item !== item.id) return fresh;
  const given = left.given && fits(item, left.given) ? left.given : fresh.given;
  const next = { ...fresh, given, sureness: left.sureness };
  return left.option !== null && choicesOf(session, next).includes(left.option)
    ? { ...next, option: left.option }
    : next;
}

/** Whether what was given belongs to the item as it is now. */
function fits(item: Item, given: string[]): boolean {
  const known = given.every(id => item.options.some(option => option.id === id));
  if (!known || new Set(given).size < given.length) return false;
  if (item.type === 'order') return given.length === item.options.length;
  return item.type === 'many' || (item.type === 'evidence' ? given.length < 2 : given.length === 0);
}

export function asking(session: Session, phase: Asking, event: Event): Next {
  const item = itemOf(session, phase);
  if (!item) return home(session);
  const keep = (change: Partial<Asking>): Next => {
    const next: Asking = { ...phase, missing: null, ...change };
    return move({ ...session, phase: next }, { ...session.place, question: leftOf(next) });
  };
  switch (event.type) {
    case 'optionMoved':
      return keep(moved(session, phase, event.by));
    case 'optionMarked':
      return choicesOf(session, phase).includes(event.option) ? keep(marked(phase, event.option)) : stay(session);
    case 'optionPicked':
      return phase.option === null || phase.option === DONT_KNOW ? stay(session) : keep(picked(item, phase));
    case 'responseMarked':
      return keep(parts(item, event.parts));
    case 'surenessMoved': {
      if (item.type === 'evidence' && !asksStatement(item, phase)) return stay(session);
      const from = phase.sureness === null ? (event.by < 0 ? 1 : 0) : SURENESS.indexOf(phase.sureness);
      return keep({ sureness: SURENESS[Math.min(Math.max(from + event.by, 0), SURENESS.length - 1)] ?? null });
    }
    case 'surenessMarked':
      return keep({ sureness: event.sureness });
    case 'responseGiven':
      if (phase.held) return keep({ held: false });
      if (item.type === 'evidence' && phase.given.length === 0 && phase.option !== null && phase.option !== DONT_KNOW) {
        return keep({ given: [phase.option], option: null });
      }
      return respond(session, phase, item, event.at);
    case 'wentBack':
      return asksStatement(item, phase)
        ? keep({ given: [], option: phase.given[0] ?? null })
        : home({ ...session, shortfall: null });
    default:
      return stay(session);
  }
}

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

/** The lines with one of them carried to an index. */
function carried(lines: string[], line: string, to: number): string[] {
  const rest = lines.filter(one => one !== line);
  return rest.toSpliced(Math.min(Math.max(to, 0), rest.length), 0, line);
}

function picked(item: Item, { option, given, held }: Asking): Partial<Asking> {
  if (option === null) return {};
  if (item.type === 'order') return { held: !held };
  if (item.type !== 'many') return {};
  return { given: given.includes(option) ? given.filter(id => id !== option) : [...given, option] };
}

/** The parts of a response that is given all at once, each in the place it has in the question. */
function parts(item: Item, ids: string[]): Partial<Asking> {
  const [first = null, second = null] = ids;
  if (item.type === 'evidence') return { given: first === null ? [] : [first], option: second };
  if (item.type === 'many' || item.type === 'order') return { given: ids, option: null, held: false };
  return { option: first };
}

function respond(session: Session, phase: Asking, item: Item, at: string): Next {
  const response = responseOf(session, phase, item);
  if (!Array.isArray(response)) return show(session, { ...phase, missing: response.missing });
  const known = response.length > 0;
  if (known && phase.sureness === null) return show(session, { ...phase, missing: 'sureness' });
  const answered = save({ ...session, shortfall: null }, at, {
    kind: 'answered',
    round: phase.round,
    item: item.id,
    revision: item.revision,
    response,
    sureness: known ? phase.sureness : null,
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

/** What the question as it stands would be answered with, or what it still lacks. */
function responseOf(session: Session, phase: Asking, item: Item): Response | { missing: Asking['missing'] } {
  const { option, given } = phase;
  if (option === DONT_KNOW) return [];
  switch (item.type) {
    case 'order':
      return given;
    case 'many':
      return given.length > 0 ? optionsOf(session, phase).filter(id => given.includes(id)) : { missing: 'options' };
    case 'evidence':
      return option === null ? { missing: given.length > 0 ? 'statement' : 'option' } : [...given, option];
    default:
      return option === null ? { missing: 'option' } : [option];
  }
}
