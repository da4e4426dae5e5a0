/** Rules about ids that name something elsewhere: it has to be there. */
import { quoted } from '../../content/diagnostic.ts';
import { type Fault, fault } from '../fault.ts';
import type { Rough, RoughReading, Thing, Word } from '../raw.ts';
import type { PlayableRule } from './playable.ts';

const idsOf = (things: Thing[]): Set<string> => new Set(things.flatMap(({ id }) => id?.text ?? []));

const statementIds = (reading: RoughReading): Set<string> =>
  idsOf(reading.sections.flatMap(section => section.statements));

function unknown(
  words: Word[],
  known: Set<string>,
  rule: PlayableRule,
  what: (id: string) => string,
  otherwise: string,
): Fault[] {
  return words
    .filter(({ text }) => !known.has(text))
    .map(({ text, spot }) => ({
      ...fault(spot, rule, what(quoted(text)), otherwise),
      guess: { word: text, known },
    }));
}

/** Statements that an item cites. */
export function unknownEvidence({ reading, items }: Rough): Fault[] {
  if (!reading) return [];
  const known = statementIds(reading);
  return items.flatMap(item => {
    const what = (id: string) => `${item.name} cites statement ${id}, which the reading does not have`;
    const cited = [...item.words('evidence'), ...item.words('nearest')];
    return unknown(cited, known, 'unknown-evidence', what, 'Cite the id of a statement in reading.yaml.');
  });
}

export function unknownSections({ reading, items }: Rough): Fault[] {
  if (!reading) return [];
  const known = idsOf(reading.sections);
  return items.flatMap(item => {
    const what = (id: string) => `${item.name} is put in section ${id}, which the reading does not have`;
    const given = item.word('section');
    return unknown(given ? [given] : [], known, 'unknown-section', what, 'Give the id of a section in reading.yaml.');
  });
}

export function unknownSources({ reading, items }: Rough): Fault[] {
  if (!reading) return [];
  const known = idsOf(reading.sources);
  const statements = reading.sections.flatMap(section => section.statements);
  const disputed = statements.map(statement => ({ ...statement.within('disputed'), name: statement.name }));
  const citing = [...statements, ...disputed, ...reading.timeline, ...items];
  return citing.flatMap(thing => {
    const what = (id: string) => `${thing.name} names source ${id}, which the reading does not have`;
    return unknown(thing.words('sources'), known, 'unknown-source', what, 'Add it under "sources" in reading.yaml.');
  });
}

export function unknownVoices({ reading }: Rough): Fault[] {
  if (!reading) return [];
  const known = new Set([...idsOf(reading.people), 'writer', 'none']);
  return reading.sections.flatMap(section =>
    section.statements.flatMap(statement => {
      const what = (id: string) => `${statement.name} has voice ${id}, who is not among the people`;
      const voice = statement.word('voice');
      const otherwise = 'Use the id of a person, "writer" or "none".';
      return unknown(voice ? [voice] : [], known, 'unknown-voice', what, otherwise);
    }),
  );
}

/** What the timeline leads to. */
export function unknownStatements({ reading }: Rough): Fault[] {
  if (!reading) return [];
  const known = statementIds(reading);
  return reading.timeline.flatMap(entry => {
    const what = (id: string) => `${entry.name} leads to statement ${id}, which the reading does not have`;
    const statement = entry.word('statement');
    return unknown(statement ? [statement] : [], known, 'unknown-statement', what, 'Give the id of a statement.');
  });
}

/** The key and the pinned option of an item. */
export function unknownOptions({ items }: Rough): Fault[] {
  return items.flatMap(item => {
    if (item.word('type')?.text === 'stated') return [];
    const known = idsOf(item.things('options', 'option'));
    const key = item.word('key');
    const keys = key ? [key] : item.words('key');
    const pinned = item.word('pinned');
    const otherwise = 'Use the id of one of its options.';
    return [
      ...unknown(keys, known, 'no-key', id => `the key ${id} of ${item.name} is no option of it`, otherwise),
      ...unknown(
        pinned ? [pinned] : [],
        known,
        'unknown-option',
        id => `${item.name} pins option ${id}, which it does not have`,
        otherwise,
      ),
    ];
  });
}
