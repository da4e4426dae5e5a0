/** Look up: five tabs of rows, most of which lead to a statement. */
import { mentions } from '../domain/mentions.ts';
import { articleSections, type Person, type Reading, type Term } from '../domain/reading.ts';
import { isAmong } from '../domain/vocabulary.ts';
import { type Handlers, type LookUp, TABS, type Tab } from './model.ts';
import { searchAsked } from './search.ts';
import { home, noEffects, show, visit } from './transitions.ts';

/** For each row of a tab, in order, the statement it leads to, or null. */
const LEADS: Record<Tab, (reading: Reading) => (string | null)[]> = {
  article: reading => articleSections(reading).flatMap(section => section.statements.map(statement => statement.id)),
  people: reading => reading.people.map(person => firstMention(reading, person)),
  terms: reading => reading.terms.map(term => firstMention(reading, term)),
  timeline: reading => reading.timeline.map(entry => (entry.scope === 'article' ? entry.statement : null)),
  about: () => [],
};

export const leadsOf = (reading: Reading, tab: Tab): (string | null)[] => LEADS[tab](reading);

/** The tabs of a reading: one that holds nothing leads nowhere. */
export const tabsOf = (reading: Reading): Tab[] =>
  TABS.filter(tab => tab === 'about' || leadsOf(reading, tab).length > 0);

const firstMention = (reading: Reading, named: Person | Term): string | null =>
  articleSections(reading)
    .flatMap(section => section.statements)
    .find(statement => mentions(statement, named))?.id ?? null;

export const lookUp = {
  tabOpened: (session, _, { tab }) =>
    isAmong(TABS, tab) ? show(session, { name: 'lookUp', tab, mark: 0, scroll: 0 }) : noEffects(session),
  rowMarked(session, phase, { index }) {
    const last = Math.max(0, leadsOf(session.reading, phase.tab).length - 1);
    return show(session, { ...phase, mark: Math.min(Math.max(index, 0), last) });
  },
  wentOn: (session, phase) =>
    visit(session, leadsOf(session.reading, phase.tab)[phase.mark], { back: phase, proof: [], silent: false }),
  searchAsked,
  wentBack: home,
} satisfies Handlers<LookUp>;
