/** Questions that put a figure or a date back into its sentence. */
import type { Option } from '../../domain/item.ts';
import { idOf } from './cast.ts';
import { GAP_KINDS, type Gap, type GapKind, gapsIn } from './gaps.ts';
import { BOTH, clipped, isClosed, type Made, makeItem, upTo } from './made.ts';
import type { Placed } from './sections.ts';
import { topicsOf } from './topics.ts';

const QUESTION: Record<GapKind, string> = {
  number: 'Which number belongs in the gap?',
  amount: 'Which amount belongs in the gap?',
  share: 'Which share belongs in the gap?',
  year: 'Which year belongs in the gap?',
  date: 'Which date belongs in the gap?',
};

const OTHERS = 3;
const FEWEST = 2;
/** Figures further apart than this stand for different things: nobody takes one for the other. */
const FACTOR = 6;
const FARTHEST: Partial<Record<GapKind, number>> = { year: 25, share: 40 };
/** Nearer ones only the memory for figures tells apart. */
const NEAREST: Partial<Record<GapKind, number>> = { year: 1, date: 1, share: 5 };
const NEAR = 1.2;
/** Each is compared with each: of a text full of figures, only those of its first pages are. */
const MOST_GAPS = 400;
const SHORTEST = 50;
const LONGEST = 300;

/** Without its neighbours nobody knows what such a sentence is about. */
const HANGING =
  /^["“‘(]?(?:it|its|he|she|they|their|his|her|this|that|these|those|such|another|both|one|we|i|you|then|here|ours?|my|most of them|among them|the (?:latter|former|other|same)|specifically|for (?:that|this)|also|instead|moreover|in addition|for example|similarly|still|yet|nor|or|but (?:it|he|she|they|this|that)|and)\b/i;

const GAP = '___';

interface Found {
  placed: Placed;
  gap: Gap;
}

/** A part of what is asked for: it tells how large the whole is at least. */
const PART = /\bof (?:them|whom|these|those|which)\b/i;

const canStandAlone = (text: string): boolean =>
  !PART.test(text) &&
  !BOTH.test(text) &&
  text.length >= SHORTEST &&
  text.length <= LONGEST &&
  !HANGING.test(text) &&
  isClosed(text) &&
  /[.!?…]["”’)]*$/.test(text);

const distance = (left: Gap, right: Gap): number =>
  left.kind === 'year' || left.kind === 'date' || left.kind === 'share'
    ? Math.abs(left.value - right.value)
    : Math.abs(Math.log(left.value / right.value));

/** Not the same, and still to be taken for it. */
const isNear = (left: Gap, right: Gap): boolean => {
  const apart = distance(left, right);
  if (apart < (NEAREST[left.kind] ?? Math.log(NEAR))) return false;
  return left.kind === 'date' || apart <= (FARTHEST[left.kind] ?? Math.log(FACTOR));
};

/** "Over 80%": after such a word nobody expects 82.2%. */
const ABOUT =
  /\b(?:about|around|over|nearly|almost|more than|less than|fewer than|at least|up to|roughly|some|estimated) $/i;
/** After these the smallest is right, or what everybody knows. */
const TELLING =
  /\b(?:only|just|mere|even|Minister|President|Chancellor|King|Queen|Pope|Prince|Princess|first phase\b[^.]*) $/i;
const isRound = ({ text }: Gap): boolean => !/\d\.\d/.test(text);

/** The nearest of the same form that the sentence does not have itself; each value once. */
function othersFor({ placed: { statement }, gap }: Found, all: Found[]): Found[] {
  const text = statement.text.toLowerCase();
  const fits = all.filter(
    other =>
      other.gap.form === gap.form &&
      isNear(other.gap, gap) &&
      (isRound(other.gap) || !ABOUT.test(statement.text.slice(0, gap.at))) &&
      !text.includes(other.gap.text.toLowerCase()),
  );
  const once = fits.filter((other, index) => fits.findIndex(before => before.gap.value === other.gap.value) === index);
  return once.toSorted((left, right) => distance(left.gap, gap) - distance(right.gap, gap)).slice(0, OTHERS);
}

function madeFrom(found: Found, all: Found[], topicsIn: (text: string) => number): Made[] {
  const { placed, gap } = found;
  const { statement } = placed;
  const others = othersFor(found, all);
  if (others.length < FEWEST || !canStandAlone(statement.text)) return [];
  // An aside: the same in other money, or how many answered.
  if (/\([^()]*$/.test(statement.text.slice(0, gap.at))) return [];
  // "Achieved more than ___.": of what, only the sentence before tells.
  if (gap.kind === 'share' && !/^ \p{L}/u.test(statement.text.slice(gap.at + gap.text.length))) return [];
  // Two of one value in the sentence: the one that is left gives the other away.
  if (statement.text.split(gap.text).length > 2) return [];
  const taken = new Set<string>();
  const options = [found, ...others].map((other): Option & { gap: Gap } => ({
    id: idOf(other.gap.text, taken),
    text: other.gap.text,
    why: `The text has it ${other === found ? 'here' : 'elsewhere'}: ${clipped(other.placed.statement.text, other.gap.at)}`,
    gap: other.gap,
  }));
  const key = options[0]?.id ?? '';
  const shown = options.toSorted((left, right) => left.gap.value - right.gap.value);
  const whole = `${statement.text.slice(0, gap.at)}${GAP}${statement.text.slice(gap.at + gap.text.length)}`;
  const gapped = upTo(whole, gap.at);
  // Another year beside it says too much.
  if (gap.kind === 'year' && /\b(?:1[5-9]|20)\d\d\b/.test(gapped ?? '')) return [];
  // Without its end a sentence may say nothing, or something else.
  if (gapped === undefined || TELLING.test(statement.text.slice(0, gap.at))) return [];
  return [
    {
      kind: gap.kind,
      worth:
        worthOf(gap, statement.text) +
        (gap.kind === 'year' && /\bby $/i.test(statement.text.slice(0, gap.at)) ? DEADLINE : 0) +
        Math.min(3, topicsIn(gapped)) * 0.35,
      item: makeItem({
        id: `gap-${statement.id}-${key}`.slice(0, 64).replace(/-+$/, ''),
        stem: `${QUESTION[gap.kind]} ${gapped}`,
        options: shown.map(({ gap: _, ...option }) => option),
        answerKey: key,
        evidence: [statement.id],
        ordered: true,
      }),
    },
  ];
}

const WORTH: Record<GapKind, number> = { share: 2.4, amount: 2.3, number: 1.7, year: 0.2, date: 0.2 };
/** When something is to be done says more than when something was. */
const DEADLINE = 1.7;

/** A sentence so short says one thing. */
const BRIEF = 90;
/** What each other figure takes off: nobody remembers a row of them. */
const ANOTHER = 0.35;

/** What is counted or paid says more than when; a long sentence is read less gladly. */
const worthOf = ({ kind, text }: Gap, sentence: string): number =>
  WORTH[kind] +
  (/million|billion|trillion/.test(text) ? 0.5 : 0) +
  (sentence.length <= BRIEF ? 0.2 : 0) -
  ANOTHER * ((sentence.match(/\d[\d,.]*/g)?.length ?? 1) - 1) -
  Math.max(0, sentence.length - 160) / 100;

/** All that can be asked, the best first; at most one of a sentence. */
export function gapQuestions(placed: Placed[], headline: string): Made[] {
  const topicsIn = topicsOf(headline, []);
  const all: Found[] = placed
    .flatMap(one => gapsIn(one.statement.text).map(gap => ({ placed: one, gap })))
    .slice(0, MOST_GAPS);
  // What the headline says needs no asking.
  const made = all.filter(({ gap }) => !headline.includes(gap.text)).flatMap(found => madeFrom(found, all, topicsIn));
  return made.toSorted(
    (left, right) =>
      right.worth - left.worth || GAP_KINDS.indexOf(left.kind as GapKind) - GAP_KINDS.indexOf(right.kind as GapKind),
  );
}
