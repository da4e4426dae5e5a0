/** An article from a file as a reading that is played and written nowhere. */
import { createHash } from 'node:crypto';
import { bankOf } from '../../domain/item.ts';
import { articleId, PIPED } from '../../domain/shelf.ts';
import { UserError } from '../../lib/errors.ts';
import { sanitize } from '../../lib/sanitize.ts';
import type { WholePack } from '../shipped.ts';
import { articleText } from './file.ts';
import { draftReading } from './reading.ts';

/** Progress belongs to the text: neither line ends nor spaces at their ends make it another one. */
const hashOf = (text: string): string =>
  createHash('sha256')
    .update(
      text
        .replace(/^\uFEFF/, '')
        .replace(/[^\S\n]*\r?\n/g, '\n')
        .trim(),
    )
    .digest('hex');

export const isMarkdown = (path: string): boolean => /\.(?:md|markdown)$/i.test(path);

/** Throws a UserError (code 4) in a sentence for what is no article. */
export function openArticle(path: string, piped?: Uint8Array): WholePack {
  const text = articleText(path, piped);
  const where = path === PIPED ? 'standard input' : path;
  const drafted = draftReading(text, articleId(hashOf(text)), where, isMarkdown(path));
  if (!drafted)
    throw new UserError(4, `"${sanitize(path)}" has no sentences. Give a file with the text of an article.`);
  const { reading, items } = drafted;
  return { reading, ...bankOf(items), items };
}
