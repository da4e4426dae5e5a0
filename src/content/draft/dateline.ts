/** The dateline that a text of an agency opens with: "LEEDS, Nov 24 (Reuters) - ". It is shown, but nobody speaks in it. */
import type { Language } from './languages/language.ts';
import { isFunctionWord } from './names.ts';
import type { Prose } from './prose.ts';
import { type Token, tokensIn } from './tokens.ts';

/** It is no longer than this, in letters, and names no more places than this, in words. */
const LONGEST = 120;
const MOST_WORDS = 8;
/** "(Thomson Reuters Foundation)". */
const MOST_IN_BRACKETS = 5;
const DAY_IN_FIGURES = /^(?:\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{4}-\d\d-\d\d)$/;
const SHOUTED = /^\p{Lu}[\p{Lu}\p{M}.'’-]+$/u;

const isDash = (token: Token | undefined): boolean => /^[-–—]$/.test(token?.text ?? '');
const isAgency = (tokens: Token[], language: Language): boolean =>
  tokens.length > 0 && tokens.every(({ lower }) => language.agencies.has(lower));

interface Mark {
  /** Its own tokens, and what the text begins with behind it. */
  from: number;
  to: number;
  kind: 'dash' | 'colon' | 'bracket';
}

/** What ends it: a dash, a colon, or nothing but the bracket around an agency. */
function markIn(tokens: Token[], language: Language): Mark | undefined {
  for (let at = 0; at < tokens.length; at++) {
    if (at > 0 && tokens[at]?.text === ':') return { from: at, to: at + 1, kind: 'colon' };
    const open = tokens.findLastIndex(({ text }, index) => index < at && text === '(');
    const closes = tokens[at]?.text === ')' && isAgency(tokens.slice(open + 1, at), language);
    if (closes && !isDash(tokens[at + 1]) && tokens[at + 1]?.text !== ':')
      return { from: at + 1, to: at + 1, kind: 'bracket' };
    if (at === 0 || !isDash(tokens[at])) continue;
    let to = at + 1;
    while (isDash(tokens[to])) to++;
    // "LEEDS--(BUSINESS WIRE)--": it ends at the second.
    if (tokens[to]?.text !== '(') return { from: at, to, kind: 'dash' };
    at = to;
  }
  return undefined;
}

/** What it names besides the place; undefined where it is none. */
function partsOf(tokens: Token[], language: Language) {
  const last = tokens.length - 1;
  const opening = { ')': '(', '/': '/' }[tokens[last]?.text ?? ''];
  const open = tokens.findIndex(({ text }, index) => index < last && text === opening);
  const bracketed = open < 0 ? [] : tokens.slice(open + 1, last);
  if (bracketed.length > MOST_IN_BRACKETS) return undefined;
  if (bracketed.length > 0 && !isAgency(bracketed, language) && !bracketed.some(({ capital }) => capital))
    return undefined;
  const head = open < 0 ? tokens : tokens.slice(0, open);
  const isDay = ({ lower }: Token) => language.days.has(lower) || language.shortDays.has(lower);
  const dated = head.some(token => isDay(token) || DAY_IN_FIGURES.test(token.text));
  const place = head.filter(token => token.kind === 'word' && !isDay(token));
  const joins = ({ lower }: Token, at: number) =>
    at > 0 && at < place.length - 1 && (language.particles.has(lower) || language.prepositions.has(lower));
  const fits =
    place.length <= MOST_WORDS &&
    place.every((token, at) => token.capital || joins(token, at)) &&
    head.every(({ kind, text }) => kind === 'word' || (kind === 'number' ? dated : /^[.,/–—-]$/.test(text)));
  const [first] = place;
  const leads = first && isFunctionWord(first.lower, language) && first.lower !== 'the' && !SHOUTED.test(first.text);
  const agency = isAgency(bracketed, language) || isAgency(place, language);
  if (!fits || leads || (place.length === 0 && !agency)) return undefined;
  const comma = head.findIndex(({ text }) => text === ',');
  const named = place.filter(token => comma < 0 || token.start < (head[comma]?.start ?? 0));
  return { dated, bracketed: bracketed.length > 0, agency, shouted: isShouted(named) };
}

const isShouted = (words: Token[]): boolean => words.length > 0 && words.every(({ text }) => SHOUTED.test(text));

/** Whether its mark is followed by the beginning of a sentence, not by words between two dashes. */
function begins(text: string, tokens: Token[], { to, kind }: Mark, language: Language, shouted: boolean): boolean {
  const next = tokens[to];
  const { lower = '' } = next ?? {};
  if (!next) return false;
  const person = language.pronouns.get(lower)?.number;
  // "MAYOR: We will rebuild it", "MAYOR: “It is safe.”": somebody speaks.
  if (kind === 'colon') return next.capital && person !== 'writer' && person !== 'reader';
  if (!next.capital) return shouted && /^["“‘«„]$/.test(next.text);
  const [sentence = ''] = text.slice(next.start).split(/(?<=[.!?]) |\n/, 1);
  const paired = /\s[-–—]+\s|—/.test(sentence);
  const common = isFunctionWord(lower, language) || language.collectives.has(lower) || language.roles.has(lower);
  return shouted ? common || !paired : isFunctionWord(lower, language) && !paired;
}

/** Where it ends in a paragraph; its start where there is none. `isFirst`: before all others. */
function endIn(text: string, from: number, to: number, language: Language, isFirst: boolean): number {
  const tokens = tokensIn(text, from, Math.min(to, from + LONGEST), []);
  const mark = markIn(tokens, language);
  const parts = mark && partsOf(tokens.slice(0, mark.from), language);
  const next = mark && tokens[mark.to];
  if (!mark || !parts || !next) return from;
  const { dated, bracketed, agency, shouted } = parts;
  const opens = next.capital || next.kind === 'number' || /^["“‘«„']$/.test(next.text);
  // "Jane Hill (Labour): The port will close" is somebody who speaks.
  const sure = dated || agency || (bracketed && mark.kind === 'dash');
  if (sure ? opens : isFirst && (shouted || mark.kind === 'dash') && begins(text, tokens, mark, language, shouted))
    return next.start;
  return from;
}

const LABEL = /^\p{Lu}[\p{Lu}\s.'’-]+:\s/u;

/** Where the dateline of each paragraph ends; its start where it has none. */
export function datelinesOf({ text, paragraphs }: Prose, language: Language): number[] {
  // Of a transcript, several paragraphs begin with a name and a colon.
  const labels = paragraphs.filter(({ start }) => LABEL.test(text.slice(start, start + LONGEST))).length;
  const first = paragraphs.findIndex(({ number }) => number > 0);
  return paragraphs.map(({ start, end }, index) =>
    endIn(
      text,
      start,
      end,
      language,
      index <= first && (labels < 2 || !LABEL.test(text.slice(start, start + LONGEST))),
    ),
  );
}

/** Without agencies in brackets: "The port will close (Reuters)." */
export function withoutAgencies(tokens: Token[], language: Language): Token[] {
  const isOpen = (at: number) => tokens[at]?.text === '(' && tokens[at + 2]?.text === ')';
  const isPart = (at: number) =>
    [at, at - 1, at - 2].some(open => isOpen(open) && language.agencies.has(tokens[open + 1]?.lower ?? ''));
  return tokens.filter((_, at) => !isPart(at));
}
