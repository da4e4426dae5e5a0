/** The draw of a quiz as a sheet to print, or its key. */
import { draw, optionOrder } from '../../domain/draw.ts';
import { type Item, optionOf, proofOf, type StatedKey, shownKey } from '../../domain/item.ts';
import { NOTHING } from '../../domain/progress.ts';
import { findStatement, type Reading } from '../../domain/reading.ts';
import type { Session } from '../../session/model.ts';
import { MEANS } from '../question.ts';
import { wrap } from '../rows.ts';
import { LABELS, paperName, sectionPlace, sentence } from '../words.ts';

const COLUMNS = 72;

const asksLabel = (item: Item): boolean => item.options.some(({ text }) => LABELS.some(({ label }) => label === text));

/** What the labels mean, where a question asks for one. */
const labelLines = (drawn: Item[]): string[] =>
  drawn.some(asksLabel)
    ? ['', 'Labels of statements', ...LABELS.flatMap(({ label, means }) => indented(means, `    ${label.padEnd(16)}`))]
    : [];

interface Wanted {
  count: number | undefined;
  seed: number | undefined;
  /** The key instead of the sheet. */
  answers: boolean;
}

/** Plain text at 72 columns. A paper without a seed gets the number it can be had by again. */
export function paperText(
  session: Session,
  { count, seed = session.seed, answers }: Wanted,
): { text: string; asked: number } {
  const { reading, items } = session;
  const drawn = draw(reading, items, { count, seed, fixed: true }, { progress: NOTHING, due: [] });
  const name = paperName(seed, reading.revision);
  const head = answers
    ? [`Key to ${name}`]
    : [sentence(name), '', 'Name ______________________________   Date ______________'];
  const body = drawn.flatMap((item, index) => [
    '',
    ...(answers ? keyLines : questionLines)(reading, item, index + 1, seed),
  ]);
  const lines = [reading.title, ...head, ...body, ...(answers ? [] : labelLines(drawn)), ''];
  return { text: lines.join('\n'), asked: drawn.length };
}

const HOW: Record<Item['type'], string> = {
  choice: 'One answer.',
  stated: 'One answer.',
  many: 'Every answer that fits.',
  evidence: 'One answer, and the statement that shows it.',
  order: 'Number them, first to last.',
};

const indented = (text: string, lead: string): string[] =>
  wrap(text, COLUMNS - lead.length).map((line, index) => `${index === 0 ? lead : ' '.repeat(lead.length)}${line}`);

function questionLines(reading: Reading, item: Item, number: number, seed: number): string[] {
  const box = item.type === 'order' ? '___' : '[ ]';
  const section = reading.sections.find(section => section.id === item.section);
  return [
    ...indented(`${item.stem} ${HOW[item.type]}`, `${String(number).padStart(2)}. `),
    ...optionOrder(item, seed).flatMap((id, index) =>
      indented(
        `${optionOf(item, id)?.text ?? ''}${item.type === 'stated' ? `: ${MEANS[id as StatedKey]}` : ''}`,
        `    ${box} ${index + 1}  `,
      ),
    ),
    ...(item.type === 'evidence' && section ? ['    It is shown by:', ...statementLines(section.statements)] : []),
    '    How sure?  [ ] guessing  [ ] fairly sure  [ ] certain',
  ];
}

const statementLines = (statements: { text: string }[]): string[] =>
  statements.flatMap(({ text }, index) => indented(text, `    [ ] ${index + 1}  `));

function keyLines(reading: Reading, item: Item, number: number, seed: number): string[] {
  const shown = optionOrder(item, seed);
  const key = shownKey(item, shown).map(id => `${shown.indexOf(id) + 1} ${optionOf(item, id)?.text ?? ''}`);
  const { silent, statements } = proofOf(item);
  const proofs = statements.flatMap(id => findStatement(reading, id) ?? []);
  return [
    ...indented(key.join('; '), `${String(number).padStart(2)}. `),
    ...shownKey(item, shown)
      .slice(0, item.type === 'many' ? undefined : 1)
      .flatMap(id => indented(optionOf(item, id)?.why ?? '', '    ')),
    ...proofs.flatMap(({ section, statement, index }) => {
      const place =
        section.scope === 'article' ? `section ${sectionPlace(reading, section).split(' ')[0]}` : section.title;
      const which = item.type === 'evidence' ? `, statement ${index + 1}` : '';
      return indented(`${silent ? 'Nearest' : 'Says so'}, ${place}${which}: ${statement.text}`, '    ');
    }),
  ];
}
