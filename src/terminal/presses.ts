/**
 * Bytes of a terminal to single presses, whatever groups they come in. An Escape waits for the rest of an arrow; pastes,
 * mouse, focus, keys with Alt and the terminal's own replies are no presses.
 */
import { StringDecoder } from 'node:string_decoder';

/**
 * 'up', 'down', 'left', 'right', 'page-up', 'page-down', 'home', 'end', 'enter', 'escape', 'space', 'tab', 'shift-tab', 'backspace',
 * 'ctrl-c', 'ctrl-l', 'ctrl-z', or one lower-case letter or sign.
 */
export type Press = string;

/** How long an Escape waits for its tail after each byte of it, in milliseconds. */
const TAIL = 100;
/** A paste that falls silent this long without its end mark is over, in milliseconds. */
const PASTE_SILENCE = 1000;
const LONGEST_REPLY = 4096;

const FINALS: Record<string, Press> = {
  A: 'up',
  B: 'down',
  C: 'right',
  D: 'left',
  H: 'home',
  F: 'end',
  Z: 'shift-tab',
};
/** By the number before "~". */
const TILDES: Record<string, Press> = {
  ...{ 1: 'home', 4: 'end', 5: 'page-up', 6: 'page-down', 7: 'home', 8: 'end' },
};
const CODES: Record<string, Press> = {
  '\r': 'enter',
  '\n': 'enter',
  '\t': 'tab',
  ' ': 'space',
  '\u0003': 'ctrl-c',
  '\u000c': 'ctrl-l',
  '\u001a': 'ctrl-z',
  '\u007f': 'backspace',
  '\b': 'backspace',
};

interface Presses {
  feed(bytes: Buffer): void;
  stop(): void;
}

/** Delivers each press as soon as it is certain, in order. */
export function createPresses(deliver: (press: Press) => void): Presses {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  let pasting = false;
  let timer: NodeJS.Timeout | undefined;
  let late: NodeJS.Immediate | undefined;

  function take(): void {
    while (rest !== '') {
      if (pasting) {
        const end = rest.indexOf('\u001b[201~');
        if (end < 0) {
          rest = rest.slice(-5);
          return;
        }
        pasting = false;
        rest = rest.slice(end + 6);
        continue;
      }
      const token = next(rest);
      if (token === null) return;
      rest = rest.slice(token.length);
      if (token.press === 'paste') pasting = true;
      else if (token.press !== null) deliver(token.press);
    }
  }

  /** A busy machine rings late: a byte that is there by now is read before the wait is over. */
  const after = (milliseconds: number) => {
    timer = setTimeout(() => {
      late = setImmediate(silence);
    }, milliseconds);
  };

  const stop = () => {
    clearTimeout(timer);
    clearImmediate(late);
  };

  function silence(): void {
    if (pasting) pasting = false;
    else if (rest === '\u001b') deliver('escape');
    rest = '';
  }

  return {
    feed(bytes) {
      stop();
      rest += decoder.write(bytes);
      take();
      if (pasting) after(PASTE_SILENCE);
      else if (rest !== '') after(TAIL);
    },
    stop,
  };
}

interface Token {
  length: number;
  /** null for what is no press. */
  press: Press | null;
}

/** The first press or other sequence of a text, or null while its end has not come. */
function next(text: string): Token | null {
  if (text[0] === '\u001b') return sequence(text);
  const letter = String.fromCodePoint(text.codePointAt(0) as number);
  const code = CODES[letter];
  if (code) return { length: 1, press: code };
  const printable = letter > ' ' && !/[\u007f-\u009f]/.test(letter);
  // An input method may send digits and letters as wide as its own.
  const plain = letter.normalize('NFKC');
  return { length: letter.length, press: printable ? (plain.length === 1 ? plain : letter).toLowerCase() : null };
}

function sequence(text: string): Token | null {
  const kind = text[1];
  if (kind === undefined) return null;
  if (kind === '[') return control(text);
  if (kind === 'O') {
    const final = text[2];
    if (final === undefined) return null;
    return { length: 3, press: FINALS[final] ?? (final === 'M' ? 'enter' : null) };
  }
  if (']P_^'.includes(kind)) return reply(text);
  return withAlt(text);
}

/** Alt with a key sends an Escape before it: no press of ours, and no Escape either. Leaving at once stays possible. */
function withAlt(text: string): Token | null {
  const inner = next(text.slice(1));
  if (inner === null) return null;
  const own = inner.press === 'ctrl-c' || inner.press === 'ctrl-z' || inner.press === 'paste';
  return { length: own ? 1 : 1 + inner.length, press: null };
}

/** CSI: parameters, then one final letter. Mouse reports of the oldest kind carry three bytes more. */
function control(text: string): Token | null {
  const match = /^\u001b\[([0-?]*)([ -/]*)([@-~])?/.exec(text);
  const [whole = '', parameters = '', , final] = match ?? [];
  if (final === undefined) {
    const broken = text.length > whole.length;
    return broken || text.length > LONGEST_REPLY ? { length: whole.length, press: null } : null;
  }
  if (final === 'M' && parameters === '') return text.length < 6 ? null : { length: 6, press: null };
  if (final === '~' && parameters === '200') return { length: whole.length, press: 'paste' };
  if (final === 'u') return { length: whole.length, press: kitty(parameters) };
  const [number = '', modifier = '1'] = parameters.split(';');
  if ((Number(modifier) - 1) & ALT) return { length: whole.length, press: null };
  return { length: whole.length, press: (final === '~' ? TILDES[number] : FINALS[final]) ?? null };
}

/** The bit of a modifier that says Alt. */
const ALT = 2;

/** Terminals with the kitty protocol on may send Ctrl-C and Ctrl-Z as a code point and a modifier. */
function kitty(parameters: string): Press | null {
  if (parameters === '99;5') return 'ctrl-c';
  if (parameters === '122;5') return 'ctrl-z';
  return parameters === '27' ? 'escape' : null;
}

/** A reply of the terminal, up to BEL or ST. */
function reply(text: string): Token | null {
  const end = /\u0007|\u001b\\/.exec(text);
  if (end) return { length: end.index + end[0].length, press: null };
  return text.length > LONGEST_REPLY ? { length: text.length, press: null } : null;
}
