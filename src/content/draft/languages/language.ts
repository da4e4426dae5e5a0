/** The words that the rules need of a language: a table for each, in a file of its own. */

/**
 * - `say`: counts with a quotation, a clause or an object.
 * - `think`, `show`: counts with a clause; what is found is often found by a report.
 * - `judge`: has an object that is judged: to criticise, to call.
 * - `hope`: a wish, not a fact.
 * - `quote`: counts only beside a quotation: to go on, to smile.
 */
export type VerbKind = 'say' | 'think' | 'show' | 'judge' | 'hope' | 'quote';
export type VerbForm = 'base' | 'present' | 'past' | 'participle' | 'ing';

export interface Verb {
  lemma: string;
  kind: VerbKind;
  forms: VerbForm[];
}

export interface Language {
  code: string;
  /** The most frequent words, to tell the language by. */
  frequent: Set<string>;
  /** Without their last full stop. */
  abbreviations: Set<string>;
  /** Those that shorten only before a figure: No. 5. */
  numbered: Set<string>;
  /** Words that begin a sentence after "U.S." */
  starters: Set<string>;
  verbs: Map<string, Verb>;
  /** Forms of verbs that show that a clause has its verb. */
  finite: Set<string>;
  /** Lemmas whose object is what is said: "denied the charges". */
  naming: Set<string>;
  /** Lemmas that say something alone: "Others agree." */
  complete: Set<string>;
  /** Lemmas that tell what someone does rather than hopes, and how much less they count before an infinitive. */
  intentions: Map<string, number>;
  /** Lemmas by which someone binds himself: "promised that". */
  pledges: Set<string>;
  /** Lemmas that, with "not", tell what someone leaves open: "does not say how". */
  silences: Set<string>;
  /** Those who accuse, and lemmas of accusing: "critics claim" tells no one's name. */
  accusers: Set<string>;
  accusations: Set<string>;
  /** What somebody would do or be without meaning to: "said she would like". */
  unmeant: Set<string>;
  /** "is scheduled for", "is planned". */
  planned: Set<string>;
  /** "went on to say". */
  goingOn: Set<string>;
  /** Behind these a verb of saying only tells when or why something else happened. */
  settings: Set<string>;
  /** Lemmas that have someone as their object, and say nothing by that: "told the paper". */
  addressed: Set<string>;
  auxiliaries: Set<string>;
  be: Set<string>;
  /** They make what is said a mere possibility. */
  modals: Set<string>;
  negations: Set<string>;
  adverbs: Set<string>;
  determiners: Set<string>;
  possessives: Set<string>;
  pronouns: Map<string, Pronoun>;
  prepositions: Set<string>;
  conjunctions: Set<string>;
  subordinators: Set<string>;
  relatives: Set<string>;
  /** Written with a capital, but not a name by itself: weekdays, months. */
  days: Set<string>;
  /** Months and weekdays as datelines shorten them. */
  shortDays: Set<string>;
  /** News agencies: in brackets, or before a dash where a text begins, they do not speak. */
  agencies: Set<string>;
  titles: Set<string>;
  givenNames: Map<string, Gender>;
  particles: Set<string>;
  /** Countries, their people and some cities: "he" is none of them. */
  places: Set<string>;
  /** The last word, or the first before "of", of the name of a body. */
  bodies: Set<string>;
  /** Human beings by what they do or are: "the minister". */
  roles: Set<string>;
  roleEndings: RegExp;
  /** Roles that "the" does not make someone named before: "the mayor". */
  offices: Set<string>;
  /** Many of them, or a body, speak as one: "officials", "the company". */
  collectives: Set<string>;
  /** Texts that speak: a report, a study. */
  documents: Set<string>;
  /** Documents that speak for no one who is named: estimates, rumours. */
  hearsay: Set<string>;
  /** "is said to", "is thought to": no one is named. */
  hearsayParticiples: Set<string>;
  hearsayAdverbs: Set<string>;
  /** "is expected to", "is blamed for": what follows them where no one is named. */
  expectedParticiples: Map<string, Set<string>>;
  /** Before the name of a source: according to. */
  sources: string[][];
  /** "in her view": what is someone's, behind which words it is not ("in her opinion piece"), and whose it is. */
  views: Set<string>;
  behindNoView: Set<string>;
  owners: Map<string, string>;
  /** Nouns and adjectives of an attitude: "expressed hope", "is critical of". */
  attitudes: Set<string>;
  attitudeVerbs: Set<string>;
  /** Attitudes that need no object: "is not convinced". */
  convictions: Set<string>;
  /** "makes a defence", "issued a warning". */
  statements: Set<string>;
  statementVerbs: Set<string>;
  /** "There are fears that". */
  fears: Set<string>;
  hopeWords: Set<string>;
  future: Set<string>;
}

export type Gender = 'm' | 'f';
export interface Pronoun {
  number: 'one' | 'many' | 'thing' | 'writer' | 'reader';
  gender?: Gender;
}

export const words = (list: string): string[] => list.split(/\s+/).filter(word => word !== '');
export const setOf = (list: string): Set<string> => new Set(words(list));
