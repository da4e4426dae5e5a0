/** The words of a text that was written for a browser. */

// None goes past where the next begins: looking for an end that is not there would take long.
const GONE = /<!--(?:(?!<!--)[\s\S])*?-->|<(script|style)\b[^<>]*>(?:(?!<\1)[\s\S])*?<\/\1>/gi;
/** Tags by name: "x < y" and "List<T>" are words. */
const TAG =
  /<\/?(?:p|br|b|i|u|em|strong|span|div|a|img|ul|ol|li|sub|sup|code|pre|h[1-6]|font|table|thead|tbody|tr|td|th|hr|small|del|ins|s|tt|kbd|blockquote|center|audio|video|source|iframe|input|label|q|cite|mark|big|figure|figcaption|section|article|embed|object|param|svg|math)(?:[\s/][^<>]*)?>/gi;
/** Between these words stand together. */
const INSIDE = /^<\/?(?:b|i|u|em|strong|span|a|sub|code|font|small|del|ins|s|tt|kbd|q|cite|mark|big)\b/i;
const PICTURE = /^<(?:img|audio|video|iframe|embed|object|svg)\b/i;

const NAMED: Record<string, string> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', hellip: '…', ndash: '–', mdash: '—' },
  ...{ lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', laquo: '«', raquo: '»', bdquo: '„', deg: '°', times: '×' },
  ...{
    eacute: 'é',
    egrave: 'è',
    ecirc: 'ê',
    agrave: 'à',
    acirc: 'â',
    ccedil: 'ç',
    ocirc: 'ô',
    ucirc: 'û',
    aacute: 'á',
  },
  ...{ iacute: 'í', oacute: 'ó', uacute: 'ú', ntilde: 'ñ', auml: 'ä', ouml: 'ö', uuml: 'ü', szlig: 'ß', euro: '€' },
};

function entity(whole: string, name: string): string {
  const number = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/i.exec(name);
  if (!number) return NAMED[name] ?? whole;
  const code = number[1] === undefined ? Number(number[2]) : Number.parseInt(number[1], 16);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}

/** What is left of HTML without its tags, and whether something else than words was in it. */
export function withoutHtml(html: string): { text: string; pictures: boolean } {
  let pictures = false;
  const text = html
    .replace(GONE, ' ')
    .replace(/<sup>(?=[\w+-]{1,4}<)/gi, '^')
    .replace(TAG, tag => {
      pictures ||= PICTURE.test(tag);
      return INSIDE.test(tag) || /^<\/?sup/i.test(tag) ? '' : ' ';
    })
    .replace(/&(#?\w{1,8});/g, entity);
  return { text, pictures };
}

/** Emphasis, code and links of Markdown; the words stay. */
export function withoutMarkdown(text: string): { text: string; pictures: boolean } {
  return {
    text: text
      .replace(/!?\[([^\][]{0,300})\]\([^()\s]{0,500}\)/g, '$1')
      .replace(/(\*\*|__|\*|`{1,3})(?=\S)([^*_`]{1,1000})\1/g, '$2'),
    pictures: /!\[[^\][]{0,300}\]\(/.test(text),
  };
}
