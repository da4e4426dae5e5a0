/** Look up in line mode: one menu of the article's sections and of the other tabs, each told on its own. */

import { articleSections, type Reading } from '../domain/reading.ts';
import { leadsOf, tabsOf } from '../session/lookup.ts';
import type { Event, LookUp, Session, Tab } from '../session/model.ts';
import { aboutView, personWords, termWords, timelineView } from '../view/lookup.ts';
import { day } from '../view/words/dates.ts';
import { TAB_COUNT, tabNames } from '../view/words/entries.ts';
import { sentence, withDetail } from '../view/words/grammar.ts';
import { nounOf } from '../view/words/kinds.ts';
import { sectionPlace } from '../view/words/rounds.ts';

/** What the menu lists: the sections of the article, then the other tabs; and what opening each sends. */
function lookUpEntries(reading: Reading): { words: string; events: Event[] }[] {
  const leads = leadsOf(reading, 'article');
  const sections = articleSections(reading).map(section => ({
    words: `${section.title}: section ${sectionPlace(reading, section)} of the ${nounOf(reading)}.`,
    events: [
      { type: 'tabOpened', tab: 'article' },
      { type: 'rowMarked', index: leads.indexOf(section.statements[0]?.id ?? '') },
      { type: 'wentOn' },
    ] satisfies Event[],
  }));
  const tabs = tabsOf(reading).filter(tab => tab !== 'article');
  return [
    ...sections,
    ...tabs.map(tab => ({
      words: `${withDetail(tabNames(reading)[tab], TAB_COUNT[tab](reading))}.`,
      events: [{ type: 'tabOpened', tab } as const],
    })),
  ];
}

export function tellLookUp(session: Session, { tab }: LookUp): string[] {
  if (tab !== 'article') return [`${tabNames(session.reading)[tab]}.`, ...tellTab(session, tab)];
  const entries = lookUpEntries(session.reading).map(({ words }, index) => `${index + 1}. ${words}`);
  return ['Look up.', ...entries, '0. Back.'];
}

function tellTab(session: Session, tab: Exclude<Tab, 'article'>): string[] {
  const { reading } = session;
  switch (tab) {
    case 'people':
      return reading.people.map(person => `${person.name}: ${personWords(person).join(' ')}`);
    case 'terms':
      return reading.terms.map(term => `${term.name}: ${termWords(term)}`);
    case 'timeline':
      return timelineView(reading).flatMap(({ group, entry, time, since }, index, all) => [
        all[index - 1]?.group === group ? '' : `${sentence(group)}:`,
        `${since === '' ? '' : `${since} later, `}${day(entry.date)}${time === '' ? '' : `, ${time}`}: ${entry.text}.`,
      ]);
    case 'about':
      return aboutView(session).flatMap(({ heading, texts }) => [`${heading}.`, ...texts]);
  }
}

/** What a typed word does in Look up, or what was expected. */
export function hearLookUp({ reading }: Session, { tab }: LookUp, word: string): Event[] | string {
  const goesOn = word === '' || word === 'next';
  if (word === '0') return [{ type: 'wentBack' }];
  if (tab !== 'article' && goesOn) return [{ type: 'tabOpened', tab: 'article' }];
  const entries = lookUpEntries(reading);
  return entries[goesOn ? 0 : Number(word) - 1]?.events ?? `Type a number from 0 to ${entries.length}.`;
}
