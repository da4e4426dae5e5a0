/** The draw of a quiz as a sheet to print, or its key. */

import { draw, optionOrder } from '../../domain/draw.ts';
import { type Item, optionOf } from '../../domain/item.ts';
import { kindOf, shownAnswerKey } from '../../domain/items/all.ts';
import { statementsToPoint } from '../../domain/items/evidence.ts';
import { NOTHING } from '../../domain/progress.ts';
import type { Reading, Statement } from '../../domain/reading.ts';
import { SURENESS } from '../../domain/vocabulary.ts';
import type { Session } from '../../session/model.ts';
import { askedOf, itemView } from '../items.ts';
import { I_DONT_KNOW } from '../words/answers.ts';
import { sentence } from '../words/grammar.ts';
import { labelsOf } from '../words/labels.ts';
import { paperName } from '../words/rounds.ts';
import { indented, numberLead, proofLines } from './lines.ts';

/** What the labels mean, where a question asks for one. */
function labelLines(reading: Reading, drawn: Item[]): string[] {
  const labels = labelsOf(reading);
  const asked = drawn.some(item => item.options.some(({ text }) => labels.some(({ label }) => label === text)));
  if (!asked) return [];
  return [
    '',
    'Labels of statements',
    ...labels.flatMap(({ label, means }) => indented(means, `    ${label.padEnd(20)}`)),
  ];
}

/** What answers mean that are not plain, once above the questions. */
function explainedLines(reading: Reading, drawn: Item[]): string[] {
  const told = new Set(drawn.map(item => itemView(item).explained(reading)).filter(Boolean));
  return [...told].flatMap(words => ['', ...indented(words, '')]);
}

interface Wanted {
  count: number | undefined;
  seed: number | undefined;
}

/** The items of a paper. Without a seed it gets the number it can be had by again. */
export function drawPaper(session: Session, { count, seed = session.seed }: Wanted): { drawn: Item[]; seed: number } {
  const { reading, items } = session;
  const heads = draw(reading, items, { count, seed, fixed: true }, { progress: NOTHING, due: [] });
  return { drawn: heads.flatMap(({ id }) => session.item(id) ?? []), seed };
}

/** Plain text at 72 columns; with `answers` the key instead of the sheet. */
export function paperText(session: Session, { answers, ...wanted }: Wanted & { answers: boolean }) {
  const { reading } = session;
  const { drawn, seed } = drawPaper(session, wanted);
  const name = paperName(seed, reading.revision);
  const head = answers
    ? [`Key to ${name}`]
    : [
        sentence(name),
        ...['', 'Name ______________________________   Date ______________'],
        ...explainedLines(reading, drawn),
      ];
  const body = drawn.flatMap((item, index) => [
    '',
    ...(answers ? keyLines : questionLines)(reading, item, index + 1, seed),
  ]);
  const foot = answers ? idLines(reading, drawn, seed) : labelLines(reading, drawn);
  const lines = [reading.title, ...head, ...body, ...foot, ''];
  return { text: lines.join('\n'), asked: drawn.length };
}

function questionLines(reading: Reading, item: Item, number: number, seed: number): string[] {
  const { printed, whole, box } = itemView(item);
  const section = reading.sections.find(({ id }) => id === item.section);
  const statement = ({ text }: Statement, index: number) => indented(text, `    [ ] ${index + 1}  `);
  const option = (id: string) => optionOf(item, id)?.text ?? '';
  return [
    ...indented(`${askedOf(reading, item)} ${printed} ${whole}`.trim(), numberLead(number)),
    ...optionOrder(item, seed).flatMap((id, index) => indented(option(id), `    ${box} ${index + 1}  `)),
    `    [ ] 0  ${I_DONT_KNOW}`,
    ...(kindOf(item).points && section ? ['    It is shown by:', ...section.statements.flatMap(statement)] : []),
    `    How sure?  ${SURENESS.map(level => `[ ] ${level}`).join('  ')}`,
  ];
}

function keyLines(reading: Reading, item: Item, number: number, seed: number): string[] {
  const shown = optionOrder(item, seed);
  const key = shownAnswerKey(item, shown).map(id => `${shown.indexOf(id) + 1} ${optionOf(item, id)?.text ?? ''}`);
  return [
    ...indented(key.join('; '), numberLead(number)),
    ...itemView(item)
      .reasons(shownAnswerKey(item, shown))
      .flatMap(id => indented(optionOf(item, id)?.why ?? '', '    ')),
    ...proofLines(reading, item),
  ];
}

/** What options and statements are called in an export: for programs, below everything that a person reads. */
function idLines(reading: Reading, drawn: Item[], seed: number): string[] {
  const numbered = (ids: string[]) => ids.map((id, index) => `${index + 1} ${id}`).join(', ');
  return [
    '',
    'In exports, for programs that read them',
    ...drawn.flatMap((item, index) => {
      const statements = kindOf(item).points ? `; statements ${numbered(statementsToPoint(reading, item))}` : '';
      return indented(`${item.id}, options ${numbered(optionOrder(item, seed))}${statements}`, numberLead(index + 1));
    }),
  ];
}
