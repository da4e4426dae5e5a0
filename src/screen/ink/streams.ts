/** The streams that Ink sees. */
import { EventEmitter } from 'node:events';
import { stripVTControlCharacters } from 'node:util';
import { ours, sanitizeStyled } from '../../lib/sanitize.ts';
import { sizeOf } from '../../terminal/capabilities.ts';
import { write } from '../../terminal/output.ts';

const HIDE = ours`\u001b[?25l`;
const SHOW = ours`\u001b[?25h`;
/** Around what a terminal is to show at once, where it can. */
const BEGIN = ours`\u001b[?2026h`;
const END = ours`\u001b[?2026l`;
const POINTER = /^( [›>] |>> )/;
/** It stands within so many characters, codes included. */
const HEAD = 40;
/** What Ink puts before a frame to be rid of the last one: erasing, going up and home, wiping even what is scrolled away. */
const ERASING = /^(?:\u001b\[(?:[0-3]?[JKH]|\d*[AG]|\?25[lh]))+/;

/**
 * The stdout that Ink sees: the terminal's size, and frames of which only those rows go out that differ from what stands
 * there; nothing ever erases a shell's scrollback. After a change the terminal's own cursor is on the marked line, where
 * magnifiers and screen readers look for it.
 */
export class Canvas extends EventEmitter {
  readonly isTTY = true;
  readonly writable = true;
  /** The rows that stand on the screen, with their codes. */
  private standing: string[] = [];
  /** The row of the cursor, from 0; null before the first frame, -1 where none is marked and it is hidden. */
  private cursor: number | null = null;

  constructor(private readonly target: typeof process.stdout) {
    super();
  }

  get columns(): number {
    return sizeOf(this.target).columns;
  }

  get rows(): number {
    return sizeOf(this.target).rows;
  }

  /** An empty screen for the next frame. */
  clear(): void {
    this.standing = [];
    this.cursor = null;
    write(this.target, ours`\u001b[2J\u001b[H`);
  }

  /** For Ink; what else it writes, about its cursor and about time, is ours to say. */
  write(chunk: string): boolean {
    const frame = chunk.replace(ERASING, '');
    if (frame.includes('\n')) this.show(frame);
    return true;
  }

  /** A frame, from Ink or before it is there. */
  show(frame: string): void {
    const rows = frame.replace(/\n$/, '').split('\n');
    const changed = rows.flatMap((row, index) =>
      row === this.standing[index] ? [] : ours`\u001b[${index + 1};1H${sanitizeStyled(row)}\u001b[K`,
    );
    for (let index = rows.length; index < this.standing.length; index++)
      changed.push(ours`\u001b[${index + 1};1H\u001b[K`);
    const marked = rows.findIndex(row => POINTER.test(stripVTControlCharacters(row.slice(0, HEAD))));
    const moved = marked !== this.cursor;
    this.standing = rows;
    this.cursor = marked;
    if (changed.length === 0 && !moved) return;
    const cursor = marked < 0 ? HIDE : ours`\u001b[${marked + 1};2H${SHOW}`;
    write(this.target, ours`${BEGIN}${changed}${cursor}${END}`);
  }
}

/** What ink-select-input has to hear; nothing else ever reaches Ink. */
const BYTES: Record<string, string> = { up: '\u001b[A', down: '\u001b[B', k: '\u001b[A', j: '\u001b[B', enter: '\r' };

/** The stdin that Ink sees: no terminal behind it, one press at a time. */
export class MenuStdin extends EventEmitter {
  readonly isTTY = true;
  private waiting: string[] = [];

  press(press: string): void {
    this.waiting.push(BYTES[press] ?? press);
    this.emit('readable');
  }

  read(): string | null {
    return this.waiting.shift() ?? null;
  }

  setEncoding(): void {}
  setRawMode(): void {}
  ref(): void {}
  unref(): void {}
}
