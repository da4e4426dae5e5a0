/** The first press, or other sequence, of what a terminal sends. Mouse, focus, keys with Alt and its replies are no presses. */
import { CODES, kitty, named, otherKey, type Press, pressOf } from './coded.ts';

interface Token {
  length: number;
  /** null for what is no press. */
  press: Press | 'paste' | null;
}

/** By the last letter; the small ones are rxvt's, with Shift or Ctrl. */
const FINALS: Record<string, Press> = {
  ...{ A: 'up', B: 'down', C: 'right', D: 'left', H: 'home', F: 'end', Z: 'shift-tab' },
  ...{ a: 'up', b: 'down', c: 'right', d: 'left' },
};
/** By the number before "~". */
const TILDES: Record<string, Press> = {
  ...{ 1: 'home', 4: 'end', 5: 'page-up', 6: 'page-down', 7: 'home', 8: 'end' },
};
/** A keypad that a program before us left in its other mode. */
const KEYPAD: Record<string, Press> = {
  ...{ M: 'enter', I: 'tab', ' ': 'space', o: '/' },
  ...Object.fromEntries([...'pqrstuvwxy'].map((final, digit) => [final, `${digit}`])),
};

/** The first press or other sequence of a text, or null while its end has not come. */
export function firstToken(text: string): Token | null {
  if (text[0] === '\u001b') return sequence(text);
  const letter = String.fromCodePoint(text.codePointAt(0) as number);
  return { length: letter.length, press: CODES[letter] ?? pressOf(letter) };
}

function sequence(text: string): Token | null {
  const kind = text[1];
  if (kind === undefined) return null;
  if (kind === '[') return control(text);
  if (kind === 'O') return single(text);
  if (STRINGS.includes(kind)) return reply(text);
  return withAlt(text);
}

/** Alt with a key sends an Escape before it: no press of ours, and no Escape either. Leaving at once stays possible. */
function withAlt(text: string): Token | null {
  const inner = firstToken(text.slice(1));
  if (inner === null) return null;
  const own = inner.press === 'ctrl-c' || inner.press === 'ctrl-z' || inner.press === 'paste';
  return { length: own ? 1 : 1 + inner.length, press: null };
}

/** CSI: parameters, then one final letter. Mouse reports of the oldest kind carry three bytes more. */
function control(text: string): Token | null {
  // The function keys of the Linux console.
  if (text[2] === '[') return text.length < 4 ? null : { length: 4, press: null };
  const match = /^\u001b\[([0-?]*)([ -/]*)([@-~])?/.exec(text);
  const [{ length } = '', parameters = '', between = '', final] = match ?? [];
  if (final === undefined) return text.length > length ? { length, press: null } : null;
  if (final === 'M' && parameters === '') return oldMouse(text);
  return { length, press: between === '' ? keyOf(parameters, final) : null };
}

function oldMouse(text: string): Token | null {
  const bytes = /^\u001b\[M([^\0-\u001f]{0,3})/.exec(text)?.[1] ?? '';
  const length = 3 + bytes.length;
  return bytes.length < 3 && text.length === length ? null : { length, press: null };
}

function keyOf(parameters: string, final: string): Token['press'] {
  if (/^[<=>?]/.test(parameters)) return null;
  const fields = parameters.split(';');
  const [number = '', held] = fields;
  if (final === 'u') return kitty(fields);
  if (!'~^@'.includes(final)) return /[A-Z]/.test(final) || parameters === '' ? named(FINALS[final], held) : null;
  if (number === '200') return 'paste';
  return number === '27' ? otherKey(held, fields[2]) : named(TILDES[number], held);
}

/** SS3: one letter, where xterm may put modifiers before it. */
function single(text: string): Token | null {
  const [{ length } = '', held, final] = /^\u001bO([\d;:]*)([ -~])?/.exec(text) ?? [];
  if (final === undefined) return text.length > length ? { length, press: null } : null;
  return { length, press: named(FINALS[final] ?? KEYPAD[final], held?.split(';').at(-1)) };
}

/** What begins a string that is sent up to BEL or ST. */
const STRINGS = ']P_^X';

/** A reply of the terminal. No reply has other control codes in it: they end it, and are what they are. */
function reply(text: string): Token | null {
  const end = /[\u0007\u0018]|\u001b\\|\u001b(?=[\s\S])|[\0-\u001a\u001c-\u001f]/.exec(text.slice(2));
  if (!end) return null;
  const own = end[0] === '\u0007' || end[0] === '\u0018' || end[0].length === 2;
  return { length: 2 + end.index + (own ? end[0].length : 0), press: null };
}

/** How a sequence can go on that has begun with an Escape, by what follows it. */
const GOES_ON =
  /^\u001b+(?:\[(?:$|[ -?[A-IM-SZ])|O(?:$|[A-DFHMP-S])|\](?:$|[lL]|\d+(?:$|[;\u0007\u001b]))|P(?:$|[\d;$+>!?|])|_(?:$|G))/;
/** No key begins like this, with Alt or without. */
const REPLY = /^\u001b+(?:\[[ -?]|\[M|\]\d+;|\][lL]|P[\d;?]*[$+>!|]|_G)/;

/** What has come of a sequence can be the beginning of one: with what came after a silence, or it was a key with Alt. */
export const goesOn = (text: string): boolean => GOES_ON.test(text);

export const isReply = (text: string): boolean => REPLY.test(text);
