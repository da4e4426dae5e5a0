/** An article as a reading that can be played: its sentences as statements, with labels and questions made by rule. */
import { ENOUGH } from '../../domain/draw.ts';
import type { Item } from '../../domain/item.ts';
import { type ArticleStatement, type Reading, type TimelineEntry, UNKNOWN_LANGUAGE } from '../../domain/reading.ts';
import { PIPED } from '../../domain/shelf.ts';
import { compare } from '../../lib/compare.ts';
import { UserError } from '../../lib/errors.ts';
import { sanitize } from '../../lib/sanitize.ts';
import { analyse } from './analyse.ts';
import type { DraftArticle } from './article.ts';
import { type Dated, dateIn, publishedIn } from './dates.ts';
import { peopleOf } from './naming.ts';
import { questionsOf, ROUND } from './questions.ts';
import { type Placed, sectionsOf } from './sections.ts';

const TITLE = 90;
const SHORT = 36;
const TOLD = 90;

export interface Drafted {
  article: DraftArticle;
  reading: Reading;
  items: Item[];
  placed: Placed[];
}

/** As much of a text as fits, by whole words. */
function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const space = text.lastIndexOf(' ', most - 1);
  return `${text.slice(0, space > most / 2 ? space : most - 1).replace(/[\s,;:–—-]+$/, '')}…`;
}

/** "three more than in 2021", "as it was in 1908": the date is only compared with. */
const COMPARED = /\b(?:than|as (?:\S+ ){1,2}(?:was|were|had|did))\b[^,.;]*$/i;

/** "If they vote to close it, ...", but not "asked drivers if they like it". */
const CONDITION =
  /(?<!\b(?:see|asks?|asked|asking|know|knew|find out|wonders?|wondered|decides?|decided|check)\b[^,;]*)\b[Ii]f\b|\b[Uu]nless\b/;
const POSSIBLE = /\b(?:could(?! not)|might|may)\b/;
/** Of somebody who says so, it may be for "will": "The council said that it would open in 2030". */
const WOULD = /\bwould\b/;

/** It depends on something, and is not before the publication. */
function mayNeverCome({ text, voice }: ArticleStatement, { date, at }: Dated, published: string | undefined): boolean {
  if (published !== undefined && date < published.slice(0, date.length)) return false;
  const clause = `${text.slice(0, at).split(/[,;]/).at(-1)}${text.slice(at).split(/[,;]/)[0]}`;
  return CONDITION.test(text) || POSSIBLE.test(clause) || (voice === 'writer' && WOULD.test(clause));
}

/** Sentences with a date, in order of date; a day without a year is one near that of publication. */
const timelineOf = (placed: Placed[], published: string | undefined): TimelineEntry[] =>
  placed
    .flatMap(({ statement }): TimelineEntry[] => {
      const dated = dateIn(statement.text, published);
      if (!dated || COMPARED.test(statement.text.slice(0, dated.at))) return [];
      if (mayNeverCome(statement, dated, published)) return [];
      return [{ date: dated.date, scope: 'article', text: shortened(statement.text, TOLD), statement: statement.id }];
    })
    .toSorted((left, right) => compare(left.date, right.date));

const MADE = 'Your text, sentence by sentence. Rules on this computer guessed who says what';
const WITH_QUESTIONS = ', and made the questions; nobody checked them.';
const WHERE_MORE = 'Rules find more to ask where several people are named and speak.';
const FEW_QUESTIONS = `, and found only a question or two to ask; nobody checked them. ${WHERE_MORE}`;
const NO_QUESTIONS = `; nobody checked it. No questions could be made. ${WHERE_MORE}`;
const HOW_GOOD =
  'In English articles that they had not seen, about nine of ten voices were right where they were sure. Where they cannot tell, it says "unsure".';
const NO_LANGUAGE =
  'Your text, sentence by sentence. The rules that find who speaks know English only, so every sentence is "unsure" here, and there are no questions.';

/** With at most so many questions. Throws a UserError (code 4) where there is no sentence in the text of a file. */
export function draftOf(path: string, text: string, id: string, most = ROUND): Drafted {
  // What is neither seen nor heard, but comes along when a page is copied.
  const plain = text.replace(/[\u00ad\u200b\ufeff]/g, '');
  const markdown = /\.(?:md|markdown)$/i.test(path);
  const article = analyse(plain, { markdown });
  const { sections, placed } = sectionsOf(article);
  const first = placed[0]?.statement.text;
  if (first === undefined)
    throw new UserError(4, `"${sanitize(path)}" has no sentences. Give a file with the text of an article.`);
  // In Markdown the headline says that it is one.
  const heading = markdown ? /^#[^\S\n]+(.*\S)/m.exec(plain)?.[1] : undefined;
  const title = shortened(heading ?? article.headline ?? first, TITLE);
  const people = peopleOf(article.people, article.text);
  const items = questionsOf(article, placed, sections, people, most);
  const reading: Reading = {
    ...{ id, revision: 1, kind: 'text', title, short: shortened(title, SHORT) },
    source: {
      outlet: '',
      address: path === PIPED ? 'standard input' : path,
      date: '',
      basis: article.dateline ?? '',
      unknown: '',
    },
    made:
      article.language === undefined
        ? NO_LANGUAGE
        : `${MADE}${items.length >= ENOUGH ? WITH_QUESTIONS : items.length > 0 ? FEW_QUESTIONS : NO_QUESTIONS} ${HOW_GOOD}`,
    ...{ language: article.language ?? UNKNOWN_LANGUAGE, asOf: '' },
    ...{ sources: [], people, terms: [], loaded: [], retired: [] },
    timeline: article.language === undefined ? [] : timelineOf(placed, publishedIn(article)),
    sections,
    guessed: { unsure: placed.flatMap(({ statement, sentence }) => (sentence.unsure ? [statement.id] : [])) },
  };
  return { article, reading, items, placed };
}
