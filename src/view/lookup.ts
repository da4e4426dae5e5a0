/** Look up: the article at a glance, people, terms, the timeline as a picture, and where all of it comes from. */

import { articleSections, findStatement, type Person, type Reading, type TimelineEntry } from '../domain/reading.ts';
import { leadsOf, tabsOf } from '../session/lookup.ts';
import type { LookUp, Session, Tab } from '../session/model.ts';
import { emptyPage, type Page, type Size } from './page.ts';
import { blank, gap, paragraph, type Row, row, type Span, TEXT_WIDTH } from './rows.ts';
import { tabRow } from './tabs.ts';
import { statementRows, WIDE } from './text.ts';
import { day, span } from './words/dates.ts';
import { plural } from './words/grammar.ts';
import { LABELS } from './words/labels.ts';
import { sectionPlace } from './words/rounds.ts';

export const TAB_NAME: Record<Tab, string> = {
  article: 'Article',
  people: 'People',
  terms: 'Terms',
  timeline: 'Timeline',
  about: 'About',
};

/** What a tab holds, counted. */
export function tabCount(reading: Reading, tab: Tab): string {
  switch (tab) {
    case 'article':
      return plural(articleSections(reading).length, 'section');
    case 'people':
      return plural(reading.people.length, 'person', 'people');
    case 'terms':
      return plural(reading.terms.length, 'term');
    case 'timeline':
      return plural(reading.timeline.length, 'date');
    case 'about':
      return '';
  }
}

export const personWords = ({ role, later }: Person): string[] => [role, ...(later ? [`Later: ${later}`] : [])];

/** Entries under what they are to the article, each with the time since the one before. */
export function timelineView({ timeline, source }: Reading): { group: string; entry: TimelineEntry; since: string }[] {
  const group = (entry: TimelineEntry) =>
    entry.scope === 'article'
      ? 'in the article'
      : entry.date < source.date
        ? 'before the article'
        : 'after the article';
  return timeline.map((entry, index) => {
    const before = timeline[index - 1];
    return {
      group: group(entry),
      entry,
      since: before && before.date < entry.date ? span(before.date, entry.date) : '',
    };
  });
}

/** Where this comes from and where progress is kept: headings with paragraphs. */
export function aboutView({ reading, folder }: Session): { heading: string; texts: string[] }[] {
  const { source, made, sources, asOf } = reading;
  return [
    ...(made === undefined ? [] : [{ heading: 'How this reading was made', texts: [made] }]),
    {
      heading: 'The article',
      texts: [
        `${source.outlet}, ${day(source.date)}, ${source.address}`,
        source.basis,
        `What is not known: ${source.unknown}`,
        ...(source.omits === undefined ? [] : [`What it leaves out: ${source.omits}`]),
      ],
    },
    { heading: 'What the labels say', texts: LABELS.map(({ label, means }) => `${label}: ${means}`) },
    ...(sources.length === 0
      ? []
      : [
          {
            heading: `Sources outside the article, to ${day(asOf)}`,
            texts: sources.map(({ title, address, owner }) => `${title}, ${address}. Owner: ${owner}`),
          },
        ]),
    {
      heading: 'Your progress',
      texts: [`It is kept on this computer${folder === '' ? '' : `, in ${folder}`}. Nothing leaves it.`],
    },
  ];
}

export function lookUpPage(session: Session, phase: LookUp, size: Size): Page {
  const { reading } = session;
  const width = Math.min(TEXT_WIDTH, size.columns - 1);
  const blocks = blocksOf(session, phase, size, width);
  const body: Row[] = [];
  let focus: [number, number] = [0, 0];
  for (const { rows, thing, above = [] } of blocks) {
    const start = body.length;
    body.push(...above, ...rows);
    // The heading of the first thing comes into view with it.
    if (thing === phase.mark) focus = [thing === 0 ? 0 : start + above.length, body.length - 1];
  }
  const narrow = size.columns < WIDE;
  return {
    ...emptyPage,
    title: narrow ? `Look up: ${TAB_NAME[phase.tab]}` : 'Look up',
    place: tabCount(reading, phase.tab),
    head: narrow ? [] : [tabRow(tabsOf(reading).map(tab => ({ name: TAB_NAME[tab], open: tab === phase.tab }))), gap],
    body,
    ...(phase.tab === 'about' ? { scroll: phase.scroll } : { focus }),
  };
}

interface Block {
  /** Its number among the things of the tab; undefined for what cannot be marked. */
  thing?: number;
  above?: Row[];
  rows: Row[];
}

function blocksOf(session: Session, { tab, mark }: LookUp, size: Size, width: number): Block[] {
  const { reading } = session;
  switch (tab) {
    case 'article':
      return articleBlocks(reading, mark, size.columns, width);
    case 'people':
      return reading.people.map((person, thing) =>
        named(thing, thing === mark, person.name, personWords(person), width),
      );
    case 'terms':
      return reading.terms.map((term, thing) => named(thing, thing === mark, term.name, [term.text], width));
    case 'timeline':
      return timelineBlocks(reading, mark, size.columns);
    case 'about':
      return aboutView(session).map(({ heading, texts }) => ({
        rows: [
          ...paragraph(heading, { width, bold: true }),
          ...texts.flatMap(text => paragraph(text, { width, indent: 5 })),
          gap,
        ],
      }));
  }
}

const pointer = (marked: boolean): Span[] =>
  marked ? [{ text: ' ' }, { text: '›', role: 'here' }, { text: ' ' }] : [{ text: '   ' }];

function articleBlocks(reading: Reading, mark: number, columns: number, width: number): Block[] {
  return leadsOf(reading, 'article').flatMap((lead, thing): Block[] => {
    const found = findStatement(reading, lead ?? '');
    if (!found) return [];
    const { section, statement, index } = found;
    const heading = [
      ...(thing === 0 ? [] : [gap]),
      ...paragraph(`${sectionPlace(reading, section)}  ${section.title}`, { width, bold: true }),
    ];
    const rows = statementRows(reading, statement, columns, { marked: thing === mark, proof: false });
    return [{ thing, above: index === 0 ? heading : [], rows }];
  });
}

function named(thing: number, marked: boolean, name: string, texts: string[], width: number): Block {
  const rows = [
    ...paragraph(name, { width, lead: pointer(marked), bold: true }),
    ...texts.flatMap(text => paragraph(text, { width, indent: 5 })),
    gap,
  ];
  return { thing, rows };
}

const DATE = 11;
const SHAPES: Record<string, string> = { 'before the article': '●', 'in the article': '◆', 'after the article': '○' };

function timelineBlocks(reading: Reading, mark: number, columns: number): Block[] {
  const leads = leadsOf(reading, 'timeline');
  return timelineView(reading).map(({ group, entry, since }, thing, all) => {
    const marked = thing === mark;
    const found = findStatement(reading, leads[thing] ?? '');
    const place = found ? ` (section ${sectionPlace(reading, found.section).split(' ')[0]})` : '';
    const above = [
      ...(since === '' ? [] : [row(blank(3 + DATE + 2), { text: '│', role: 'amount' }, `   ${since}`)]),
      ...(all[thing - 1]?.group === group ? [] : [row('   ', group)]),
    ];
    const lead: Span[] = [
      ...pointer(marked),
      { text: day(entry.date).padStart(DATE), bold: marked },
      { text: '  ' },
      { text: SHAPES[group] ?? '', role: 'amount' },
    ];
    const width = Math.min(TEXT_WIDTH, columns - 1);
    const rows = paragraph(`${entry.text}${place}`, { width, indent: 3 + DATE + 2 + 4, lead, bold: marked });
    return { thing, above, rows };
  });
}
