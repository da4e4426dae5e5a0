/** Look up in line mode: one menu of the article's sections and of the other tabs, each told on its own. */

import { articleSections, type Reading } from '../domain/reading.ts';
import { leadsOf, tabsOf } from '../session/lookup.ts';
import type { Event, LookUp, Session, Tab } from '../session/model.ts';
import { aboutView, personWords, TAB_NAME, tabCount, timelineView } from '../view/lookup.ts';
import { day } from '../view/words/dates.ts';
import { sentence } from '../view/words/grammar.ts';
import { sectionPlace } from '../view/words/rounds.ts';

const tabsBeside = (reading: Reading) => tabsOf(reading).filter(tab => tab !== 'article');

export function tellLookUp(session: Session, { tab }: LookUp): string[] {
  return tab === 'article' ? tellMenu(session) : [`${TAB_NAME[tab]}.`, ...tellTab(session, tab)];
}

function tellMenu({ reading }: Session): string[] {
  const sections = articleSections(reading);
  return [
    'Look up.',
    ...sections.map(
      (section, index) => `${index + 1}. ${section.title}: section ${sectionPlace(reading, section)} of the article.`,
    ),
    ...tabsBeside(reading).map((tab, index) => {
      const count = tabCount(reading, tab);
      return `${sections.length + index + 1}. ${TAB_NAME[tab]}${count === '' ? '' : `: ${count}`}.`;
    }),
    '0. Back.',
  ];
}

function tellTab(session: Session, tab: Exclude<Tab, 'article'>): string[] {
  const { reading } = session;
  switch (tab) {
    case 'people':
      return reading.people.map(person => `${person.name}: ${personWords(person).join(' ')}`);
    case 'terms':
      return reading.terms.map(term => `${term.name}: ${term.text}`);
    case 'timeline':
      return timelineView(reading).flatMap(({ group, entry, since }, index, all) => [
        ...(all[index - 1]?.group === group ? [] : [`${sentence(group)}:`]),
        `${since === '' ? '' : `${since} later, `}${day(entry.date)}: ${entry.text}.`,
      ]);
    case 'about':
      return aboutView(session).flatMap(({ heading, texts }) => [`${heading}.`, ...texts]);
  }
}

/** What a typed word does in Look up, or what was expected. */
export function hearLookUp({ reading }: Session, { tab }: LookUp, word: string): Event[] | { say: string } {
  if (word === '0') return [{ type: 'wentBack' }];
  if (tab !== 'article' && (word === '' || word === 'next')) return [{ type: 'tabOpened', tab: 'article' }];
  const sections = articleSections(reading);
  const number = word === '' || word === 'next' ? 1 : Number(word);
  const section = sections[number - 1];
  if (section) {
    const index = leadsOf(reading, 'article').indexOf(section.statements[0]?.id ?? '');
    return [{ type: 'tabOpened', tab: 'article' }, { type: 'rowMarked', index }, { type: 'wentOn' }];
  }
  const tabs = tabsBeside(reading);
  const chosen = tabs[number - sections.length - 1];
  return chosen
    ? [{ type: 'tabOpened', tab: chosen }]
    : { say: `Type a number from 0 to ${sections.length + tabs.length}.` };
}
