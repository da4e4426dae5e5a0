/** Single words that turn a sentence round, and how much of what it says hangs on each. */
import { NOT_AFTER, NOT_BEFORE, SLOTS, type Slot, WORDS } from './languages/opposites-en.ts';

const pairsIn = (rows = ''): [string, string][] =>
  rows.split(',').flatMap(row => {
    const [one, other] = row.trim().split(' ');
    return one && other ? [[one, other] as [string, string]] : [];
  });

/** The opposite of a word in each slot that it is listed for. */
const OPPOSITES = new Map<string, { slot: Slot; is: string }[]>();
for (const { slot, twoWays, oneWay } of WORDS) {
  const pairs = [
    ...pairsIn(twoWays).flatMap(([one, other]) => [
      [one, other],
      [other, one],
    ]),
    ...pairsIn(oneWay),
  ];
  for (const [was = '', is = ''] of pairs) OPPOSITES.set(was, [...(OPPOSITES.get(was) ?? []), { slot, is }]);
}

const MUCH = /(?:much|far|even|slightly|a little|a lot|only slightly) $/;
const isPredicate = (before: string): boolean => SLOTS.predicate.test(before.replace(MUCH, ''));

const NO_NOUN =
  /^(?:or|and|of|then|on|in|to|for|at|by|than|is|are|was|were|will|would|can|could|should|may|might|must|have|has|had|do|does|likely|\p{Ll}+ly)$/u;
const PLURAL_NOUN = /^(?:people|\p{Ll}*men|children|police|staff)$/u;
const isPlural = (word: string): boolean => PLURAL_NOUN.test(word) || (/[^s]s$/.test(word) && !/(?:ou|u)s$/.test(word));

/** Where a sentence, or what is said, begins. */
const BEGINS = /(?:^| that )$/;

/** "less" and "fewer" are the opposites of "more". */
function opposedMore(before: string, behind: string): string | undefined {
  const [, next = ''] = /^ ([\p{L}’'-]+)/u.exec(behind) ?? [];
  if (next === '' || NO_NOUN.test(next)) return undefined;
  if (
    /(?:\d|\b(?:million|billion|thousand|hundred|dozen|any|no|once|one|two|few|many|even|never|what’s|far|some|plus|or)|more and) $/i.test(
      before,
    )
  )
    return undefined;
  if (isPlural(next)) return 'fewer';
  // "more young people": nothing tells which of the two it belongs to.
  const [, second = ''] = /^ \S+ ([\p{L}’'-]+)/u.exec(behind) ?? [];
  return isPlural(second) && !/ly$/.test(next) ? undefined : 'less';
}

export interface Turn {
  at: number;
  was: string;
  is: string;
  /** What is compared, or said of the subject, is what the sentence is about. */
  weight: number;
}

export const withCase = (was: string, is: string): string =>
  /^\p{Lu}/u.test(was) ? is.charAt(0).toUpperCase() + is.slice(1) : is;

/** "the firm, which had opened a shop": the sentence says something else. */
const INSIDE =
  /\b(?:after|before|when|where|which|who|whose|because|although|though|despite|since|while|as|so|in an effort)\b/;

const BESIDE = 0.9;

/** "is the highest", "has one of the highest", "The highest tower is". */
const NAMES_IT =
  /^the $|^(?:[^,]+, )?the $|\b(?:is|are|was|were|be|become|became|remains?|has|have|had|saw) (?:now )?(?:(?:one|some) of |among )?(?:the|its|their|his|her) (?:\p{L}+['’]s )?$/iu;

/** "Most", "Few", "Many" where a sentence or what is said begins. */
const AMOUNTS: Record<string, string> = { most: 'few', few: 'most', many: 'few' };

/** Each word of a sentence that has an opposite where it stands. */
export function wordTurns(text: string): Turn[] {
  return [...text.matchAll(/(?<![\p{L}\p{N}’'-])\p{L}+(?![\p{L}’'-])/gu)].flatMap((found): Turn[] => {
    const [was] = found;
    const at = found.index;
    const lower = was.toLowerCase();
    const [before, behind] = [text.slice(0, at), text.slice(at + was.length)];
    const turn = (is: string | undefined, weight: number): Turn[] =>
      is === undefined ? [] : [{ at, was, is: withCase(was, is), weight }];
    const than = / than\b/.test(behind.slice(0, 40)) || / more \p{Ll}+ than\b/u.test(behind.slice(0, 50)) ? 1 : 0;
    const compared = 0.3 + than + (isPredicate(before) ? 0.5 : 0) - (INSIDE.test(before) ? BESIDE : 0);
    if (lower === 'more')
      return turn(opposedMore(before, behind), BEGINS.test(before) && !/^ than\b/.test(behind) ? 0.9 : compared);
    if (lower === 'less') return /^ (?:than|of)\b/.test(behind) ? [] : turn('more', compared);
    if (AMOUNTS[lower] && BEGINS.test(before) && isPlural(/^ (\p{Ll}+)/u.exec(behind)?.[1] ?? ''))
      return turn(AMOUNTS[lower], 0.9);
    // "prices have risen, helped by the weather".
    if (/, $/.test(before) && /(?:ed|ing)$/.test(lower)) return [];
    if (NOT_BEFORE[lower]?.test(behind) || NOT_AFTER[lower]?.test(before)) return [];
    if (/(?:est|worst)$/.test(lower) && /\b(?:second|third|fourth|fifth) $/i.test(before)) return [];
    const listed = OPPOSITES.get(lower)?.find(({ slot }) => SLOTS[slot].test(before));
    if (!listed) return [];
    // "a stronger motor": by the way.
    const passing = /(?:er|better|worse)$/.test(lower) && than === 0 && !isPredicate(before);
    // "met in the largest hall": likewise.
    const byTheWay = /(?<!mod)est$|worst$/.test(lower) && !NAMES_IT.test(before);
    const inside = listed.slot !== 'anywhere' && INSIDE.test(before) ? BESIDE : 0;
    // "is very easy", "the highest": turned round it is too much to be believed.
    const strong = /\b(?:so|very|really|extremely|the|['’]s|second) $/i.test(before) && !passing;
    return turn(
      listed.is,
      passing || byTheWay ? 0 : (listed.slot === 'predicate' ? 1 : 0.7 + than) - (strong ? 0.5 : 0) - inside,
    );
  });
}
