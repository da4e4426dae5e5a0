/** How a sentence is put: told by the writer, said by someone, hoped, alleged. */
import type { DraftStanding } from './article.ts';
import type { Language } from './languages/language.ts';
import type { Heard } from './voices.ts';

/** "I hope", "we want" at the head of a quotation. */
const WISH =
  /^["“„«‘]?(?:and |but |so )?(?:i|we)(?: also| really| do| just| very much| [a-z]+ly|'d|’d| would)* (?:hope|want|wish|look forward|like to see|expect|aim|plan)\b/i;

export function standingOf(heard: Heard, language: Language): DraftStanding {
  if (heard.voice === 'writer') return 'narrates';
  if (heard.voice === 'nobody') return 'alleged';
  if (heard.claim?.hope) return 'hopes';
  const wishes = heard.tokens.some(({ kind, text }) => kind === 'quote' && WISH.test(text.slice(0, 60)));
  if (wishes) return 'hopes';
  const { claim, tokens } = heard;
  if (!claim) return 'says';
  const behind = tokens.slice(claim.at + 1);
  const next = behind.findIndex(({ lower }) => lower !== 'that' && !language.pronouns.has(lower));
  if (language.hopeWords.has(behind[next]?.lower ?? '') && next <= 2) return 'hopes';
  const believes = claim.verb?.lemma === 'believe' || claim.verb?.lemma === 'bet';
  return believes && behind.slice(0, 12).some(({ lower }) => language.future.has(lower)) ? 'hopes' : 'says';
}
