/** Items in GIFT, the text that Moodle and others take questions from (https://docs.moodle.org/en/GIFT_format). */
import { type Item, type ItemOf, type Option, optionOf } from '../../domain/item.ts';
import type { Reading } from '../../domain/reading.ts';
import { sanitize } from '../../lib/sanitize.ts';
import { askedOf } from '../items.ts';
import { listed, plural } from '../words/grammar.ts';
import { nounOf } from '../words/kinds.ts';
import { proofsOf } from './lines.ts';

/** Items and the order in which the options of each stand. */
export interface Chosen {
  /** What they are, on the first line: "paper 7, revision 1". */
  name: string;
  drawn: Item[];
  optionsOf(item: Item): string[];
}

/** One line, with no spaces that an importer would drop. */
const oneLine = (text: string): string =>
  sanitize(text)
    .replace(/\s{2,}/g, ' ')
    .trim();

/** Importers take these for HTML, or for one of their marks: then the question says that it is HTML, and has entities. */
const LIKE_HTML = /[<>&]/;
/** At the beginning of a text, what would be taken for the name of a format, or for a weight. */
const LIKE_MARK = /^[[%]/;

const ENTITIES: Record<string, string> = { '<': '&lt;', '>': '&gt;', '&': '&amp;' };

/** A text of a question: with what means something to GIFT escaped. */
function textIn(html: boolean, mark: boolean, text: string): string {
  const plain = oneLine(text);
  const written = html ? plain.replace(/[<>&]/g, sign => ENTITIES[sign] ?? sign) : plain;
  return `${html && (mark || LIKE_MARK.test(plain)) ? '[html]' : ''}${written.replace(/[\\~=#{}:]/g, '\\$&')}`;
}

/** Moodle takes shares of 100 with five decimals. */
const share = (count: number): number => Number((100 / count).toFixed(5));

/** What a question has between its brackets, a line each. */
function answerLines(item: Item, options: Option[], text: (text: string) => string): string[] {
  const withWhy = ({ text: words, why }: Option) => `${text(words)}#${text(why)}`;
  switch (item.type) {
    case 'many': {
      const { answerKey } = item;
      return options.map(
        option => `~%${answerKey.includes(option.id) ? share(answerKey.length) : -100}%${withWhy(option)}`,
      );
    }
    case 'order':
      return inOrder(item).map(({ text: words }, index) => `=${text(words.replaceAll('->', '→'))} -> ${index + 1}`);
    case 'choice':
    case 'evidence':
    case 'stated':
      return options.map(option => `${option.id === item.answerKey ? '=' : '~'}${withWhy(option)}`);
  }
}

const inOrder = (item: ItemOf<'order'>): Option[] => item.answerKey.flatMap(id => optionOf(item, id) ?? []);

/** What is told after every answer: what settles it, and the reasons that have no place of their own. */
const toldAfter = (reading: Reading, item: Item): string =>
  [
    ...proofsOf(reading, item),
    ...(item.type === 'order' ? inOrder(item).map(({ text, why }) => `${text}: ${why}`) : []),
  ].join(' ');

/** Above a question that no paper asks; what is in brackets is a tag to Moodle. */
const outsideLine = (reading: Reading, { scope, section }: Item): string[] =>
  scope === 'article' ? [] : [`// Outside the ${nounOf(reading)} [tag:${section}]`];

function question(reading: Reading, item: Item, order: string[]): string {
  const options = order.flatMap(id => optionOf(item, id) ?? []);
  const [stem, after] = [askedOf(reading, item), toldAfter(reading, item)];
  const texts = [stem, after, ...options.flatMap(({ text, why }) => [text, why])];
  const html = texts.some(text => LIKE_HTML.test(text) || LIKE_MARK.test(oneLine(text)));
  const text = (words: string) => textIn(html, false, words);
  const lines = [...answerLines(item, options, text), ...(after === '' ? [] : [`####${text(after)}`])];
  return [
    ...outsideLine(reading, item),
    `::${item.id}::${textIn(html, true, stem)}{`,
    ...lines.map(line => `  ${line}`),
    '}',
  ].join('\n');
}

/** A file to import. */
export function giftText(reading: Reading, { name, drawn, optionsOf }: Chosen): string {
  const head = [`// ${oneLine(reading.title)}`, `// ${name}`].join('\n');
  return [head, ...drawn.map(item => question(reading, item, optionsOf(item))), ''].join('\n\n');
}

/** Which of some items GIFT has no counterpart for, what became of them and what was lost; empty where nothing was. */
export function giftLosses(items: Item[]): string {
  const named = (type: Item['type']) => items.filter(item => item.type === type).map(({ id }) => id);
  const [pointing, ordering] = [named('evidence'), named('order')];
  const losses = [
    pointing.length > 0 && `${ask(pointing)} for the answer only, not for the statement that shows it`,
    ordering.length > 0 && `${become(ordering)} matching, with its reasons after every answer`,
  ];
  return losses.filter(loss => loss !== false).join('; ');
}

const among = (ids: string[]): string => `${plural(ids.length, 'question')} (${listed(ids)})`;
const ask = (ids: string[]): string => `${among(ids)} ${ids.length === 1 ? 'asks' : 'ask'}`;
const become = (ids: string[]): string => `${among(ids)} ${ids.length === 1 ? 'becomes' : 'become'}`;
