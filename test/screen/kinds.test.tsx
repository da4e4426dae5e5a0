/** The program calls a news article an article, and nothing else. */

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadFolder } from '../../src/checker/play.ts';
import { draftOf } from '../../src/content/draft/reading.ts';
import { draftFiles } from '../../src/content/draft/yaml.ts';
import type { WholePack } from '../../src/content/shipped.ts';
import { READING_KINDS, type ReadingKind } from '../../src/domain/vocabulary.ts';
import { helpOn } from '../../src/line/prompts.ts';
import { tell } from '../../src/line/tell.ts';
import type { Session } from '../../src/session/model.ts';
import { folder } from '../content/folder.ts';
import { drawn } from '../support/draw.tsx';
import { makePack } from '../support/pack.ts';
import { everyPage, namedSessions } from '../support/sessions.ts';
import { SIZE, start } from '../support/walk.ts';

const told = (session: Session): string => [...tell(session, 'whole'), ...helpOn(session)].join('\n');
const flat = (text: string): string => text.replace(/\s+/g, ' ');

const ofKind = (kind: ReadingKind, sections = 4): WholePack => {
  const pack = makePack({ sections });
  return { ...pack, reading: { ...pack.reading, kind } };
};

const shipped = loadFolder('content/lie-detector');
const SESSIONS: Record<string, Session> = {
  ...namedSessions(shipped),
  ...everyPage(shipped),
  ...Object.fromEntries(Object.entries(namedSessions(ofKind('text'))).map(([name, one]) => [`sample: ${name}`, one])),
};

describe('a text that is no news article', () => {
  it.each(Object.keys(SESSIONS))('%s: no screen and no line calls it one', name => {
    const session = SESSIONS[name] as Session;
    expect(flat(drawn(session, SIZE))).not.toMatch(/article/i);
    expect(told(session)).not.toMatch(/article/i);
  });
});

describe('the first words', () => {
  const FIRST: Record<ReadingKind, string> = {
    news: 'One short news article, retold.',
    research: 'One short text about research, retold.',
    report: 'One short report, retold.',
    text: 'One short text, retold.',
  };

  it.each(READING_KINDS)('say what it is: %s', kind => {
    const session = start(ofKind(kind));
    expect(flat(drawn(session, SIZE))).toContain(FIRST[kind]);
    expect(told(session)).toContain(FIRST[kind]);
  });

  it('call only a short text short', () => {
    const long = start(ofKind('report', 90));
    expect(told(long)).toMatch(/One report, retold\. .*About \d+ minutes to read/);
  });

  it('call a draft retold once half of it is, and say that there are notes once somebody has written some', () => {
    const article = readFileSync('test/readings/article/harbour.txt', 'utf8');
    const files = draftFiles(draftOf('harbour.txt', article, 'elm'), 'elm', 'harbour.txt', '2024-03-14');
    const said = (reworded: number, more = ''): string => {
      let left = reworded;
      const reading = (files['reading.yaml'] ?? '')
        .replace(/^ {8}text: ["']/gm, text => `${text}${left-- > 0 ? 'So: ' : ''}`)
        .replace(/^ {8}quote: .*\n/m, quote => `${quote}${more}`);
      return told(start(loadFolder(folder({ ...files, 'reading.yaml': reading }))));
    };
    expect(said(0)).toMatch(/One short news article\. Who says what, .*About \d+ minutes? to read\. /);
    expect(said(6)).toContain('One short news article. Who');
    expect(said(7)).toContain('One short news article, retold. Who');
    expect(said(7, '        more: "The council met twice in March."\n')).toMatch(/ to read; \d+ with all the notes\. /);
  });

  it('say article where it is one', () => {
    const { 'look up, article': lookUp } = namedSessions(ofKind('news'));
    expect(drawn(lookUp as Session, SIZE)).toMatch(/\[Article\]/);
    expect(told(lookUp as Session)).toContain('section 1 of 4 of the article');
  });
});
