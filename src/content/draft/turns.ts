/** Interviews and transcripts: paragraphs that begin with the name of the one who speaks. */
import type { Speaker } from './memory.ts';
import type { People } from './people.ts';
import type { Heard } from './voices.ts';

const LONGEST_NAME = 5;
/** So many paragraphs make a transcript. */
const TURNS = 3;

/** The tokens before the colon, if they may be a name: "SMITH:", "Dr Smith:". */
function leadOf({ tokens }: Heard): number {
  const colon = tokens.findIndex(({ text }) => text === ':');
  if (colon < 1 || colon > LONGEST_NAME || tokens[colon + 1]?.kind === 'quote') return 0;
  return tokens.slice(0, colon).every(({ capital, text }) => capital || text === '.') ? colon : 0;
}

/** In a transcript all of a paragraph is said by the one whose name it begins with. */
export function giveTurns(all: Heard[], people: People): void {
  const leads = all.map((heard, at) => (heard.paragraph === all[at - 1]?.paragraph ? 0 : leadOf(heard)));
  const names = all.map(({ tokens }, at) =>
    tokens
      .slice(0, leads[at])
      .map(({ text }) => text)
      .join(' '),
  );
  const turns = names.filter(name => name !== '');
  if (turns.length < TURNS || new Set(turns).size * 2 > turns.length + 1) return;
  let speaker: Speaker | undefined;
  for (const [at, heard] of all.entries()) {
    if (heard.paragraph !== all[at - 1]?.paragraph) {
      const name = heard.nameAt[(leads[at] ?? 0) - 1];
      const known = name && people.of.get(name);
      speaker = leads[at] ? { known, phrase: known?.name ?? names[at] ?? '', doubt: 0 } : undefined;
    }
    if (speaker && heard.voice === 'writer')
      Object.assign(heard, { voice: 'speaker', speaker, doubt: 0.2, why: 'a turn of an interview' });
  }
}
