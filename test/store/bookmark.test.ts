import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Bookmark } from '../../src/domain/shelf.ts';
import { type Kept, keepBookmark, readBookmark } from '../../src/store/bookmark.ts';

test('the shelf still knows that what was left open is practice', async () => {
  const open = { answered: 1, of: 3, review: false };
  const reviewed = { day: '2026-03-04', items: 0 };
  const bookmark: Bookmark = { section: 2, read: false, last: null, open, due: [], reviewed };
  const what = { id: 'sample', title: 'Sample', kind: 'news', minutes: 1 } as const;
  const kept: Kept = { ...what, folder: null, opened: null, shelved: true, bookmark };
  const root = mkdtempSync(join(tmpdir(), 'readback-bookmark-'));
  const folder = join(root, 'sample');
  for (const left of [open, { ...open, practice: true as const }]) {
    await keepBookmark(folder, { ...kept, bookmark: { ...bookmark, open: left } });
    expect(readBookmark(folder)?.bookmark?.open).toEqual(left);
  }
  rmSync(root, { recursive: true });
});
