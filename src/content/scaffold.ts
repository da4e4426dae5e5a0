/** A small, complete reading with comments, for an author to begin from. */

export const scaffoldReading = (id: string): string => `# yaml-language-server: $schema=schemas/reading-1.json
# One article, told again in your own words, statement by statement. Replace everything here with yours.
# Text with a comma (inside { }), a colon, a # or a quotation mark in it stands in quotation marks.

id: "${id}" # progress is kept under this name: choose it once
revision: 1
title: The library that may open on Sundays
short: Library Sundays # for the corner of a screen
language: en
asOf: "2025-06-01" # the day up to which you looked into what happened next

# A guess before reading, never scored. May be left out.
question:
  stem: For how long would you try out Sundays at a library?
  options:
    - { id: a, text: For a month }
    - { id: b, text: For a season }
    - { id: c, text: For a year }

source:
  outlet: The Elm Post
  address: example.org/library-sundays
  date: "2025-03-07"
  basis: a notice of the town council and talks with two people
  unknown: who wrote it, and whether others were asked
  omits: what visitors want

# Outside sources, each with its owner. Cited by id in notes on disputed points, in the timeline and in context sections.
sources:
  - { id: notice, title: Opening hours from May, address: example.org/hours, owner: the town of Elm }

# Who speaks. "short" stands beside what they say: "librarian says".
people:
  - { id: brook, name: Ada Brook, short: librarian, aliases: [Brook], role: runs the library of Elm }
  - { id: hale, name: Tom Hale, short: councillor, aliases: [Hale], role: sits on the town council }

# Words worth explaining, found in the text by name and aliases.
terms:
  - { id: trial, name: trial, aliases: [trials], text: A time to see how something works before it is kept. }

# Words of the article that take a side. Items put them in quotation marks or say whose they are.
loaded:
  - small price

timeline: # in order of date
  - { date: "2025-03-03", scope: article, text: The council votes for a trial, statement: s2 }
  - { date: "2025-05-04", scope: context, text: The first open Sunday, sources: [notice] }

sections:
  - id: plan
    title: The plan
    statements:
      # paragraph: of the article, from 1; headline and standfirst are 0.
      # voice: the id of a person, writer, or none.
      # standing: reported (a dated event under a source that the article names), says, hopes,
      #   wording (the writer's own words that steer), alleged (by no one named; voice: none).
      # quote: at most six words of the article, to find the place there. May be left out.
      - { id: s1, paragraph: 0, voice: writer, standing: says, text: The library of Elm may soon open on Sundays. }
      - id: s2
        paragraph: 1
        voice: writer
        standing: reported
        text: On Monday the council voted for a trial of three months, as its notice has it.
        note: The notice gives no reason for the three months. # yours; shown below the text
      - id: s3
        paragraph: 2
        voice: brook
        standing: says
        text: Ada Brook, who runs the library, has two people willing to work that day.
        quote: two people willing
      - { id: s4, paragraph: 2, voice: brook, standing: hopes, text: She looks forward to the first open Sunday in May. }
  - id: cost
    title: What it costs
    statements:
      - { id: s5, paragraph: 3, voice: hale, standing: says, text: "Tom Hale, of the council, puts the cost of the trial at 4,000 pounds." }
      - { id: s6, paragraph: 3, voice: writer, standing: wording, text: 'For the town, that is a "small price".' }
      - { id: s7, paragraph: 4, voice: none, standing: alleged, text: There is said to be a plan to close the reading room instead. }
  # What is not in the article stands in a section of its own, last, with its sources. May be left out.
  - id: what-happened-next
    title: What happened next
    scope: context
    statements:
      - { id: n1, date: "2025-05-04", sources: [notice], text: "The library opened on a Sunday for the first time." }
`;

export const SCAFFOLD_QUESTIONS = `# yaml-language-server: $schema=schemas/questions-1.json
# Each item: a stem, its options with why each is right or which slip leads to it, the key, and the evidence for it.
# Options are shuffled. "npx readback check" tells what gives a key away.

items:
  # choice, the type where none is given: one answer. The pinned option stays last.
  - id: first-sunday
    stem: When does the librarian expect doors to open first?
    options:
      - { id: a, text: In April, why: April lies between the vote and her hope; she names the month after it. }
      - { id: b, text: In May, why: May is the month she looks forward to. }
      - { id: c, text: In June, why: Three months from the vote would end in June; she speaks of the beginning. }
      - { id: d, text: The article does not say, why: It does say; her hope names a month. }
    key: b
    pinned: d
    evidence: [s4]
    skill: retrieve # or infer, interpret, evaluate
    difficulty: 1 # to 4

  # stated: does the article say it? The program gives the texts of the three options.
  - id: for-good
    type: stated
    stem: "Does the article say this? The council has voted to open the library on Sundays for good."
    options:
      - { id: so, why: "There was a vote, and on Sundays, but for a trial." }
      - { id: otherwise, why: "The vote was for three months, which goes against it." }
      - { id: neither, why: The vote of the council is told in the second statement. }
    key: otherwise
    evidence: [s2]

  # Where the article is silent, evidence is empty and nearest names what a reader might take for it.
  - id: saturdays
    type: stated
    stem: "Does the article say this? The library of Elm is open on Saturdays now."
    options:
      - { id: so, why: "Opening on Sundays too may suggest it, but no statement has it." }
      - { id: otherwise, why: No statement has the library closed on any other day. }
      - { id: neither, why: "Of all days only Sundays come up, so this is left open." }
    key: neither
    evidence: []
    nearest: [s1]

  - id: how-price-is-put
    stem: How is it put that the cost is a "small price"?
    options:
      - { id: a, text: reported, why: The vote is reported; how small a cost is can be no event. }
      - { id: b, text: councillor says, why: The councillor gives the figure and leaves it at that. }
      - { id: c, text: writer's words, why: The sentence after the figure is the writer's own. }
      - { id: d, text: "alleged, by no one named", why: That is how the plan for the reading room is put. }
    key: c
    evidence: [s6]
    skill: interpret

  # many: every answer that fits; the key is a list.
  - id: about-the-trial
    type: many
    stem: Which of these can a reader learn about the trial?
    options:
      - { id: a, text: How long it lasts, why: "Three months, by the vote of the council." }
      - { id: b, text: What it will cost, why: "4,000 pounds, as the councillor puts it." }
      - { id: c, text: Who asked for it, why: "A vote is told, but nobody who wanted it." }
      - { id: d, text: At what hour it opens, why: "The day is named, the hour is not." }
    key: [a, b]
    evidence: [s2, s5]
    skill: retrieve

  # evidence: the answer, then the statement that shows it, among all of its section.
  - id: who-can-work
    type: evidence
    stem: What does Ada Brook have already?
    options:
      - { id: a, text: Staff for the extra day, why: "Two people are willing, she says." }
      - { id: b, text: Money for three months, why: The money is spoken of by the councillor alone. }
      - { id: c, text: Visitors who will come, why: Visitors come up in no statement. }
    key: a
    evidence: [s3]
    skill: infer

  # order: lines to put in order; the key is that order.
  - id: turns
    type: order
    stem: In which order does the article come to these?
    options:
      - { id: a, text: The vote of the council, why: It stands right after the headline. }
      - { id: b, text: The staff for Sundays, why: The librarian speaks of them right after the vote. }
      - { id: c, text: The price of it all, why: The councillor gives it after her. }
      - { id: d, text: The reading room, why: "It comes last, and from no one named." }
    key: [a, b, c, d]
    evidence: [s2, s3, s5, s7]

  # About what happened next: asked with that section only, and never counted in the scores of the article.
  - id: came-of-it
    scope: context
    stem: What came of the librarian's hope?
    options:
      - { id: a, text: It was met in May, why: "The first such day was 4 May, in the month that was hoped for." }
      - { id: b, text: It took until June, why: June is the month this was looked up in. }
      - { id: c, text: It was given up again, why: "A plan to close a room is alleged; the library did open." }
    key: a
    evidence: [n1]
    sources: [notice]
`;
