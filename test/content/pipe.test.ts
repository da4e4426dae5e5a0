import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inspect } from '../../src/checker/play.ts';
import { folder } from './folder.ts';

test.each(['reading.yaml', 'questions.yaml', 'questions-2.yaml'])(
  '%s as a pipe is refused and not waited for',
  name => {
    const path = folder();
    rmSync(join(path, name), { force: true });
    execFileSync('mkfifo', [join(path, name)]);
    const { problems } = inspect(path);
    expect(problems.map(({ file, rule }) => [file, rule])).toContainEqual([join(path, name), 'not-a-file']);
  },
);
