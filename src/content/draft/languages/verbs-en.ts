/** English verbs of saying, thinking and hoping in all their forms. */
import type { Verb, VerbForm, VerbKind } from './language.ts';
import { words } from './language.ts';

const LEMMAS: Record<VerbKind, string> = {
  say: `demand recommend say tell speak add announce claim argue explain insist state declare admit acknowledge warn note remark comment reply
    respond complain report stress emphasise emphasize maintain assert allege confirm deny concede recall joke quip write
    tweet observe conclude predict advise promise pledge vow caution contend lament mention boast whisper shout cry shriek yell scream plead snap bark beam
    exclaim reveal disclose ask agree disagree quote cite testify reiterate repeat counter protest confess retort muse
    point speculate theorise theorize enthuse post blog email opine attest confide swear proclaim reassure remind
    inform urge`,
  think: `question believe think feel reckon suspect consider fear worry doubt argue accept imagine realise realize recognise recognize
    assume remember bet guess concur propose figure regret`,
  show: `suggest show find estimate indicate reveal conclude demonstrate calculate forecast rule put project imply`,
  judge: `dispute criticise criticize condemn accuse praise describe call dismiss blame denounce deplore defend reject welcome
    hail liken compare credit applaud decry`,
  hope: `hope expect wish want plan aim intend anticipate dream`,
  quote: `continue go begin start laugh smile sigh shrug grin nod reflect marvel rave conclude sum interject sing
    chuckle gush fume murmur mutter read answer`,
};

/** Past and participle, where they are not regular. */
const IRREGULAR: Record<string, [string, string]> = {
  say: ['said', 'said'],
  tell: ['told', 'told'],
  write: ['wrote', 'written'],
  speak: ['spoke', 'spoken'],
  think: ['thought', 'thought'],
  feel: ['felt', 'felt'],
  know: ['knew', 'known'],
  find: ['found', 'found'],
  show: ['showed', 'shown'],
  put: ['put', 'put'],
  bet: ['bet', 'bet'],
  go: ['went', 'gone'],
  begin: ['began', 'begun'],
  swear: ['swore', 'sworn'],
  understand: ['understood', 'understood'],
  forecast: ['forecast', 'forecast'],
  sing: ['sang', 'sung'],
  read: ['read', 'read'],
};
const DOUBLED = setOfDoubled('quip nod plan blog grin snap sum bet put begin admit regret swear');

function setOfDoubled(list: string): Set<string> {
  return new Set(words(list));
}

const endsInY = (lemma: string): boolean => /[^aeiou]y$/.test(lemma);
function present(lemma: string): string {
  if (endsInY(lemma)) return `${lemma.slice(0, -1)}ies`;
  return lemma === 'go' || /(?:s|x|ch|sh)$/.test(lemma) ? `${lemma}es` : `${lemma}s`;
}
function stem(lemma: string): string {
  const doubles = DOUBLED.has(lemma) && lemma !== 'swear';
  return doubles ? lemma + lemma.at(-1) : lemma.endsWith('e') ? lemma.slice(0, -1) : lemma;
}
const past = (lemma: string): string => (endsInY(lemma) ? `${lemma.slice(0, -1)}ied` : `${stem(lemma)}ed`);

/** By form. A lemma of several kinds has the first one of `LEMMAS`. */
export function englishVerbs(): Map<string, Verb> {
  const verbs = new Map<string, Verb>();
  const add = (form: string, lemma: string, kind: VerbKind, as: VerbForm) => {
    const known = verbs.get(form);
    if (!known) verbs.set(form, { lemma, kind, forms: [as] });
    else if (known.lemma === lemma && !known.forms.includes(as)) known.forms.push(as);
  };
  for (const kind of Object.keys(LEMMAS) as VerbKind[])
    for (const lemma of words(LEMMAS[kind])) {
      const [before, participle] = IRREGULAR[lemma] ?? [past(lemma), past(lemma)];
      add(lemma, lemma, kind, 'base');
      add(present(lemma), lemma, kind, 'present');
      add(before, lemma, kind, 'past');
      add(participle, lemma, kind, 'participle');
      add(`${stem(lemma)}ing`, lemma, kind, 'ing');
    }
  return verbs;
}
