/** Bytes of a file as text with LF line ends, or the place where they are no text. */
import type { Place } from '../diagnostic.ts';

type Decoded = { text: string } | { place: Place; message: string; fix: string };

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
    message: 'a carriage return without a line feed',
    fix: 'End lines with LF or CRLF.',
  };
}

/** A decoder puts a mark in the place of what it cannot read; where the file has no such mark itself, that is. */
function firstBadByte(bytes: Uint8Array): { place: Place; message: string } {
  const mark = Buffer.from('\ufffd');
  let at = 0;
  for (const piece of new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes).split('\ufffd')) {
    at += Buffer.byteLength(piece);
    if (!mark.equals(bytes.subarray(at, at + mark.length))) break;
    at += mark.length;
  }
  const before = new TextDecoder().decode(bytes.subarray(0, at)).replaceAll('\r\n', '\n');
  return { place: endOf(before), message: `not UTF-8 (byte 0x${(bytes[at] ?? 0).toString(16).padStart(2, '0')})` };
}

function endOf(text: string): Place {
  const lines = text.split('\n');
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}
