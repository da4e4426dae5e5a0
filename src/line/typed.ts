/** What a typed line means for a session in line mode. */

import type { Item } from '../domain/item.ts';
import { asksStatement } from '../domain/items/all.ts';
import { DONT_KNOW, type Offer } from '../domain/items/kind.ts';
import { SURENESS, type Sureness } from '../domain/vocabulary.ts';
import { either } from '../lib/either.ts';
import { offerOf } from '../session/asking.ts';
import { entriesOf, isMenu } from '../session/menus.ts';
import type { Asking, Event, Session } from '../session/model.ts';
import { itemOf } from '../session/selectors.ts';
import { itemView, statementExample } from '../view/items.ts';
import { hearLookUp } from './lookup.ts';
import { nextInText, type Portion } from './text.ts';

/** Events to send for a typed line, or a sentence that says what was expected. */
type Heard = Event[] | string;

/** Words that leave, as people try them. */
const STOPS = ['stop', 'quit', 'exit', 'q'];

/** An empty line is "next". `sureness` is set while the last line gave an option only. */
export function hear(
  session: Session,
  line: string,
  { sureness, portion }: { sureness: boolean; portion: Portion },
): Heard {
  const word = line.normalize('NFKC').trim().toLowerCase();
  if (STOPS.includes(word)) return [{ type: 'left', code: 0 }];
  if (word === 'home') return [{ type: 'homeAsked' }];
  const { phase } = session;
  if (isMenu(phase)) return choose(session, word);
  const goesOn = word === '' || word === 'next';
  switch (phase.name) {
    case 'reading':
      return goesOn ? [nextInText(session, phase, portion)] : 'Press Enter for what comes next.';
    case 'search':
      return [{ type: 'wentBack' }];
    case 'lookUp':
      return hearLookUp(session, phase, word);
    case 'asking':
      return answer(session, phase, word, sureness);
    case 'feedback':
    case 'past':
      if (goesOn) return [{ type: 'wentOn' }];
      return word === 'text' ? [{ type: 'proofOpened' }] : 'Press Enter to go on, or type: more, text, help, stop.';
  }
}

function choose(session: Session, word: string): Heard {
  const entries = entriesOf(session);
  if (word === '0') return [{ type: 'wentBack' }];
  // Of guesses none comes first.
  const first = session.phase.name === 'guess' ? undefined : entries[0];
  const entry = word === '' || word === 'next' ? first : entries[Number(word) - 1];
  return entry ? [{ type: 'entryOpened', entry }] : `Type a number from ${first ? 0 : 1} to ${entries.length}.`;
}

/**
 * An answer as "2 3", "1,3 2", "2,1,3 2", "2,4 3"; or the part that is still missing. Where only the sureness is, both
 * together change the answer, and the sureness is asked for again: a slip there saves nothing.
 */
function answer(session: Session, phase: Asking, word: string, sureness: boolean): Heard {
  const item = itemOf(session, phase);
  if (!item) return [{ type: 'wentBack' }];
  if (word === '0') return [{ type: 'optionMarked', option: DONT_KNOW }, { type: 'responseGiven' }];
  const [first = '', second, ...more] = word.replace(/\s*,\s*/g, ',').split(/\s+/);
  const level = SURENESS[Number(sureness && second === undefined ? first : second) - 1];
  if (sureness && second === undefined) return level ? sure(level) : LEVELS_EXPECTED;
  const offer = offerOf(session, phase);
  const parts = itemView(item).parse(first.split(','), phase.given, offer);
  if (sureness && (!parts || more.length > 0 || !level)) return LEVELS_EXPECTED;
  if (!parts || more.length > 0 || (second !== undefined && !level)) return expected(item, phase, offer);
  return [{ type: 'responseMarked', parts }, ...(level && !sureness ? sure(level) : [])];
}

const sure = (level: Sureness): Event[] => [{ type: 'surenessMarked', sureness: level }, { type: 'responseGiven' }];

const LEVELS_EXPECTED = `Type how sure you are: ${either(SURENESS.map((_, index) => `${index + 1}`))}.`;

function expected(item: Item, { given }: Asking, offer: Offer): string {
  const sure = `how sure you are from 1 to ${SURENESS.length}`;
  const { expected, example } = itemView(item);
  if (!asksStatement(item, { given })) {
    return `Type ${expected(offer)} and ${sure}, such as: ${example(given, offer)}. Or 0 alone.`;
  }
  const kept = `Answer ${offer.options.indexOf(given[0] ?? '') + 1} is kept`;
  const range = `a statement from 1 to ${offer.statements.length}`;
  return `${kept}. Type ${range} and ${sure}, such as: ${statementExample(offer)}. Or 0 alone.`;
}
