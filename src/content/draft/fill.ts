/** Quoted sentences without a verb of saying: whose they are is said before or behind them. */

import type { Speaker } from './memory.ts';
import type { Known } from './people.ts';
import type { Quotation } from './quotations.ts';
import type { Heard } from './voices.ts';

/** Sentences behind which the last one who spoke is forgotten. */
const FAR = 20;

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

/** The sentence names no one else, and he or she is in it. */
function isAbout({ names, tokens }: Heard, known: Known): boolean {
  const pronoun = known.gender === 'm' ? /^(?:he|his|him)$/ : /^(?:she|her)$/;
  const named = tokens.map(({ lower }) => lower);
  const self = known.words.at(-1) ?? '';
  return (
    named.includes(self) || (known.gender !== undefined && names.length === 0 && named.some(word => pronoun.test(word)))
  );
}

interface Filled {
  speaker: Speaker;
  doubt: number;
  why: string;
}

/** Whose the quotation at `at` is, by what stands around it. */
function filledFrom(
  all: Heard[],
  at: number,
  last: { at: number; speaker: Speaker } | undefined,
  text: string,
): Filled | undefined {
  const heard = all[at];
  const before = all[at - 1];
  const inRun = before !== undefined && sameRun(before.quotations.at(-1), heard?.quotations[0]);
  if (inRun && isSpoken(before)) return { ...before, why: 'the quotation goes on' };
  const tagged = all[tagAhead(all, at)];
  if (isSpoken(tagged)) return { ...tagged, why: 'the quotation is given to someone further on' };
  if (isSpoken(before) && before.paragraph === heard?.paragraph) {
    const quoted =
      before.claim?.quoted ||
      before.bare ||
      endsInQuote(before) ||
      /[:–—]$/.test(text.slice(before.end - 1, before.end));
    return { speaker: before.speaker, doubt: before.doubt + (quoted ? 0.1 : 0.35), why: 'quoted after someone spoke' };
  }
  const known = last?.speaker.known;
  if (before && !before.bare && before.voice !== 'speaker' && before.about?.kind === 'person') {
    const speaker = { known: before.about, phrase: before.about.name, doubt: 0 };
    return { speaker, doubt: known === before.about ? 0.4 : 0.8, why: 'quoted after a sentence about someone' };
  }
  if (!last || at - last.at > FAR) return undefined;
  const about = before !== undefined && known !== undefined && isAbout(before, known);
  return { speaker: last.speaker, doubt: about ? 0.45 : 0.9, why: 'quoted; the last one who spoke' };
}

export function fillQuotations(all: Heard[], text: string): void {
  let last: { at: number; speaker: Speaker } | undefined;
  for (const [at, heard] of all.entries()) {
    if (heard.bare) {
      const filled = filledFrom(all, at, last, text);
      if (filled)
        Object.assign(heard, { voice: 'speaker', speaker: filled.speaker, doubt: filled.doubt, why: filled.why });
      else Object.assign(heard, { voice: 'nobody', doubt: 1 });
    }
    if (isSpoken(heard)) last = { at, speaker: heard.speaker };
  }
}
