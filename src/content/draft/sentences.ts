/** Where sentences end. */
import type { Language } from './languages/language.ts';

const CLOSING = /["'”’»)\]]/;
const OPENING = /["'“‘„«([]/;
const LOWER = /\p{Ll}/u;
const UPPER = /\p{Lu}/u;
/** As far as a name and its verb of saying may reach behind a quotation that ends in a question mark. */
const TAG = 60;

/** The word that ends before `at`, with the full stops inside it. */
function wordBefore(text: string, at: number, from: number): string {
  let start = at;
  while (start > from && at - start < 20 && /[\p{L}\p{N}.&'’-]/u.test(text[start - 1] ?? '')) start--;
  return text.slice(start, at);
}

/** Whether the full stop at `at` only shortens a word: "Dr.", "G.", "U.S.", "No. 5". */
function shortens(text: string, at: number, from: number, next: number, language: Language | undefined): boolean {
  const word = wordBefore(text, at, from);
  if (word === '') return false;
  if (/^\p{Lu}$/u.test(word)) return true;
  const following = text.slice(next, next + 20).match(/^[\p{L}'’]+/u)?.[0] ?? '';
  if (/^(?:\p{L}\.)+\p{L}$/u.test(word)) return !(language?.starters.has(following.toLowerCase()) ?? false);
  const lower = word.toLowerCase();
  if (language?.numbered.has(lower)) return /\d/.test(text[next] ?? '');
  return language?.abbreviations.has(lower) ?? false;
}

/** "Why?" Smith asked: the sentence goes on although a capital follows. */
function isTag(text: string, next: number, language: Language | undefined): boolean {
  if (!language || !UPPER.test(text[next] ?? '')) return false;
  const words = text.slice(next, next + TAG).split(/[^\p{L}'’.-]+/u, 5);
  const verb = words.findIndex(word => language.verbs.get(word.replace(/\.$/, ''))?.kind === 'say');
  if (language.pronouns.has((words[0] ?? '').toLowerCase())) return false;
  return verb > 0 && words.slice(0, verb).every(word => UPPER.test(word[0] ?? ''));
}

/** The sentences between `from` and `to`; what lies between two of them is white space. */
export function sentencesIn(
  text: string,
  from: number,
  to: number,
  language: Language | undefined,
): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  let start = from;
  for (let at = from; at < to; at++) {
    if (!/[.!?…。！？]/.test(text[at] ?? '')) continue;
    let end = at + 1;
    while (end < to && /[.!?…]/.test(text[end] ?? '')) end++;
    const stops = end;
    while (end < to && CLOSING.test(text[end] ?? '')) end++;
    let next = end;
    while (next < to && /\s/.test(text[next] ?? '')) next++;
    const last = at;
    at = end - 1;
    if (next >= to) break;
    if (next === end && !/[。！？]/.test(text[last] ?? '')) continue;
    let first = next;
    while (first < to && OPENING.test(text[first] ?? '')) first++;
    if (LOWER.test(text[first] ?? '') && first === next) continue;
    if (text[last] === '.' && stops === last + 1 && end === stops && shortens(text, last, start, next, language))
      continue;
    if (end > stops && /[?!]/.test(text[stops - 1] ?? '') && isTag(text, next, language)) continue;
    found.push({ start, end });
    start = next;
  }
  if (start < to) found.push({ start, end: to });
  return found;
}
