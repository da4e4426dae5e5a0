/** How a sentence is put: told by the writer, said by someone, hoped, planned, alleged. */
import type { DraftStanding } from './article.ts';
import type { Language, Verb } from './languages/language.ts';
import { verbAt } from './phrases.ts';
import type { Heard } from './voices.ts';

/** "I hope", "we want" at the head of a quotation. */
const WISH =
  /^["“„«‘]?(?:and |but |so )?(?:i|we)(?: also| really| do| just| very much| [a-z]+ly|'d|’d| would)* (?:hope|want|wish|look forward|like to see|expect|aim|plan)\b/i;

export function standingOf(heard: Heard, language: Language): DraftStanding {
  if (heard.voice === 'writer') return tellsPlan(heard, language) ? 'plans' : 'narrates';
  if (heard.voice === 'nobody') return 'alleged';
  const { claim, tokens } = heard;
  const lemma = claim?.verb?.lemma ?? '';
  const plans = claim?.verb && isPlan(heard, claim.at, claim.verb);
  if (plans || language.pledges.has(lemma) || meansTo(heard, language)) return 'plans';
  if (claim?.hope && !INTENDS.test(lemma)) return 'hopes';
  const wishes = tokens.some(({ kind, text }) => kind === 'quote' && WISH.test(text.slice(0, 60)));
  if (wishes) return 'hopes';
  if (!claim) return 'says';
  const behind = tokens.slice(claim.at + 1);
  const next = behind.findIndex(({ lower }) => lower !== 'that' && !language.pronouns.has(lower));
  if (language.hopeWords.has(behind[next]?.lower ?? '') && next <= 2) return 'hopes';
  const believes = lemma === 'believe' || lemma === 'bet';
  return believes && behind.slice(0, 12).some(({ lower }) => language.future.has(lower)) ? 'hopes' : 'says';
}

/** Lemmas of a plan among those of hope. */
const INTENDS = /^(?:plan|intend)$/;

/** "plans a bridge", "planned to build one"; not "planned the bridge", which is done. */
const isPlan = ({ tokens }: Heard, at: number, { lemma, forms }: Verb): boolean =>
  INTENDS.test(lemma) && !forms.includes('ing') && (!forms.includes('past') || tokens[at + 1]?.lower === 'to');

/** "said she would write": what the speaker is going to do. */
function meansTo({ claim, tokens }: Heard, language: Language): boolean {
  if (claim?.verb?.kind !== 'say') return false;
  const that = tokens[claim.at + 1]?.lower === 'that' ? 1 : 0;
  const [who, will, verb] = tokens.slice(claim.at + 1 + that).map(({ lower }) => lower);
  const self = language.pronouns.get(who ?? '')?.number;
  if (self !== 'one' && self !== 'many') return false;
  return (will === 'would' || will === 'will') && verb !== undefined && !language.unmeant.has(verb);
}

/** "the county plans a ferry", "the reopening is scheduled for June", told by the writer. */
const tellsPlan = (heard: Heard, language: Language): boolean =>
  heard.tokens.some(({ lower }, at) => {
    if (language.planned.has(lower) && language.be.has(heard.tokens[at - 1]?.lower ?? '')) return true;
    const verb = INTENDS.test(language.verbs.get(lower)?.lemma ?? '') && verbAt(heard, at, language);
    return verb ? isPlan(heard, at, verb) : false;
  });
