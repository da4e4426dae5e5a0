/** What the tabs of Look up and the entries of menus are called, and a few words on what each leads to. */
import { drawable, ROUND_SIZE } from '../../domain/draw.ts';
import { isCounted, missedIn, openRound, roundOf } from '../../domain/progress.ts';
import { articleSections, contextSection, type Reading } from '../../domain/reading.ts';
import { finishes } from '../../domain/scores.ts';
import type { ResetScope } from '../../domain/vocabulary.ts';
import type { Entry, EntryOf, Session, Tab } from '../../session/model.ts';
import { hasPlace, reviews, textRead } from '../../session/selectors.ts';
import { goOnWords, questionMinutes, reviewWords, shelvedWords } from '../shelf.ts';
import { plural, sentence } from './grammar.ts';
import { nounOf } from './kinds.ts';
import { dueOfReading, outside, roundSize, roundWords, scoreWords, stoppedAt, unseen } from './rounds.ts';

export const tabNames = (reading: Reading): Record<Tab, string> => ({
  article: sentence(nounOf(reading)),
  people: 'People',
  terms: 'Terms',
  timeline: 'Timeline',
  about: 'About',
});

/** What a tab holds, counted. */
export const TAB_COUNT: Record<Tab, (reading: Reading) => string> = {
  article: reading => plural(articleSections(reading).length, 'section'),
  people: ({ people }) => plural(people.length, 'person', 'people'),
  terms: ({ terms }) => plural(terms.length, 'term'),
  timeline: ({ timeline }) => plural(timeline.length, 'date'),
  about: () => '',
};

const clearWords = (reading: Reading): Record<ResetScope, string> => ({
  scores: 'Clear the scores',
  place: `Clear my place in the ${nounOf(reading)}`,
  all: 'Clear everything',
});

type Words = { label: string; detail: string };
const label = (text: string, detail = ''): Words => ({ label: text, detail });

const WORDS: { [D in Entry['does']]: (session: Session, entry: EntryOf<D>) => Words } = {
  start: () => label('Start reading'),
  continue: session => label('Continue', stoppedAt(session)),
  quiz: session =>
    session.phase.name === 'guess' ? label('Skip the guess') : label('Take a quiz', quizDetail(session)),
  review(session) {
    const count = reviews(session).today.length;
    return label('Review', `${dueOfReading(session)}, ${closes(session) || questionMinutes(count)}`);
  },
  context(session) {
    const count = drawable(session.items, contextSection(session.reading)?.id ?? '').length;
    return label(`${plural(Math.min(count, ROUND_SIZE), 'question')} about it`, closes(session));
  },
  again({ progress }, { round: id }) {
    const round = roundOf(progress, id);
    const missed = round ? missedIn(round).length : 0;
    return label(missed === 1 ? 'The one you missed, again' : `The ${missed} you missed, again`);
  },
  read: session =>
    label(
      textRead(session) ? 'Read it again' : hasPlace(session) ? 'Read on' : `Read the ${nounOf(session.reading)}`,
      session.phase.name === 'home' ? TAB_COUNT.article(session.reading) : '',
    ),
  next: ({ phase, reading }) => label('What happened next', phase.name === 'home' ? outside(reading) : ''),
  lookUp({ reading }) {
    const held = (['people', 'terms', 'timeline'] as const).filter(tab => reading[tab].length > 0);
    return label('Look up', [`the ${nounOf(reading)}`, ...held.map(tab => TAB_COUNT[tab](reading))].join(', '));
  },
  scores({ progress }) {
    const { count, last, best } = finishes(progress);
    const more = best && count > 1 ? `, best ${scoreWords(best)}` : '';
    return label('Scores', last ? `last round ${scoreWords(last)}${more}` : '');
  },
  home: () => label('Home'),
  open: (session, { reading }) => shelvedWords(session, reading),
  goOn: (session, { reading }) => label('Continue', goOnWords(session, reading)),
  reviewAll: reviewWords,
  shelf: () => label('All readings'),
  takeOff: () => label('Take it off the shelf'),
  putOn: () => label('Keep on the shelf'),
  adopt: () => label('It moved: go on here'),
  line: () => label('Line by line, for screen readers'),
  guess: ({ reading }, { option }) => label(reading.question?.options.find(({ id }) => id === option)?.text ?? ''),
  round({ progress }, { round: id }) {
    const round = roundOf(progress, id);
    return round ? roundWords(round) : label('');
  },
  startOver: () => label('Start over'),
  restore: () => label('Undo the last reset'),
  keep: () => label('Keep everything'),
  clear: ({ reading }, { scope }) => label(clearWords(reading)[scope]),
};

/** What an entry is called, and what it leads to. The cast: the compiler cannot see that words and entry go together. */
export const entryWords = (session: Session, entry: Entry): Words =>
  (WORDS[entry.does] as (...given: [Session, Entry]) => Words)(session, entry);

/** Said where another round would close one that is open; practice counts nowhere, and can be begun again. */
const closes = ({ progress, phase }: Session): string =>
  phase.name !== 'results' && isCounted(openRound(progress)) ? 'closes the open round' : '';

/** What a quiz would be, in as many words as its screen has room for. */
function quizDetail(session: Session): string {
  const { phase } = session;
  if (phase.name === 'first') return '';
  const size = plural(roundSize(session), 'question');
  if (phase.name === 'voices') return size;
  const count = unseen(session);
  return [size, closes(session) || (count > 0 ? `${count} you have not seen` : '')].filter(Boolean).join('; ');
}
