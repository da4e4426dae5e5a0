/** A text from a file or a pipe, or a clear word why it is none. */
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { ARTICLE_LIMIT, PIPED } from '../../domain/shelf.ts';
import { causeOf, codeOf } from '../../lib/cause.ts';
import { UserError } from '../../lib/errors.ts';
import { sanitize } from '../../lib/sanitize.ts';
import { decode } from '../yaml/decode.ts';

const COPY = 'copy the text, and save it as a .txt file.';

/** What a file may be instead of text, by how it begins. */
const OTHERS: [RegExp, string][] = [
  [/^%PDF-/, `a PDF. Open it, ${COPY}`],
  [
    /^PK\u0003\u0004/,
    `not plain text, but perhaps a document of a word processor. Open it there, and save it as plain text.`,
  ],
  [/^\{\\rtf/, 'a document of a word processor. Open it there, and save it as plain text.'],
];

const NO_TEXT = 'has NUL bytes: it is no text, or not in UTF-8. Give a plain text file in UTF-8.';

const PAGE = /^\s*(?:<!doctype html|<html|<\?xml|<head|<body|MIME-Version:|From: <Saved by)/i;
const TAGS = /<\/?(?:p|div|span|a|br|li|ul|h[1-6]|script|img|section|article)\b[^<>]{0,400}>/gi;
const WEB = `a web page with its code, not plain text. Open it in a browser, switch to the reader view, ${COPY}`;

const nameOf = (path: string): string => (path === PIPED ? 'Standard input' : `"${sanitize(path)}"`);

const refusal = (path: string) => (why: string) => new UserError(4, `${nameOf(path)} ${why}`);

/** Throws a UserError (code 4) in a sentence or two for what is no text, too long, or not there. */
export function fileText(path: string, piped?: Uint8Array): string {
  const refused = refusal(path);
  const bytes = path === PIPED ? (piped ?? new Uint8Array()) : readBytes(path, refused);
  if (bytes.length > ARTICLE_LIMIT) throw tooLong(refused);
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  const other = OTHERS.find(([pattern]) => pattern.test(start));
  if (other) throw refused(`is ${other[1]}`);
  const text = textOf(bytes, refused);
  if (text.includes('\0')) throw refused(NO_TEXT);
  return text;
}

/** The text of an article; throws a UserError (code 4) for a web page and for what has no words, too. */
export const articleText = (path: string, piped?: Uint8Array): string => asArticle(path, fileText(path, piped));

export function asArticle(path: string, text: string): string {
  const refused = refusal(path);
  if (PAGE.test(text) || (text.slice(0, 20_000).match(TAGS)?.length ?? 0) > 10) throw refused(`is ${WEB}`);
  if (!/[\p{L}\p{N}]/u.test(text)) throw refused('has no words in it. Give a file with the text of an article.');
  return text;
}

const tooLong = (refused: (why: string) => UserError): UserError =>
  refused(`is larger than ${ARTICLE_LIMIT / 1000} kB, about 50,000 words. Give one article, or a part of the text.`);

/** Never waits for a pipe, and reads nothing of a file that is too large. */
function readBytes(path: string, refused: (why: string) => UserError): Uint8Array {
  let handle: number;
  try {
    handle = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    if (codeOf(error) === 'ENOENT') throw refused('does not exist. Check the name of the file.');
    throw refused(`cannot be read: ${causeOf(error)}.`);
  }
  try {
    const stats = fstatSync(handle);
    if (!stats.isFile()) throw refused('is no file but a pipe or a device. To read from a pipe, give - as the path.');
    if (stats.size > ARTICLE_LIMIT) throw tooLong(refused);
    const bytes = new Uint8Array(ARTICLE_LIMIT + 1);
    let length = 0;
    for (let got = -1; got !== 0 && length < bytes.length; length += got)
      got = readSync(handle, bytes, length, bytes.length - length, null);
    return bytes.subarray(0, length);
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw refused(`cannot be read: ${causeOf(error)}.`);
  } finally {
    closeSync(handle);
  }
}

/** UTF-8, or UTF-16 where the file says so. */
function textOf(bytes: Uint8Array, refused: (why: string) => UserError): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    if (bytes.includes(0)) throw refused(NO_TEXT);
    const decoded = decode(bytes);
    const place = 'place' in decoded ? ` at ${decoded.place.line}:${decoded.place.column}` : '';
    throw refused(`is not UTF-8${place}. Save it as UTF-8.`);
  }
}
