/** Look up: five tabs of things to look at, most of which lead to a statement. */
import { names } from '../domain/mentions.ts';
import { articleSections, findStatement, type Person, type Reading, type Term } from '../domain/reading.ts';
import type { Event, LookUp, Next, Session, Tab } from './model.ts';
import { home, isScoresTab, show, stay } from './transitions.ts';

/** The tabs of a reading: one that holds nothing leads nowhere. */
export function tabsOf({ people, terms, timeline }: Reading): Tab[] {
  return [
    'article',
    ...(people.length > 0 ? (['people'] as const) : []),
    ...(terms.length > 0 ? (['terms'] as const) : []),
    ...(timeline.length > 0 ? (['timeline'] as const) : []),
    'about',
  ];
}

/** For each thing of a tab, in order, the statement it leads to, or null. */
export function leadsOf(reading: Reading, tab: Tab): (string | null)[] {
  switch (tab) {
    case 'article':
      return articleSections(reading).flatMap(section => section.statements.map(statement => statement.id));
    case 'people':
      return reading.people.map(person => firstNaming(reading, person));
    case 'terms':
      return reading.terms.map(term => firstNaming(reading, term));
    case 'timeline':
      return reading.timeline.map(entry => (entry.scope === 'article' ? entry.statement : null));
    case 'about':
      return [];
  }
}

const firstNaming = (reading: Reading, thing: Person | Term): string | null =>
  articleSections(reading)
    .flatMap(section => section.statements)
    .find(statement => names(statement, thing))?.id ?? null;

export function lookUp(session: Session, phase: LookUp, event: Event): Next {
  const leads = leadsOf(session.reading, phase.tab);
  switch (event.type) {
    case 'tabOpened':
      return isScoresTab(event.tab)
        ? stay(session)
        : show(session, { name: 'lookUp', tab: event.tab, mark: 0, scroll: 0 });
    case 'thingMarked':
      return show(session, { ...phase, mark: Math.min(Math.max(event.index, 0), Math.max(0, leads.length - 1)) });
    case 'scrolled':
      return show(session, { ...phase, scroll: event.to });
    case 'wentOn': {
      const lead = leads[phase.mark];
      const found = lead ? findStatement(session.reading, lead) : undefined;
      if (!found) return stay(session);
      return show(session, {
        name: 'reading',
        section: found.section.id,
        statement: found.statement.id,
        scroll: 0,
        visit: { back: phase, proof: [], silent: false },
      });
    }
    case 'wentBack':
      return home(session);
    default:
      return stay(session);
  }
}
