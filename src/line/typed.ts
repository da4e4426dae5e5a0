/** What a typed line means for a session in line mode. */

import type { Item } from '../domain/item.ts';
import { articleSections } from '../domain/reading.ts';
import { SURENESS } from '../domain/record.ts';
import { asksStatement, itemOf, optionsOf, pointable } from '../session/asking.ts';
import { entriesOf } from '../session/menus.ts';
import { type Asking, DONT_KNOW, type Happening, type Session } from '../session/model.ts';
import { hearLookUp } from './lookup.ts';

/** Events to send, or a sentence that says what was expected. */
export type Heard = { happenings: Happening[] } | { say: string };

const heard = (...happenings: Happening[]): Heard => ({ happenings });

/** An empty line is "next". `sureness` is set while the last line gave an option only. */
export function hear(session: Session, line: string, sureness: boolean): Heard {
  const word = line.trim().toLowerCase();
  if (word === 'stop') return heard({ type: 'left', code: 0 });
  if (word === 'home') return heard({ type: 'homeAsked' });
  const { phase } = session;
  switch (phase.name) {
    case 'reading':
      return word === '' || word === 'next' ? heard(nextSection(session)) : { say: 'Press Enter for what comes next.' };
    case 'lookUp': {
      const said = hearLookUp(session, phase, word);
      return Array.isArray(said) ? heard(...said) : said;
    }
    case 'asking':
      return answer(session, phase, word, sureness);
    case 'feedback':
    case 'past':
      if (word === '' || word === 'next') return heard({ type: 'wentOn' });
      return word === 'text'
        ? heard({ type: 'proofOpened' })
        : { say: 'Press Enter to go on, or type: text, help, stop.' };
    default:
      return choose(session, word);
  }
}

function choose(session: Session, word: string): Heard {
  const entries = entriesOf(session);
  if (word === '0') return heard({ type: 'wentBack' });
  const entry = word === '' || word === 'next' ? entries[0] : entries[Number(word) - 1];
  return entry ? heard({ type: 'entryOpened', entry }) : { say: `Type a number from 0 to ${entries.length}.` };
}

/** The next section of the article, the question the text was opened from, or what follows the end. */
function nextSection(session: Session): Happening {
  const { phase, reading } = session;
  if (phase.name !== 'reading' || phase.visit) return { type: 'wentBack' };
  const sections = articleSections(reading);
  const index = sections.findIndex(section => section.id === phase.section);
  const statement = index < 0 ? undefined : sections[index + 1]?.statements[0];
  return statement ? { type: 'statementMarked', statement: statement.id } : { type: 'textFinished' };
}

/** An answer as "2 3", "1,3 2", "2,1,3 2", "2,4 3"; or the part that is still missing. */
function answer(session: Session, phase: Asking, word: string, sureness: boolean): Heard {
  const item = itemOf(session, phase);
  if (!item) return heard({ type: 'wentBack' });
  if (word === '0') return heard({ type: 'optionMarked', option: DONT_KNOW }, { type: 'responseGiven' });
  const [first = '', second, ...more] = word.replace(/\s*,\s*/g, ',').split(/\s+/);
  const level = SURENESS[Number(sureness && second === undefined ? first : second) - 1];
  if (sureness && second === undefined) {
    return level
      ? heard({ type: 'surenessMarked', sureness: level }, { type: 'responseGiven' })
      : { say: 'Type how sure you are: 1, 2 or 3.' };
  }
  const parts = partsOf(session, phase, item, first.split(','));
  if (!parts || more.length > 0 || (second !== undefined && !level)) return { say: expected(session, phase, item) };
  const given: Happening = { type: 'responseMarked', parts };
  return level ? heard(given, { type: 'surenessMarked', sureness: level }, { type: 'responseGiven' }) : heard(given);
}

/** The ids that typed numbers stand for; undefined when they are no response to the item, or part of one. */
function partsOf(session: Session, phase: Asking, item: Item, numbers: string[]): string[] | undefined {
  if (new Set(numbers).size < numbers.length && item.type !== 'evidence') return undefined;
  const pick = (ids: string[], number: string | undefined): string[] =>
    /^[1-9]\d?$/.test(number ?? '') ? ids.slice(Number(number) - 1, Number(number)) : [];
  const options = item.type === 'order' ? phase.given : optionsOf(session, phase);
  const [first, second] = numbers;
  if (item.type === 'evidence') {
    if (asksStatement(item, phase) && numbers.length === 1) {
      const statement = pick(pointable(session, item), first);
      return statement.length === 1 ? [...phase.given, ...statement] : undefined;
    }
    const both = [...pick(options, first), ...pick(pointable(session, item), second)];
    return both.length === numbers.length && pick(options, first).length === 1 ? both : undefined;
  }
  const ids = numbers.flatMap(number => pick(options, number));
  const wanted = item.type === 'order' ? options.length : item.type === 'many' ? ids.length : 1;
  return ids.length === numbers.length && ids.length === wanted ? ids : undefined;
}

function expected(session: Session, phase: Asking, item: Item): string {
  const most = item.options.length;
  const sure = 'how sure you are from 1 to 3';
  const example = answerExample(session, phase, item);
  if (asksStatement(item, phase)) {
    const kept = `Answer ${optionsOf(session, phase).indexOf(phase.given[0] ?? '') + 1} is kept`;
    return `${kept}. Type a statement from 1 to ${pointable(session, item).length} and ${sure}, such as: ${statementExample(session, item)}. Or 0 alone.`;
  }
  switch (item.type) {
    case 'many':
      return `Type every number from 1 to ${most} that fits, with commas, and ${sure}, such as: ${example}. Or 0 alone.`;
    case 'order':
      return `Type all numbers from 1 to ${most} in order, with commas, and ${sure}, such as: ${example}. Or 0 alone.`;
    case 'evidence':
      return `Type an answer from 1 to ${most}, a statement from 1 to ${pointable(session, item).length} and ${sure}, such as: ${example}. Or 0 alone.`;
    default:
      return `Type an answer from 1 to ${most} and ${sure}, such as: ${example}. Or 0 alone.`;
  }
}

/** An answer with its sureness, as it could be typed. */
export function answerExample(session: Session, phase: Asking, item: Item): string {
  if (item.type === 'many') return '1,2 2';
  if (item.type === 'evidence') return `2,${statementExample(session, item)}`;
  // The first two changed: seldom the order that stands there.
  if (item.type === 'order') return `${[2, 1, ...phase.given.map((_, index) => index + 1).slice(2)].join(',')} 2`;
  return '2 3';
}

/** A statement with the sureness, as it could be typed. */
export const statementExample = (session: Session, item: Item): string =>
  `${Math.min(4, pointable(session, item).length)} 3`;
