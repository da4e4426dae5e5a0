/** The questions of a paper, or all there are, as a file that another program takes. */
import { optionOrder } from '../../domain/draw.ts';
import type { Item } from '../../domain/item.ts';
import { type Safe, sanitizeLines } from '../../lib/sanitize.ts';
import type { Session } from '../../session/model.ts';
import { plural } from '../words/grammar.ts';
import { paperName } from '../words/rounds.ts';
import { ankiText } from './anki.ts';
import { type Chosen, giftLosses, giftText } from './gift.ts';
import { drawPaper } from './paper.ts';

interface Wanted {
  format: 'gift' | 'anki';
  bank: boolean;
  count: number | undefined;
  seed: number | undefined;
}

/** A card keeps its front, and so its history, when it is made again: the options of a bank always stand in one order. */
const BANK_SEED = 1;

function chosen(session: Session, { bank, format, ...wanted }: Wanted): Chosen {
  const { reading, items } = session;
  if (!bank) {
    const { drawn, seed } = drawPaper(session, wanted);
    return { name: paperName(seed, reading.revision), drawn, optionsOf: item => optionOrder(item, seed) };
  }
  const inFile = (item: Item) => item.options.map(({ id }) => id);
  return {
    name: `all ${plural(items.length, 'question')}, revision ${reading.revision}`,
    drawn: items.flatMap(({ id }) => session.item(id) ?? []),
    // Whoever imports GIFT has the options shuffled; on a card they stay.
    optionsOf: format === 'gift' ? inFile : item => optionOrder(item, BANK_SEED),
  };
}

/** The file, how many questions are in it, and what was lost on the way; empty where nothing was. */
export function questionsText(session: Session, wanted: Wanted): { text: Safe; asked: number; lost: string } {
  const { reading } = session;
  const questions = chosen(session, wanted);
  const asked = questions.drawn.length;
  return wanted.format === 'anki'
    ? { text: ankiText(reading, questions), asked, lost: '' }
    : { text: sanitizeLines(giftText(reading, questions)), asked, lost: giftLosses(questions.drawn) };
}
