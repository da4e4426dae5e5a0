/** What an agency's text opens with is shown, and is neither somebody who speaks nor a part of what is asked. */
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/content/draft/analyse.ts';
import { draftOf } from '../../../src/content/draft/reading.ts';

/** Of the first sentence: who speaks in it, `?` where that is unsure. */
function firstVoice(text: string): string {
  const { paragraphs, people } = analyse(`The last port is to be closed\n\n${text}`, { language: 'en' });
  const [{ voice, unsure } = { voice: '', unsure: true }] = paragraphs.flat();
  return `${people.find(({ id }) => id === voice)?.name ?? voice}${unsure ? '?' : ''}`;
}

const CLOSING = 'The port will close, according to the council. It opened in 1971.';

describe('a dateline', () => {
  it.each([
    'HARWICK, 24 November - ',
    'Harwick, 24 November - ',
    'HARWICK — ',
    'HARWICK—',
    'Harwick — ',
    'HARWICK: ',
    'NEW YORK (AP) — ',
    'SAN DIEGO, Calif. (AP) — ',
    'RIO DE JANEIRO (AFP) - ',
    'THE HAGUE — ',
    'ST. LOUIS, Tuesday – ',
    'HARWICK, Nov 24 (Reuters) - ',
    'MOSCOW/KYIV, Nov. 24, 2026 (Reuters) -- ',
    'LONDON (Thomson Reuters Foundation) - ',
    'HARWICK, Nov. 24 /PRNewswire/ -- ',
    'HARWICK--(BUSINESS WIRE)--',
    'LONDON (Reuters) ',
    '(Reuters) - ',
    'Reuters - ',
    'HARWICK, 2026-11-24 (dpa) – ',
  ])('%s', dateline => {
    const { paragraphs, people } = analyse(`The last port is to be closed\n\n${dateline}${CLOSING}`, {
      language: 'en',
    });
    const [first, second] = paragraphs.flat();
    expect(first).toMatchObject({ voice: 'council', unsure: false, dateline });
    expect(first?.text).toBe(`${dateline}The port will close, according to the council.`);
    expect(second).toMatchObject({ voice: 'writer', unsure: false, dateline: '' });
    expect(people.map(({ name }) => name)).toEqual(['council']);
  });

  it('leaves a quotation behind it to the one who said it', () => {
    expect(firstVoice('HARWICK — “It is shut,” said Anna Reed.')).toBe('Anna Reed');
  });

  it('is in the text, not in what is asked of it', () => {
    const { items, reading } = draftOf(
      'a.txt',
      [
        'Ferry fares in Harwick rise',
        'HARWICK, 24 November (Reuters) - Ferry fares will rise by 12% in Harwick in the spring.',
        'Fares on the bus will rise by 30% then. Fares on the tram fell by 20% in the spring, and those of taxis rose by 25%.',
      ].join('\n\n'),
      'a',
      16,
    );
    expect(items.some(({ evidence }) => evidence[0] === 'p1s1')).toBe(true);
    expect(JSON.stringify(items)).not.toMatch(/HARWICK|Reuters|24 November/);
    expect(JSON.stringify(reading.sections)).toContain('HARWICK, 24 November (Reuters) - Ferry fares');
  });
});

it.each([
  ['words between two dashes', 'NATO — the alliance — said that it would close.', 'NATO'],
  ['a name beside another', 'Anna Reed — The Guardian’s editor — said that it would close.', 'Anna Reed'],
  ['in a transcript', 'REED: I think that it will close.\n\nHALE: It is old.\n\nREED: It is not.', 'REED'],
  ['an agency that has said something', 'The port will close, Reuters said.', 'Reuters'],
])('it is no dateline: %s', (_, text, voice) => {
  expect(firstVoice(text)).toBe(voice);
});

it('an agency in brackets is no speaker', () => {
  expect(firstVoice('According to the council (AP), the port will close.')).toBe('council');
  expect(firstVoice('“The port will close,” said a spokesman (Reuters).')).toBe('spokesman');
});
