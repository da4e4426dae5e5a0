/** What `new --from` is given, as the files of a reading: an article, questions of another program, or both. */
import { basename } from 'node:path';
import { PIPED } from '../../domain/shelf.ts';
import { UserError } from '../../lib/errors.ts';
import { publishedIn } from './dates.ts';
import { asArticle, fileText } from './file.ts';
import { draftOf } from './reading.ts';
import { draftFiles } from './yaml.ts';

/** An author chooses among them, and has a dozen when some are deleted. */
const ITEMS = 16;

export interface Source {
  path: string;
  /** What came in on standard input. */
  piped?: Uint8Array | undefined;
}

interface Files {
  /** Texts by the names of the files. */
  files: Record<string, string>;
  /** Undefined where there is no article. */
  article: { statements: number; unsure: number; items: number; isDated: boolean } | undefined;
  /** Undefined where there are no questions of another program. */
  taken?: { from: string; items: number; reasons: number; unsure: number; leftOut: string[]; changed: string[] };
}

const nameOf = ({ path }: Source): string => (path === PIPED ? 'standard input' : basename(path));

/** Answers in brackets: options, or true and false. An article has none. */
const ANSWERS = /\{\s*(?:[=~]|(?:T|F|TRUE|FALSE)\s*[#}])/;
const isGift = ({ path }: Source, text: string): boolean => /\.gift$/i.test(path) || ANSWERS.test(text);

/** Throws a UserError (code 4) for what is neither an article nor questions. */
export async function filesFrom(sources: Source[], id: string, today: string): Promise<Files> {
  const texts = sources.map(source => ({ source, text: fileText(source.path, source.piped) }));
  const [quiz, ...quizzes] = texts.filter(({ source, text }) => isGift(source, text));
  const [article, ...articles] = texts.filter(given => given !== quiz && !quizzes.includes(given));
  if (quizzes.length > 0) throw new UserError(2, 'Two files with questions: give one of them, or join them.');
  if (articles.length > 0)
    throw new UserError(2, 'Two texts: a reading has one. Give one article, and questions in GIFT beside it.');
  const drafted = article && {
    ...draftOf(article.source.path, asArticle(article.source.path, article.text), id, ITEMS),
    name: nameOf(article.source),
  };
  const statements = drafted?.placed ?? [];
  const counts = drafted && {
    statements: statements.length,
    unsure: statements.filter(({ sentence }) => sentence.unsure).length,
    items: drafted.items.length,
    isDated: publishedIn(drafted.article) !== undefined,
  };
  if (!quiz) return { files: drafted ? draftFiles(drafted, id, drafted.name, today) : {}, article: counts };
  const { importedFiles } = await import('../formats/files.ts');
  const { files, ...taken } = importedFiles({ name: nameOf(quiz.source), text: quiz.text }, drafted, id, today);
  return { files, article: counts, taken: { ...taken, from: nameOf(quiz.source) } };
}
