/** What a typed line means for a session in line mode. */
import { entriesOf } from '../core/entries.ts';
import { type Asking, DONT_KNOW, type Happening, type Session } from '../core/phase.ts';
import { articleSections } from '../core/reading.ts';
import { SURENESS } from '../core/record.ts';
import { choicesOf } from '../core/round.ts';

/** Events to send, or a sentence that says what was expected. */
export type Heard = { happenings: Happening[] } | { say: string };

const heard = (...happenings: Happening[]): Heard => ({ happenings });

/** An empty line is "next". `sureness` is set while the last line gave an option only. */
export function hear(session: Session, line: string, sureness: boolean): Heard {
  const word = line.trim().toLowerCase();
  if (word === 'stop') return heard({ type: 'left', code: 0 });
  const { phase } = session;
  switch (phase.name) {
    case 'reading':
      return word === '' || word === 'next' ? heard(nextSection(session)) : { say: 'Press Enter for what comes next.' };
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
  if (phase.name !== 'reading' || phase.proof) return { type: 'wentBack' };
  const sections = articleSections(reading);
  const index = sections.findIndex(section => section.id === phase.section);
  const statement = index < 0 ? undefined : sections[index + 1]?.statements[0];
  return statement ? { type: 'statementMarked', statement: statement.id } : { type: 'textFinished' };
}

function answer(session: Session, phase: Asking, word: string, sureness: boolean): Heard {
  const choices = choicesOf(session, phase);
  const most = choices.length - 1;
  if (word === '0') return heard({ type: 'optionMarked', option: DONT_KNOW }, { type: 'responseGiven' });
  const [first, second, ...more] = word.split(/\s+/);
  const level = SURENESS[Number(sureness && second === undefined ? first : second) - 1];
  if (sureness && second === undefined) {
    return level
      ? heard({ type: 'surenessMarked', sureness: level }, { type: 'responseGiven' })
      : { say: 'Type how sure you are: 1, 2 or 3.' };
  }
  const option = /^[1-9]$/.test(first ?? '') ? choices.slice(0, -1)[Number(first) - 1] : undefined;
  if (option === undefined || more.length > 0 || (second !== undefined && !level)) {
    return { say: `Type an answer from 1 to ${most} and how sure you are from 1 to 3, such as: 2 3. Or 0 alone.` };
  }
  const marked: Happening = { type: 'optionMarked', option };
  return level ? heard(marked, { type: 'surenessMarked', sureness: level }, { type: 'responseGiven' }) : heard(marked);
}
