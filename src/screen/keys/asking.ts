/** The presses of a question, by how it is answered. */
import type { ItemType } from '../../domain/vocabulary.ts';
import { choicesOf } from '../../session/asking.ts';
import type { Asking, Session } from '../../session/model.ts';
import { itemOf } from '../../session/selectors.ts';
import type { Press } from '../../terminal/presses.ts';
import { type Binding, DIGITS, ENTER, goBack, type Meaning, on, UP_DOWN, upOrDown } from './binding.ts';

function numbered(press: Press, session: Session): Meaning {
  const phase = on('asking', session);
  const choices = phase ? choicesOf(session, phase) : [];
  const option = press === '0' ? choices.at(-1) : choices.slice(0, -1)[Number(press) - 1];
  return option === undefined ? null : { type: 'optionMarked', option };
}

const choose: Binding = {
  ...UP_DOWN,
  hint: 'choose',
  rank: 4,
  help: 'mark an answer (also k, j)',
  means: press => ({ type: 'optionMoved', by: upOrDown(press) }),
};

const sure: Binding = {
  presses: ['left', 'right'],
  name: '← →',
  hint: 'how sure',
  brief: 'sure',
  rank: 3,
  help: 'less, more sure; first: Guessing or Fairly sure',
  means: press => ({ type: 'surenessMoved', by: press === 'left' ? -1 : 1 }),
};

const take: Binding = {
  ...ENTER,
  hint: 'answer',
  rank: 1,
  help: 'give the answer',
  means: { type: 'responseGiven' },
};

const digits: Binding = {
  presses: [...DIGITS.presses, '0'],
  name: '1-9, 0',
  help: "mark it; 0 is I don't know",
  means: numbered,
};

const pause = goBack('pause', 'home; the mark is kept');

const pick: Binding = {
  presses: ['space'],
  name: 'Space',
  hint: 'tick',
  rank: 3.5,
  help: 'tick it; again: take the tick away',
  means: { type: 'optionPicked' },
};

const ONE_ANSWER = [choose, sure, take, digits, pause];
const ticked: Binding = {
  ...digits,
  help: "tick it, or take the tick away; 0 is I don't know",
  means: (press, session) => {
    const marked = numbered(press, session);
    return marked?.type === 'optionMarked' ? { ...marked, picked: true } : null;
  },
};
const MANY = [choose, pick, sure, take, ticked, pause];
const ORDER = [
  choose,
  { ...pick, hint: 'pick up', help: 'pick the line up; the arrows move it' },
  sure,
  take,
  digits,
  pause,
];
const HELD = [
  { ...choose, hint: 'carry', help: 'move the line (also k, j)' },
  { ...pick, hint: 'put down', rank: 1, help: 'put the line down (also Enter)' },
  sure,
  { ...ENTER, help: 'put the line down', means: take.means },
  { ...digits, help: 'move the line there' },
  goBack('put down', 'put the line down where it is'),
];
const TO_STATEMENTS = {
  hint: 'to the statements',
  brief: 'on',
  help: 'on to the statement that shows it',
};
const ANSWER = [choose, { ...take, ...TO_STATEMENTS }, digits, pause];
const STATEMENT = [
  { ...choose, help: 'mark a statement (also k, j)' },
  sure,
  take,
  digits,
  { ...goBack('change the answer', 'back to the answer, to change it'), brief: 'back' },
];

/** The presses of a question of each type. */
const BY_TYPE: Record<ItemType, (phase: Asking) => Binding[]> = {
  choice: () => ONE_ANSWER,
  stated: () => ONE_ANSWER,
  many: () => MANY,
  evidence: ({ given }) => (given.length > 0 ? STATEMENT : ANSWER),
  order: ({ held }) => (held ? HELD : ORDER),
};

export const askingKeys = (session: Session, phase: Asking): Binding[] =>
  BY_TYPE[itemOf(session, phase)?.type ?? 'choice'](phase);
