/** Lists of English words. A rule that needs one is silent on a reading in another language. */

export const ABSOLUTE = /\b(always|never|every|must|completely)\b/gi;

export const VAGUE = /(?<!\bhow )\b(often|some|sometimes|usually|frequently|rarely|generally)\b/i;

/** In small letters: May is a month. */
export const HEDGED =
  /\b(may|might|could|can|near|nearly|possibly|perhaps|likely|hope|hopes|hoped|in part|so far|yet)\b/;

/** The words that turn a question round, and the questions that are turned round by them: not those about what did not happen. */
export const NEGATIVE = /\b(not|except|least|cannot)\b|\b\w+n['’]t\b/gi;
export const TURNED_ROUND =
  /\bexcept\b|\bleast (likely|probable|important|true)\b|\b(which|what)( \w+)? (of (these|those|them|the following)|statements?|options?|answers?|sentences?)\b.*\b(not|cannot|\w+n['’]t)\b|^(which|what)\b.{0,30}\b(is|are|was|were) not (true|mentioned|said|stated|correct|listed|given|an? (example|reason))\b/i;

export const NEGATIVE_OPTION = /\b(not|no|none|never|nothing|nobody)\b|n['’]t\b/i;

export const ALL_OF_ABOVE =
  /\b(all|none|any|both|neither|either|two|three)( \w+)? of (these|those|them|the (above|others?|options|answers))\b(?! \p{L})|\b((both|neither) )?[a-i] (and|n?or) [a-i]$|^(all|both|neither) (are|is) \w+$/iu;

export const ALONE = /^(all|none|both|neither)[.]?$/i;

export const OPINION =
  /\b(is|are|was|were) (it|this|that|they|he|she|these|those) (really |actually )?(true|right|correct|fair|justified|a fact)\b|\b(really|truly|in truth|in fact|in reality)\b|\bdo you (think|agree|believe)\b|^(is|are|was|were) .{1,80} (right|wrong|justified|to blame)\?/i;

/** Words that tell whose words others are. */
export const ATTRIBUTION =
  /\b(writer|article|author|says|said|calls?|called|term|words?|wording|alleges?|alleged|according|quoted|account)\b/i;

/** In small letters: a plan may be called A. */
export const ARTICLE_AT_END = /\b(an?)\s*[:.…_?]*\s*$/;

/** All that a rationale has that only denies. */
export const DENIAL =
  /^(no|not|is|isn|t|it|its|that|this|the|a|an|here|just|simply|really|right|wrong|correct|incorrect|false|true|answer|answers|option|choice|one|at|all|of|course|quite|sorry|and|so|try|again|be|can|cannot|was|to|you|for|question)$/;
