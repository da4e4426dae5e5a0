/** Verbs of saying, thinking and hoping, and whose they are. */
import { type Claim, claimOf, isSpeaker } from './claim.ts';
import type { Subject } from './clause.ts';
import { type Complement, complementBehind, isTag, quoteAt } from './complement.ts';
import { hearsay } from './hearsay.ts';
import type { Language, Verb } from './languages/language.ts';
import { beforeVerb, hasFinite, isBreak, type Parsed, verbAt } from './phrases.ts';
import { mainSubject, subjectBefore, subjectBehind } from './subject.ts';

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
/** The subject of a verb, before it or behind: whatever the words around it allow. */
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
    const between = (next?.text === ',' && isName(behind)) || isToldMore(sentence, behind, language);
    const short = (next?.kind === 'quote' || between) && behind.to - behind.from <= 6 && !(left && isName(left));
    if (
      closes &&
      (short || hasFinite(sentence, 0, at - 1, language)) &&
      !left?.relative &&
      isSpeaker(sentence, behind, language) > 0.5 &&
      !language.addressed.has(verb.lemma)
    ) {
      const rest = complementBehind(sentence, at, verb, language);
      if (between || (rest !== 'that' && rest !== 'clause')) return behind;
    }
  }
  return left;
}

/** "Smith, who runs the school". */
function isToldMore({ tokens, nameAt }: Parsed, { from }: Subject, language: Language): boolean {
  const comma = nameAt[from]?.to ?? -1;
  return tokens[comma]?.text === ',' && language.relatives.has(tokens[comma + 1]?.lower ?? '');
}

const CALLS = new Set(['for', 'on']);

/** A verb of saying, thinking or hoping as it stands in a sentence. */
interface Said {
  at: number;
  verb: Verb;
  subject: Subject;
  complement: Complement;
  /** "saying", without a form of to be. */
  participle: boolean;
  /** A participle behind a comma: ", saying that". */
  adds: boolean;
  /** "is saying", "would say". */
  progressive: boolean;
  modal: boolean;
  negated: boolean;
  /** A quotation stands right beside it. */
  beside: boolean;
}

/** A verb of saying, thinking or hoping, and its subject. */
export function fromVerb(sentence: Parsed, at: number, language: Language): Claim | undefined {
  const { tokens } = sentence;
  const verb = verbAt(sentence, at, language);
  if (!verb) return undefined;
  const before = beforeVerb(tokens, at, language);
  const previous = tokens[before.index]?.lower ?? '';
  const onlyIng = verb.forms.every(form => form === 'ing');
  // "went on to say" is said; "refused to say" is not.
  const infinitive = previous === 'to';
  if (infinitive && !language.goingOn.has(tokens[before.index - 1]?.lower ?? '')) return undefined;
  if (onlyIng && ['like', 'of', 'than'].includes(previous)) return undefined;
  if (before.be && verb.forms.includes('participle') && !onlyIng) return fromPassive(sentence, at, verb, language);
  // "many staff told to go home".
  if (
    !before.auxiliary &&
    language.addressed.has(verb.lemma) &&
    verb.forms.includes('participle') &&
    tokens[at + 1]?.lower === 'to'
  )
    return undefined;
  if (!before.auxiliary && verb.forms.every(form => form === 'participle')) return undefined;
  const participle = onlyIng && !before.be;
  const adds = participle && isBreak(tokens[before.index]);
  const anchor = infinitive ? before.index - 1 : at;
  const subject = adds ? mainSubject(sentence, at, language) : subjectOf(sentence, anchor, verb, language);
  if (!subject) return undefined;
  const opens = tokens[0]?.kind === 'quote' && !subject.inverted && !hasFinite(sentence, 1, subject.from, language);
  const ahead = opens || quoteAt(sentence, (subject.inverted ? at : subject.from) - 1, -1);
  const complement = complementOf(sentence, at, verb, subject, ahead, language);

  // "as one teacher put it", not "as the shop puts up its prices".
  if (verb.lemma === 'put' && complement === 'tag' && tokens[at + 1]?.lower !== 'it') return undefined;
  const beside = ahead || quoteAt(sentence, at + 1, 1);
  if (verb.kind === 'quote' && !(beside && complement === 'quote')) return undefined;
  const modal = before.modal && previous !== '';
  const said = {
    at,
    verb,
    subject,
    complement,
    participle,
    adds,
    progressive: onlyIng && before.be,
    modal,
    negated: before.negated,
    beside,
  };
  const rule = `${subject.inverted ? 'verb and subject' : 'subject and verb'}: ${tokens[at]?.text}`;
  const claim = claimOf(rule, scoreOf(sentence, said, language), at, subject);
  return { ...claim, verb, quoted: complement === 'quote', hope: verb.kind === 'hope' };
}

function complementOf(
  sentence: Parsed,
  at: number,
  verb: Verb,
  subject: Subject,
  ahead: boolean,
  language: Language,
): Complement {
  const behind = complementBehind(sentence, at, verb, language);
  if (behind === 'quote' || ahead) return 'quote';
  if (isTag(sentence, subject, at, language)) return 'tag';
  return subject.inverted ? 'none' : behind;
}

/** How sure it is that the sentence is its subject's. The weights were set by hand: see docs/decisions/drafting.md. */
function scoreOf(sentence: Parsed, said: Said, language: Language): number {
  const { verb, subject, complement } = said;
  const { kind, lemma } = verb;
  const speaker = isSpeaker(sentence, subject, language);
  const bare = complement === 'object' || complement === 'none';
  let score = BASE[kind] + WEIGHT[complement] + speaker;
  // "a charity called Sheds" is a name; "called for help" is not.
  if (kind === 'judge' && complement === 'object')
    score += lemma === 'call' && !CALLS.has(sentence.tokens[said.at + 1]?.lower ?? '') ? -2 : 1;
  // "Smith accused the council": someone with a name does so in words.
  const named = sentence.nameAt.slice(subject.from, subject.to).some(name => name !== undefined);
  if (kind === 'judge' && complement === 'object' && named) score += 0.2;
  if (kind === 'show' && speaker < 0.5) score -= 1.5;
  if (kind === 'say' && complement === 'object')
    score += language.naming.has(lemma) ? (lemma === 'say' ? 0.2 : 0) : -1.5;
  if ((kind === 'think' || kind === 'show') && bare) score -= 2;
  if (complement === 'none' && language.complete.has(lemma)) score += 0.7;
  if (complement === 'infinitive') score -= language.intentions.get(lemma) ?? 0;
  // "is writing in the next issue": what is done, not what is said.
  // What closes a sentence tells whose all of it is.
  if (complement === 'tag' && speaker >= 0.5 && !subject.inverted && said.at > sentence.tokens.length - 6) score += 2.5;
  if (said.progressive && complement === 'none') score -= 2;
  if (said.modal) score -= 1.5;
  // "would not say".
  if (said.negated && complement === 'none') score -= 2;
  // "The report does not say how": the writer says what it leaves open. "not only said" is said.
  const only = sentence.tokens[said.at - 1]?.lower === 'only';
  if (said.negated && !only && complement !== 'quote' && language.silences.has(lemma)) score -= 4;
  if (subject.relative) score -= said.beside ? 2 : kind === 'say' ? 2.1 : 3;
  if (subject.shared) score -= 0.5;
  if (said.participle) score -= !said.adds && complement !== 'quote' ? 3 : 1;
  const opener = sentence.tokens[subject.from - 1]?.lower ?? '';
  // "a product that the shop wants": only tells which one.
  if (language.relatives.has(opener) && (complement === 'object' || complement === 'infinitive')) score -= 3;
  return language.settings.has(opener) && complement !== 'quote' ? score - 4 : score;
}

/** "was criticised by", "is quoted as saying"; where no one stands behind, it may be hearsay. */
function fromPassive(sentence: Parsed, at: number, verb: Verb, language: Language): Claim | undefined {
  const { tokens } = sentence;
  const next = tokens[at + 1]?.lower ?? '';
  const opener = tokens[beforeVerb(tokens, at, language).index]?.lower ?? '';
  if (verb.lemma === 'quote' && next === 'as') {
    const subject = subjectBefore(sentence, at, language);
    return subject && claimOf('quoted as saying', 5, at, subject);
  }
  if (next === 'by' && !language.relatives.has(opener) && (verb.kind === 'judge' || verb.kind === 'say')) {
    const subject = subjectBehind(sentence, at + 1, language);
    return subject && claimOf(`by whom: ${tokens[at]?.text}`, 2 + isSpeaker(sentence, subject, language), at, subject);
  }
  return hearsay(sentence, at, language);
}
