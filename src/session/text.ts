/** Reading: which statement is marked, which sections are read, and the way back from a visit. */

import { articleSections, findStatement, type Section } from '../domain/reading.ts';
import { textRead } from './menus.ts';
import type { Event, InText, Next, Session } from './model.ts';
import { andThen, home, menu, move, show, stay } from './transitions.ts';

/** A section by id; else where the reader was, or the first unread section; from the top once all was read. */
export function read(session: Session, id: string | null): Next {
  const { reading, place } = session;
  const sections = articleSections(reading);
  if (id !== null)
    return openSection(
      session,
      reading.sections.find(section => section.id === id),
    );
  const unread = sections.find(section => !place.read.includes(section.id));
  const at = place.reading && findStatement(reading, place.reading.statement);
  if (at && !textRead(session) && at.section.scope === 'article') {
    return markStatement(session, at.section, at.statement.id);
  }
  return openSection(session, unread ?? sections[0]);
}

export function openSection(session: Session, section: Section | undefined): Next {
  const first = section?.statements[0];
  return section && first ? markStatement(session, section, first.id) : home(session);
}

function markStatement(session: Session, section: Section, statement: string): Next {
  const phase: InText = { name: 'reading', section: section.id, statement, scroll: 0, visit: null };
  const shown = { ...session, phase };
  if (section.scope === 'context') return stay(shown);
  return move(shown, { ...session.place, reading: { section: section.id, statement } });
}

export function inText(session: Session, phase: InText, event: Event): Next {
  switch (event.type) {
    case 'scrolled':
      return show(session, { ...phase, scroll: event.to });
    case 'statementMarked': {
      const found = findStatement(session.reading, event.statement);
      if (!found) return stay(session);
      if (phase.visit)
        return show(session, { ...phase, section: found.section.id, statement: event.statement, scroll: 0 });
      const passed = comesAfter(session, found.section.id, phase.section)
        ? finishSection(session, phase.section)
        : stay(session);
      return andThen(passed, next => markStatement(next, found.section, event.statement));
    }
    case 'textFinished': {
      if (phase.visit) return show(session, phase.visit.back);
      const article = session.reading.sections.some(
        section => section.id === phase.section && section.scope === 'article',
      );
      return andThen(finishSection(session, phase.section), next => show(next, menu(article ? 'spoke' : 'outside')));
    }
    case 'wentBack':
      return phase.visit ? show(session, phase.visit.back) : home(session);
    default:
      return stay(session);
  }
}

function comesAfter({ reading }: Session, one: string, other: string): boolean {
  const ids = reading.sections.map(section => section.id);
  return ids.indexOf(one) > ids.indexOf(other);
}

function finishSection(session: Session, section: string): Next {
  const { place } = session;
  return place.read.includes(section) ? stay(session) : move(session, { ...place, read: [...place.read, section] });
}
