/** Who speaks in each sentence by its own words, in the order of the text. */
import { type Claim, ENOUGH } from './claim.ts';
import { bestClaim, claimsIn } from './claims.ts';
import type { Language } from './languages/language.ts';
import { emptyMemory, isOne, nounOf, remember, type Speaker } from './memory.ts';
import { type Article, inFullOf } from './office.ts';
import { isRole, type Known, type People } from './people.ts';
import { isFiniteVerb, type Parsed } from './phrases.ts';
import type { Quotation } from './quotations.ts';
import { speakerOf } from './speaker.ts';
import { mainSubject } from './subject.ts';

export interface Place {
  start: number;
  /** Behind its dateline. */
  from: number;
  end: number;
  paragraph: number;
  quotations: Quotation[];
}

export interface Heard extends Place, Parsed {
  voice: 'writer' | 'nobody' | 'speaker';
  speaker: Speaker | undefined;
  claim: Claim | undefined;
  /** The best that was found but not believed. */
  rival: Claim | undefined;
  /** Nearly all of it is quoted, and it has no verb of saying. */
  bare: boolean;
  /** Doubt of the speaker's, or of the quotation it was filled from, from 0 to 1. */
  doubt: number;
  /** The one it is about: its first name, before its verb. */
  about: Known | undefined;
  why: string;
}

/** Whether what is not quoted is too little to say who speaks. */
const isBareQuote = ({ tokens }: Parsed): boolean =>
  tokens.some(({ kind }) => kind === 'quote') &&
  tokens.filter(({ kind }) => kind === 'word' || kind === 'number').length <= 1;

function aboutWhom(sentence: Parsed, people: People, language: Language): Known | undefined {
  for (const name of sentence.names) {
    const before = sentence.tokens[name.from - 1]?.lower ?? '';
    if (sentence.tokens[name.to]?.lower === "'s" || language.prepositions.has(before)) continue;
    for (let at = 0; at < name.from; at++) if (isFiniteVerb(sentence, at, language)) return undefined;
    return people.of.get(name);
  }
  return undefined;
}

export function hear(sentences: (Place & Parsed)[], people: People, language: Language): Heard[] {
  const memory = emptyMemory();
  const article: Article = { language, people, memory, inFull: inFullOf(sentences, language) };
  return sentences.map((sentence, index) => {
    memory.sentence = index;
    if (sentence.paragraph !== sentences[index - 1]?.paragraph) memory.paragraph = index;
    const about = aboutWhom(sentence, people, language);
    if (about) {
      memory.subjects.set(index, about);
      remember(memory, about);
      learnGender(sentence, about, language);
    }
    const group = groupIn(sentence, article);
    if (group) memory[isOne(group.phrase, language) ? 'one' : 'many'] = { speaker: group, sentence: index };
    const heard = hearOne(sentence, about, article);
    for (const name of sentence.names) {
      const known = people.of.get(name);
      if (known) remember(memory, known);
    }
    if (heard.speaker && !heard.speaker.known) memory.groups.set(nounOf(heard.speaker.phrase, language), heard.speaker);
    if (heard.voice === 'speaker' && heard.speaker) memory.last = { speaker: heard.speaker, sentence: index };
    if (heard.speaker?.known) {
      memory.subjects.set(index, heard.speaker.known);
      remember(memory, heard.speaker.known);
    }
    return heard;
  });
}

/** Several, a body or someone without a name, before the first verb. */
function groupIn(sentence: Parsed, article: Article): Speaker | undefined {
  const { language } = article;
  const subject = mainSubject(sentence, sentence.tokens.length, language);
  if (!subject) return undefined;
  const words = sentence.tokens.slice(subject.from, subject.to).map(({ lower }) => lower);
  if (words.length === 1 && language.pronouns.has(words[0] ?? '')) return undefined;
  const isMany = (word: string) =>
    language.collectives.has(word) || (/(?:[^s]s|people|men|women|children)$/.test(word) && word !== "'s");
  const noun = nounOf(words.join(' '), language);
  if (!isMany(noun) && !isRole(noun, language)) return undefined;
  const speaker = speakerOf(sentence, subject, article);
  return speaker && speaker.known?.kind !== 'person' && !speaker.voice ? speaker : undefined;
}

/** "Smith, 42, said he": the next he or she behind someone who is alone in a sentence. */
function learnGender({ tokens, names }: Parsed, about: Known, language: Language): void {
  if (about.gender || about.kind === 'body' || names.length !== 1) return;
  const found = tokens.find(({ lower }) => language.pronouns.get(lower)?.gender !== undefined);
  if (found && found.start > (tokens[names[0]?.from ?? 0]?.start ?? 0))
    about.gender = language.pronouns.get(found.lower)?.gender;
}

/** "Critics claim": accused by those whom nobody names. */
const isAccusation = ({ verb }: Claim, { known, phrase }: Speaker, language: Language): boolean =>
  known === undefined && language.accusations.has(verb?.lemma ?? '') && language.accusers.has(nounOf(phrase, language));

function hearOne(sentence: Place & Parsed, about: Known | undefined, article: Article): Heard {
  const bare = isBareQuote(sentence);
  const claims = bare ? [] : claimsIn(sentence, article.language);
  const rival = bestClaim(claims);
  const none = { ...sentence, about, bare, claim: undefined, speaker: undefined, doubt: 0 };
  for (let tries = 0; tries < 3; tries++) {
    const claim = bestClaim(claims);
    if (!claim || claim.score < ENOUGH) break;
    claims.splice(claims.indexOf(claim), 1);
    if (!claim.subject) return { ...none, voice: 'nobody', claim, rival: bestClaim(claims), why: claim.rule };
    const speaker = speakerOf(sentence, claim.subject, article);
    // "They call him": no one in particular.
    if (!speaker || (speaker.voice === 'nobody' && claim.verb?.kind === 'judge')) continue;
    if (speaker.known && speaker.known.kind === 'unknown' && speaker.known.words.length > 1)
      speaker.known.kind = 'person';
    const doubt = speaker.doubt;
    if (speaker.voice === 'writer')
      return { ...none, voice: 'writer', claim, rival: bestClaim(claims), doubt, why: `${claim.rule}, I` };
    const voice = speaker.voice ?? (isAccusation(claim, speaker, article.language) ? 'nobody' : 'speaker');
    return { ...none, voice, claim, speaker, rival: bestClaim(claims), doubt, why: claim.rule };
  }
  return { ...none, voice: 'writer', rival, why: bare ? 'quoted, no one named' : 'no one speaks' };
}
