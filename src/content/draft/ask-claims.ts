/** "Does the text say this?", of sentences as they are and of some that are turned round. */
import type { Person } from '../../domain/reading.ts';
import { isObvious, isValue } from './argues.ts';
import { otherFigure } from './changed-figures.ts';
import { reasonsAgainst, reasonsFor } from './claim-reasons.ts';
import { type Gap, gapsIn } from './gaps.ts';
import { BOTH, isClosed, type Made, makeClaim } from './made.ts';
import { isNegative, turnedRound } from './opposites.ts';
import type { Placed } from './sections.ts';
import { type About, topicsOf } from './topics.ts';

const SHORTEST = 28;
/** What somebody says has to say more. */
const SHORTEST_SAID = 36;
const LONGEST = 190;

/** It leads on from the sentence before. */
const LEAD =
  /^(?:But|And|So|Yet|However|Meanwhile|Elsewhere|Moreover|Indeed|Unfortunately|Fortunately|Still|In fact|In reality|By contrast|Of course|For example|In addition|Also|Yes|And, yes|As such|Then again|Perhaps most importantly|At the same time|Then),? (?!that\b)/;
/** Before what somebody says: whose opinion it is, is said anyway. */
const MINE = /^in my (?:experience|opinion|view),? /i;
/** What somebody says in spite of something. */
const DESPITE = /^Despite [^,]+, (?=(?:he|she) )/;
/** Without its neighbours nobody knows what such a sentence is about. */
const HANGING =
  /^(?:(?:while|although|though|as|in|with|under|for) (?:the same|such|these|those|this|that)|it(?! (?:is|was|might be|would be|may be) (?:\p{L}+ ){1,2}(?:to|that)\b)|it['’]s|its|he|he['’]s|she|she['’]s|they|they['’]re|their|his|her|hers|him|them|this|that|that['’]s|these|those|(?:most|some|all|many) of (?:them|those|these)|such|another|both|one|some|others?|all|each|there(?! (?:is|are|was|were|will|has|have)\b)|here|then|what|who|which|when|where|why|how|if|yes|no|nothing|specifically|instead|as such|even (?:he|she|they|it|this|these)|the (?:number|moves?|decision|policy|figure|result|idea|problem|issue|reason|event|timing|principle|country|city|town|village|company|aim|goal|target|scheme|plans?|project|method|process|effect|situation|approach|change|difference|trend|rule|law|ban|measures?|study|survey|report|team|group|pair|man|woman|couple|latest|ambition|challenge|rest|others?|latter|former|same|first|second|only|main reason))\b/iu;
/** Whose words these are, only the neighbours tell. */
const FIRST_PERSON = /\b(?:I|i|[Ww]e|[Yy]ou|[Mm]y|[Oo]ur|[Yy]our|me|us|ours|mine)\b/u;
const GENDERED = /\b(?:he|she|him|his|her|hers|himself|herself)\b/i;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Before these a sentence can end, unless it begins with a clause that needs them. */
const ENDS =
  /[;:] |, (?:but|although|though|even though|while|whereas|which|who|where|with|and|or|so|because|as|including|just|largely|mainly|mostly|partly|almost|not|even|\p{Ll}+ing|especially|particularly|due|after|before|despite|in particular)\b| and (?:it|they|he|she) (?:has|have|had|is|are|was|were|will|would)\b| (?:because|although|even though|after which|as a result|but|as (?:\p{Ll}+ ){1,3}(?:would|will|is|are|was|were|have)) | [–—-] /gu;
const BEGINS_LATER =
  /^(?:when|while|although|though|if|as|after|before|because|since|despite|unlike|in|by|from|for|at|on|with|without|amid|under|during|to|among|\p{L}+ing|\p{L}+ed|unable|left)\b/iu;
const ALWAYS_ENDS = /^(?:;|, even though| even though|, although|, though)/;
const VERB = /\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|should|must|\p{Ll}+(?:ed|s))\b/u;

/** The sentence, and its beginnings that can stand by themselves, the shortest first. */
function headsOf(text: string): string[] {
  const isLate = BEGINS_LATER.test(text);
  const cuts = [...text.matchAll(ENDS)].filter(([mark]) => !isLate || ALWAYS_ENDS.test(mark)).map(({ index }) => index);
  return [...cuts.map(at => `${text.slice(0, at)}.`), text].filter(
    head => isClosed(head) && VERB.test(head) && !/…| (?:and|or|but|that|of|the|to)\.$/.test(head),
  );
}

/** Nothing before it in the sentence that it could stand for. */
const EARLY_PRONOUN =
  /^(?:(?:\S+ ){0,5}(?:when|while|after|if|as|before|that|because|although|once|until) |(?:when|while|although|if|as|after|before|in|by|from|for|at|on|with|without|under|during|\p{L}+ing|\p{L}+ed|unable|left)\b[^,]*, )(?:it(?! (?:is|was|might be|would be|may be|can be) (?:\p{L}+ ){1,2}(?:to|that)\b)|they|them|their|its|he|she|him|his|her|this|these|those)\b/iu;
/** "The technology it uses": what uses it stands in the sentence before. */
const WHOSE =
  /^(?:The|An?|All|Every|Any|Each) (?:\p{Ll}+ ){1,4}(?<!\b(?:that|says?|said|hopes?|believes?|claims?|thinks?) )(?:it|they|he|she) \p{Ll}+/u;
/** A quotation that is a sentence, not some words of one. */
const QUOTED_WORDS = 7;

/** It goes on with something, or leaves open what is not known. */
const INSIDE =
  /, (?:however|therefore|too|instead|then)\b|^(?:meanwhile|moreover|besides)\b|\beven more\b|^it (?:is|was) \p{L}+ to (?:know|say|tell)\b(?! (?:that|whether|what|how|why)\b)/iu;

/** "Has ruled one out", "did so", "rejected this": what that is stands in the sentence before. */
const STANDS_FOR =
  /(?<!\b(?:no|any|every|some|each|the|this|that|which|only|last|first|new|old) )\bone(?=[.,;]| (?:out|up|off|down|in (?!\p{L}+ \p{Ll}+s\b)|on|at|for|by|with|but|or|from|under|over|after|before|yesterday)\b)|\b(?:do|does|did|done|doing|says?|said|thinks?|thought|hopes?|hoped) so\b|(?<= )(?:this|that|these|those)(?=[.,;]| (?:to|in|on|at|for|by|with|and|but|after|before|yesterday)\b)(?<!\b(?:says?|said|like) that)/u;

export const hangs = (text: string): boolean =>
  STANDS_FOR.test(text) ||
  INSIDE.test(text) ||
  BOTH.test(text) ||
  HANGING.test(text) ||
  EARLY_PRONOUN.test(text) ||
  WHOSE.test(text);

/** "Although prices have not fallen, ...": what is granted there is a sentence by itself. */
function concededIn(text: string): string[] {
  const [, granted = ''] = /^(?:Although|Though|Even though|While) ([^,]+), /.exec(text) ?? [];
  const claim = `${capital(granted)}.`;
  return granted.split(' ').length > 4 && !hangs(claim) && VERB.test(claim) ? [claim] : [];
}

/** "He said", where it is known who did. */
const SPOKEN =
  /^([^,]+, )?(?:he|she) (?=(?:also )?(?:says?|said|claims?|claimed|admits?|admitted|argues?|argued|believes?|warns?|warned|adds?|added)\b)/i;

const COMMON = /(?:ing|ly|tions?|ments?|ness|ers|ors|ists|ades|ents|ants)$/;

/** What a sentence claims, by itself, in the fewest words and in more; nothing where it needs its neighbours. */
export function claimsIn(
  { statement, sentence }: Placed,
  people: Person[],
  small: (word: string) => boolean,
): string[] {
  const voice = people.find(({ id }) => id === statement.voice);
  const { quote = '' } = sentence;
  const text = statement.text.replace(LEAD, '').replace(DESPITE, '');
  if (quote.split(' ').length >= QUOTED_WORDS && /^\p{Lu}/u.test(quote)) {
    const words = quote
      .replace(LEAD, '')
      .replace(MINE, '')
      .replace(/[,;:.!]$/, '');
    const [first = ''] = words.split(' ');
    if (!voice || sentence.unsure || hangs(words)) return [];
    const isName = !small(first) && !COMMON.test(first);
    if (isName && !people.some(({ name }) => name.includes(first))) return [];
    const lowered = isName ? words : first.toLowerCase() + words.slice(first.length);
    return headsOf(`${lowered}.`)
      .filter(
        head =>
          head.length >= SHORTEST_SAID &&
          !FIRST_PERSON.test(head) &&
          !GENDERED.test(head) &&
          !head.includes(voice.name),
      )
      .map(head => `${voice.name} ${voice.plural ? 'say' : 'says'} that ${head}`);
  }
  const named = voice && !sentence.unsure ? text.replace(SPOKEN, `$1${voice.name} `) : text;
  const whole = capital(named);
  const hanging = named === text ? hangs(whole) : HANGING.test(whole) || STANDS_FOR.test(whole);
  if (!/[.!]["”]?$/.test(whole)) return [];
  const heads = [...concededIn(whole), ...(hanging ? [] : headsOf(whole))];
  return heads.filter(head => !/["“”]/.test(head) && !FIRST_PERSON.test(head.replace(/\bour\b/g, '')));
}

/** What somebody or something was besides. */
const ASIDE = /, (?:which|who|whose|where) [^,]+, /;

/** A claim with figures, asides or many clauses is hard to answer for what it says. */
const worthOf = (claim: string): number =>
  2 -
  (ASIDE.test(claim) ? 0.5 : 0) -
  Math.max(0, claim.length - 130) / 60 -
  ((claim.match(/\d+|[()]| - /g)?.length ?? 0) > 1 ? 0.8 : 0);

/** Where there is no word to turn. */
const AS_IT_IS = -0.4;
/** What can only be asked as it stands in the text is soon seen. */
const KNOWN = 0.15;
/** That something is good is what people expect of it. */
const PRAISE = 0.15;

/** Words after which another sentence may say that it is so no more. */
const HABIT = /\b(?:usually|often|generally|typically|normally|mostly|always|rarely|seldom)\b/i;
const NO_MORE = /\b(?:now|nowadays|no longer|these days|today)\b/i;

/** What depends on something is neither so nor otherwise. */
const CONDITION = /\b(?:if|unless|whether|ensures?|makes? sure|made sure)\b/i;

function claimMade({ statement }: Placed, claim: string, { topicsIn, toEdit }: About, figures: Gap[]): Made[] {
  const opposite = turnedRound(claim);
  if (isObvious(claim) || CONDITION.test(claim) || (!opposite && (!toEdit || isNegative(claim)))) return [];
  if (opposite?.negative && opposite.argued) return [];
  const figure = toEdit && (!opposite || opposite.argued) ? otherFigure(claim, figures) : undefined;
  const turned = figure ? { weight: AS_IT_IS, ...opposite, ...figure, negative: false, argued: false } : opposite;
  const itemOf = (answerKey: 'so' | 'otherwise') =>
    makeClaim({
      ...{ id: `claim-${statement.id}`, stem: answerKey === 'so' ? claim : (turned?.text ?? '') },
      ...{ evidence: [statement.id], answerKey },
      why:
        answerKey === 'so'
          ? reasonsFor(statement.text, figure ? undefined : turned)
          : reasonsAgainst(statement.text, turned),
    });
  const mayStand = !turned?.negative;
  const mayTurn = turned !== undefined && !turned.argued;
  const isFirm = turned !== undefined && isValue(claim, turned.was);
  const first = mayStand && (!mayTurn || isFirm) ? 'so' : 'otherwise';
  return [
    {
      kind: 'claim',
      worth:
        worthOf(claim) +
        (turned?.weight ?? AS_IT_IS) -
        (mayTurn && !figure ? 0 : KNOWN) -
        (isFirm ? PRAISE : 0) +
        Math.min(3, topicsIn(claim)) * 0.3,
      ...(statement.voice === 'writer' ? {} : { voice: statement.voice }),
      item: itemOf(first),
      ...(mayStand && mayTurn ? { contrary: itemOf(first === 'so' ? 'otherwise' : 'so'), isFirm } : {}),
    },
  ];
}

/** Of one sentence, a part that can be asked both ways comes before the whole that cannot. */
const rank = ({ worth, contrary }: Made): number => worth + (contrary ? EITHER_WAY : 0);
const EITHER_WAY = 0.5;

/** All that can be asked, at most one of a sentence, in the order of the text. */
export function claimQuestions(placed: Placed[], people: Person[], about: About): Made[] {
  const words = new Set(placed.flatMap(({ statement }) => statement.text.match(/(?<=[\p{L},] )\p{Ll}+/gu) ?? []));
  const small = (word: string) => words.has(word.toLowerCase());
  const inHeadline = topicsOf(about.headline, []);
  const figures = placed.flatMap(({ statement }) => gapsIn(statement.text));
  const changed = placed.findLastIndex(({ statement }) => NO_MORE.test(statement.text));
  return placed.flatMap((one, index): Made[] => {
    // The first sentence says once more what the headline says.
    if (index === 0 && inHeadline(one.statement.text) > 1) return [];
    return claimsIn(one, people, small)
      .filter(claim => claim.length >= (/^It /.test(claim) ? SHORTEST * 2 : SHORTEST) && claim.length <= LONGEST)
      .filter(claim => !HABIT.test(claim) || index >= changed)
      .flatMap(claim => claimMade(one, claim, about, figures))
      .toSorted((left, right) => rank(right) - rank(left))
      .slice(0, 1);
  });
}
