/** Quoted sentences without a verb of saying: whose they are is said before or behind them. */

import type { Speaker } from './memory.ts';
import type { Known } from './people.ts';
import type { Quotation } from './quotations.ts';
import type { Heard } from './voices.ts';

const give = (heard: Heard, speaker: Speaker, doubt: number, why: string): void => {
  heard.voice = 'speaker';
  heard.speaker = speaker;
  heard.doubt = doubt;
  heard.why = why;
};

/** The same quotation, or the next one that takes it up. */
const sameRun = (left: Quotation | undefined, right: Quotation | undefined): boolean =>
  left !== undefined && right !== undefined && (left.start === right.start || (left.open && right.continues));

const isSpoken = (heard: Heard | undefined): heard is Heard & { speaker: Speaker } =>
  heard !== undefined && heard.voice === 'speaker' && heard.speaker !== undefined;

const endsInQuote = (heard: Heard): boolean => (heard.quotations.at(-1)?.end ?? 0) >= heard.end - 1;

/** The sentence ahead that names the speaker of the run that begins at `from`. */
function tagAhead(all: Heard[], from: number): number {
  for (let at = from; at + 1 < all.length && at - from < 12; at++) {
    const here = all[at];
    const next = all[at + 1];
    if (!here || !next) return -1;
    if (!sameRun(here.quotations.at(-1), next.quotations[0])) return -1;
    if (!next.bare) return isSpoken(next) && next.claim?.quoted ? at + 1 : -1;
  }
  return -1;
}

/** NAME: or "Smith:" before a quotation or a turn of an interview is handled where names are read. */
export function fillQuotations(all: Heard[], text: string): void {
  let last: { at: number; speaker: Speaker; doubt: number } | undefined;
  for (const [at, heard] of all.entries()) {
    const before = all[at - 1];
    if (heard.bare) fillOne(all, at, heard, before, last, text);
    if (isSpoken(heard)) last = { at, speaker: heard.speaker, doubt: heard.doubt };
  }
}

/** The sentence names no one else, and he or she is in it. */
function isAbout({ names, tokens }: Heard, known: Known): boolean {
  const pronoun = known.gender === 'm' ? /^(?:he|his|him)$/ : /^(?:she|her)$/;
  const named = tokens.map(({ lower }) => lower);
  const self = known.words.at(-1) ?? '';
  return (
    named.includes(self) || (known.gender !== undefined && names.length === 0 && named.some(word => pronoun.test(word)))
  );
}

function fillOne(
  all: Heard[],
  at: number,
  heard: Heard,
  before: Heard | undefined,
  last: { at: number; speaker: Speaker; doubt: number } | undefined,
  text: string,
): void {
  const inRun = before !== undefined && sameRun(before.quotations.at(-1), heard.quotations[0]);
  if (inRun && isSpoken(before)) return give(heard, before.speaker, before.doubt, 'the quotation goes on');
  const tag = tagAhead(all, at);
  const tagged = all[tag];
  if (isSpoken(tagged))
    return give(heard, tagged.speaker, tagged.doubt, 'the quotation is given to someone further on');
  const near = before !== undefined && before.paragraph === heard.paragraph;
  if (isSpoken(before) && near) {
    const introduced =
      /[:–—]$/.test(text.slice(before.start, before.end)) || before.claim?.quoted || endsInQuote(before) || before.bare;
    return give(heard, before.speaker, before.doubt + (introduced ? 0.1 : 0.35), 'quoted after someone spoke');
  }
  if (before && !before.bare && before.voice !== 'speaker' && before.about?.kind === 'person') {
    const same = last?.speaker.known === before.about;
    return give(
      heard,
      { known: before.about, phrase: before.about.name, doubt: 0 },
      same ? 0.6 : 0.8,
      'quoted after a sentence about someone',
    );
  }
  const about = before !== undefined && last?.speaker.known !== undefined && isAbout(before, last.speaker.known);
  if (last && at - last.at <= 6) return give(heard, last.speaker, about ? 0.45 : 0.9, 'quoted; the last one who spoke');
  heard.voice = 'nobody';
  heard.doubt = 1;
}
