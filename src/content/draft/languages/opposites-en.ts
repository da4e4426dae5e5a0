/** English words that turn a sentence round, and what has to stand beside them. */

/** What stands before a word where it means what it is listed for. */
const AUXILIARY = '(?:has|have|had|was|were|is|are|been|be|being)';
const ADVERB =
  '(?:very|quite|so|much|particularly|usually|typically|generally|highly|extremely|now|also|still|really|relatively|primarily|largely|too|completely|not|slightly|far|often|even|just|widely|strongly|sharply)';
export const SLOTS = {
  /** A comparative or an adverb, which is no other word. */
  anywhere: /(?:)/,
  /** A verb with its subject before it: neither "a rise" nor "the laws introduced in May". */
  verb: /(?<!\b(?:an?|the|its|their|his|her|of|no|any|this|that|these|those|to|in|by|for|with|and|or|economic|sharp|steep|steady) )$/i,
  /** "has opened", "was imposed". */
  perfect: new RegExp(`\\b${AUXILIARY} (?:${ADVERB} )*$`, 'i'),
  /** "would strengthen". */
  modal: new RegExp(`\\b(?:would|could|will|may|might|can|should|must) (?:${ADVERB} )*$`, 'i'),
  /** What is said of the subject: "is rare", not "a rare disease". */
  predicate: new RegExp(
    `\\b(?:is|are|was|were|be|been|being|become|becomes|became|remain|remains|remained|seem|seems|seemed|it['’]s|they['’]re) (?:${ADVERB} )*$`,
    'i',
  ),
};
export type Slot = keyof typeof SLOTS;

/** Rows of pairs; in those of `twoWays` each is the opposite of the other. */
export const WORDS: { slot: Slot; twoWays?: string; oneWay?: string }[] = [
  {
    slot: 'anywhere',
    twoWays: `higher lower, larger smaller, easier harder, better worse, longer shorter, faster slower, stronger weaker,
      safer riskier, richer poorer, heavier lighter, highest lowest, largest smallest, best worst, longest shortest,
      strongest weakest, overestimated underestimated, overestimate underestimate, usually rarely,
      accidentally deliberately, openly secretly, directly indirectly, legally illegally,  voluntarily involuntarily, permanently temporarily, rightly wrongly`,
    oneWay: `bigger smaller, older younger, younger older, biggest smallest, greatest smallest, fewer more,
      tougher softer, often rarely, seldom often, rarely often, optimism pessimism, pessimism optimism,
      skepticism enthusiasm, scepticism enthusiasm, quickly slowly, slowly quickly`,
  },
  {
    slot: 'verb',
    twoWays: `rises falls, rose fell, risen fallen, doubled halved, improved worsened, supports opposes, supported opposed,
      agrees disagrees, agreed disagreed, accepted rejected, accepts rejects, praised criticised, praises criticises,
      welcomed condemned, welcomes condemns, strengthened weakened, strengthens weakens, encourages discourages,
      encouraged discouraged, increased decreased, tightened loosened, widened narrowed, grew shrank`,
    oneWay: `failed managed, managed failed, fails manages, manages fails, declined rose, declines rises, dropped rose,
      poorly well, outrank trail, outranks trails, criticized praised, criticizes praises, backed opposed, backs opposes,
      approved rejected, denied confirmed, denies confirms, reduced increased, reduces increases, boosted reduced,
      boosts reduces, refuses agrees, refused agreed, resisted welcomed, resists welcomes, hampered helped, hampers helps,
      prohibited allowed, prohibits allows, banned allowed, bans allows, forbids allows, dislikes likes, dislike like,
      succeeded failed, worsens improves, raises lowers`,
  },
  {
    slot: 'perfect',
    twoWays:
      'opened closed, introduced abolished, lifted imposed, increasing decreasing, rising falling, helped hindered',
    oneWay: 'declining rising, grown shrunk, growing shrinking, shrinking growing',
  },
  {
    slot: 'modal',
    twoWays: 'strengthen weaken, increase decrease, encourage discourage, rise fall, support oppose',
    oneWay: 'reduce increase, boost reduce, harm help, raise lower',
  },
  {
    slot: 'predicate',
    twoWays: `legal illegal, easy difficult, cheap expensive, common rare, high low, strong weak, rich poor,
      possible impossible, reliable unreliable, successful unsuccessful, safe dangerous, true false, popular unpopular,
      slow quick, likely unlikely, willing unwilling, effective ineffective, fair unfair, necessary unnecessary,
      comfortable uncomfortable, healthy unhealthy, clear unclear, affordable unaffordable, small large, full empty,
      happy unhappy, friendly hostile, certain uncertain, aware unaware, similar different, useful useless, right wrong,
      satisfied dissatisfied, permanent temporary, voluntary compulsory, public private, simple complicated,
      beneficial harmful, guilty innocent, positive negative, optional compulsory, open closed, independent dependent`,
    oneWay: `forbidden allowed, permitted forbidden, allowed forbidden, hard easy, pricey cheap, modest huge, huge modest,
      tiny huge, challenging easy, tough easy, unapologetic sorry, fragile secure, legible illegible,
      indecipherable legible, painstaking easy, normal abnormal, widespread rare,
      scarce plentiful, plentiful scarce, lucky unlucky, eager reluctant, reluctant eager, proud ashamed, new old,
      influential powerless, harmless dangerous, peaceful violent, costly cheap, vulnerable immune, immune vulnerable,
      doomed safe`,
  },
];

/** With this behind it, a word means something else, or has no opposite. */
export const NOT_BEFORE: Record<string, RegExp> = {
  better: /^ (?:off|understood|known)\b/,
  best: /^ (?:practice|known|friend|man|sell|(?:\S+ )?(?:actor|actress|film|comedy|album|director|song|picture|language))/,
  worst: /^ (?:\S+ )?(?:actor|actress|film|comedy|album|director|song|picture)/,
  supports: /^ (?:\S+ ){1,3}with\b/,
  longer: /^ (?:and|be|than \d)/,
  older: /^(?! than\b)/,
  younger: /^(?! than\b)/,
  bigger: /^ (?:and|role)\b/,
  poorly: /^ (?:educated|paid|lit|understood)\b/,
  higher: /^ (?:education|than \d)/,
  lower: /^ (?:than \d|house|court)/,
  failed: /^ (?!to )/,
  fails: /^ (?!to )/,
  managed: /^ (?!to )/,
  manages: /^ (?!to )/,
  refused: /^ (?!to )|^ to (?:comment|say|discuss|answer|rule)\b/,
  refuses: /^ (?!to )|^ to (?:comment|say|discuss|answer|rule)\b/,
  succeeded: /^ (?!in )/,
  allowed: /^ from\b/,
  banned: /^ (?:from|for)\b/,
  prohibited: /^ (?:from|for)\b/,
  helped: /^ (?!by)/,
  hindered: /^ (?!by)/,
  backed: /^ (?:up|away|down|out)\b/,
  grew: /^ (?:up|from|by|to)\b/,
  grown: /^ (?:up|from|by|to|in)\b/,
  rose: /^ (?:one|two|three|four|five|a |by|from|to|\d)/,
  fell: /^ (?:one|two|three|four|five|a |ill|asleep|in|apart|short|into|on|under|by|from|to|\d)/,
  fallen: /^ (?:one|two|three|four|five|a |ill|asleep|in|apart|short|into|on|under|by|from|to|\d)/,
  falls: /^ (?:one|two|three|four|five|a |ill|asleep|in|apart|short|into|on|under|to|by|from|\d)/,
  rises: /^ (?:one|two|three|four|five|a |to|by|from|\d)/,
  declined: /^ to\b/,
  dropped: /^ (?:one|two|three|four|five|a |by|from|to|off|out|\d)/,
  increased: /^ (?:one|two|three|four|five|a |by|from|to|\d)/,
  reduced: /^ (?:one|two|three|four|five|a |by|from|to|\d)/,
  falling: /^ (?:ill|asleep|in love|apart|short|into|on|under)\b/,
  praised: /^ (?:\S+ ){1,3}for \p{Ll}+ing\b/u,
  criticised: /^ (?:\S+ ){1,3}for \p{Ll}+ing\b/u,
  criticized: /^ (?:\S+ ){1,3}for \p{Ll}+ing\b/u,
  opened: /^ (?:up|with|its|his|her|a|fire)\b/,
  different: /^ from\b/,
  dependent: /^ (?:up)?on\b/,
  independent: /^ (?:of|from)\b/,
  likely: /^ (?!to |that )/,
  public: /^ \p{L}/u,
  open: /^ (?:to|about)\b/,
  new: /^ (?:to|in)\b/,
  right: /^ (?:to|of|about|next)\b/,
  low: /^ on\b/,
  high: /^ on\b/,
};
export const NOT_AFTER: Record<string, RegExp> = {
  better: /\b(?:had|get|getting|even) $/i,
  best: /\b(?:at|named|voted|won) $/i,
  worst: /\bat $/i,
  longer: /\bno $/i,
  often: /\b(?:how|so|as|too|more|less|most) $/i,
  supported: /(?:\b(?:one|those|movement)|ly) $/i,
  opposed: /(?:\b(?:one|those|movement)|ly) $/i,
};

/** Several words whose opposite is no word. */
export const PHRASES: [RegExp, string][] = [
  [/\ba long way off\b/, 'very near'],
  [/(?<=\b(?:is|are|was|were|just|far|well|finished|came|years) )ahead of\b/, 'behind'],
  [/\bin fav(?:ou|o)r of\b/, 'against'],
  [/\bdifferent from\b/, 'similar to'],
  [/\bin opposition to\b/, 'in line with'],
  [/(?<=\b(?:his|her|its|their|signal(?:l?ed|s)|growing) )opposition to\b/, 'support for'],
  [/\bthe lucky ones\b/, 'the unlucky ones'],
  [/(?<=\b(?:is|are|was|were|remains?) (?:(?:highly|very|sharply|deeply) )?)critical of\b/, 'enthusiastic about'],
  [/\bwell (?=(?:preserved|paid|known|prepared|equipped|protected)\b)/, 'badly '],
  [/(?<=\bperform(?:s|ed|ing)? )well\b/, 'poorly'],
  [/\bthere (?:were|are) no (?=(?:\p{Ll}+ )?\p{Ll}+s\b)/iu, 'there were several '],
  [/(?<=\b(?:has|have|had) )no (?=(?:plans|doubts|intentions|objections|regrets)\b)/, ''],
  [/\bthe vast majority\b/, 'only a small minority'],
  [/\b(?:the|a) majority of\b(?! \d)/, 'only a minority of'],
  [/\bmore than half\b/, 'less than half'],
  [/\b(find|make|makes|found|made) it (?:difficult|hard)\b/, '$1 it easy'],
  [/\b(find|make|makes|found|made) it (?:easy|easier)\b/, '$1 it hard'],
  [/\bhalf (?=that of|those of|as (?:much|many))/, 'twice '],
  [/\btwice (?=that of|those of|as (?:much|many))/, 'half '],
  [/\bat the same time(?=[.,])/, 'at different times'],
  [/(?<=\b(?:it|that)['’]s|\bis) not (?=as \p{Ll}+ as\b)/u, ' '],
  [/\bno longer\b/, 'still'],
  [/\bstopped (?=\p{Ll}+ing\b)/u, 'went on '],
  [/, enough to\b/, ', too little to'],
  [/\babove (?=the (?:average|minimum|level|limit|target)\b)/, 'below '],
  [/\bbelow (?=the (?:average|minimum|level|limit|target)\b)/, 'above '],
  [/\bcloses the door on\b/, 'opens the door to'],
  [/\bcheaper (?=than\b)/, 'more expensive '],
  [/(?<=\b(?:is|are|was|were) )against (?=(?:the|a|an|any|it)\b)/, 'in favour of '],
  [/\bmuch wrong\b/, 'little wrong'],
  [/(?<=\b(?:an?|the|\d%) )(?:drop|fall|decline|decrease|reduction) (?=in\b)/, 'rise '],
  [/(?<=\b(?:a|the|\d%) )rise (?=in\b)/, 'fall '],
  [/\ban increase (?=in\b)/, 'a decrease '],
  [/(?<=\b(?:an?|the) )shortage (?=of\b)/, 'surplus '],
];
