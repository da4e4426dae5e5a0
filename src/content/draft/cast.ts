/** Those who speak, with an id for each. */
import type { DraftPerson } from './article.ts';
import type { Known } from './people.ts';
import type { Heard } from './voices.ts';

const ID_LENGTH = 40;

/** Lower-case ASCII of a name: "José Ángel" is jose-angel. */
export function idOf(name: string, taken: Set<string>): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, ID_LENGTH)
    .replace(/-+$/, '');
  const base =
    plain === '' || plain === 'writer' || plain === 'none' || plain === 'nobody'
      ? `voice-${plain}`.replace(/-$/, '')
      : plain;
  let id = base;
  for (let number = 2; taken.has(id); number++) id = `${base}-${number}`;
  taken.add(id);
  return id;
}

/** A single word of which the text never says he, she or what they do, is a body: Reuters. */
function kindOf(known: Known | undefined): DraftPerson['kind'] {
  if (!known) return 'group';
  if (known.kind === 'person') return 'person';
  const named = known.words.length > 1 || known.gender !== undefined || known.role !== undefined;
  return known.kind === 'unknown' && named ? 'person' : 'body';
}

export function castOf(all: Heard[]): { people: DraftPerson[]; ids: Map<Heard, string> } {
  const people: DraftPerson[] = [];
  const ids = new Map<Heard, string>();
  const taken = new Set<string>();
  const byKey = new Map<unknown, string>();
  for (const heard of all) {
    if (heard.voice !== 'speaker' || !heard.speaker) continue;
    const { known, phrase } = heard.speaker;
    const key = known ?? phrase.toLowerCase();
    let id = byKey.get(key);
    if (id === undefined) {
      id = idOf(known?.name ?? phrase, taken);
      byKey.set(key, id);
      const kind = kindOf(known);
      people.push({ id, name: known?.name ?? phrase, aliases: [...(known?.aliases ?? [])], role: known?.role, kind });
    }
    ids.set(heard, id);
  }
  return { people, ids };
}
