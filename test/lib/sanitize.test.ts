/** What a terminal is shown of any text. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sanitize } from '../../src/lib/sanitize.ts';
import { widthOf } from '../../src/view/rows.ts';
import { times } from '../support/soak.ts';

/** Obeyed, reordering, hiding, or no character at all; the tags of flags aside. */
const HARM =
  /\u034f|[\u0000-\u001f\u007f-\u009f\u00ad\u115f\u1160\u180e\u200b\u2028-\u202e\u2060-\u206f\u3164\uffa0\ufeff\ufff9-\ufffb]|\p{Surrogate}|(?<![\u{1f3f4}\u{e0020}-\u{e007e}])[\u{e0000}-\u{e007f}]|(?<=^|[\p{sc=Latin}\s])[\u200c\u200d]/u;

const PIECES = [
  '\u001b[2J',
  '\u001b]52;c;eA==\u0007',
  '\u001bP',
  '\u009b1m',
  '\u009d0;x\u009c',
  '\u0000',
  '\r',
  '\b',
  '\n',
  '\t',
  '\u007f',
  '\u202e',
  '\u2066',
  '\u2069',
  '\u200f',
  '\u200b',
  '\u200d',
  '\u200c',
  '\ufeff',
  '\u{e0001}',
  '\u{e0067}\u{e0062}',
  '\u{e007f}',
  '\u{1f3f4}',
  '\ud83d',
  '\ude00',
  '\u0301'.repeat(20),
  'a',
  '界',
  '👩‍👩‍👧',
  'می‌خوانم',
  'שָׁלוֹם',
];
const anything = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 3 })))
    .map(parts => parts.join('')),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map(units => String.fromCharCode(...units)),
);

/** Whole in every letter, joiner and mark. */
const HONEST = [
  'Zażółć gęślą jaźń – “naïve” façade',
  'وزارت امور خارجه می‌گوید که توافق‌نامه نزدیک است',
  'قال الوزير: «الاتفاق قريبٌ جدًّا»',
  'שָׁלוֹם עוֹלָם, אמר השר',
  'אמר ‏TASS‏, ואז שתק',
  'यह एक क्षत्रिय है',
  'ปลาที่ใหญ่ที่สุด',
  'བཀྲ་ཤིས་བདེ་ལེགས',
  '日本語の文章、漢字とかな。',
  '葛󠄀城',
  '한국어 문장입니다',
  '👩‍👩‍👧‍👦 👍🏽 🇮🇷 🏴󠁧󠁢󠁥󠁮󠁧󠁿 ❤️',
];

describe('sanitize', () => {
  it('lets nothing through that a terminal would obey or that reorders or hides letters', () => {
    fc.assert(
      fc.property(anything, text => {
        const shown = sanitize(text);
        expect(shown).not.toMatch(HARM);
        expect(sanitize(shown)).toBe(shown);
        expect(Number.isInteger(widthOf(shown))).toBe(true);
      }),
      { numRuns: times(100_000) },
    );
  });

  it.each(HONEST)('keeps %s whole', text => {
    expect(sanitize(text)).toBe(text);
  });

  it.each([
    ['a\u001b[31mb', 'a␛[31mb'],
    ['a\u009b31mb', 'a�31mb'],
    ['a\u202ecba\u202cd', 'a�cba�d'],
    ['a\u{e0041}\u{e0042}b', 'a�b'],
    ['\u{1f3f4}\u{e0041}b', '\u{1f3f4}�b'],
    ['\ud83d!', '�!'],
    ['a\u200db\u034fc\u200f', 'abc'],
    ['a\u3164b', 'a�b'],
    ['two\nlines\tmore', 'two lines more'],
    [`e${'\u0301'.repeat(200)}x`, `e${'\u0301'.repeat(8)}�x`],
  ])('shows a mark for what it leaves out: %j', (text, shown) => {
    expect(sanitize(text)).toBe(shown);
  });
});
