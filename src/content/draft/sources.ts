/** Whose words they are without a verb of saying: "according to", an attitude, a name and a colon. */
import { type Claim, claimOf, isSpeaker } from './claim.ts';
import { PLAIN } from './clause.ts';
import type { Language } from './languages/language.ts';
import type { Parsed } from './phrases.ts';
import { subjectBefore, subjectBehind } from './subject.ts';

/** "in the head of the council's view": so far from "in". */
const VIEW_WITHIN = 8;

/** "according to X", "in the words of X". */
export function fromSource(sentence: Parsed, at: number, language: Language): Claim | undefined {
  const { tokens } = sentence;
  const source = language.sources.find(words => words.every((word, index) => tokens[at + index]?.lower === word));
  if (!source) return undefined;
  const subject = subjectBehind(sentence, at + source.length - 1, language);
  // "in the eyes of the law": no one's words.
  if (!subject || (source[0] === 'in' && isSpeaker(sentence, subject, language) < 1)) return undefined;
  return claimOf('according to', 6, at, subject);
}

/** "in her view", "in the council's considered opinion": not "in his view of the world", "in her opinion piece". */
export function fromOwner(sentence: Parsed, at: number, language: Language): Claim | undefined {
  const { tokens } = sentence;
  const wordAt = (index: number): string => tokens[index]?.lower ?? '';
  if (wordAt(at) !== 'in') return undefined;
  const isView = (index: number) => language.views.has(wordAt(index)) && !language.behindNoView.has(wordAt(index + 1));
  const isOwner = (index: number) =>
    index === at + 1 ? language.owners.has(wordAt(index)) : /^'s?$/.test(wordAt(index));
  for (let view = at + 2; view < at + VIEW_WITHIN && wordAt(view) !== ','; view++) {
    // At most one word says what view it is.
    const owner = isView(view) && [view - 1, view - 2].find(index => index > at && isOwner(index));
    if (!owner) continue;
    const subject = { from: at + 1, to: Math.max(owner, at + 2), ...PLAIN };
    if (owner === at + 1 || isSpeaker(sentence, subject, language) >= 0)
      return claimOf('in the view of', 6, at, subject);
  }
  return undefined;
}

/** "is critical of", "expressed optimism". */
export function fromAttitude(sentence: Parsed, at: number, language: Language): Claim | undefined {
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
  const closes = language.convictions.has(lower) && (next === '' || next === '.');
  if (!isExpressed && !closes && !['that', 'of', 'about', 'regarding', 'over'].includes(next)) return undefined;
  const subject = subjectBefore(sentence, verb, language);
  if (!subject || tokens[subject.from]?.lower === 'there') return undefined;
  const score = (isExpressed ? 3 : 2.5) + (next === 'that' ? 1 : 0) + isSpeaker(sentence, subject, language);
  return { ...claimOf(`attitude: ${lower}`, score, at, subject), hope: language.hopeWords.has(lower) };
}

/** "Smith “very rapidly switched sides”": a quotation for a verb. */
export function fromPredicate({ tokens, nameAt }: Parsed, at: number): Claim | undefined {
  const name = nameAt[at - 1];
  if (tokens[at]?.kind !== 'quote' || !name || tokens[name.from - 1]?.kind === 'quote') return undefined;
  return { ...claimOf('name and quotation', 3.2, at, { from: name.from, to: name.to, ...PLAIN }), quoted: true };
}

/** "For Smith, this shows": it may be Smith's view, or the writer's. */
export function fromView({ tokens, names }: Parsed, at: number): Claim | undefined {
  const name = names[0];
  if (at > 0 || tokens[0]?.lower !== 'for' || name?.from !== 1 || tokens[name.to]?.text !== ',') return undefined;
  return claimOf('for someone', 2.8, at, { from: name.from, to: name.to, ...PLAIN });
}

/** "Smith's advice: ...", "the verdict of Smith: ...": a quotation behind a colon, and whose words they are. */
export function fromColon({ tokens, names }: Parsed, at: number): Claim | undefined {
  if (tokens[at]?.text !== ':' || tokens[at + 1]?.kind !== 'quote') return undefined;
  const name = names.findLast(
    ({ from, to }) => to <= at && at - to < 5 && (tokens[to]?.lower === "'s" || tokens[from - 1]?.lower === 'of'),
  );
  return name && { ...claimOf('name and colon', 3, at, { from: name.from, to: name.to, ...PLAIN }), quoted: true };
}
