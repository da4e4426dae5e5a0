/** What `new --from` makes of its files, and what it says of it. */
import { dayOf } from '../domain/days.ts';
import { PIPED } from '../domain/shelf.ts';
import { plural } from '../view/words/grammar.ts';
import type { Io } from './io.ts';

export interface Drafted {
  /** Texts by the names of the files. */
  files: Record<string, string>;
  words: string;
  /** Beside it, in lines. */
  told: string[];
}

/** Of what was left out or changed, so many lines are told; the file has all of them. */
const LINES = 20;

function some(title: string, lines: string[]): string[] {
  if (lines.length === 0) return [];
  const more = lines.length - LINES;
  return [
    title,
    ...lines.slice(0, LINES).map(line => `  ${line}`),
    ...(more > 0 ? [`  and ${more} more: see questions.yaml`] : []),
  ];
}

/** Read before a folder is made. Throws a UserError for what is neither an article nor questions. */
export async function drafted(from: string[], id: string, io: Io): Promise<Drafted> {
  const { filesFrom } = await import('../content/draft/files.ts');
  const { inHome } = await import('../store/folder.ts');
  const { piped } = from.includes(PIPED) ? await (await import('./piped.ts')).piped(io) : io;
  const sources = from.map(path => ({
    path: inHome(path, io.env),
    piped: path === PIPED ? piped?.bytes : undefined,
  }));
  const { files, article, taken } = await filesFrom(sources, id, dayOf(io.now().toISOString()));
  const draft =
    article &&
    `A draft: ${plural(article.statements, 'statement')}, ${article.unsure} of them with an unsure voice, and `;
  const noDate = article && !article.isDated ? " No date was found, so reading.yaml has today's." : '';
  if (!taken) return { files, words: draft ? `${draft}${plural(article.items, 'question')}.${noDate}` : '', told: [] };
  const { items, reasons, unsure, leftOut, changed } = taken;
  const todo = [
    ...(article ? [] : ['their text']),
    ...(reasons > 0 ? [plural(reasons, 'reason')] : []),
    ...(article && unsure > 0 ? [plural(unsure, 'unsure guess of evidence', 'unsure guesses of evidence')] : []),
  ];
  const left = todo.length > 0 ? ` Still to do: ${todo.join(', ')}.` : '';
  const words = `${draft ?? ''}${plural(items, 'question')} from ${taken.from}.${left}${noDate}`;
  return { files, words, told: [...some('Left out:', leftOut), ...some('Changed:', changed)] };
}
