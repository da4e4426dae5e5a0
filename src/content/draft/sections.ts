/** Sections for an article that has none: a few paragraphs each, new ones at its subheadings. */
import type { ArticleSection, ArticleStatement } from '../../domain/reading.ts';
import type { Standing } from '../../domain/vocabulary.ts';
import type { DraftArticle, DraftSentence, DraftStanding } from './article.ts';

/** A section is closed once it has so many statements, and has at most so many. */
const ENOUGH = 5;
const MOST = 9;
/** A text that goes on longer without a full stop is shown in pieces. */
const LONGEST = 700;
const QUOTE_WORDS = 6;

const STANDING: Record<DraftStanding, Standing> = {
  says: 'says',
  hopes: 'hopes',
  plans: 'plans',
  alleged: 'alleged',
  narrates: 'says',
};

interface Group {
  heading: string | undefined;
  sentences: DraftSentence[];
}

function grouped({ paragraphs, headings }: DraftArticle): Group[] {
  const groups: Group[] = [];
  for (const whole of paragraphs) {
    const sentences = whole.flatMap(inPieces);
    const number = sentences[0]?.paragraph ?? 0;
    const before = groups.at(-1);
    const heading = headings.find(given => given.before === number)?.text;
    const full = (before?.sentences.length ?? 0) >= ENOUGH;
    const tooMany = (before?.sentences.length ?? 0) + sentences.length > MOST;
    if (!before || heading !== undefined || full || tooMany)
      groups.push({ heading: heading ?? before?.heading, sentences: [...sentences] });
    else before.sentences.push(...sentences);
  }
  return groups.flatMap(({ heading, sentences }) => {
    const parts = Math.ceil(sentences.length / MOST);
    const size = Math.ceil(sentences.length / parts);
    return Array.from({ length: parts }, (_, part) => ({
      heading,
      sentences: sentences.slice(part * size, (part + 1) * size),
    }));
  });
}

function titleOf({ heading, sentences }: Group): string {
  if (heading !== undefined) return heading;
  const numbers = sentences.map(({ paragraph }) => paragraph).filter(number => number > 0);
  const [first, last] = [numbers[0], numbers.at(-1)];
  if (first === undefined || last === undefined) return 'Under the headline';
  if (first === last) return `Paragraph ${first}`;
  return `Paragraphs ${first} ${last === first + 1 ? 'and' : 'to'} ${last}`;
}

/** With a number behind those that occur again. */
function distinct(titles: string[]): string[] {
  return titles.map((title, index) => {
    const before = titles.slice(0, index).filter(other => other === title).length;
    return before === 0 ? title : `${title} (${before + 1})`;
  });
}

/** A sentence in pieces of at most LONGEST characters, cut at spaces where it has any; then who speaks is unsure. */
function inPieces(sentence: DraftSentence): DraftSentence[] {
  const { text } = sentence;
  if (text.length <= LONGEST) return [sentence];
  const pieces: string[] = [];
  for (let at = 0; at < text.length; ) {
    const space = text.lastIndexOf(' ', at + LONGEST);
    const end = at + LONGEST >= text.length ? text.length : space > at ? space : at + LONGEST;
    pieces.push(text.slice(at, end).trim());
    at = end;
  }
  return pieces
    .filter(piece => piece !== '')
    .map(piece => ({ ...sentence, text: piece, quote: undefined, marks: ['', ''], unsure: true }));
}

/** The first words of a quotation, to find the place by. */
const shortQuote = (quote: string): string =>
  quote
    .split(' ')
    .slice(0, QUOTE_WORDS)
    .join(' ')
    .replace(/[\s,;:–—-]+$/, '');

export interface Placed {
  statement: ArticleStatement;
  sentence: DraftSentence;
}

/** The sections, and each statement with the sentence it is. */
export function sectionsOf(article: DraftArticle): { sections: ArticleSection[]; placed: Placed[] } {
  const groups = grouped(article);
  const titles = distinct(groups.map(titleOf));
  const counts = new Map<number, number>();
  const placed: Placed[] = [];
  const sections = groups.map(({ sentences }, index): ArticleSection => {
    const statements = sentences.map((sentence): ArticleStatement => {
      const { paragraph, text, voice, standing, quote } = sentence;
      const count = (counts.get(paragraph) ?? 0) + 1;
      counts.set(paragraph, count);
      const statement = {
        ...{ id: `p${paragraph}s${count}`, paragraph, text },
        ...{ voice: voice === 'nobody' ? 'none' : voice, standing: STANDING[standing] },
        ...(quote ? { quote: shortQuote(quote) } : {}),
      };
      placed.push({ statement, sentence });
      return statement;
    });
    return { id: `part-${index + 1}`, title: titles[index] ?? '', scope: 'article', statements };
  });
  return { sections, placed };
}
