/**
 * Any string from a disk, an argument or the environment, made safe for a terminal: one line, no control codes, nothing
 * that reorders or hides letters. Control codes show as their Unicode pictures. Joiners that honest scripts need stay.
 */
export function display(text: string): string {
  return text
    .replace(/[\n\t]+/g, ' ')
    .replace(/\r/g, '')
    .replace(/[\u0000-\u001f]/g, code => String.fromCharCode(0x2400 + code.charCodeAt(0)))
    .replace(/\u007f/g, '\u2421')
    .replace(/[\u0080-\u009f]|\p{Surrogate}/gu, '\ufffd')
    .replace(/[\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\u{e0000}-\u{e007f}]/gu, '');
}
