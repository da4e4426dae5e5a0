/** From the text of an article to who speaks in each of its sentences. Plain rules; no model, no network. */
import type { DraftArticle, DraftSentence } from './article.ts';
import { castOf } from './cast.ts';
import { datelinesOf, withoutAgencies } from './dateline.ts';
import { fillQuotations } from './fill.ts';
import { LANGUAGES, languageOf } from './languages/all.ts';
import type { Language } from './languages/language.ts';
import { namesIn, spellingOf } from './names.ts';
import { peopleOf } from './people.ts';
import { type Parsed, parsed } from './phrases.ts';
import { type Prose, readProse } from './prose.ts';
import { lostMarks, type Quotation, quotationsOf } from './quotations.ts';
import { sentencesIn } from './sentences.ts';
import { standingOf } from './standing.ts';
import { tokensIn } from './tokens.ts';
import { giveTurns } from './turns.ts';
import { isUnsure } from './unsure.ts';
import { type Heard, hear, type Place } from './voices.ts';

/** Sentences of more letters than this are not looked into. */
const LONGEST = 1200;

/** So much of a text tells how it is written. */
const SAMPLE = 5000;

export interface Options {
  /** Of the table to use; found out where it is not given. */
  language?: string;
  markdown?: boolean;
}

export function analyse(text: string, options: Options = {}): DraftArticle {
  const prose = readProse(text, options.markdown);
  const language =
    options.language === undefined ? languageOf(prose.text) : LANGUAGES.find(({ code }) => code === options.language);
  const places = placesIn(prose, language);
  const heard = language ? listen(prose.text, places, language) : [];
  const shouted = isShouted(prose.text);
  const { people, ids } = castOf(heard);
  const paragraphs: DraftSentence[][] = prose.paragraphs.map(() => []);
  for (const [index, { start, from, end, paragraph, quotations }] of places.entries()) {
    const number = prose.paragraphs[paragraph]?.number ?? 0;
    const quote = longestQuote(prose.text, start, end, quotations);
    const dateline = prose.text.slice(start, from);
    const words = { paragraph: number, text: prose.text.slice(start, end), start, end, dateline, quote };
    const marks = lostMarks(prose.text, start, end, quotations);
    const guess = guessOf(heard[index], ids, language);
    paragraphs[paragraph]?.push({ ...words, marks, ...guess, unsure: guess.unsure || shouted });
  }
  return {
    ...{ text: prose.text, headline: prose.headline, dateline: prose.dateline, language: language?.code },
    ...{ paragraphs, headings: prose.headings, people, leftOut: prose.leftOut },
  };
}

/** In capitals throughout nothing tells a name from a word. */
function isShouted(text: string): boolean {
  const letters = text.slice(0, SAMPLE).match(/\p{L}/gu) ?? [];
  return letters.filter(letter => letter !== letter.toLowerCase()).length > letters.length / 2;
}

type Guess = Pick<DraftSentence, 'voice' | 'standing' | 'unsure' | 'why'>;

function guessOf(heard: Heard | undefined, ids: Map<Heard, string>, language: Language | undefined): Guess {
  if (!heard || !language)
    return { voice: 'writer', standing: 'narrates', unsure: true, why: 'no table for its language' };
  const voice = heard.voice === 'speaker' ? (ids.get(heard) ?? 'nobody') : heard.voice;
  return { voice, standing: standingOf(heard, language), unsure: isUnsure(heard), why: heard.why };
}

/** The sentences of all paragraphs, in order, with the quotations that reach into each. */
function placesIn(prose: Prose, language: Language | undefined): Place[] {
  const { text, paragraphs } = prose;
  const quotations = quotationsOf(text, paragraphs);
  const datelines = language ? datelinesOf(prose, language) : [];
  return paragraphs.flatMap(({ start, end }, paragraph) => {
    const quoted = quotations[paragraph] ?? [];
    let first = 0;
    const begins = datelines[paragraph] ?? start;
    return sentencesIn(text, begins, end, language).map((place, index) => {
      while ((quoted[first]?.end ?? Number.POSITIVE_INFINITY) <= place.start) first++;
      let to = first;
      while ((quoted[to]?.start ?? Number.POSITIVE_INFINITY) < place.end) to++;
      const whole = { start: index === 0 ? start : place.start, from: place.start, end: place.end };
      return { ...whole, paragraph, quotations: quoted.slice(first, to) };
    });
  });
}

/** What the rules find in each sentence. */
function listen(text: string, places: Place[], language: Language): Heard[] {
  const tokens = places.map(({ from, end, quotations }) =>
    end - from > LONGEST ? [] : withoutAgencies(tokensIn(text, from, end, quotations), language),
  );
  const spelling = spellingOf(tokens, language);
  const sentences = tokens.map(words => parsed(words, namesIn(words, language, spelling)));
  const people = peopleOf(sentences, language);
  const heard = hear(
    places.map((place, index) => ({ ...place, ...(sentences[index] as Parsed) })),
    people,
    language,
  );
  fillQuotations(heard, text);
  giveTurns(heard, people);
  return heard;
}

function longestQuote(text: string, start: number, end: number, quotations: Quotation[]): string | undefined {
  const quoted = quotations
    .map(quotation => text.slice(Math.max(quotation.start, start), Math.min(quotation.end, end)))
    .map(words => words.replace(/^["'“„«‘]|["'”“»’]$/g, '').trim());
  return quoted.reduce<string | undefined>(
    (best, words) => (words.length > (best?.length ?? 0) ? words : best),
    undefined,
  );
}
