/** CRC-32 as in zlib, PNG and Ethernet. `zlib.crc32` would do, but came only with Node 20.15. */

import { lazily } from '../lib/lazily.ts';

// Source: RFC 1952 (gzip), section 8; the polynomial 0xedb88320 is the reflected one of ISO 3309.
const table = lazily(() =>
  new Int32Array(256).map((_, byte) => {
    let rest = byte;
    for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
    return rest;
  }),
);

/** CRC-32 of a text's UTF-8 bytes, as 8 lower-case hex digits. `crc32('123456789')` is `'cbf43926'`. */
export function crc32(text: string): string {
  const bytes = Buffer.from(text, 'utf8');
  const of = table();
  let crc = -1;
  for (let at = 0; at < bytes.length; at++) crc = (of[(crc ^ (bytes[at] as number)) & 255] as number) ^ (crc >>> 8);
  return ((crc ^ -1) >>> 0).toString(16).padStart(8, '0');
}
