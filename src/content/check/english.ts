/** Lists of English words. A rule that needs one is silent on a reading in another language. */

export const ABSOLUTE = /\b(always|never|only|every|must|completely)\b/i;

export const VAGUE = /\b(often|some|sometimes|usually|many|frequently|rarely|generally)\b/i;

/** In small letters: May is a month. */
export const HEDGED =
  /\b(may|might|could|can|near|nearly|possibly|perhaps|likely|hope|hopes|hoped|in part|so far|yet)\b/;

export const NEGATIVE_STEM = /(?<!\bat )\b(not|except|least)\b/gi;

export const NEGATIVE_OPTION = /\b(not|no|none|never|nothing|nobody)\b|n['’]t\b/i;

export const ALL_OF_ABOVE =
  /\b(all|none|any|both|neither) of (the|these|those|them)\b(?! \p{L})|\b(all|none) of the (above|others?|options|answers)\b|\b(both|neither) [a-i] (and|n?or) [a-i]\b|^(all|none|both|neither)[.]?$/iu;

export const OPINION =
  /\b(is|are|was|were) (it|this|that|they|he|she|these|those) (really |actually )?(true|right|correct|fair|justified|a fact)\b|\b(really|truly|in truth|in fact|in reality)\b|\bdo you (think|agree|believe)\b|\b(is|are|was|were) .{1,80} (right|wrong|justified|to blame)\?/i;

/** A rationale that says a point is not in the text. */
export const ABSENT =
  /\b(no|not|none|nothing|nobody|never|nowhere|without|absent|silent|missing|left out|leaves? .{1,40}open|open)\b|n['’]t\b/i;

/** Words that tell whose words others are. */
export const ATTRIBUTION =
  /\b(writer|article|author|says|said|calls?|called|term|words?|wording|alleges?|alleged|according|quoted|account)\b/i;

export const ARTICLE_AT_END = /\b(an?)\s*[:.…_?]*\s*$/i;
