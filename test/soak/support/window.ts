/** A window: the real program over real files in this process, which can be left, or dropped as a kill drops it. */

import { closeSync, readdirSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { loadFolder } from '../../../src/checker/play.ts';
import type { Io } from '../../../src/cli/io.ts';
import { openPack } from '../../../src/cli/open.ts';
import type { Item, Response } from '../../../src/domain/item.ts';
import { DONT_KNOW } from '../../../src/domain/items/kind.ts';
import { openRound } from '../../../src/domain/progress.ts';
import type { JournalRecord } from '../../../src/domain/record.ts';
import type { Sureness } from '../../../src/domain/vocabulary.ts';
import { createProgram, type Program } from '../../../src/program.ts';
import { offerOf } from '../../../src/session/asking.ts';
import type { Event } from '../../../src/session/model.ts';
import { itemOf } from '../../../src/session/selectors.ts';

export interface Window {
  program: Program;
  /** All that this window knows of: what was there when it opened, then what it made. */
  seen: JournalRecord[];
  /** Made, and not acknowledged yet. */
  waiting: JournalRecord[];
  kill(): void;
}

export interface Watch {
  made(record: JournalRecord, window: Window): void;
  acknowledged(records: JournalRecord[]): void;
}

export interface Setting {
  reading: string;
  data: string;
  now(): Date;
  /** As the number of a process: another for each window. */
  pid: number;
}

export async function openWindow(setting: Setting, watch: Watch): Promise<Window> {
  const { now, pid } = setting;
  const io = { env: {}, now, pid, chance: () => 0.5 } as unknown as Io;
  const { reading, data: dataDir } = setting;
  const { session, ports } = openPack(
    loadFolder(reading),
    null,
    { reading, dataDir, lines: true, color: 'auto', ascii: false, moved: false },
    io,
  );
  let dead = false;
  const settle = () => watch.acknowledged(window.waiting.splice(0));
  const program = createProgram(session, {
    ...ports,
    append(record) {
      watch.made(record, window);
      window.seen.push(record);
      window.waiting.push(record);
      ports.append(record);
      settle();
    },
    retry() {
      ports.retry();
      settle();
    },
    async savePlace(place) {
      if (!dead) await ports.savePlace(place);
    },
  });
  const window: Window = {
    program,
    seen: [...session.records],
    waiting: [],
    kill() {
      dead = true;
      closeFiles(session.sitting);
    },
  };
  return window;
}

/** As the system does at the end of a process. */
function closeFiles(sitting: string): void {
  if (process.platform !== 'linux') return;
  for (const fd of readdirSync('/proc/self/fd')) {
    if (pathOf(fd).includes(join('journal', sitting))) closeSync(Number(fd));
  }
}

function pathOf(fd: string): string {
  try {
    return readlinkSync(`/proc/self/fd/${fd}`);
  } catch {
    return ''; // The one that listed them.
  }
}

/** Goes on to the next question, wherever it is, and gives an answer. */
export function answer({ program }: Window, choice: number, sureness: Sureness): void {
  const { send, session } = program;
  for (let step = 0; session().phase.name !== 'asking' && step < 5; step++) send(towardsQuestion(program));
  const { phase } = session();
  if (phase.name !== 'asking') throw new Error(`No question is asked, but ${phase.name}.`);
  const item = itemOf(session(), phase);
  const { options } = offerOf(session(), phase);
  const option = [...options, DONT_KNOW][choice % (options.length + 1)] as string;
  if (option === DONT_KNOW || !item) send({ type: 'optionMarked', option });
  else send({ type: 'responseMarked', parts: responseWith(item, option, options) });
  send({ type: 'surenessMarked', sureness });
  send({ type: 'responseGiven' });
}

/** A whole response to an item in which an option has a part. */
function responseWith(item: Item, option: string, options: string[]): Response {
  if (item.type === 'order') return [option, ...options.filter(id => id !== option)];
  return item.type === 'evidence' ? [option, item.evidence[0] ?? ''] : [option];
}

function towardsQuestion({ session }: Program): Event {
  const { phase, progress } = session();
  if (phase.name === 'feedback') return { type: 'wentOn' };
  if (phase.name === 'reading') return { type: 'wentBack' };
  return { type: 'entryOpened', entry: { does: openRound(progress) ? 'continue' : 'quiz' } };
}
