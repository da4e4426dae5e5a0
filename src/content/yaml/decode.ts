/** Bytes of a file as text with LF line ends, or the place where they are no text. */
import type { Place } from '../diagnostic.ts';

export type Decoded = { text: string } | { place: Place; message: string; fix: string };

/** UTF-8 with or without a byte order mark, LF or CRLF. A carriage return alone ends no line. */
export function decode(bytes: Uint8Array): Decoded {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { ...firstBadByte(bytes), fix: 'Save the file as UTF-8.' };
  }
  const clean = text.replaceAll('\r\n', '\n');
  const alone = clean.indexOf('\r');
  if (alone < 0) return { text: clean };
  return {
    place: endOf(clean.slice(0, alone)),
    message: 'a carriage return stands alone here',
    fix: 'End lines with LF or CRLF.',
  };
}

function firstBadByte(bytes: Uint8Array): { place: Place; message: string } {
  // A prefix is bad when it holds a bad byte, so the shortest bad one can be found by halving.
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (prefix(bytes, middle) === undefined) bad = middle;
    else good = middle;
  }
  const before = prefix(bytes, good) ?? '';
  const byte = bytes[new TextEncoder().encode(before).length] ?? 0;
  const place = endOf(before.replace(/^\ufeff/, '').replaceAll('\r\n', '\n'));
  return { place, message: `not UTF-8 (byte 0x${byte.toString(16).padStart(2, '0')})` };
}

// An unfinished character at the end of a prefix is left for the next byte to settle.
function prefix(bytes: Uint8Array, length: number): string | undefined {
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    return decoder.decode(bytes.subarray(0, length), { stream: true });
  } catch {
    return undefined;
  }
}

function endOf(text: string): Place {
  const lines = text.split('\n');
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}
