/** Presses as a terminal sends them. */
const BYTES: Record<string, string> = {
  '↓': '\u001b[B',
  '↑': '\u001b[A',
  '→': '\u001b[C',
  '←': '\u001b[D',
  '↵': '\r',
  '⎋': '\u001b',
  '␣': ' ',
  '⇥': '\t',
};

/** "↓↓→↵" as the bytes a terminal would send. */
export const bytesOf = (presses: string): string => [...presses].map(sign => BYTES[sign] ?? sign).join('');
