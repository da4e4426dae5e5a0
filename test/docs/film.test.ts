/** The moving picture of the README, as a viewer gets it: text in its columns, a shot after another, one of them without motion. */
import { expect, it } from 'vitest';
import { pictures } from '../../scripts/pictures.ts';

const CELL = 8.4;
const MARGIN = 12;

const films = Object.entries(pictures());
const numberIn = (text: string, pattern: RegExp): number => Number(pattern.exec(text)?.[1] ?? Number.NaN);

/** A row, from the places of its texts. */
function rowOf(texts: string): string {
  let row = '';
  for (const [, x, length, words = ''] of texts.matchAll(/<text x="([\d.]+)" textLength="([\d.]+)"[^>]*>([^<]*)</g)) {
    const column = Math.round((Number(x) - MARGIN) / CELL);
    const text = words.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
    expect(row.length, `${row}|${text}`).toBeLessThanOrEqual(column);
    expect(Math.round(Number(length) / CELL)).toBe(text.length);
    row = row.padEnd(column) + text;
  }
  return row;
}

/** What is seen at each step, and for how many seconds, in the order of the animation. */
function shotsOf(svg: string): { text: string; seconds: number }[] {
  const width = numberIn(svg, /viewBox="0 0 (\d+)/);
  const rows = new Map(
    [...svg.matchAll(/<g id="(\w+)">(.*)<\/g>/g)].map(([, name, texts = '']) => [name, rowOf(texts)]),
  );
  const texts = [...svg.matchAll(/<g transform="translate\((\d+)\)">(.*)<\/g>/g)].map(([, , uses = '']) =>
    [...uses.matchAll(/href="#(\w+)"/g)].map(([, name]) => rows.get(name)).join('\n'),
  );
  const whole = numberIn(svg, /animation:film (\d+)s step-end infinite/);
  const moves = [...svg.matchAll(/([\d.]+)%\{transform:translateX\(-?(\d+)px\)\}/g)].map(([, from, x]) => ({
    from: (Number(from) / 100) * whole,
    text: texts[Number(x) / width] ?? '',
  }));
  expect(moves.length).toBe(texts.length);
  return moves.map(({ from, text }, index) => ({ text, seconds: (moves[index + 1]?.from ?? whole) - from }));
}

it.each(films)('%s is a minute of reading, an answer, the proof and the score', (_, svg) => {
  const shots = shotsOf(svg);
  const at = (...words: string[]) => shots.findIndex(({ text }) => words.every(word => text.includes(word)));
  const story = [
    at('1 of 4', '› writer says'),
    at('How sure are you?', '[Certain]'),
    at('Missed', 'your answer, certain', '>> writer says'),
    at('the answer is at >>'),
    at('6 of 8 right.'),
    at('Said certain', 'right'),
  ];
  expect(story).toEqual(story.toSorted((one, other) => one - other));
  expect(story[0]).toBe(0);
  expect(new Set(story).size).toBe(story.length);
  const seconds = shots.reduce((sum, shot) => sum + shot.seconds, 0);
  expect(Math.abs(seconds - 60)).toBeLessThan(3);
  for (const shot of shots) for (const row of shot.text.split('\n')) expect(row.length, row).toBeLessThanOrEqual(80);
});

it.each(films)('%s stands still on the proof where less motion is asked for', (_, svg) => {
  const [, still = ''] = /@media \(prefers-reduced-motion:reduce\)\{#film\{animation:none;(.*?)\}/.exec(svg) ?? [];
  const shot = numberIn(still, /translateX\(-(\d+)px\)/) / numberIn(svg, /viewBox="0 0 (\d+)/);
  expect(shotsOf(svg)[shot]?.text).toContain('Missed');
});

it.each(films)('%s is small, and needs nothing that an image may not have', (_, svg) => {
  expect(svg.length).toBeLessThan(40_000);
  expect(svg).not.toMatch(/<script|<foreignObject|\son\w+=|@import|url\(|xlink/);
  for (const [, to] of svg.matchAll(/href="([^"]*)"/g)) expect(to).toMatch(/^#r\d+$/);
});
