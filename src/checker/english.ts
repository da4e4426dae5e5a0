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

/** A gap for an option, in any language. */
export const BLANK = /_{2,}|(?:\.\s?){4,}|…{2,}/;

/** In small letters: a plan may be called A. A blank behind it is another rule's. */
export const ARTICLE_AT_END = /\b(an?)\s*[:.…?]{0,3}\s*$/;

/** All that a rationale has that only denies. */
export const DENIAL =
  /^(no|not|is|isn|t|it|its|that|this|the|a|an|here|just|simply|really|right|wrong|correct|incorrect|false|true|answer|answers|option|choice|one|at|all|of|course|quite|sorry|and|so|try|again|be|can|cannot|was|to|you|for|question)$/;

/** Verbs and nouns that make somebody the speaker of what follows. */
export const SAYING = {
  plain:
    'say|hope|claim|think|believe|argue|tell|expect|promise|admit|deny|warn|suggest|describe|call|want|fear|mention|express|state|insist|announce|explain|predict|praise|criticise',
  bent: 'says|said|hopes|hoped|claims|claimed|thinks|thought|believes|believed|argues|argued|expects|expected|promises|promised|admits|admitted|denies|denied|warns|warned|suggests|suggested|describes|described|calls|called|fears|feared|expresses|expressed|states|stated|insists|insisted|announces|announced|explains|explained|predicts|predicted',
  noun: 'view|words|opinion|claim|hope|wording|account|promise|fear|warning',
};

/** A word near a claim that turns or weakens it. */
export const QUALIFIED =
  /^(not|no|never|nobody|nothing|neither|nor|without|false|untrue|wrong|unlikely|hardly|may|might|could|can|would|should|hop(e|es|ed|ing)|want(s|ed)?|wish(es|ed)?|plan(s|ned)?|expect(s|ed)?|fear(s|ed)?|den(y|ies|ied)|reject(s|ed)?|refus(e|es|ed)|disput(e|es|ed)|doubt(s|ed)?|if|unless|except|only|nearly|almost|soon|perhaps|possibly|alleged(ly)?|reportedly|claim(s|ed)?|\w+n['’]t)$/;

/** How a rationale begins that denies its option, and one that affirms it. */
export const DENIES =
  /^(?:no|wrong|incorrect|false|untrue|not (?:right|correct|so|true|quite))\b\s*[,.:;!–—-]|^(?:this|that|it|which)(?: option| answer)?(?: is|['’]s) (?:wrong|incorrect|false|untrue|not (?:right|correct|true))\b|^(?:this|that|it) (?:is not|isn['’]t) what (?:the \w+|he|she|they|it) (?:says?|said)|\b(?:is|are|was) the wrong (?:answer|option|one)\b|\bwrong answer\b/i;
export const AFFIRMS =
  /^(?:yes|right|correct|true|exactly|indeed)\b\s*[,.:;!–—-]|^(?:this|that|it|which)(?: option| answer)?(?: is|['’]s) (?:right|correct|true|the (?:right|correct) (?:answer|option|one))(?=\s*[,.:;!–—-]|$)|\b(?:is|are|was) the (?:right|correct) (?:answer|option|one)\b|^(?:the )?(?:article|text|passage) says (?:exactly |just )?so(?=\s*[,.:;!–—-]|$)|^(?:this|that) is (?:exactly |just )?what (?:the \w+|he|she|they|it) (?:says?|said)\.?$/i;

/** A rationale that turns its option round: wrong under the option that is right. */
export const REVERSES =
  /^(?:no\b\W*)?(?:(?:it|that|this)(?: is| was|['’]s) )?(?:just |quite |exactly )?(?:the other way (?:a?round)|the (?:opposite|reverse)\b(?! of)|on the contrary)\b/i;

/** A sentence that only says that something is not in the text. */
export const SILENCE =
  /\b(?:does|did|do)(?: not|n['’]t) (?:say|mention|name|tell|give|speak|report|state)\b|\b(?:is|are|was|were)(?: not|n['’]t) (?:mentioned|named|given|stated|in the (?:text|article))\b|\bno (?:statement|sentence|one)\b.{0,20}\b(?:says|mentions|gives)|\bnowhere\b|\bmentions no\b|\bgives no\b|\bnames no\b|\bsays nothing\b|\bsays? no such\b|\bnot in the (?:text|article)\b|\bno mention\b/i;

/** Lines in order, but from the last to the first, or by something else than time. */
export const BACKWARDS =
  /\b(?:latest|most recent|newest|last)\b.{0,20}\bfirst\b|\b(?:reverse|backwards?|back in time)\b|\bfrom (?:the )?(?:latest|last|newest|most)\b|\b(?:certain|sure|likely|important|largest|smallest|highest|lowest|most|least)\b/i;

/** All that a stem has that names nothing: "According to the article, which of the following statements is true?" */
const FILLER = new Set(
  'which what who whom whose when where why how of these those this that the a an following is are was were be been do does did has have had true false correct incorrect right wrong best most likely statement statements sentence sentences option options answer answers claim claims choose pick select mark tick find according to article articles text passage reading author writer story piece say says said saying state states stated mention mentions mentioned tell tells told describe describes described give gives given support supports supported contain contains contained imply implies implied infer inferred inference conclude concluded conclusion can could may might must should would will in from by about based on part parts section sections paragraph paragraphs it its one ones all any each every here there above below and or not no t s thing things something anything fact facts information detail details question fits fit applies apply agree agrees with you know learn we us they them many much people year first some yes'.split(
    ' ',
  ),
);

/** What is left of a text that names something. */
export const withoutFiller = (text: string): string =>
  text.replace(/[\p{L}\p{M}\p{N}]+/gu, word => (FILLER.has(word.toLowerCase()) && word !== 'May' ? ' ' : word));

/** A question about what the text does not say. */
export const OMITTED =
  /\b(?:leaves? (?:out|open)|left (?:out|open)|omits?|omitted|missing|unsaid|unanswered|silent|without|(?:not|n['’]t) (?:say|tell|mention|give|name|answer|explain|quote)\w*)\b/i;
