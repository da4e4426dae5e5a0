import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { makeLine } from '../../src/store/codec.ts';
import { readHistory } from '../../src/store/history.ts';
import { cleanUp, temporary } from './kit.ts';
import { answered } from './record.ts';

afterAll(cleanUp);

test('a pipe that nobody writes to is listed with its reason, the rest counts', () => {
  const folder = temporary();
  const journal = join(folder, 'journal');
  mkdirSync(journal);
  writeFileSync(join(journal, 'one.ndjson'), makeLine(answered(1)));
  execFileSync('mkfifo', [join(journal, 'pipe.ndjson')]);
  const { records, unreadable } = readHistory(folder);
  expect(records).toHaveLength(1);
  expect(unreadable).toEqual([{ file: join(journal, 'pipe.ndjson'), reason: 'it is not a file' }]);
});
