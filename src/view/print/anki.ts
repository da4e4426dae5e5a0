/** Items as cards for Anki, in its own text format (https://docs.ankiweb.net/importing/text-files.html). */
import { answerKeyOf, type Item, optionOf } from '../../domain/item.ts';
import type { Reading } from '../../domain/reading.ts';
import { ours, type Safe, sanitize } from '../../lib/sanitize.ts';
import { askedOf, itemView } from '../items.ts';
import type { Chosen } from './gift.ts';
import { proofsOf } from './lines.ts';

const ENTITIES: Record<string, string> = { '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;', '#': '&#35;' };

/** A line of a field: nothing in it is a tag, a tab, a quoted field or the # of a comment. */
const escaped = (text: string): string => sanitize(text).replace(/[<>&"#]/g, sign => ENTITIES[sign] ?? sign);

const field = (lines: string[]): Safe => sanitize(lines.map(escaped).join('<br>'));

function card(reading: Reading, item: Item, order: string[]): Safe {
  const options = order.flatMap(id => optionOf(item, id) ?? []);
  const keys = answerKeyOf(item);
  const numbered = (id: string) => `${order.indexOf(id) + 1}. ${optionOf(item, id)?.text ?? ''}`;
  const front = [`${askedOf(reading, item)} ${itemView(item).printed}`, '', ...order.map(numbered)];
  const others = options.filter(({ id }) => !keys.includes(id));
  const withWhy = (id: string) => `${numbered(id)}: ${optionOf(item, id)?.why ?? ''}`;
  const back = [
    ...keys.map(withWhy),
    ...(others.length > 0 ? ['', ...others.map(({ id }) => `Not ${withWhy(id)}`)] : []),
    '',
    ...proofsOf(reading, item),
  ];
  const tags = sanitize(
    ['readback', reading.id, item.type, item.skill ?? [], item.scope === 'article' ? [] : item.section]
      .flat()
      .join(' '),
  );
  return ours`${field(front)}\t${field(back)}\t${tags}\n`;
}

/** A file to import: the header lines, then a card a line. */
export function ankiText(reading: Reading, { drawn, optionsOf }: Chosen): Safe {
  const deck = sanitize(reading.title.replaceAll('::', ': '));
  const head = ours`#separator:tab\n#html:true\n#notetype:Basic\n#deck:${deck}\n#columns:Front\tBack\tTags\n#tags column:3\n`;
  return ours`${head}${drawn.map(item => card(reading, item, optionsOf(item)))}`;
}
