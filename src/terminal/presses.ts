/**
 * Bytes of a terminal to single presses, whatever groups they come in. An Escape waits for the rest of an arrow; pastes
 * and the terminal's own replies are no presses, however late their ends come.
 */
import { StringDecoder } from 'node:string_decoder';
import type { Press } from './coded.ts';
import { firstToken, goesOn, isReply } from './sequences.ts';

export type { Press };

/** How long an Escape waits for its tail after each byte of it, in milliseconds. */
const TAIL = 100;
/** A paste that falls silent this long without its end mark is over, in milliseconds; so is what may have been a key with Alt. */
const SILENCE = 1000;
/** What only a terminal sends waits longer for its end, in milliseconds. */
const REPLY_SILENCE = 10_000;
/** Of a longer reply only the beginning is kept. */
const LONGEST_REPLY = 4096;

const PASTE_END = '\u001b[201~';

interface Presses {
  feed(bytes: Buffer): void;
  stop(): void;
}

/** Delivers each press as soon as it is certain, in order. */
export function createPresses(deliver: (press: Press) => void): Presses {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  let pasting = false;
  /** The last that was heard was an Escape alone: it may have been the beginning of a reply. */
  let escaped = false;
  /** What has begun was taken for an Escape before, so it is no press besides. */
  let muted = false;
  /** `rest` has waited once for its tail. */
  let waited = false;
  let timer: NodeJS.Timeout | undefined;
  let late: NodeJS.Immediate | undefined;

  function take(): void {
    while (rest !== '') {
      if (pasting) {
        const end = rest.indexOf(PASTE_END);
        if (end < 0) {
          rest = rest.slice(1 - PASTE_END.length);
          return;
        }
        pasting = false;
        rest = rest.slice(end + PASTE_END.length);
        continue;
      }
      const token = firstToken(rest);
      if (token === null) {
        if (rest.length > LONGEST_REPLY) rest = `${rest.slice(0, 64)}${rest.slice(-1)}`;
        return;
      }
      rest = rest.slice(token.length);
      waited = false;
      if (token.press === 'paste') pasting = true;
      else if (token.press !== null && !muted) deliver(token.press);
      muted = false;
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
    if (pasting) endPaste();
    else if (rest === '\u001b') {
      deliver('escape');
      escaped = true;
      rest = '';
    } else if (!waited && goesOn(rest)) {
      waited = true;
      after(isReply(rest) ? REPLY_SILENCE : SILENCE);
      return;
    } else rest = '';
    muted = false;
    waited = false;
  }

  /** Its end mark may still come, whole or the end of it. */
  function endPaste(): void {
    pasting = false;
    const from = rest.lastIndexOf('\u001b');
    rest = from >= 0 && PASTE_END.startsWith(rest.slice(from)) ? rest.slice(from) : '';
    escaped = rest === '\u001b';
    if (escaped) rest = '';
    if (rest !== '') after(REPLY_SILENCE);
  }

  /** What came after a silence belongs to what has begun before it, where it can. */
  function join(text: string): void {
    if (waited && !goesOn(rest + text)) rest = '';
    waited = false;
    if (escaped && text[0] !== '\u001b' && goesOn(`\u001b${text}`)) {
      rest = '\u001b';
      muted = true;
    }
    escaped = escaped && text === '';
    rest += text;
  }

  return {
    feed(bytes) {
      stop();
      // The control codes of eight bits are those of seven with an Escape before them.
      const text = decoder.write(bytes);
      join(text.replace(/[\u0080-\u009f]/g, code => `\u001b${String.fromCharCode(code.charCodeAt(0) - 64)}`));
      take();
      if (pasting) after(SILENCE);
      else if (rest !== '') after(TAIL);
    },
    stop,
  };
}
