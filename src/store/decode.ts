/** Bytes as text, by how they begin: other programs save in UTF-16, and old ones in the letters of Windows. */

/** UTF-16 by its byte order mark, or by the zeros beside plain letters; undefined for anything else. */
function wide(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const [first, second, third, fourth] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first && second === 0 && third && fourth === 0) return 'utf-16le';
  if (first === 0 && second && third === 0 && fourth) return 'utf-16be';
  return undefined;
}

/** UTF-8, or UTF-16 as Windows PowerShell writes with `>`. What is neither has replacement marks in it. */
export const decoded = (bytes: Uint8Array): string => new TextDecoder(wide(bytes) ?? 'utf-8').decode(bytes);

/** The same; what is not UTF-8 is taken for the letters of Windows in Western Europe. */
export function decodedAnyhow(bytes: Uint8Array): string {
  const encoding = wide(bytes);
  if (encoding) return new TextDecoder(encoding).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
