/** A computer: the data folder of one reading, the windows over it, and the ledger that the real thing is held to. */

import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { ResetScope, Sureness } from '../../../src/domain/vocabulary.ts';
import { causeOf } from '../../../src/lib/cause.ts';
import { type Export, exportJson, readExports, writeExport } from '../../../src/store/exports.ts';
import { readHistory } from '../../../src/store/history.ts';
import { scoresJson } from '../../../src/view/print/scores.ts';
import { journalFiles } from './bytes.ts';
import { Ledger, standingResets } from './ledger.ts';
import { ID } from './reading.ts';
import { answer, openWindow, type Setting, type Window } from './window.ts';

/** The only one in a file. */
function theExport(file: string): Export {
  const [only, ...more] = readExports(file);
  if (!only || more.length > 0) throw new Error('not one export');
  return only;
}

export interface World {
  reading: string;
  now(): Date;
  pid(): number;
}

/** An export on the disk, and the answers that were shown when it was made. */
export interface Taken {
  file: string;
  answers: string[];
}

export class Computer {
  readonly folder: string;
  private readonly setting: () => Setting;
  private readonly windows = new Map<number, Window>();
  private readonly ledger: Ledger;

  constructor(data: string, { reading, now, pid }: World) {
    this.folder = join(data, ID);
    this.ledger = new Ledger(this.folder);
    this.setting = () => ({ reading, data, now, pid: pid() });
  }

  // What a reader does.

  async answer(name: number, choice: number, sureness: Sureness): Promise<void> {
    await this.in(name, window => {
      const made = window.seen.length;
      answer(window, choice, sureness);
      const kinds = window.seen.slice(made).map(record => record.kind);
      expect(kinds.filter(kind => kind === 'answered')).toHaveLength(1);
    });
  }

  async startRound(name: number, count: number, seed: number): Promise<void> {
    await this.in(name, ({ program }) =>
      program.send({ type: 'roundAsked', request: { count, seed, fixed: seed % 2 === 0 } }),
    );
  }

  async reset(name: number, scope: ResetScope): Promise<void> {
    await this.in(name, ({ program }) => program.send({ type: 'resetConfirmed', scope }));
  }

  async restore(name: number): Promise<void> {
    await this.in(name, window => {
      const standing = standingResets(window.seen);
      const made = window.seen.length;
      window.program.send({ type: 'restoreAsked' });
      const undone = window.seen.slice(made).map(record => (record.kind === 'restored' ? record.reset : record.kind));
      expect(undone).toHaveLength(standing.length > 0 ? 1 : 0);
      for (const reset of undone) expect(standing).toContain(reset);
    });
  }

  /** There is room again: every window tries again and is left, and all is saved. */
  async retry(): Promise<void> {
    for (const [name, { program }] of this.windows) {
      program.send({ type: 'retried' });
      expect(await this.leave(name)).toBe(0);
    }
  }

  async leave(name: number): Promise<number> {
    const window = this.windows.get(name);
    if (!window) return 0;
    window.program.send({ type: 'left', code: 0 });
    const { code } = await window.program.ended;
    expect(code).toBe(window.program.session().notSaved === null ? 0 : 5);
    if (code === 0) expect(window.waiting).toEqual([]);
    this.kill(name);
    return code;
  }

  async export(file: string): Promise<Taken | null> {
    const { session } = (await this.window(99)).program;
    const answers = this.ledger.shown();
    this.kill(99);
    try {
      writeExport(file, exportJson(session(), this.setting().now()));
    } catch (error) {
      expect(causeOf(error)).toBe('the disk is full');
      return null;
    }
    const answered = theExport(file).records.filter(record => record.kind === 'answered');
    expect(answered.map(record => record.id).sort()).toEqual(answers);
    return { file, answers };
  }

  async takeIn({ file, answers }: Taken): Promise<void> {
    const { records, place, damaged } = theExport(file);
    expect(damaged).toBe(0);
    const { program } = await this.window(99);
    program.send({ type: 'exportGiven', records, place });
    program.send({ type: 'left', code: 0 });
    const { code } = await program.ended;
    if (code === 0) expect(this.ledger.shown()).toEqual(expect.arrayContaining(answers));
    this.kill(99);
  }

  // What happens to a reader.

  kill(name: number): void {
    this.windows.get(name)?.kill();
    this.windows.delete(name);
  }

  /** Every window is killed; what `scores` shows then is what it must show, and what is damaged is named. */
  async restart(): Promise<void> {
    for (const name of [...this.windows.keys()]) this.kill(name);
    expect(this.ledger.missing()).toEqual([]);
    const { session } = (await this.window(99)).program;
    this.kill(99);
    const { rounds } = JSON.parse(scoresJson(session(), this.setting().now()));
    const counted: number = rounds.flatMap((round: { attempts: unknown[] }) => round.attempts).length;
    const ids = session().progress.rounds.flatMap(round => round.attempts.map(attempt => attempt.id));
    expect(ids.sort()).toEqual(this.ledger.shown());
    expect(counted).toBe(ids.length);
    const { faults, unreadable } = readHistory(this.folder);
    expect(unreadable).toEqual([]);
    for (const file of journalFiles(this.folder)) {
      const damaged = this.ledger.isDamaged(file);
      const named = faults.some(fault => fault.file === file.path && fault.damaged > 0);
      // A tail of any kind may be the beginning of a line that was never acknowledged.
      if (damaged || file.tail === '') expect(named).toBe(damaged);
    }
  }

  /** One bit of one byte; the newline that ends a file stays, because its line might not be acknowledged for all one can see. */
  flip(file: number, at: number, bit: number): void {
    this.damage(file, path => {
      const bytes = readFileSync(path);
      if (bytes.length < 2) return;
      const index = at % (bytes.length - 1);
      bytes[index] = (bytes[index] as number) ^ (1 << bit);
      writeFileSync(path, bytes, { flag: 'r+' });
    });
  }

  cut(file: number, count: number): void {
    this.damage(file, path => truncateSync(path, Math.max(0, readFileSync(path).length - count)));
  }

  private damage(file: number, act: (path: string) => void): void {
    const files = journalFiles(this.folder);
    const path = files[file % files.length]?.path;
    if (path === undefined) return;
    this.ledger.damaged(() => act(path));
  }

  /** The size of the largest file of the journal. */
  largest(): number {
    return Math.max(0, ...journalFiles(this.folder).map(({ path }) => readFileSync(path).length));
  }

  private async in(name: number, act: (window: Window) => void): Promise<void> {
    const window = await this.window(name);
    act(window);
    // Nothing is lost in silence.
    if (window.waiting.length > 0) expect(window.program.session().notSaved).not.toBeNull();
  }

  async window(name: number): Promise<Window> {
    const there = this.windows.get(name);
    if (there) return there;
    const window = await openWindow(this.setting(), {
      made: (record, { seen }) => this.ledger.made(record, seen),
      acknowledged: records => this.ledger.acknowledged(records),
    });
    this.windows.set(name, window);
    return window;
  }
}
