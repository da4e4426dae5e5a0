/** What the entries of menus are called, and a few words on what each leads to. */
import { drawable, ROUND_SIZE } from '../../domain/draw.ts';
import { missedIn, openRound, roundOf } from '../../domain/progress.ts';
import { articleSections, contextSection } from '../../domain/reading.ts';
import { finishes } from '../../domain/scores.ts';
import type { ResetScope } from '../../domain/vocabulary.ts';
import type { Entry, Session } from '../../session/model.ts';
import { hasPlace, reviews, textRead } from '../../session/selectors.ts';
import { plural } from './grammar.ts';
import { roundSize, roundWords, scoreWords, stoppedAt, unseen } from './rounds.ts';

const SECONDS_A_QUESTION = 40;

const FORGET: Record<ResetScope, string> = {
  scores: 'Forget the scores',
  place: 'Forget my place in the article',
  all: 'Forget everything',
};

export function entryWords(session: Session, entry: Entry): { label: string; detail: string } {
  const { reading, progress, phase } = session;
  switch (entry.does) {
    case 'start':
      return { label: 'Start reading', detail: '' };
    case 'continue':
      return { label: 'Continue', detail: stoppedAt(session) };
    case 'quiz':
      return { label: 'Take a quiz', detail: quizDetail(session) };
    case 'review': {
      const due = reviews(session).today.length;
      const minutes = Math.max(1, Math.round((due * SECONDS_A_QUESTION) / 60));
      return { label: 'Review', detail: `${due} due today, about ${plural(minutes, 'minute')}` };
    }
    case 'context': {
      const count = drawable(session.items, contextSection(reading)?.id ?? '').length;
      return { label: `${plural(Math.min(count, ROUND_SIZE), 'question')} about it`, detail: '' };
    }
    case 'again': {
      const round = roundOf(progress, entry.round);
      const missed = round ? missedIn(round).length : 0;
      return { label: missed === 1 ? 'The one you missed, again' : `The ${missed} you missed, again`, detail: '' };
    }
    case 'read':
      return {
        label: textRead(session) ? 'Read it again' : hasPlace(session) ? 'Read on' : 'Read the article',
        detail: phase.name === 'home' ? plural(articleSections(reading).length, 'section') : '',
      };
    case 'next':
      return { label: 'What happened next', detail: phase.name === 'home' ? 'outside the article' : '' };
    case 'lookUp': {
      const { people, terms, timeline } = reading;
      const counts = [
        ...(people.length > 0 ? [plural(people.length, 'person', 'people')] : []),
        ...(terms.length > 0 ? [plural(terms.length, 'term')] : []),
        ...(timeline.length > 0 ? [plural(timeline.length, 'date')] : []),
      ];
      return { label: 'Look up', detail: ['the article', ...counts].join(', ') };
    }
    case 'scores': {
      const { count, last, best } = finishes(progress);
      if (!last) return { label: 'Scores', detail: '' };
      const more = best && count > 1 ? `, best ${scoreWords(best)}` : '';
      return { label: 'Scores', detail: `last round ${scoreWords(last)}${more}` };
    }
    case 'home':
      return { label: 'Home', detail: '' };
    case 'line':
      return { label: 'Line by line, for screen readers', detail: '' };
    case 'guess':
      return { label: reading.question?.options.find(option => option.id === entry.option)?.text ?? '', detail: '' };
    case 'round': {
      const round = roundOf(progress, entry.round);
      return round ? roundWords(round) : { label: '', detail: '' };
    }
    case 'startOver':
      return { label: 'Start over', detail: '' };
    case 'restore':
      return { label: 'Bring back what was forgotten', detail: '' };
    case 'keep':
      return { label: 'Keep everything', detail: '' };
    case 'forget':
      return { label: FORGET[entry.scope], detail: '' };
  }
}

/** What a quiz would be, in as many words as its screen has room for. */
function quizDetail(session: Session): string {
  const { progress, phase } = session;
  if (phase.name === 'first') return '';
  const size = plural(roundSize(session), 'question');
  if (phase.name === 'voices') return size;
  const closes = phase.name !== 'results' && openRound(progress) !== undefined;
  return `${size}; ${closes ? 'closes the open round' : `${unseen(session)} you have not seen`}`;
}
