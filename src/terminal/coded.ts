/**
 * Keys that come as numbers, in the forms of the kitty keyboard protocol (`CSI code;modifiers u`) and of xterm's
 * modifyOtherKeys (`CSI 27;modifiers;code ~`): each is the press that the same key is in its old form.
 */

/**
 * 'up', 'down', 'left', 'right', 'page-up', 'page-down', 'home', 'end', 'enter', 'escape', 'space', 'tab', 'shift-tab', 'backspace',
 * 'ctrl-c', 'ctrl-l', 'ctrl-z', or one lower-case letter or sign.
 */
export type Press = string;

/** Control characters, as a key sends them in its old form. */
export const CODES: Record<string, Press> = {
  '\r': 'enter',
  '\n': 'enter',
  '\t': 'tab',
  ' ': 'space',
  '\u0003': 'ctrl-c',
  '\u000c': 'ctrl-l',
  '\u001a': 'ctrl-z',
  '\u001b': 'escape',
  '\u007f': 'backspace',
  '\b': 'backspace',
};

/** The keypad has numbers of its own in the kitty protocol; its digits are 57399 to 57408. */
const KEYPAD: Record<number, Press> = {
  ...Object.fromEntries(Array.from({ length: 10 }, (_, digit) => [57399 + digit, `${digit}`])),
  57410: '/',
  57414: 'enter',
  57417: 'left',
  57418: 'right',
  57419: 'up',
  57420: 'down',
  57421: 'page-up',
  57422: 'page-down',
  57423: 'home',
  57424: 'end',
};

const [SHIFT, ALT, CTRL, SUPER, HYPER, META] = [1, 2, 4, 8, 16, 32];
/** The locks (64 and 128) change nothing. */
const OTHERS = ALT | SUPER | HYPER | META;

const RELEASE = 3;

/** Modifiers and kind of event, as in `5:3`. */
function heldOf(field = ''): { modifiers: number; released: boolean } {
  const [modifiers, event] = field.split(':');
  return { modifiers: Number(modifiers || 1) - 1, released: Number(event) === RELEASE };
}

/** 0 for what is no code point. */
const codeOf = (text: string): number => (/^\d+$/.test(text) && Number(text) <= 0x10ffff ? Number(text) : 0);

/** A key that has a name of its own, with a field of modifiers: null with Alt and the like, and when it is let go. */
export function named(press: Press | undefined, field: string | undefined): Press | null {
  const { modifiers, released } = heldOf(field);
  return press === undefined || released || modifiers & OTHERS ? null : press;
}

/** `code:shifted:base`, `modifiers:event` and the text, of a `CSI u`. */
export function kitty([key = '', held, text = '']: string[]): Press | null {
  const [code = 0, shifted = 0, base = 0] = key.split(':').map(codeOf);
  const { modifiers, released } = heldOf(held);
  if (released) return null;
  const pad = KEYPAD[code];
  if (pad) return named(pad, held);
  if (modifiers & CTRL) return withCtrl(code > 127 ? base : code, modifiers);
  // The letter it stands for, where the terminal says it.
  if (codeOf(text)) return plain(codeOf(text), modifiers & ~SHIFT);
  return shifted && modifiers & SHIFT ? plain(shifted, modifiers & ~SHIFT) : plain(code, modifiers);
}

/** `modifiers` and `code` of a `CSI 27;modifiers;code ~`, whose code is that of the letter with Shift in it. */
export function otherKey(held: string | undefined, key = ''): Press | null {
  const { modifiers, released } = heldOf(held);
  const code = codeOf(key);
  if (released) return null;
  return modifiers & CTRL ? withCtrl(code, modifiers) : plain(code, code > 32 ? modifiers & ~SHIFT : modifiers);
}

/** What Ctrl makes of a letter is a control character; of Enter, Tab and the like, nothing else than they are. */
function withCtrl(code: number, modifiers: number): Press | null {
  if (modifiers & (SUPER | HYPER | META)) return null;
  if (code === 32) return null;
  if (code < 32 || code === 127) return plain(code, modifiers & ~CTRL);
  const letter = String.fromCodePoint(code).toLowerCase();
  const press = /^[a-z[]$/.test(letter) ? CODES[String.fromCharCode(letter.charCodeAt(0) & 31)] : undefined;
  // With Alt no press, but that leaving at once stays possible.
  return press && (!(modifiers & ALT) || press === 'ctrl-c' || press === 'ctrl-z') ? press : null;
}

function plain(code: number, modifiers: number): Press | null {
  if (modifiers & OTHERS || code === 0) return null;
  const letter = String.fromCodePoint(code);
  if (letter === '\t' && modifiers & SHIFT) return 'shift-tab';
  if (code <= 32 || code === 127) return /[\t\r\u001b \u007f\b]/.test(letter) ? (CODES[letter] ?? null) : null;
  // Keys without a letter, such as Shift itself, have numbers of private use.
  if (code >= 0xe000 && code <= 0xf8ff) return null;
  if (!(modifiers & SHIFT) || letter === '?' || letter.toLowerCase() !== letter.toUpperCase()) return pressOf(letter);
  // Which sign Shift makes of a key is only known where the slash has one of its own.
  return letter === '/' ? '?' : null;
}

/** A letter or sign as a press; null for what is none. */
export function pressOf(letter: string): Press | null {
  if (letter <= ' ' || /[\u007f-\u009f]/.test(letter)) return null;
  // An input method may send digits and letters as wide as its own.
  const plain = letter.normalize('NFKC');
  return (plain.length === 1 ? plain : letter).toLowerCase();
}
