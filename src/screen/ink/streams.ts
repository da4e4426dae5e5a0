/** The streams that Ink sees. */
import { EventEmitter } from 'node:events';
import { stripVTControlCharacters } from 'node:util';
import { sizeOf } from '../../terminal/capabilities.ts';

const WIPE = '\u001b[2J\u001b[3J\u001b[H';
const HIDE = '\u001b[?25l';
const SHOW = '\u001b[?25h';
const POINTER = /^( [›>] |>> )/;

/**
 * The stdout that Ink sees: the terminal's size, never the sequence that wipes a shell's scrollback, and after each
 * frame the terminal's own cursor on the marked line, where magnifiers and screen readers look for it.
 */
export class Canvas extends EventEmitter {
  readonly isTTY = true;
  readonly writable = true;
  /** The row where Ink believes the cursor to be, from 1. */
  private bottom = 1;

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
    this.bottom = 1;
    this.target.write('\u001b[2J\u001b[H');
  }

  /** The frame that Ink, which knows nothing of it, draws over. */
  first(frame: string): void {
    this.bottom = 1;
    this.write(frame);
    this.bottom = 1;
  }

  write(chunk: string): boolean {
    const safe = chunk.replaceAll(WIPE, '\u001b[H\u001b[J').replaceAll('\u001b[3J', '');
    // Ink hides the cursor and shows it again when it ends; here it is shown with each frame that has a marked line.
    if (!safe.includes('\n')) return this.target.write(safe.replaceAll(SHOW, ''));
    const lines = stripVTControlCharacters(safe).split('\n');
    const marked = lines.findIndex(line => POINTER.test(line));
    const back = `${HIDE}\u001b[${this.bottom};1H`;
    this.bottom = lines.length;
    const cursor = marked < 0 ? '' : `\u001b[${marked + 1};2H${SHOW}`;
    return this.target.write(back + safe.replaceAll(SHOW, '') + cursor);
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
