/** The stdin that Ink sees: no terminal behind it, one press at a time. */
import { EventEmitter } from 'node:events';

/** What ink-select-input has to hear; nothing else ever reaches Ink. */
const BYTES: Record<string, string> = { up: '\u001b[A', down: '\u001b[B', k: '\u001b[A', j: '\u001b[B', enter: '\r' };

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
