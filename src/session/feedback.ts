/** The pages that prove what was answered: after an answer, and of a past round. */
import { type Item, proofOf } from '../domain/item.ts';
import { roundOf } from '../domain/progress.ts';
import type { Feedback, Handlers, Past, Session, Transition } from './model.ts';
import { resume } from './round.ts';
import { itemAsAsked, nextItem, scored } from './selectors.ts';
import { home, noEffects, SCORES, show, visit } from './transitions.ts';

export const feedback = {
  proofOpened: (session, phase) => openProof(session, session.item(phase.item), phase),
  wentOn(session, phase, { at }) {
    const round = roundOf(session.progress, phase.round);
    return round?.endedAt === null && nextItem(session, round) !== undefined
      ? resume(session, at)
      : show(session, { name: 'results', round: phase.round, mark: 0 });
  },
  wentBack: home,
} satisfies Handlers<Feedback>;

export const past = {
  proofOpened(session, phase) {
    const attempt = roundOf(session.progress, phase.round)?.attempts[phase.index];
    return openProof(session, attempt && itemAsAsked(session, attempt), phase);
  },
  wentOn: (session, phase) =>
    roundOf(session.progress, phase.round)?.attempts[phase.index + 1]
      ? show(session, { ...phase, index: phase.index + 1, more: false, scroll: 0 })
      : backToScores(session, phase),
  wentBack: (session, phase) => backToScores(session, phase),
} satisfies Handlers<Past>;

/** The marked round stays marked. */
const backToScores = (session: Session, { round }: Past): Transition =>
  show(session, { ...SCORES, mark: Math.max(0, scored(session).indexOf(round)) });

function openProof(session: Session, item: Item | undefined, back: Feedback | Past): Transition {
  if (!item) return noEffects(session);
  const { statements, silent } = proofOf(item);
  return visit(session, statements[0], { back, proof: statements, silent });
}
