/** "Does the text say this?", of sentences as they are and of some that are turned round. */
import type { Person } from '../../domain/reading.ts';
import type { StatedKey } from '../../domain/vocabulary.ts';
import { clipped, isClosed, type Made, makeClaim } from './made.ts';
import { isNegative, type Turned, turnedRound } from './opposites.ts';
import type { Placed } from './sections.ts';
import { topicsOf } from './topics.ts';

const SHORTEST = 28;
/** What somebody says has to say more. */
const SHORTEST_SAID = 36;
const LONGEST = 190;

/** It leads on from the sentence before. */
const LEAD =
  /^(?:But|And|So|Yet|However|Meanwhile|Moreover|Indeed|Unfortunately|Fortunately|Still|In fact|In reality|By contrast|Of course|For example|In addition|Also|Yes|And, yes|As such|Then again|Perhaps most importantly|At the same time|Then),? (?!that\b)/;
/** Without its neighbours nobody knows what such a sentence is about. */
const HANGING =
  /^(?:(?:while|although|though|as|in|with|under|for) (?:the same|such|these|those|this|that)|it(?! (?:is|was|might be|would be|may be) (?:\p{L}+ ){1,2}(?:to|that)\b)|it['’]s|its|he|he['’]s|she|she['’]s|they|they['’]re|their|his|her|hers|him|them|this|that|that['’]s|these|those|(?:most|some|all|many) of (?:them|those|these)|such|another|both|one|some|others?|all|each|there(?! (?:is|are|was|were|would|will|has|have)\b)|here|then|what|who|which|when|where|why|how|if|yes|no|nothing|specifically|instead|as such|even (?:he|she|they|it|this|these)|the (?:number|move|decision|policy|figure|result|idea|problem|issue|reason|event|timing|rest|others?|latter|former|same|first|second|only|main reason))\b/iu;
/** Whose words these are, only the neighbours tell. */
const FIRST_PERSON = /\b(?:I|i|[Ww]e|[Yy]ou|[Mm]y|[Oo]ur|[Yy]our|me|us|ours|mine)\b/u;
const GENDERED = /\b(?:he|she|him|his|her|hers|himself|herself)\b/i;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Before these a sentence can end, unless it begins with a clause that needs them. */
const ENDS =
  /[;:] |, (?:but|although|though|even though|while|whereas|which|who|where|with|and|or|so|because|as|including|just|largely|mainly|mostly|partly|almost|not|even|\p{Ll}+ing|especially|particularly|due|after|before|despite|in particular)\b| (?:because|although|even though|after which|as a result|but|as (?:\p{Ll}+ ){1,3}(?:would|will|is|are|was|were|have)) | [–—-] /gu;
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
/** A quotation that is a sentence, not some words of one. */
const QUOTED_WORDS = 7;

/** "He said", where it is known who did. */
const SPOKEN =
  /^([^,]+, )?(?:he|she) (?=(?:also )?(?:says?|said|claims?|claimed|admits?|admitted|argues?|argued|believes?|warns?|warned|adds?|added)\b)/i;

const COMMON = /(?:ing|ly|tions?|ments?|ness|ers|ors|ists|ades|ents|ants)$/;

/** What a sentence claims, by itself, in the fewest words and in more; nothing where it needs its neighbours. */
function claimsIn({ statement, sentence }: Placed, people: Person[], small: (word: string) => boolean): string[] {
  const voice = people.find(({ id }) => id === statement.voice);
  const { quote = '' } = sentence;
  const text = statement.text.replace(LEAD, '');
  if (quote.split(' ').length >= QUOTED_WORDS && /^\p{Lu}/u.test(quote)) {
    const words = quote.replace(LEAD, '').replace(/[,;:.!]$/, '');
    const [first = ''] = words.split(' ');
    if (!voice || sentence.unsure || HANGING.test(words) || EARLY_PRONOUN.test(words)) return [];
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
  if (HANGING.test(whole) || !/[.!]["”]?$/.test(whole) || EARLY_PRONOUN.test(whole)) return [];
  return headsOf(whole).filter(head => !/["“”]/.test(head) && !FIRST_PERSON.test(head.replace(/\bour\b/g, '')));
}

/** Two of five that can stay as they are do: else "no" were always right. */
const staysAsItIs = (text: string): boolean =>
  [...text].reduce((sum, sign) => sum + (sign.codePointAt(0) ?? 0), 0) % 5 < 2;

/** A claim with figures, asides or many clauses is hard to answer for what it says. */
const worthOf = (claim: string): number =>
  2 - Math.max(0, claim.length - 130) / 60 - ((claim.match(/\d+|[()]| - /g)?.length ?? 0) > 1 ? 0.8 : 0);

/** What stands in the text as it is asked is soon seen. */
const KNOWN = 0.15;

const NEITHER = 'One sentence of the text is about this.';

function whyOf(text: string, { was, is }: Turned, asItIs: boolean): Record<StatedKey, string> {
  const said = `The text says: ${clipped(text, Math.max(0, text.indexOf(was)))}`;
  const turned = asItIs
    ? `The opposite would be “${is}”.`
    : `The text has “${was}” here${is === '' ? '' : `, not “${is}”`}.`;
  return asItIs ? { so: said, otherwise: turned, neither: NEITHER } : { so: turned, otherwise: said, neither: NEITHER };
}

export interface About {
  headline: string;
  topicsIn: (text: string) => number;
  /** For an author, who turns round by hand what no rule can. */
  toEdit: boolean;
}

function claimMade({ statement }: Placed, claim: string, { topicsIn, toEdit }: About): Made[] {
  const turned = turnedRound(claim);
  if (!turned && (!toEdit || isNegative(claim))) return [];
  const asItIs = !turned || (!turned.negative && staysAsItIs(claim));
  const said = `The text says: ${clipped(statement.text, 0)}`;
  const plain = { so: said, otherwise: 'The text says it as it stands here.', neither: NEITHER };
  return [
    {
      kind: 'claim',
      worth: worthOf(claim) + (turned?.weight ?? -0.4) - (asItIs ? KNOWN : 0) + Math.min(3, topicsIn(claim)) * 0.3,
      ...(statement.voice === 'writer' ? {} : { voice: statement.voice }),
      item: makeClaim({
        ...{ id: `claim-${statement.id}`, stem: asItIs ? claim : turned.text, evidence: [statement.id] },
        ...{ answerKey: asItIs ? 'so' : 'otherwise', why: turned ? whyOf(statement.text, turned, asItIs) : plain },
      }),
    },
  ];
}

/** All that can be asked, at most one of a sentence, in the order of the text. */
export function claimQuestions(placed: Placed[], people: Person[], about: About): Made[] {
  const words = new Set(placed.flatMap(({ statement }) => statement.text.match(/(?<=[\p{L},] )\p{Ll}+/gu) ?? []));
  const small = (word: string) => words.has(word.toLowerCase());
  const inHeadline = topicsOf(about.headline, []);
  return placed.flatMap((one, index): Made[] => {
    // The first sentence says once more what the headline says.
    if (index === 0 && inHeadline(one.statement.text) > 1) return [];
    return claimsIn(one, people, small)
      .filter(claim => claim.length >= (/^It /.test(claim) ? SHORTEST * 2 : SHORTEST) && claim.length <= LONGEST)
      .flatMap(claim => claimMade(one, claim, about))
      .toSorted((left, right) => right.worth - left.worth)
      .slice(0, 1);
  });
}
