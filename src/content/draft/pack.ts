/** An article from a file as a reading that is played and written nowhere. */
import { createHash } from 'node:crypto';
import { bankOf } from '../../domain/item.ts';
import { articleId } from '../../domain/shelf.ts';
import type { WholePack } from '../shipped.ts';
import { articleText } from './file.ts';
import { draftOf } from './reading.ts';

/** Progress belongs to the text: neither line ends nor spaces at their ends make it another one. */
const hashOf = (text: string): string =>
  createHash('sha256')
    .update(text.replace(/[^\S\n]*\r?\n/g, '\n').trim())
    .digest('hex');

/** Throws a UserError (code 4) in a sentence for what is no article. */
export function openArticle(path: string, piped?: Uint8Array): WholePack {
  const text = articleText(path, piped);
  const { reading, items } = draftOf(path, text, articleId(hashOf(text)));
  return { reading, ...bankOf(items), items };
}
