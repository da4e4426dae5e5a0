/** From the text of an article to who speaks in each of its sentences. Plain rules; no model, no network. */
import type { DraftArticle, DraftSentence } from './article.ts';
import { castOf } from './cast.ts';
import { fillQuotations } from './fill.ts';
import { LANGUAGES, languageOf } from './languages/all.ts';
import type { Language } from './languages/language.ts';
import { namesIn, spellingOf } from './names.ts';
import { peopleOf } from './people.ts';
import { parsed } from './phrases.ts';
import { readProse } from './prose.ts';
import { type Quotation, quotationsOf } from './quotations.ts';
import { sentencesIn } from './sentences.ts';
import { standingOf } from './standing.ts';
import { tokensIn } from './tokens.ts';
import { isUnsure } from './unsure.ts';
import { type Heard, hear } from './voices.ts';

/** Sentences of more letters than this are not looked into. */
const LONGEST = 2000;

export interface Options {
  /** Of the table to use; found out where it is not given. */
  language?: string;
  markdown?: boolean;
}

export function analyse(text: string, options: Options = {}): DraftArticle {
  const prose = readProse(text, options.markdown);
  const language =
    options.language === undefined ? languageOf(prose.text) : LANGUAGES.find(({ code }) => code === options.language);
  const quotations = quotationsOf(prose.text, prose.paragraphs);
  const heard = language ? listen(prose.text, prose.paragraphs, quotations, language) : [];
  const { people, ids } = castOf(heard);
  let index = 0;
  const paragraphs = prose.paragraphs.map(({ start, end, number }, paragraph) =>
    sentencesIn(prose.text, start, end, language).map((place): DraftSentence => {
      const found = heard[index++];
      const quote = longestQuote(prose.text, place, quotations[paragraph] ?? []);
      const words = { paragraph: number, text: prose.text.slice(place.start, place.end), ...place, quote };
      if (!found || !language)
        return { ...words, voice: 'writer', standing: 'narrates', unsure: true, why: 'no table for its language' };
      const voice = found.voice === 'speaker' ? (ids.get(found) ?? 'nobody') : found.voice;
      return { ...words, voice, standing: standingOf(found, language), unsure: isUnsure(found), why: found.why };
    }),
  );
  return {
    ...{ text: prose.text, headline: prose.headline, dateline: prose.dateline, language: language?.code },
    ...{ paragraphs, headings: prose.headings, people, leftOut: prose.leftOut },
  };
}

/** What the rules find in each sentence, in order. */
function listen(
  text: string,
  places: { start: number; end: number }[],
  quotations: Quotation[][],
  language: Language,
): Heard[] {
  const sentences = places.flatMap(({ start, end }, paragraph) =>
    sentencesIn(text, start, end, language).map(place => {
      const within = (quotations[paragraph] ?? []).filter(
        quotation => quotation.start < place.end && quotation.end > place.start,
      );
      const tokens = place.end - place.start > LONGEST ? [] : tokensIn(text, place.start, place.end, within);
      return { ...place, paragraph, quotations: within, tokens };
    }),
  );
  const spelling = spellingOf(sentences.map(({ tokens }) => tokens));
  const withNames = sentences.map(sentence => ({ ...sentence, names: namesIn(sentence.tokens, language, spelling) }));
  const people = peopleOf(withNames, language);
  const heard = hear(
    withNames.map(({ tokens, names, ...place }) => ({ ...place, ...parsed(tokens, names) })),
    people,
    language,
  );
  fillQuotations(heard, text);
  return heard;
}

function longestQuote(
  text: string,
  { start, end }: { start: number; end: number },
  quotations: Quotation[],
): string | undefined {
  const quoted = quotations
    .filter(quotation => quotation.start < end && quotation.end > start)
    .map(quotation => text.slice(Math.max(quotation.start, start), Math.min(quotation.end, end)))
    .map(words => words.replace(/^["“„«‘]|["”“»’]$/g, '').trim());
  return quoted.reduce<string | undefined>(
    (best, words) => (words.length > (best?.length ?? 0) ? words : best),
    undefined,
  );
}
