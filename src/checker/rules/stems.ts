/** Rules on what a stem asks, and on blanks in it. English only. */
import { quoted } from '../../content/diagnostic.ts';
import { inText, type LintBank, type LintItem, type LintOption, loose } from '../bank.ts';
import { BLANK, OMITTED, withoutFiller } from '../english.ts';
import { formless, misfits } from '../grammar.ts';
import { BOTH, NBME, type Rules } from '../rule.ts';

/** An order item asks by its lines. */
const isFocused = ({ item, stem }: LintItem): boolean =>
  ['order', 'stated'].includes(item.type) || OMITTED.test(stem) || /[\p{L}\p{N}]/u.test(withoutFiller(stem));

export const STEMS: Rules<LintBank> = {
  'unfocused-stem': {
    severity: 'warning',
    english: true,
    holds: 'A stem names what it asks about, unlike "Which of these is true?". English only.',
    why: 'The reader should know the question before reading the options.',
    source: BOTH,
    find(item) {
      if (isFocused(item)) return undefined;
      const message = `the stem of ${item.name} does not say what it is about: ${quoted(item.stem)}`;
      return { path: ['stem'], message, fix: 'Ask about someone or something.' };
    },
  },
  'blank-clue': {
    severity: 'warning',
    english: true,
    holds: 'Where a stem has a blank (____), every option fits the grammar around it. English only.',
    why: 'Grammar should not tell which options are possible.',
    source: NBME,
    find(item) {
      const [blank] = BLANK.exec(item.stem) ?? [];
      if (blank === undefined || item.item.type === 'order' || item.item.type === 'stated') return undefined;
      const at = item.stem.indexOf(blank);
      const [before, after] = [item.stem.slice(0, at), item.stem.slice(at + blank.length)];
      const options = loose(item.options);
      const texts = options.map(({ text }) => text.trim());
      const bare = formless(before, texts, after);
      const fits = ({ text }: LintOption) =>
        misfits(before, text, after) ?? (text.trim() === bare ? 'others have the form that fits there' : undefined);
      const wrong = options.find(option => fits(option) !== undefined);
      const why = wrong && fits(wrong);
      if (!wrong || why === undefined) return undefined;
      const message = `${quoted(wrong.text)} does not fit the blank of ${item.name}: ${why}`;
      return { path: inText(wrong), message, fix: 'Word the stem or the options so that each option fits.' };
    },
  },
};
