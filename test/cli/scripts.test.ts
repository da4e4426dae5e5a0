/** Readings in many scripts, played in an emulated terminal at three sizes: every word of them is on the screen. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import headless from '@xterm/headless';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { widthOf, wrapText } from '../../src/lib/width.ts';
import { type RealTerminal, run, terminalsOf } from '../support/terminal.ts';

const SIZES = [
  { columns: 40, rows: 12 },
  { columns: 80, rows: 24 },
  { columns: 100, rows: 30 },
];
const { home, terminalAt } = terminalsOf({ columns: 80, rows: 24 });

/** A few words of each, among them those whose letters are put together. */
const SCRIPTS = {
  Hindi: 'क्षत्रिय नमस्ते किताब हिन्दी स्त्री संस्कृतम् राष्ट्रपति',
  Bengali: 'ক্ষমা বাংলাদেশ স্বাধীনতা রাষ্ট্রপতি বিশ্ববিদ্যালয়',
  Tamil: 'தமிழ்நாடு கொள்கை ஸ்ரீ வெளியுறவு அமைச்சர் கௌரவம்',
  Telugu: 'తెలుగు క్షమించండి స్త్రీ ప్రధానమంత్రి కృష్ణా',
  Kannada: 'ಕನ್ನಡ ಕ್ಷಮಿಸಿ ಸ್ತ್ರೀ ರಾಷ್ಟ್ರಪತಿ ಪ್ರಧಾನಿ',
  Malayalam: 'മലയാളം ക്ഷമിക്കുക സ്ത്രീ രാഷ്ട്രപതി പ്രധാനമന്ത്രി',
  Gujarati: 'ગુજરાતી ક્ષમા રાષ્ટ્રપતિ સ્ત્રી પ્રધાનમંત્રી',
  Sinhala: 'සිංහල ක්‍ෂේත්‍ර ශ්‍රී ජනාධිපති අමාත්‍ය',
  Khmer: 'ភាសាខ្មែរ ព្រះរាជាណាចក្រ រដ្ឋមន្ត្រី ប្រទេសកម្ពុជា',
  Burmese: 'မြန်မာဘာသာ ကျေးဇူးတင်ပါတယ် ဝန်ကြီး ပြည်ထောင်စု',
  Thai: 'ภาษาไทย น้ำ กำลัง รัฐมนตรีว่าการกระทรวงการต่างประเทศ เก่ง',
  Lao: 'ພາສາລາວ ຄຳ ລັດຖະມົນຕີ ນ້ຳ ປະເທດ',
  Tibetan: 'བོད་སྐད་ རྒྱལ་པོ བཀྲ་ཤིས་བདེ་ལེགས',
  'half-width kana': 'ｶﾞｷﾞｸﾞｹﾞｺﾞ ﾊﾟﾋﾟﾌﾟﾍﾟﾎﾟ ﾃﾞｰﾀ ﾌﾟﾛｸﾞﾗﾑ',
  Japanese: '川沿いの茶店が近く夜も開くかもしれない。 が゙ぎ゙ がぎぐげご',
  Chinese: '外交部长在莫斯科会见了记者并谈到了协议 最后期限',
  Korean: '대한민국 외교부 장관은 한국어 합의가',
  Arabic: 'العَرَبِيَّة الوَزِير السُّورِيّ اتِّفَاقِيَّة',
  Hebrew: 'עִבְרִית שַׂר הַחוּץ מְדִינָה',
  Vietnamese: 'tiếng Việt bộ trưởng ngoại giao thỏa thuận',
};
type Script = keyof typeof SCRIPTS;

/** The first three words again and again; or all, in an order that moves them to every place of a row. */
function textIn(script: Script, from: number): string {
  const words = SCRIPTS[script].split(' ');
  // Two columns a letter: as much as the smallest window shows at once.
  const length = ['Japanese', 'Chinese'].includes(script) ? 5 : 14;
  if (from === 0)
    return Array.from({ length: length + 4 }, (_, index) => words[index % Math.min(3, words.length)]).join(' ');
  return Array.from({ length }, (_, index) => words[(index * (from + 1) + from) % words.length]).join(' ');
}

/** The reading of the tea house, its text and its questions in another script. */
function written(where: string, script: Script): string {
  expect(run(where, ['new', 'own']).status).toBe(0);
  const [reading, questions] = ['reading.yaml', 'questions.yaml'].map(name =>
    parse(readFileSync(join('test/readings/tea', name), 'utf8')),
  );
  let count = 0;
  for (const section of reading.sections)
    for (const statement of section.statements) {
      statement.text = textIn(script, count++);
      for (const field of ['quote', 'note']) delete statement[field];
    }
  reading.loaded = [];
  reading.title = textIn(script, 1);
  const [stem, ...texts] = SCRIPTS[script].split(' ');
  for (const item of questions.items) {
    item.stem = `${stem} ${texts[0]}?`;
    item.options.forEach((option: { text?: string }, index: number) => {
      if (option.text) option.text = `${texts[index % texts.length]} ${index}`;
    });
  }
  writeFileSync(join(where, 'own/reading.yaml'), stringify(reading));
  writeFileSync(join(where, 'own/questions.yaml'), stringify(questions));
  return './own';
}

const bare = (text: string): string => text.replace(/\s+/g, '');
/** At each of the sizes: every word, as often as it is there, in order. */
async function holdsAtEach(terminal: RealTerminal, words: string): Promise<void> {
  for (const size of SIZES) {
    await terminal.resized(size);
    expect(bare(terminal.screen()), `${size.columns}x${size.rows}\n${terminal.screen()}`).toContain(bare(words));
  }
}

it.each(Object.keys(SCRIPTS) as Script[])('%s', async script => {
  const where = home();
  const own = written(where, script);
  const reader = terminalAt(where, { args: [own, 'read'] });
  await reader.sees('1 of');
  for (let index = 0; index < 4; index++) {
    await reader.atRest();
    await reader.sees(new RegExp(`${index + 1} of`));
    await holdsAtEach(reader, textIn(script, index));
    if (index < 3) await reader.turn('↓');
  }
  const quiz = terminalAt(where, { args: [own, 'quiz', '--seed', '3', '--count', '1'] });
  await quiz.sees('Question 1 of 1');
  await holdsAtEach(quiz, SCRIPTS[script].split(' ').slice(0, 2).join(' '));
});

describe('the one measure', () => {
  it('is never less than what the emulator takes, for any letter after another, and for the words above', async () => {
    const letters = Array.from({ length: 0x1fc00 - 0xa0 }, (_, index) => 0xa0 + index)
      // Not soft hyphens, surrogates and private use.
      .filter(code => code !== 0xad && (code < 0xd800 || code >= 0xf900))
      .map(code => `x${String.fromCodePoint(code)}`);
    const texts = [...letters, ...Object.values(SCRIPTS).flatMap(text => text.split(' '))];
    const emulator = new headless.Terminal({ cols: 60, rows: 1000, allowProposedApi: true, scrollback: 0 });
    const wider: string[] = [];
    for (let from = 0; from < texts.length; from += 900) {
      const some = texts.slice(from, from + 900);
      const lines = some.map((text, row) => `\u001b[${row + 1};1H${text}|`).join('');
      await new Promise<void>(resolve => emulator.write(`\u001b[2J${lines}`, resolve));
      for (const [row, text] of some.entries()) {
        const line = emulator.buffer.active.getLine(row);
        const end = Array.from({ length: 60 }, (_, column) => line?.getCell(column)?.getChars()).lastIndexOf('|');
        if (widthOf(text) < end) wider.push(text);
      }
    }
    expect(wider).toEqual([]);
  });

  it('wraps within the width, loses no letter, and parts none from its marks', () => {
    for (const text of Object.values(SCRIPTS))
      for (let width = 6; width < 30; width++) {
        const lines = wrapText(text, width);
        for (const line of lines) expect(widthOf(line), line).toBeLessThanOrEqual(width);
        expect(bare(lines.join(''))).toBe(bare(text));
        for (const line of lines) expect(line).not.toMatch(/^\p{Mn}/u);
      }
  });
});
