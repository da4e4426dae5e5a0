/** Look up: the article at a glance, people, terms, the timeline as a picture, and where all of it comes from. */

import { findStatement, type Person, type Reading, type Term, type TimelineEntry } from '../domain/reading.ts';
import { leadsOf, tabsOf } from '../session/lookup.ts';
import type { LookUp, Session, Tab } from '../session/model.ts';
import { type Block, emptyPage, type Page, type Size, stacked, tabbed } from './page.ts';
import { blank, gap, paragraph, pointer, row, type Span, textWidth } from './rows.ts';
import { statementRows } from './statement.ts';
import { day, span, timeOf } from './words/dates.ts';
import { TAB_COUNT, tabNames } from './words/entries.ts';
import { sentence } from './words/grammar.ts';
import { nounOf } from './words/kinds.ts';
import { labelsOf, quoteWords } from './words/labels.ts';
import { outsideWords, sectionName, sectionTitle } from './words/rounds.ts';

export const termWords = ({ text, more }: Term): string => [sentence(text), more].filter(Boolean).join(' ');

export const personWords = ({ role, later }: Person): string[] => [role, ...(later ? [`Later: ${later}`] : [])];

const SHAPES = { before: '●', in: '◆', after: '○' };

/** Entries under what they are to the article, each with the time since the one before. */
export function timelineView(reading: Reading) {
  const { timeline, source } = reading;
  const when = (entry: TimelineEntry): keyof typeof SHAPES =>
    entry.scope === 'article' ? 'in' : entry.date < source.date ? 'before' : 'after';
  return timeline.map((entry, index) => {
    const before = timeline[index - 1];
    return {
      entry,
      /** Of the day, where it is known. */
      time: timeOf(entry.date),
      group: `${when(entry)} the ${nounOf(reading)}`,
      shape: SHAPES[when(entry)],
      since: before && before.date < entry.date ? span(before.date, entry.date) : '',
    };
  });
}

/** Where the text is from, and of which day. */
export const sourceWords = ({ source, guessed }: Reading): string =>
  guessed ? source.address : `${source.outlet}, ${day(source.date)}, ${source.address}`;

/** Where this comes from and where progress is kept: headings with paragraphs. */
export function aboutView({ reading, folder }: Session): { heading: string; texts: string[] }[] {
  const { source, made = '', sources } = reading;
  const article = [
    sourceWords(reading),
    source.licence ?? '',
    source.basis,
    source.unknown && `What is not known: ${source.unknown}`,
    source.omits === undefined ? '' : `What it leaves out: ${source.omits}`,
  ];
  const cited = sources.map(({ title, address, owner }) => `${title}, ${address}. Owner: ${owner}`);
  const kept = `It is kept on this computer${folder === '' ? '' : `, in ${folder}`}. Nothing leaves it.`;
  return [
    { heading: 'How this reading was made', texts: [made].filter(Boolean) },
    { heading: `The ${nounOf(reading)}`, texts: article.filter(Boolean) },
    {
      heading: 'What the labels say',
      texts: [...labelsOf(reading).map(({ label, means }) => `${label}: ${means}`), quoteWords(reading)].filter(
        Boolean,
      ),
    },
    { heading: `Sources ${outsideWords(reading)}`, texts: cited },
    { heading: 'Your progress', texts: [kept] },
  ].filter(({ texts }) => texts.length > 0);
}

export function lookUpPage(session: Session, phase: LookUp, size: Size): Page {
  const { reading } = session;
  const { body, focus } = stacked(BLOCKS[phase.tab](session, phase.mark, size), phase.mark);
  return {
    ...emptyPage,
    ...tabbed('Look up', tabNames(reading), tabsOf(reading), phase.tab, size),
    place: TAB_COUNT[phase.tab](reading),
    body,
    ...(phase.tab === 'about' ? { scroll: phase.scroll } : { focus }),
  };
}

/** What can be marked on each tab. */
const BLOCKS: Record<Tab, (session: Session, mark: number, size: Size) => Block[]> = {
  article({ reading }, mark, size) {
    return leadsOf(reading, 'article').flatMap((lead, index): Block[] => {
      const found = findStatement(reading, lead ?? '');
      if (!found) return [];
      const { section, statement } = found;
      const title = paragraph(sectionTitle(reading, section), { width: textWidth(size), bold: true });
      const heading = index === 0 ? title : [gap, ...title];
      const rows = statementRows(reading, statement, size.columns, { marked: index === mark });
      return [{ above: found.index === 0 ? heading : [], rows }];
    });
  },
  people: ({ reading }, mark, size) =>
    reading.people.map((person, index) => titled(person.name, personWords(person), size, pointer(index === mark))),
  terms: ({ reading }, mark, size) =>
    reading.terms.map((term, index) => titled(term.name, [termWords(term)], size, pointer(index === mark))),
  timeline: ({ reading }, mark, size) => timelineBlocks(reading, mark, size),
  about: (session, _, size) => aboutView(session).map(({ heading, texts }) => titled(heading, texts, size)),
};

const titled = (title: string, texts: string[], size: Size, lead: Span[] = []): Block => ({
  rows: [
    ...paragraph(title, { width: textWidth(size), lead, bold: true }),
    ...texts.flatMap(text => paragraph(text, { width: textWidth(size), indent: 5 })),
    gap,
  ],
});

const DATE = 11;

function timelineBlocks(reading: Reading, mark: number, size: Size): Block[] {
  const leads = leadsOf(reading, 'timeline');
  return timelineView(reading).map(({ group, shape, entry, time, since }, index, all) => {
    const marked = index === mark;
    const found = findStatement(reading, leads[index] ?? '');
    const place = found ? ` (${sectionName(reading, found.section)})` : '';
    const above = [
      ...(since === '' ? [] : [row(blank(3 + DATE + 2), { text: '│', role: 'amount' }, `   ${since}`)]),
      ...(all[index - 1]?.group === group ? [] : [row('   ', group)]),
    ];
    const lead: Span[] = [
      ...pointer(marked),
      { text: day(entry.date).padStart(DATE), bold: marked },
      { text: '  ' },
      { text: shape, role: 'amount' },
    ];
    const indent = 3 + DATE + 2 + 4;
    const rows = paragraph(`${time === '' ? '' : `${time}: `}${entry.text}${place}`, {
      width: textWidth(size),
      indent,
      lead,
      bold: marked,
    });
    return { above, rows };
  });
}
