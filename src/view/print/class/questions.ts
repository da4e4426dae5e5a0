/** What a class made of a question: counts per option as on the paper, and what to talk about. */
import type { Question, Talk } from '../../../domain/class/questions.ts';
import { optionOf } from '../../../domain/item.ts';
import { shownAnswerKey } from '../../../domain/items/all.ts';
import { statementsToPoint } from '../../../domain/items/evidence.ts';
import type { Reading } from '../../../domain/reading.ts';
import { askedOf, itemView } from '../../items.ts';
import { I_DONT_KNOW } from '../../words/answers.ts';
import { indented, numberLead, proofLines } from '../lines.ts';

/** A question to talk about: its counts, what was shared, what settles it, and why. */
export const talkLines = (reading: Reading, { question, slip, certain }: Talk): string[] => [
  ...questionLines(reading, question),
  ...indented(`${certain} were certain ${sharedWords(reading, question, slip)}. ${wrongWords(question)}`, '    '),
  ...proofLines(reading, question.item),
  ...whyLines(question, [...(slip.did === 'gave' ? slip.ids : []), ...keyIds(question)]),
];

const wrongWords = ({ certain, certainWrong }: Question): string =>
  certain === certainWrong
    ? 'Nobody who was certain was right.'
    : `Of all ${certain} who were certain, ${certainWrong} were wrong.`;

/** Everything that is counted of a question, and why each option is right or not. */
export const itemLines = (reading: Reading, question: Question): string[] => [
  ...questionLines(reading, question),
  ...halfLines(question),
  ...proofLines(reading, question.item),
  ...whyLines(question, question.item.type === 'order' ? keyIds(question) : question.options.map(({ id }) => id)),
];

function questionLines(reading: Reading, question: Question): string[] {
  const { number, item, options, answered, right, dontKnow } = question;
  return [
    ...indented(askedOf(reading, item), numberLead(number)),
    `    ${right} of ${answered} right.${item.type === 'order' ? ' How many had each line in its place:' : ''}`,
    ...options.flatMap(({ id, given, certain, fits }, index) => {
      const tag = fits ? ` (${itemView(item).why(item, id)})` : '';
      return indented(`${index + 1} ${optionOf(item, id)?.text ?? ''}${tag}`, countLead(given, certain));
    }),
    ...indented(I_DONT_KNOW, countLead(dontKnow, 0)),
    ...pointedLines(reading, question),
  ];
}

const countLead = (given: number, certain: number): string =>
  `${String(given).padStart(8)}${(certain === 0 ? '' : `, ${certain} certain`).padEnd(15)}`;

function pointedLines(reading: Reading, { item, statements }: Question): string[] {
  if (statements.length === 0) return [];
  const told = statements.map(({ id, given }) => {
    const tag = item.evidence.includes(id) ? ' (is right)' : '';
    return `statement ${statementNumber(reading, item, id)}${tag}: ${given}`;
  });
  return indented(`Pointed to ${told.join('; ')}.`, '    ');
}

const statementNumber = (reading: Reading, item: Question['item'], id: string): number =>
  statementsToPoint(reading, item).indexOf(id) + 1;

function halfLines({ halves, misleads }: Question): string[] {
  if (!halves) return [];
  const { better, other } = halves;
  return [
    `Right in the better half: ${better.right} of ${better.of}; in the other half: ${other.right} of ${other.of}.`,
    ...(misleads ? ['The other half had it more often. Look at its wording and its key.'] : []),
  ].flatMap(text => indented(text, '    '));
}

/** Of options as they are numbered on the paper. */
const numbersOf = ({ options }: Question, ids: string[]): string =>
  ids.map(id => options.findIndex(option => option.id === id) + 1).join(', ');

function sharedWords(reading: Reading, question: Question, { did, ids }: Talk['slip']): string {
  if (did === 'pointed')
    return `that statement ${ids.map(id => statementNumber(reading, question.item, id)).join(', ')} shows it`;
  const numbers = numbersOf(question, ids);
  if (did === 'ticked') return `that only ${ids.length === 1 ? `option ${numbers} fits` : `options ${numbers} fit`}`;
  return did === 'ordered' ? `of the order ${numbers}` : `of option ${numbers}`;
}

const keyIds = ({ item, options }: Question): string[] =>
  itemView(item).reasons(
    shownAnswerKey(
      item,
      options.map(({ id }) => id),
    ),
  );

const whyLines = (question: Question, ids: string[]): string[] =>
  ids.flatMap(id => {
    const why = optionOf(question.item, id)?.why;
    if (!why) return [];
    return indented(
      `Why ${numbersOf(question, [id])} ${itemView(question.item).why(question.item, id)}: ${why}`,
      '    ',
    );
  });
