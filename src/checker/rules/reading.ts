/** Rules about the text of a reading. */
import { quoted } from '../../content/diagnostic.ts';
import { type Fault, fault } from '../fault.ts';
import type { Rough, RoughReading, Thing } from '../raw.ts';

const QUOTE_WORDS = 6;

const articleStatements = (reading: RoughReading | undefined): Thing[] =>
  (reading?.sections ?? []).filter(({ scope }) => scope === 'article').flatMap(({ statements }) => statements);

/** A quote helps to find the place in the original; more than a few words would be a copy of it. */
export function longQuotes({ reading }: Rough): Fault[] {
  return articleStatements(reading).flatMap(statement => {
    const quote = statement.word('quote');
    const words = quote?.text.trim().split(/\s+/).length ?? 0;
    if (!quote || words <= QUOTE_WORDS) return [];
    const message = `the quote of ${statement.name} has ${words} words; at most ${QUOTE_WORDS}`;
    return [fault(quote.spot, 'long-quote', message, 'Keep the words that are easiest to find.')];
  });
}

/** Some standings say by themselves whose words they are. */
export function voices({ reading }: Rough): Fault[] {
  return articleStatements(reading).flatMap(statement => {
    const voice = statement.word('voice');
    const standing = statement.word('standing')?.text;
    if (!voice) return [];
    const wrong = (message: string, fix: string) => [
      fault(voice.spot, 'wrong-voice', `${statement.name} is "${standing}", ${message}`, fix),
    ];
    const found = quoted(voice.text);
    if (standing === 'wording' && voice.text !== 'writer')
      return wrong(`but its voice is ${found}`, 'Set voice: writer.');
    if (standing === 'alleged' && voice.text !== 'none') return wrong(`but its voice is ${found}`, 'Set voice: none.');
    return (standing === 'says' || standing === 'hopes') && voice.text === 'none'
      ? wrong('but no one says it', 'Name a person or "writer" as its voice, or set standing: alleged.')
      : [];
  });
}

/** A timeline runs forward. */
export function timelineOrder({ reading }: Rough): Fault[] {
  const dates = (reading?.timeline ?? []).flatMap(entry => entry.word('date') ?? []);
  return dates.flatMap(({ text, spot }, index) => {
    const before = dates[index - 1];
    if (!before || before.text <= text) return [];
    const message = `the timeline goes back from ${quoted(before.text)} to ${quoted(text)}`;
    return [fault(spot, 'timeline-order', message, 'Put its entries in order of their dates.')];
  });
}

export function noArticle({ reading }: Rough): Fault[] {
  if (!reading || reading.sections.length === 0 || reading.sections.some(({ scope }) => scope === 'article')) return [];
  const [section] = reading.sections;
  const message = 'no section retells the article; all have the scope "context"';
  return section ? [fault(section.spot, 'no-article', message, 'Give at least one section the scope "article".')] : [];
}
