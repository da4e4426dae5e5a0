/** Reading: which statement is marked, which sections are read, and the way back from a visit. */
import { articleSections, findSection, findStatement, type Section } from '../domain/reading.ts';
import type { Handlers, InText, Session, Transition } from './model.ts';
import { nextFound, searchAsked } from './search.ts';
import { textRead } from './selectors.ts';
import { chain, home, menu, move, noEffects, show } from './transitions.ts';

/** Where the reader was, or the first unread section; from the top once all was read. */
export function read(session: Session): Transition {
  const { reading, place } = session;
  const at = place.reading && findStatement(reading, place.reading.statement);
  if (at && !textRead(session) && at.section.scope === 'article') {
    return markStatement(session, at.section, at.statement.id);
  }
  const sections = articleSections(reading);
  return openSection(session, sections.find(section => !place.read.includes(section.id)) ?? sections[0]);
}

export function openSection(session: Session, section: Section | undefined): Transition {
  const first = section?.statements[0];
  return section && first ? markStatement(session, section, first.id) : home(session);
}

function markStatement(session: Session, section: Section, statement: string): Transition {
  const phase: InText = { name: 'reading', section: section.id, statement, more: false, scroll: 0, visit: null };
  const shown = { ...session, phase };
  if (section.scope === 'context') return noEffects(shown);
  return move(shown, { ...session.place, reading: { section: section.id, statement } });
}

export const text = {
  statementMarked(session, phase, { statement }) {
    const found = findStatement(session.reading, statement);
    if (!found) return noEffects(session);
    if (phase.visit) return show(session, { ...phase, section: found.section.id, statement, more: false, scroll: 0 });
    const passed = isAfter(session, found.section.id, phase.section)
      ? finishSection(session, phase.section)
      : noEffects(session);
    return chain(passed, next => markStatement(next, found.section, statement));
  },
  textFinished(session, phase) {
    if (phase.visit) return show(session, phase.visit.back);
    const article = findSection(session.reading, phase.section)?.scope === 'article';
    return chain(finishSection(session, phase.section), next => show(next, menu(article ? 'voices' : 'contextRead')));
  },
  searchAsked,
  nextFound,
  wentBack(session, phase) {
    if (phase.more) return show(session, { ...phase, more: false, scroll: 0 });
    return phase.visit ? show(session, phase.visit.back) : home(session);
  },
} satisfies Handlers<InText>;

function isAfter({ reading }: Session, section: string, before: string): boolean {
  const ids = reading.sections.map(({ id }) => id);
  return ids.indexOf(section) > ids.indexOf(before);
}

function finishSection(session: Session, section: string): Transition {
  const { place } = session;
  return place.read.includes(section)
    ? noEffects(session)
    : move(session, { ...place, read: [...place.read, section] });
}
