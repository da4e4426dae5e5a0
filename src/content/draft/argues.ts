/** Whether the rest of a sentence argues for what a word of it says: turned round at that word, it gives itself away. */

/** Beside these the parts of a sentence hang together, and whoever reads it turned round sees that they no longer do. */
const HELD =
  /\b(?:although|though|because|since|despite|thanks to|due to|unless|ensures?|make sure|made sure|even|if|only|rather than|instead of|unlike|so that|whether|but|while|whereas|still|finally|already|just|simply|also|too|so|of course|citing|shocked|stunned|alarmed|delighted|warns?|warned|fears?|feared|hails?|hailed|boasts?|boasted|complains?|complained|as \p{Ll}+ as possible)\b/iu;

/** "so rare that", "as demand is growing". */
const TIED = /\bso \p{Ll}+ (?:that|to)\b|\bas (?:\p{Ll}+ ){1,3}(?:is|are|was|were|has|have|would|will)\b/u;

/** A second clause, with a verb and its subject; what stands before the first comma may only say when or where. */
const VERBS = '(?:is|are|was|were|has|have|had|will|would|can|could)';
const SETTING = /^(?:In|On|At|By|After|Before|For|During|From|Under|According to|Over)\b[^,]*, /;
const SECOND = new RegExp(
  `[,;] (?:(?:and|or|so|which|who|where) )(?:\\p{L}+ ){0,4}${VERBS}\\b|\\b(?:${VERBS}|\\p{Ll}+ed)\\b.* and (?:\\p{Ll}+ ){1,3}${VERBS}\\b`,
  'u',
);

/** "should be more sensible", "would be easier": nobody asks for less of what is good. */
const WISHED = /\b(?:should|might|could|would|must|needs? to) be (?:much |far )?(?:more \p{Ll}+|\p{Ll}+er)\b/u;

/** "in some states": in others it is the other way round, so that the sentence turned round may be true as well. */
const PARTLY = /\b(?:some|several|certain \p{Ll}+s|parts of|sometimes|partly|at times)\b/iu;

/** To turn round such a sentence would not be believed, and as it stands everybody guesses that it does. */
const OBVIOUS =
  /\b(?:traditionalists?|purists|opponents|critics|sceptics|skeptics|supporters|fans|enthusiasts|campaigners|activists|beloved|cherished|treasured|notorious|infamous|disastrous|tragic|sadly|unfortunately|fortunately|luckily|worrying|proudly)\b/i;

/** Praise and blame: turned round, they are seldom believed of what the text is about. */
const VALUE =
  /^(?:well|poorly|better|best|worse|worst|good|bad|easy|easier|hard|harder|difficult|challenging|tough|safe|safer|dangerous|riskier|effective|ineffective|successful|unsuccessful|reliable|unreliable|fair|unfair|healthy|unhealthy|happy|unhappy|useful|useless|harmful|beneficial|peaceful|violent|improve[sd]|worsen(?:s|ed)|affordable|unaffordable|popular|unpopular|satisfied|dissatisfied|proud|ashamed)$/i;
/** "more practical", and not "more boats". */
const COMPARED = /\b(?:more|less) (?!\p{Ll}+s\b)\p{Ll}+(?:al|ic|ing|ive|ous|ful|ble|ed|ant|ent|y)\b(?! than\b)/iu;

/** It is better asked as it stands. */
export const isValue = (text: string, was: string): boolean =>
  VALUE.test(was) || (/^(?:more|less)$/i.test(was) && COMPARED.test(text));

/** The rest would stand against it, or it would be true as well: such a sentence is only asked about as it stands. */
export const argues = (text: string): boolean =>
  [HELD, TIED, SECOND, WISHED, PARTLY].some(pattern => pattern.test(text.replace(SETTING, '')));

/** Whoever has not read the text knows what it says. */
export const isObvious = (text: string): boolean => OBVIOUS.test(text);
