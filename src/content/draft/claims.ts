/** What in a sentence may tell whose words it gives; each finding has a score. */
import type { Language, Verb } from './languages/language.ts';
import { isRole } from './people.ts';
import { beforeVerb, hasFinite, isAdverb, isBreak, isFiniteVerb, type Parsed, verbAt } from './phrases.ts';
import { mainSubject, type Subject, subjectBefore, subjectBehind } from './subject.ts';

export interface Claim {
  rule: string;
  score: number;
  at: number;
  /** None where it is attributed to no one. */
  subject: Subject | undefined;
  verb: Verb | undefined;
  /** A quotation stands beside the verb or its subject. */
  quoted: boolean;
  hope: boolean;
}

type Complement = 'quote' | 'tag' | 'that' | 'clause' | 'object' | 'infinitive' | 'none';

/** From this score on a sentence is attributed. */
export const ENOUGH = 3;
const BASE: Record<Verb['kind'], number> = { say: 3, think: 2.5, show: 2, judge: 2, hope: 2.5, quote: 0.5 };
const WEIGHT: Record<Complement, number> = {
  quote: 3,
  tag: 2,
  that: 2,
  clause: 1.5,
  object: -0.5,
  infinitive: -0.5,
  none: -1,
};
/** Their object is what is said: "denied the charges", "called for help". */
const NAMING = new Set([
  'announce',
  'claim',
  'admit',
  'acknowledge',
  'deny',
  'confirm',
  'allege',
  'predict',
  'stress',
  'concede',
  'call',
  'cite',
  'speak',
  'pledge',
  'lament',
  'emphasise',
  'emphasize',
  'recall',
  'reiterate',
  'urge',
  'warn',
]);
/** Behind these a verb of saying only tells when or why something else happened. */
const SETTING = /^(?:if|unless|whether|after|before|when|until|since|because|while)$/;
const REACH = 30;
/** They say nothing by themselves: "asked the council for money", "told his story". */
const ADDRESSED = new Set([
  'tell',
  'warn',
  'remind',
  'inform',
  'assure',
  'reassure',
  'advise',
  'urge',
  'ask',
  'promise',
  'show',
]);

/** Whether the token beside is a quotation, a comma or colon between them set aside. */
const quoteAt = ({ tokens }: Parsed, at: number, step: 1 | -1): boolean => {
  const token = tokens[at];
  if (token?.kind === 'quote') return true;
  return token !== undefined && /^[,:–—]$/.test(token.text) && tokens[at + step]?.kind === 'quote';
};

/** What the verb at `at` has behind it. */
function complementBehind(sentence: Parsed, at: number, verb: Verb, language: Language): Complement {
  const { tokens } = sentence;
  let next = at + 1;
  while (isAdverb(tokens[next], language)) next++;
  if (quoteAt(sentence, next, 1)) return 'quote';
  const first = tokens[next];
  if (first === undefined) return 'none';
  if (first.text === ':') return 'that';
  if (first.lower === 'that') return 'that';
  if (['how', 'why', 'whether', 'what', 'if'].includes(first.lower))
    return verb.kind === 'show' || tokens[next + 1]?.lower === 'to' ? 'object' : 'that';
  if (verb.lemma === 'cite') return 'clause';
  if (verb.lemma === 'speak') return ['out', 'of', 'against', 'up'].includes(first.lower) ? 'object' : 'none';
  if (verb.lemma === 'call' && (first.lower === 'for' || first.lower === 'on')) return 'object';
  if (verb.lemma === 'put')
    return tokens.slice(next, next + 10).some(({ lower }) => lower === 'at') ? 'clause' : 'none';
  if (first.lower === 'to' && !ADDRESSED.has(verb.lemma)) return 'infinitive';
  // "told the Guardian that", "said on Tuesday that", "said: ..." after a few words.
  for (let index = next; index < Math.min(tokens.length, next + REACH); index++) {
    const token = tokens[index];
    if (!token || /^[;.]$/.test(token.text)) break;
    const opens = token.text === ':' && verb.kind === 'say';
    if (opens || (token.kind === 'quote' && isSentence(token.text))) return index - next < 14 ? 'quote' : 'none';
    if (token.text === ':') break;
    if (token.lower === 'that' && index > next && index - next < 8) return 'that';
    if (isFiniteVerb(sentence, index, language)) {
      const phrase = index > next && !language.prepositions.has(first.lower) && first.text !== ',';
      return phrase ? 'clause' : 'none';
    }
  }
  const loosely = verb.kind === 'say' || verb.kind === 'judge';
  if (loosely && tokens.slice(next, next + 12).some(token => token.kind === 'quote')) return 'quote';
  return isBreak(first) || /^[.!?]$/.test(first.text) || language.prepositions.has(first.lower) ? 'none' : 'object';
}

const isSentence = (quote: string): boolean => quote.split(' ', 6).length > 4;

/** A tag closes or interrupts a clause: "The road was shut, police said." */
function isTag(sentence: Parsed, subject: Subject, verb: number, language: Language): boolean {
  const { tokens } = sentence;
  const [from, to] = subject.inverted ? [verb, subject.to] : [subject.from, verb + 1];
  const before = tokens[from - 1];
  let end = to;
  while (
    end < tokens.length &&
    end - to < 9 &&
    !/^[,.;–—]$/.test(tokens[end]?.text ?? '') &&
    !hasFinite(sentence, end, end + 1, language)
  )
    end++;
  const closed = tokens[end] === undefined || /^[,.;–—]$/.test(tokens[end]?.text ?? '');
  const opened = before?.text === ',' || before?.text === '–' || before?.text === '—' || before?.lower === 'as';
  const parenthetic = from > 1 && tokens[end]?.text === ',' && end === to;
  return opened && closed && (before?.lower === 'as' || parenthetic || hasFinite(sentence, 0, from - 1, language));
}

function subjectOf(sentence: Parsed, at: number, verb: Verb, language: Language): Subject | undefined {
  const { tokens } = sentence;
  const { index } = beforeVerb(tokens, at, language);
  const before = tokens[index];
  const left = subjectBefore(sentence, at, language);
  const afterQuote = before?.kind === 'quote' || (isBreak(before) && tokens[index - 1]?.kind === 'quote');
  const mayInvert = verb.kind === 'say' || verb.kind === 'quote' || verb.kind === 'think' || verb.kind === 'show';
  if (!mayInvert || index !== at - 1) return left;
  const behind = subjectBehind(sentence, at, language);
  if (!behind) return left;
  if (afterQuote || before === undefined) {
    const next = tokens[behind.to];
    if (before === undefined && next?.kind !== 'quote' && next?.text !== ':') return left;
    // "..." and told the paper: the subject is behind only where nothing else follows.
    return behind;
  }
  if (before.lower === 'as' || before.lower === 'than') return behind;
  if (before.text === ',' || before.text === '–') {
    const next = tokens[behind.to];
    const closes = next === undefined || next.kind === 'quote' || /^[.,;]$/.test(next.text);
    const isName = (subject: Subject) => sentence.nameAt[subject.from]?.to === subject.to;
    const between = next?.text === ',' && isName(behind);
    const short = (next?.kind === 'quote' || between) && behind.to - behind.from <= 6 && !(left && isName(left));
    if (
      closes &&
      (short || hasFinite(sentence, 0, at - 1, language)) &&
      !left?.relative &&
      isSpeaker(sentence, behind, language) > 0.5 &&
      !ADDRESSED.has(verb.lemma)
    ) {
      const rest = complementBehind(sentence, at, verb, language);
      if (between || (rest !== 'that' && rest !== 'clause')) return behind;
    }
  }
  return left;
}

/** How likely these words are someone who speaks. */
export function isSpeaker({ tokens, nameAt }: Parsed, subject: Subject, language: Language): number {
  const words = tokens.slice(subject.from, subject.to);
  if (words.length === 1) {
    const pronoun = language.pronouns.get(words[0]?.lower ?? '');
    if (pronoun) return pronoun.number === 'reader' ? -4 : pronoun.number === 'thing' ? 0 : 1;
  }
  if (nameAt.slice(subject.from, subject.to).some(name => name !== undefined)) return 1;
  const human = (lower: string) =>
    isRole(lower, language) ||
    language.collectives.has(lower) ||
    language.collectives.has(lower.replace(/(?:ies)$/, 'y').replace(/s$/, ''));
  if (words.some(({ lower }) => human(lower))) return 1;
  if (words.some(({ lower }) => language.documents.has(lower) || language.hearsay.has(lower))) return 0.5;
  const last = words.at(-1)?.lower ?? '';
  if (
    /^(?:some|many|most|others|few|people|those|one|men|women|children|both|all|everyone|everybody)$/.test(
      words[0]?.lower ?? '',
    )
  )
    return 0.5;
  return /(?:[^s]s|people|men|women|children)$/.test(last) ? 0 : -1.5;
}

/** A verb of saying, thinking or hoping, and its subject. */
function fromVerb(sentence: Parsed, at: number, language: Language): Claim | undefined {
  const { tokens } = sentence;
  const verb = verbAt(sentence, at, language);
  if (!verb) return undefined;
  const before = beforeVerb(tokens, at, language);
  const previous = tokens[before.index]?.lower ?? '';
  const onlyIng = verb.forms.every(form => form === 'ing');
  const infinitive = previous === 'to';
  if (
    infinitive &&
    !['went', 'goes', 'going', 'continued', 'continues'].includes(tokens[before.index - 1]?.lower ?? '')
  )
    return undefined;
  if (onlyIng && ['like', 'of', 'than'].includes(previous)) return undefined;
  const passive = before.be && verb.forms.includes('participle') && !onlyIng;
  if (passive) return passiveClaim(sentence, at, verb, language);
  if (!before.auxiliary && verb.forms.every(form => form === 'participle')) return undefined;
  const anchor = infinitive ? before.index - 1 : at;
  const participle = onlyIng && !before.be;
  const adds = participle && isBreak(tokens[before.index]);
  const subject = adds ? mainSubject(sentence, at, language) : subjectOf(sentence, anchor, verb, language);
  if (!subject) return undefined;
  const behind = complementBehind(sentence, at, verb, language);
  const opens = tokens[0]?.kind === 'quote' && !subject.inverted && !hasFinite(sentence, 1, subject.from, language);
  const ahead = opens || quoteAt(sentence, (subject.inverted ? at : subject.from) - 1, -1);
  const complement: Complement =
    behind === 'quote' || ahead
      ? 'quote'
      : isTag(sentence, subject, at, language)
        ? 'tag'
        : subject.inverted
          ? 'none'
          : behind;
  let score = BASE[verb.kind] + WEIGHT[complement] + isSpeaker(sentence, subject, language);
  if (verb.kind === 'judge' && complement === 'object') score += 1;
  if (verb.kind === 'show' && isSpeaker(sentence, subject, language) < 0.5) score -= 1;
  if (verb.kind === 'quote' && complement !== 'quote') return undefined;
  if (verb.kind === 'say' && complement === 'object' && !NAMING.has(verb.lemma)) score -= 1.5;
  if (complement === 'none' && /agree$/.test(verb.lemma)) score += 0.7;
  if (complement === 'infinitive' && /^(?:plan|aim|intend|want)$/.test(verb.lemma))
    score -= verb.lemma === 'want' ? 0.4 : 1;
  if (
    (verb.kind === 'think' || verb.kind === 'show' || verb.kind === 'quote') &&
    (complement === 'object' || complement === 'none')
  )
    score -= 2;
  // "is writing in the next issue": what is done, not what is said.
  if (onlyIng && before.be && complement === 'none') score -= 2;
  if (before.modal) score -= previous === '' ? 0 : 1.5;
  if (subject.relative && !(ahead || quoteAt(sentence, at + 1, 1))) score -= verb.kind === 'say' ? 1.5 : 3;
  if (subject.shared) score -= 0.5;
  if (participle) score -= !adds && complement !== 'quote' ? 3 : 1;
  const opener = tokens[subject.from - 1]?.lower ?? '';
  if (SETTING.test(opener) && complement !== 'quote') score -= 4;
  const rule = `${subject.inverted ? 'verb and subject' : 'subject and verb'}: ${tokens[at]?.text}`;
  return { rule, score, at, subject, verb, quoted: complement === 'quote', hope: verb.kind === 'hope' };
}

/** "is said to", "was criticised by": no one, or whoever stands behind "by". */
function passiveClaim(sentence: Parsed, at: number, verb: Verb, language: Language): Claim | undefined {
  const { tokens } = sentence;
  const next = tokens[at + 1]?.lower ?? '';
  const none = { at, verb, quoted: false, hope: false };
  const opener = tokens[beforeVerb(tokens, at, language).index]?.lower ?? '';
  if (verb.lemma === 'quote' && next === 'as') {
    const subject = subjectBefore(sentence, at, language);
    return subject && { ...none, rule: 'quoted as saying', score: 5, subject };
  }
  if (next === 'by' && !language.relatives.has(opener) && (verb.kind === 'judge' || verb.kind === 'say')) {
    const subject = subjectBehind(sentence, at + 1, language);
    const score = subject ? 2 + isSpeaker(sentence, subject, language) : 0;
    return subject && { ...none, rule: `by whom: ${tokens[at]?.text}`, score, subject };
  }
  return hearsay(sentence, at, verb, language);
}

/** "is said to", "it is hoped that", "is expected in May", "is blamed for": no one is named. */
function hearsay(sentence: Parsed, at: number, verb: Verb | undefined, language: Language): Claim | undefined {
  const { tokens } = sentence;
  const { index, modal } = beforeVerb(tokens, at, language);
  const word = tokens[at]?.lower ?? '';
  const next = tokens[at + 1]?.lower ?? '';
  const opener = tokens[index]?.lower ?? '';
  const claim = { at, verb, quoted: false, hope: false, subject: undefined, rule: `no one named: ${word}` };
  if (opener === 'it' && next === 'that' && language.hearsayParticiples.has(word)) return { ...claim, score: 4.5 };
  if (opener === 'it' && next === ',' && language.hearsayParticiples.has(word)) return { ...claim, score: 3.2 };
  if (language.hearsayParticiples.has(word) && next === 'to' && !modal) return { ...claim, score: 4.2 };
  const follows = language.expectedParticiples.get(word);
  if (!follows?.has(next) || modal) return undefined;
  // Only where it is what the sentence says: "before it was expected to pass" is not.
  const inside = tokens
    .slice(1, index + 1)
    .some(({ lower }) => language.subordinators.has(lower) || language.relatives.has(lower));
  return inside ? undefined : { ...claim, score: 3.4 };
}

/** "was put at", "is estimated at": by no one who is named. */
function fromFigure({ tokens }: Parsed, at: number, language: Language): Claim | undefined {
  const { lower = '' } = tokens[at] ?? {};
  if (!/^(?:put|estimated|valued|reckoned)$/.test(lower) || tokens[at + 1]?.lower !== 'at') return undefined;
  if (!beforeVerb(tokens, at, language).be) return undefined;
  return {
    rule: `no one named: ${lower} at`,
    score: 3.6,
    at,
    subject: undefined,
    verb: undefined,
    quoted: false,
    hope: false,
  };
}

/** "according to X", "in the words of X". */
function fromSource(sentence: Parsed, at: number, language: Language): Claim | undefined {
  const { tokens } = sentence;
  const source = language.sources.find(words => words.every((word, index) => tokens[at + index]?.lower === word));
  if (!source) return undefined;
  const subject = subjectBehind(sentence, at + source.length - 1, language);
  return subject && { rule: 'according to', score: 6, at, subject, verb: undefined, quoted: false, hope: false };
}

/** They tell an attitude without an object, too: "Smith is not convinced." */
const CONVICTION = new Set([
  'convinced',
  'unconvinced',
  'sceptical',
  'skeptical',
  'optimistic',
  'pessimistic',
  'adamant',
  'confident',
  'dismissive',
]);

/** "is critical of", "expressed optimism". */
function fromAttitude(sentence: Parsed, at: number, language: Language): Claim | undefined {
  const { tokens } = sentence;
  const { lower = '' } = tokens[at] ?? {};
  const states = language.statements.has(lower);
  if ((!language.attitudes.has(lower) && !states) || sentence.nameAt[at]) return undefined;
  let verb = at - 1;
  const verbs = states ? language.statementVerbs : language.attitudeVerbs;
  const isVerb = (index: number) =>
    verbs.has(tokens[index]?.lower ?? '') || (!states && language.be.has(tokens[index]?.lower ?? ''));
  while (verb > 0 && at - verb < 4 && !isVerb(verb)) verb--;
  if (!isVerb(verb)) return undefined;
  const isExpressed = verbs.has(tokens[verb]?.lower ?? '');
  const next = tokens[at + 1]?.lower ?? '';
  const closes = CONVICTION.has(lower) && (next === '' || next === '.');
  if (!isExpressed && !closes && !['that', 'of', 'about', 'regarding', 'over'].includes(next)) return undefined;
  const subject = subjectBefore(sentence, verb, language);
  if (!subject || tokens[subject.from]?.lower === 'there') return undefined;
  const score = (isExpressed ? 3 : 2.5) + (next === 'that' ? 1 : 0) + isSpeaker(sentence, subject, language);
  return {
    rule: `attitude: ${lower}`,
    score,
    at,
    subject,
    verb: undefined,
    quoted: false,
    hope: language.hopeWords.has(lower),
  };
}

/** "There are fears that": no one says whose. */
function fromFears({ tokens }: Parsed, at: number, language: Language): Claim | undefined {
  if (tokens[at]?.lower !== 'there' || !language.be.has(tokens[at + 1]?.lower ?? '') || at > 2) return undefined;
  const noun = tokens.slice(at + 2, at + 6).findIndex(({ lower }) => language.fears.has(lower));
  const next = tokens[at + 3 + noun]?.lower ?? '';
  if (noun < 0 || !['that', 'about', 'over'].includes(next)) return undefined;
  return {
    rule: 'no one named: there are',
    score: 3.4,
    at,
    subject: undefined,
    verb: undefined,
    quoted: false,
    hope: false,
  };
}

/** Whether the segment that a token is in begins as a relative clause. */
function inRelative({ tokens }: Parsed, at: number, language: Language): boolean {
  for (let index = at - 1; index >= 0 && !isBreak(tokens[index]); index--)
    if (language.relatives.has(tokens[index]?.lower ?? '')) return true;
  return false;
}

/** "Smith's advice: ...", "the verdict of Smith: ...": a quotation behind a colon, and whose words they are. */
function fromColon({ tokens, names }: Parsed, at: number): Claim | undefined {
  if (tokens[at]?.text !== ':' || tokens[at + 1]?.kind !== 'quote') return undefined;
  const name = names.findLast(
    ({ from, to }) => to <= at && at - to < 5 && (tokens[to]?.lower === "'s" || tokens[from - 1]?.lower === 'of'),
  );
  const subject = name && { from: name.from, to: name.to, inverted: false, relative: false, shared: false };
  return subject && { rule: 'name and colon', score: 3, at, subject, verb: undefined, quoted: true, hope: false };
}

export function claimsIn(sentence: Parsed, language: Language): Claim[] {
  const claims: Claim[] = [];
  for (let at = 0; at < sentence.tokens.length; at++) {
    const { lower = '' } = sentence.tokens[at] ?? {};
    const found = [
      fromVerb(sentence, at, language),
      fromSource(sentence, at, language),
      fromAttitude(sentence, at, language),
      fromFigure(sentence, at, language),
      fromFears(sentence, at, language),
      fromColon(sentence, at),
    ];
    for (const claim of found) if (claim && claim.score > 0) claims.push(claim);
    if (language.hearsayAdverbs.has(lower))
      claims.push({
        rule: `no one named: ${lower}`,
        score: inRelative(sentence, at, language) ? 2.8 : 3.4,
        at,
        subject: undefined,
        verb: undefined,
        quoted: false,
        hope: false,
      });
  }
  return claims;
}

/** The claim that decides: the highest score; of equal ones the first. */
export const bestClaim = (claims: Claim[]): Claim | undefined =>
  claims.reduce<Claim | undefined>(
    (best, claim) => (best && best.score >= claim.score - 0.3 ? best : claim),
    undefined,
  );
