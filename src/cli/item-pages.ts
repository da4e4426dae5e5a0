/** An item as a reader meets it, for its author: the question and the feedback on a wrong answer, drawn or told. */
import { stripVTControlCharacters } from 'node:util';
import type { Item } from '../domain/item.ts';
import type { Reading } from '../domain/reading.ts';
import { tell } from '../line/tell.ts';
import { frameOf, textOf } from '../screen/frame.ts';
import { askedAlone, missedAlone, pointingAlone } from '../session/alone.ts';
import type { Session } from '../session/model.ts';
import { fitPage, type Size } from '../view/page.ts';
import { pageOf } from '../view/pages.ts';

const USUAL: Size = { columns: 80, rows: 24 };

/** Each with a heading; `signs`: beyond ASCII. */
export function itemPages(
  reading: Reading,
  item: Item,
  { lines, signs }: { lines: boolean; signs: boolean },
): string[] {
  const pointing = pointingAlone(reading, item);
  if (lines)
    return [
      ['The question', '', ...tell(askedAlone(reading, item), 'whole')].join('\n'),
      ['After a wrong answer', '', ...tell(missedAlone(reading, item), 'whole')].join('\n'),
    ];
  return [
    drawn('The question', askedAlone(reading, item), signs),
    ...(pointing ? [drawn('Its second part, with the right answer taken', pointing, signs)] : []),
    drawn('After a wrong answer, with all reasons open', missedAlone(reading, item), signs),
  ];
}

/** Whole, though a reader may have to scroll for it. */
function drawn(title: string, session: Session, signs: boolean): string {
  const { above, below } = fitPage(pageOf(session, USUAL), USUAL).hidden;
  const size = { ...USUAL, rows: USUAL.rows + above + below };
  const scrolls = above + below > 0 ? `, where ${above + below} of these rows need scrolling` : '';
  const frame = textOf(frameOf(session, size, { colour: false, signs, letters: true }));
  return `${title}, at 80x24${scrolls}:\n\n${stripVTControlCharacters(frame)}`;
}
