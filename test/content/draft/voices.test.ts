/** Who speaks in a sentence: a few made-up sentences for each rule. */
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/content/draft/analyse.ts';

/** The voice of each sentence by name; `?` behind those that are unsure. */
function voices(text: string): string[] {
  const { paragraphs, people } = analyse(text, { language: 'en' });
  return paragraphs
    .flat()
    .map(({ voice, unsure }) => `${people.find(({ id }) => id === voice)?.name ?? voice}${unsure ? '?' : ''}`);
}
const standings = (text: string): string[] =>
  analyse(text, { language: 'en' })
    .paragraphs.flat()
    .map(({ standing }) => standing);

describe('a verb of saying and its subject', () => {
  it.each([
    ['before the verb', 'Anna Reed said the bridge was shut.', 'Anna Reed'],
    ['behind it', '“It is shut,” said Anna Reed.', 'Anna Reed'],
    ['behind it, between two parts', 'The bridge, says Anna Reed, “is not safe”.', 'Anna Reed'],
    ['as a tag at the end', 'The bridge was shut on Monday, police said.', 'police'],
    ['as a tag in the middle', 'In Leeds, officials say, the bridge is shut.', 'officials'],
    ['with an age', 'Anna Reed, 62, said it was shut.', 'Anna Reed'],
    ['with what she does', 'Anna Reed, head of roads at the city council, said it was shut.', 'Anna Reed'],
    ['with a relative clause', 'Anna Reed, who lives next door, believes that it will be shut.', 'Anna Reed'],
    ['across several such', 'Anna Reed, the founder of Roads.com, a popular website, says it is shut.', 'Anna Reed'],
    ['whose name is added', 'The head of the council, Anna Reed, said it was shut.', 'Anna Reed'],
    ['of whom something is had', 'Currie’s Anna Reed says it is shut.', 'Anna Reed'],
    ['with titles', 'Lead author Dr Anna Reed said it was shut.', 'Anna Reed'],
    ['with initials', 'G.K. Butterfield, a Democrat, said Tuesday that it was shut.', 'G.K. Butterfield'],
    ['with two small words in the name', 'Ursula von der Leyen said it was shut.', 'Ursula von der Leyen'],
    ['with a title inside the name', 'Martin Luther King Jr said it was shut.', 'Martin Luther King Jr'],
    ['with a role of several words', 'US secretary of state John Kerry said it was shut.', 'John Kerry'],
    ['behind a firm and an office', 'Acme Ltd Chief Financial Officer Meng Wanzhou said it was shut.', 'Meng Wanzhou'],
    ['with a small word in the name', '“It is shut,” said team leader Rudolf von May.', 'Rudolf von May'],
    ['behind a time that no comma ends', 'In summer the head of the council said it was shut.', 'head of the council'],
    ['behind a place that no comma ends', 'In Leeds officials said it was shut.', 'officials'],
    ['in a later clause', 'When she first saw it, Anna Reed asked: “Is it shut?”', 'Anna Reed'],
    ['joined to another verb', 'Anna Reed shook her head and said: “It is shut.”', 'Anna Reed'],
    [
      'many who are named by what they do',
      'The drivers who use and like the bridge say it is safe.',
      'drivers who use and like the bridge',
    ],
    ['a body', 'The World Health Organization has warned that it could spread.', 'World Health Organization'],
    [
      'a document that others made',
      'A study by Oxford University researchers has found that it is shut.',
      'study by Oxford University researchers',
    ],
    [
      'whose clause comes behind someone’s deed',
      'The city has pledged more money but campaigners say it falls short of what is needed.',
      'campaigners',
    ],
    ['a body of several words', 'The Ministry of the Interior said it was shut.', 'Ministry of the Interior'],
    ['whose examples are not them', 'Aid agencies such as Oxfam say that it is shut.', 'aid agencies'],
    ['a document', 'A survey of drivers found that it was shut.', 'survey of drivers'],
    ['whose document it is', 'A report by the National Audit Office said that it was shut.', 'National Audit Office'],
    ['behind a passive', 'The plan was criticised by Anna Reed.', 'Anna Reed'],
  ])('%s', (_, text, name) => {
    expect(voices(text).map(voice => voice.replace('?', ''))).toEqual([name]);
  });
});

describe('no verb of saying', () => {
  it.each([
    ['in a name', 'The United States has 50 states.'],
    ['as a noun', 'The report on health claims and its estimates was long.'],
    ['in an adjective', 'The added weight is 30kg.'],
    ['behind an adjective', 'The paper contacted Anna Reed for further comment on the plan.'],
    ['that was refused', 'Downing Street refused to comment.'],
    ['that only tells when', 'The price fell after officials said that the bridge was shut.'],
    ['but a deed', 'Anna Reed is writing in the next issue.'],
    ['but a plan', 'Anna Reed plans to open a second shop.'],
    ['of two who are joined', 'The firm opened a shop in Leeds and hopes to grow.'],
  ])('%s', (_, text) => {
    expect(voices(text)[0]?.replace('?', '')).toBe('writer');
  });
});

describe('without a verb of saying', () => {
  it.each([
    ['according to', 'Four million are employed, according to the UN agency, UNICEF.', 'UNICEF'],
    ['in someone’s view', 'In Anna Reed’s view it is safe.', 'Anna Reed'],
    ['in the opinion of a body', 'It is, in the council’s opinion, safe.', 'council'],
    ['in the opinion of many', 'In the residents’ considered opinion it is safe.', 'residents'],
    [
      'according to a document',
      'It broke up, according to a statement from the Academy of Sciences.',
      'Academy of Sciences',
    ],
    ['an attitude', 'Anna Reed is critical of the plan.', 'Anna Reed'],
    ['an attitude that is expressed', 'Anna Reed expressed concern about the plan.', 'Anna Reed'],
    ['a conviction', 'Anna Reed is not convinced.', 'Anna Reed'],
    ['a statement', 'Anna Reed makes a robust defence of the plan.', 'Anna Reed'],
    ['what is cited', 'Traditionalists don’t like motors, citing the added weight.', 'traditionalists'],
  ])('%s', (_, text, name) => {
    expect(voices(text).map(voice => voice.replace('?', ''))).toEqual([name]);
  });
});

describe('a view is', () => {
  it.each([
    ['hers', 'Anna Reed met Tom Watson. In her view the bridge is safe.', 'Anna Reed'],
    ['his, in the middle', 'Anna Reed met Tom Watson. The bridge, in his opinion, is safe.', 'Tom Watson'],
    ['theirs, a guess', 'Drivers said no. In their professional judgment it is safe.', 'drivers?'],
    ['of who says whose it is', 'Anna Reed met the judge. The judge said that in her view it is safe.', 'judge'],
    ['the writer’s own', 'Anna Reed came. In my view the bridge is ugly.', 'writer'],
    ['not what is seen', 'Anna Reed came. In her house with a view it is dark.', 'writer'],
    ['not of something', 'Anna Reed came. In her view of the world it is dark.', 'writer'],
    ['not where it was printed', 'Anna Reed came. In her opinion piece the bridge was called safe.', 'writer'],
  ])('%s', (_, text, voice) => {
    expect(voices(text).at(-1)).toBe(voice);
  });
});

describe('whom "who" means, and whose a count is', () => {
  it.each([
    ['The road is unsafe, in the eyes of Tom Reed, who owns a mill on it and speaks for its drivers.', 'Tom Reed'],
    ['It is a scandal, said Anna Reed, who runs the school and speaks for its parents.', 'Anna Reed'],
    ['It is shut, according to a count made by the parish last May, and nobody minds.', 'parish'],
    ['It is shut, according to a survey carried out by the council.', 'council'],
    ['It is shut, according to a tally kept by volunteers.', 'volunteers'],
    ['It is shut, according to a count by the county.', 'county'],
    ['An inquiry led by Judge Anna Reed found that it was shut.', 'Anna Reed'],
    ['A count made by the county shows that it is shut.', 'county'],
    ['It is shut, according to a study commissioned by the union.', 'study commissioned by the union'],
    ['It is shut, according to a count made in May.', 'count?'],
  ])('%s', (text, name) => {
    expect(voices(text)).toEqual([name]);
  });

  it.each([
    'The drivers, who like the bridge and say it is safe, have signed a letter.',
    'The firm, which owns the bridge and says it is safe, has shut it.',
    'The road was given to Tom Reed, who farms there and thinks it is too narrow.',
    'In the eyes of the law it is a road.',
  ])('no one is called who, which or law: %s', text => {
    expect(voices(text)[0]).not.toMatch(/\b(?:who|which|law)\b/);
  });
});

describe('what someone leaves open is told by the writer', () => {
  it.each([
    ['of a report', 'The report does not say how long the bridge would last.', 'writer'],
    ['of a person', 'Anna Reed did not say when it would open.', 'writer'],
    ['of a person who then says more', 'Anna Reed did not say when, but said that it would be shut.', 'Anna Reed'],
    ['not what a study did not find', 'A study of drivers did not find that it was shut.', 'study of drivers'],
    ['not what someone not only said', 'Anna Reed not only said that it was shut but that it was old.', 'Anna Reed'],
    ['not what critics claim, who have no name', 'Critics have claimed that the council hid it.', 'nobody'],
  ])('%s', (_, text, voice) => {
    expect(voices(text)).toEqual([voice]);
  });
});

describe('no one is named', () => {
  it.each([
    'The leaves are said to have medicinal qualities.',
    'It is thought that the two men met.',
    'Early estimates suggested that 3,000 buildings were hit.',
    'The damage was being valued at one billion roubles.',
    'There are fears that the bridge will fall.',
    'The decline is partly blamed on the lack of time.',
    'The assembly has been criticised for spending too little.',
  ])('%s', text => {
    expect(voices(text)[0]?.replace('?', '')).toBe('nobody');
    expect(standings(text)).toEqual(['alleged']);
  });
});

describe('a quotation without a verb of its own', () => {
  it.each([
    ['goes on', '“One,” said Anna Reed. “Two. Three.”', ['Anna Reed', 'Anna Reed', 'Anna Reed']],
    ['has its speaker further on', '“One. Two. Three,” said Anna Reed.', ['Anna Reed', 'Anna Reed', 'Anna Reed']],
    [
      'goes on in the next paragraph',
      '“One,” said Anna Reed. “Two.\n\n“Three.”',
      ['Anna Reed', 'Anna Reed', 'Anna Reed'],
    ],
    ['is introduced', 'Anna Reed said on Monday: “One. Two.”', ['Anna Reed', 'Anna Reed']],
  ])('%s', (_, text, expected) => {
    expect(voices(text)).toEqual(expected);
  });

  it('in a new paragraph, behind a sentence that is about no one, is unsure', () => {
    const text = '“One,” said Anna Reed.\n\nThe bridge was built in 1902.\n\n“It is so old.”';
    expect(voices(text)).toEqual(['Anna Reed', 'writer', 'Anna Reed?']);
  });

  it('behind a sentence about someone else is unsure', () => {
    const text = '“One,” said Anna Reed.\n\nTom Watson, 45, is a teacher.\n\n“I like it.”';
    expect(voices(text)).toEqual(['Anna Reed', 'writer', 'Tom Watson?']);
  });

  it('in a text where no one has spoken belongs to nobody, unsure', () => {
    expect(voices('“It is so old.”')).toEqual(['nobody?']);
  });
});

describe('who is meant', () => {
  it.each([
    ['by a surname', 'Anna Reed is a nurse. Reed said no.', 'Anna Reed'],
    ['by a surname with a title', 'Anna Reed is a nurse. Dr Reed said no.', 'Anna Reed'],
    ['by she, of two', 'Anna Reed met Tom Watson. She said no.', 'Anna Reed'],
    ['by he, of two', 'Anna Reed met Tom Watson. He said no.', 'Tom Watson'],
    ['by what she does', 'Anna Reed, the minister for roads, came. The minister said no.', 'Anna Reed'],
    [
      'by the scientist, where only one person was named',
      'Robert Myslajek stops. The scientist says no.',
      'Robert Myslajek',
    ],
    [
      'by the spokeswoman, again',
      'A spokeswoman for the city said no. The spokeswoman said it was late.',
      'spokeswoman for the city',
    ],
    ['by they, of one person', '“No,” said Anna Reed. “Never,” they said.', 'Anna Reed'],
    ['by the letters of a body', 'The National Audit Office came. The NAO said no.', 'National Audit Office'],
    ['by they', 'Researchers came. They said no.', 'researchers'],
    ['by the government', 'The Japanese government came. The government said no.', 'Japanese government'],
  ])('%s', (_, text, name) => {
    expect(voices(text).at(-1)?.replace('?', '')).toBe(name);
  });

  it('an office is not whoever was named last', () => {
    expect(voices('Anna Reed is a nurse. The mayor said no.').at(-1)).toBe('mayor');
  });

  it('it and they are guesses', () => {
    expect(voices('The National Audit Office said no. It said that it was late.').at(-1)).toBe(
      'National Audit Office?',
    );
  });
});

it('in a transcript a paragraph is said by the one whose name it begins with', () => {
  const text = 'REED: Who are you?\n\nWATSON: A nurse. I work here.\n\nREED: And him?\n\nWATSON: My son.';
  expect(voices(text)).toEqual(['REED', 'WATSON', 'WATSON', 'REED', 'WATSON']);
});

it('in a text all in capitals every sentence is unsure', () => {
  expect(voices('ANNA REED SAID THE BRIDGE WAS SHUT. IT IS OLD.').filter(voice => !voice.endsWith('?'))).toEqual([]);
});

it('the writer may say I', () => {
  expect(voices('I think that the bridge is ugly.')).toEqual(['writer']);
});

describe('standing', () => {
  it.each([
    ['told by the writer', 'The bridge is shut.', 'narrates'],
    ['said', 'Anna Reed said no.', 'says'],
    ['planned', 'Anna Reed plans to build it.', 'plans'],
    ['promised', 'Anna Reed promised that the town would build it.', 'plans'],
    ['meant to be done', 'Anna Reed said she would send a letter.', 'plans'],
    ['wished, not meant', 'Anna Reed said she would like a new one.', 'says'],
    ['told of a plan', 'The council plans a ferry for cyclists.', 'plans'],
    ['told of a plan of no one', 'The opening is scheduled for May.', 'plans'],
    ['planned long ago', 'The council planned the bridge in 1998.', 'says'],
    ['claimed by critics', 'Critics have claimed that the council hid it.', 'alleged'],
    ['said by critics', 'Critics say that the bridge is too narrow.', 'says'],
    ['hoped', 'Anna Reed hopes that it will open.', 'hopes'],
    ['hoped, someone says', 'Anna Reed said she hoped it would open.', 'hopes'],
    ['hoped in a quotation', '“We sincerely hope that it opens,” said Anna Reed.', 'hopes'],
    ['believed of what will be', 'Anna Reed believes that’s about to change.', 'hopes'],
    ['believed of what is', 'Anna Reed believes that the bridge is old.', 'says'],
  ])('%s', (_, text, standing) => {
    expect(standings(text)).toEqual([standing]);
  });
});

describe('people', () => {
  it('have their full name once, shorter forms as aliases, a role and an id', () => {
    const { people } = analyse('José Müller, the founder of Bikes Ltd, said no. Müller said yes later.', {
      language: 'en',
    });
    expect(people).toEqual([
      { id: 'jose-muller', name: 'José Müller', aliases: ['Müller'], role: 'founder of Bikes Ltd', kind: 'person' },
    ]);
  });

  it('are persons, bodies or groups', () => {
    const text = 'Anna Reed said no. The National Audit Office said no. Officials said no.';
    expect(analyse(text, { language: 'en' }).people.map(({ kind }) => kind)).toEqual(['person', 'body', 'group']);
  });

  it('never take an id that has a meaning', () => {
    const { people } = analyse('“No,” said a writer. “No,” said a nobody.', { language: 'en' });
    expect(people.map(({ name, id }) => [name, id])).toEqual([
      ['writer', 'voice-writer'],
      ['nobody', 'voice-nobody'],
    ]);
  });
});
