/** No page says again what another says: it links to it. */
import { expect, it } from 'vitest';
import { PAGES, textOf } from './pages.ts';

const RUN = 10;

/** Every run of so many words outside of blocks of code. */
function runsOf(page: string): string[] {
  const prose = textOf(page).replace(/^ {4,}\S.*$/gm, '');
  const words = prose.toLowerCase().match(/[\p{L}\d']+/gu) ?? [];
  return words.slice(RUN - 1).map((_, index) => words.slice(index, index + RUN).join(' '));
}

it('no ten words in a row stand on two pages', () => {
  const first = new Map<string, string>();
  for (const page of PAGES)
    for (const run of runsOf(page)) {
      const before = first.get(run) ?? page;
      expect(before, `"${run}" stands on ${before}, too: link to it`).toBe(page);
      first.set(run, page);
    }
});
