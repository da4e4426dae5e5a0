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
/** The same for a burst, in which a bare Escape before another press would be Alt: as terminals send it that tell them apart. */
export const burstOf = (presses: string): string => bytesOf(presses).replace(/\u001b(?![[O])/g, '\u001b[27u');

export const bytesOf = (presses: string): string => [...presses].map(sign => BYTES[sign] ?? sign).join('');
