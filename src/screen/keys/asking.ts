/** The presses of a question, by how it is answered. */

import type { ItemType } from '../../domain/vocabulary.ts';
import { choicesOf } from '../../session/asking.ts';
import type { Asking, Session } from '../../session/model.ts';
import { itemOf } from '../../session/selectors.ts';
import type { Press } from '../../terminal/presses.ts';
import { type Binding, by, DIGITS, type Meaning, on, wentBack } from './binding.ts';

function digit(press: Press, session: Session): Meaning {
  const phase = on('asking', session);
  const choices = phase ? choicesOf(session, phase) : [];
  const option = press === '0' ? choices.at(-1) : choices.slice(0, -1)[Number(press) - 1];
  return option === undefined ? null : { type: 'optionMarked', option };
}

const choose: Binding = {
  presses: ['up', 'down', 'k', 'j'],
  name: '↑ ↓',
  hint: 'choose',
  rank: 4,
  help: 'mark an answer (also k, j)',
  means: press => ({ type: 'optionMoved', by: by(press, ['up', 'k']) }),
};

const sure: Binding = {
  presses: ['left', 'right'],
  name: '← →',
  hint: 'how sure',
  brief: 'sure',
  rank: 3,
  help: 'less, more sure',
  means: press => ({ type: 'surenessMoved', by: by(press, ['left']) }),
};

const take: Binding = {
  presses: ['enter'],
  name: 'Enter',
  hint: 'take it',
  brief: 'take',
  rank: 1,
  help: 'take the answer',
  means: () => ({ type: 'responseGiven' }),
};

const digits: Binding = { presses: [...DIGITS, '0'], name: '1-9, 0', help: "mark it; 0 is I don't know", means: digit };

const pause: Binding = {
  presses: ['escape'],
  name: 'Esc',
  hint: 'pause',
  rank: 2,
  help: 'home; the mark is kept',
  means: wentBack,
};

const pick: Binding = {
  presses: ['space'],
  name: 'Space',
  hint: 'tick',
  rank: 3.5,
  help: 'tick it; again: take the tick away',
  means: () => ({ type: 'optionPicked' }),
};

const ASKING = {
  oneAnswer: [choose, sure, take, digits, pause],
  many: [choose, pick, sure, take, digits, pause],
  order: [
    choose,
    { ...pick, hint: 'pick up', help: 'pick the line up; the arrows carry it' },
    sure,
    take,
    digits,
    pause,
  ],
  held: [
    { ...choose, hint: 'carry', help: 'carry the line (also k, j)' },
    { ...pick, hint: 'put down', rank: 1, help: 'put the line down (also Enter)' },
    sure,
    { presses: ['enter'], name: 'Enter', help: 'put the line down', means: take.means },
    { ...digits, help: 'carry the line there' },
    pause,
  ],
  answer: [
    choose,
    { ...take, hint: 'to the statements', brief: 'on', help: 'on to the statement that shows it' },
    digits,
    pause,
  ],
  statement: [
    { ...choose, help: 'mark a statement (also k, j)' },
    sure,
    take,
    digits,
    { ...pause, hint: 'back', help: 'back to the answer' },
  ],
} satisfies Record<string, Binding[]>;

/** The presses of a question of each type. */
const BY_TYPE: Record<ItemType, (phase: Asking) => Binding[]> = {
  choice: () => ASKING.oneAnswer,
  stated: () => ASKING.oneAnswer,
  many: () => ASKING.many,
  evidence: ({ given }) => (given.length > 0 ? ASKING.statement : ASKING.answer),
  order: ({ held }) => (held ? ASKING.held : ASKING.order),
};

export const askingKeys = (session: Session, phase: Asking): Binding[] =>
  BY_TYPE[itemOf(session, phase)?.type ?? 'choice'](phase);
