/** Whether words fit a blank by their grammar, as far as the words beside it tell. English. */

const VOWEL = /^(?:[aeio]|u(?!n[ik]|s[aeiu]|t[aeio]|ro)|hour|honest|hono|heir)/i;
/** Begins with a vowel, and sounds as if it did not. */
const CONSONANT = /^(?:one|once|eu|ew)/i;
const IRREGULAR = /\b(?:people|men|women|children|police|media|data|criteria|feet|teeth)$/i;
const SINGULAR_S = /(?:ss|us|is|news|series|means|politics|economics|mathematics)$/i;
const ING = /^(?:not )?\p{L}{2,}ing\b(?!s)/iu;
const NOUN_ING =
  /^(?:(?:any|every|no|some)?thing|king|ring|spring|evening|morning|building|meeting|string|wing|ceiling)\b/i;
const ED = /^(?:not )?\p{L}{2,}ed\b/iu;
const NOT_ED =
  /^(?:(?:need|feed|speed|breed|proceed|succeed|exceed|indeed|agreed|shed|spread|embed|seed|heed)|hundred|united|red)\b/i;
const DETERMINED = /^(?:the|an?|his|her|its|their|our|my|this|that|these|those)\b/i;

const MONTH = 'January|February|March|April|May|June|July|August|September|October|November|December';
const WEEKDAY = 'Mon|Tues|Wednes|Thurs|Fri|Satur|Sun';
const A_DAY = new RegExp(
  `^(?:(?:${WEEKDAY})day|\\d{1,2}(?:st|nd|rd|th)? (?:${MONTH})|(?:${MONTH}) \\d{1,2}(?!\\d))\\b`,
);
const A_MONTH_OR_YEAR = new RegExp(`^(?:(?:${MONTH})(?: \\d{4})?|\\d{4})$`);

const last = (text: string): string => /([\p{L}\p{N}'’]+)\s*["“'‘]?\s*$/u.exec(text)?.[1]?.toLowerCase() ?? '';
const first = (text: string): string => /^\s*["”'’]?\s*([\p{L}\p{N}'’]+)/u.exec(text)?.[1]?.toLowerCase() ?? '';

const MANY =
  /^(?:these|those|many|several|few|both|two|three|four|five|six|seven|eight|nine|ten|all|various|numerous|\d{2,}|[2-9])$/;
const ONE = /^(?:a|an|this|each|every|another|one)$/;
const IS = /^(?:is|was|has|does)$/;
const ARE = /^(?:are|were|have|do)$/;
/** Verbs that are no nouns, too: behind a blank they tell whether one or several do it. */
const VERB =
  'give|make|take|show|become|bring|come|go|know|seem|remain|mean|prove|reveal|help|allow|cause|produce|provide|require|contain|include|say|tell|think|believe|argue|expect|want|keep|let|lead|live|grow|begin|belong|depend|exist';
const ONE_DOES = new RegExp(`^(?:${VERB.replaceAll('|', 's|').replace('gos', 'goes')}s)$`);
const MANY_DO = new RegExp(`^(?:${VERB})$`);
/** What may stand between the beginning of a sentence and its subject. */
const SUBJECT = /^(?:|the|his|her|its|their|our|that|because|if|when|and|but|while)$/;
const BASE =
  /^(?:to|will|would|can|could|may|might|must|should|shall|did|didn['’]t|don['’]t|won['’]t|can['’]t|couldn['’]t|cannot)$/;

/** A noun phrase that speaks of several; undefined where its form does not tell. */
function isPlural(text: string): boolean {
  const head =
    text
      .trim()
      .replace(/[.,!?]$/, '')
      .split(/ (?:of|in|on|at|for|with|from|to|by|that|which|who)\b/)[0] ?? '';
  if (/ and /.test(head)) return true;
  return IRREGULAR.test(head) || (/\p{Ll}s$/u.test(head) && !SINGULAR_S.test(head) && !/['’]s$/.test(head));
}

/** Why an option does not fit between what stands before and after a blank; undefined where it does, or nobody can tell. */
export function misfits(before: string, option: string, after: string): string | undefined {
  const [left, right] = [last(before), first(after)];
  const text = option.trim();
  if (left === 'a' || left === 'an') {
    const vowel = VOWEL.test(text) && !CONSONANT.test(text);
    if (DETERMINED.test(text)) return `"${left}" stands before it`;
    if (vowel !== (left === 'an')) return `it does not go with "${left}"`;
  }
  if (ONE.test(left) && isPlural(text) && !/^\d|^(?:one|single)\b/.test(text)) return `"${left}" wants one thing`;
  if (MANY.test(left) && !isPlural(text) && !/\s/.test(text) && !ING.test(text)) return `"${left}" wants more than one`;
  if ((IS.test(right) || ONE_DOES.test(right)) && SUBJECT.test(left) && isPlural(text))
    return `"${right}" wants one thing`;
  if (
    (ARE.test(right) || MANY_DO.test(right)) &&
    SUBJECT.test(left) &&
    !isPlural(text) &&
    !/^(?:they|we|you|i)$/i.test(text)
  )
    return `"${right}" wants more than one`;
  if (BASE.test(left) && left !== 'to' && isVerbForm(text)) return `it does not go with "${left}"`;
  if (left === 'to' && ED.test(text) && !NOT_ED.test(text)) return 'it does not go with "to"';
  if (left === 'on' && A_MONTH_OR_YEAR.test(text)) return '"on" wants a day';
  if (left === 'in' && A_DAY.test(text)) return '"in" wants a month or a year';
  return undefined;
}

/** After these, with something behind the blank that is no preposition, only a form of a verb fits: "are ____ various issues". */
const AUXILIARY = /^(?:am|is|are|was|were|be)$/;
const PERFECT = /^(?:been|has|have|had)$/;
const NO_OBJECT =
  /^(?:|about|at|by|for|from|in|into|of|on|over|than|that|to|under|until|when|while|with|and|or|but|not)$/;
/** "Written", "known", "sent", "kept", "put". */
const IRREGULAR_FORM = /(?:en|own|aught|ought|ept|elt|ent|old|ung|ade|ead|ost|ut|one|ome|orn|ound|aid)$/i;

/** Of options that are single words, one without an ending, where others have one and a form of a verb has to stand. */
export function formless(before: string, options: string[], after: string): string | undefined {
  const [left, right] = [last(before), first(after)];
  const wanted = PERFECT.test(left) || (AUXILIARY.test(left) && !NO_OBJECT.test(right));
  const hasForm = (text: string) => ING.test(text) || ED.test(text);
  if (!wanted || !options.some(hasForm)) return undefined;
  return options.find(text => !hasForm(text) && /^\p{L}+$/u.test(text) && !IRREGULAR_FORM.test(text));
}

const isVerbForm = (text: string): boolean =>
  (ING.test(text) && !NOUN_ING.test(text)) ||
  (ED.test(text) && !NOT_ED.test(text)) ||
  /^(?:is|are|was|were|has|had)\b/i.test(text);
