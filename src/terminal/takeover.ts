/** Takes the terminal over for a full screen and gives it back as it was, whatever happens in between. */
import { ours } from '../lib/sanitize.ts';
import { openOutlet } from './outlet.ts';
import { write } from './output.ts';

/** The wheel sends no arrows meanwhile (1007, alternate scroll), and does again what it did before. */
const ENTER = ours`\u001b[?1049h\u001b[?2004h\u001b[?1007s\u001b[?1007l\u001b[2J\u001b[H`;
/** A terminal without an alternate screen is left empty, not with our frame on it. */
const LEAVE = ours`\u001b[0m\u001b[H\u001b[J\u001b[?1007r\u001b[?2004l\u001b[?1049l\u001b[?25h`;

/** Input that came before leaving and has not been read must not reach the shell; this long a silence ends it, in milliseconds. */
const SILENCE = 50;
const LONGEST_DRAIN = 1000;

interface Takeover {
  /** Resolves once what was typed or pasted before has been read and dropped. */
  drained(): Promise<void>;
  /** Resolves once all frames are on the screen: true; or false where the terminal does not read. */
  flushed(): Promise<boolean>;
  release(): void;
  /** Gives the terminal back and stops the whole process group, so that a wrapper such as npx stops too. */
  suspend(): void;
}

interface Wants {
  stdin: typeof process.stdin;
  stdout: typeof process.stdout;
  onBytes(bytes: Buffer): void;
  /** SIGINT, SIGTERM, SIGHUP, or the terminal is gone. */
  onSignal(code: 129 | 130 | 143): void;
  /** Back from a suspend. */
  onReturn(): void;
}

/** V8 asks for this signal itself while it measures. */
const isMeasured = /--(cpu-)?prof/.test([...process.execArgv, process.env.NODE_OPTIONS].join(' '));

/**
 * These end us at once, but not before the terminal is given back: every signal that ends a program and can be heard. Node
 * hears none of real time; those of a fault in the program itself (SIGSEGV, SIGBUS, SIGFPE, SIGILL) would come for ever.
 */
const DEADLY =
  process.platform === 'win32'
    ? []
    : [
        ...['SIGQUIT', 'SIGABRT', 'SIGALRM', 'SIGUSR1', 'SIGUSR2', 'SIGXCPU', 'SIGVTALRM', 'SIGTRAP', 'SIGSYS'],
        ...['SIGIO', 'SIGPWR', 'SIGSTKFLT', ...(isMeasured ? [] : ['SIGPROF'])],
      ];

export function takeOver({ stdin, stdout, onBytes, onSignal, onReturn }: Wants): Takeover {
  let held = false;
  const outlet = openOutlet(stdout);

  const take = () => {
    if (held) return;
    held = true;
    stdin.setRawMode(true);
    stdin.resume();
    write(stdout, ENTER);
  };

  const give = () => {
    if (!held) return;
    held = false;
    try {
      stdin.setRawMode(false);
      outlet.now(LEAVE);
    } catch {
      // The terminal is gone; there is nothing left to give back.
    }
  };

  // With our own listener away the signal does what it does to any program: it stops us, or nothing when no shell
  // is there to bring us back.
  const stop = (target: number) => {
    give();
    process.off('SIGTSTP', onStop);
    process.kill(target, 'SIGTSTP');
    setTimeout(onContinue, 50);
  };
  const onStop = () => stop(process.pid);
  const onContinue = () => {
    if (!process.listeners('SIGTSTP').includes(onStop)) process.on('SIGTSTP', onStop);
    // The shell may have changed the terminal's mode while we were stopped, and Node does not set again what it
    // believes is set.
    stdin.setRawMode(false);
    held = false;
    take();
    onReturn();
  };

  const onDeadly = (signal: NodeJS.Signals) => {
    give();
    process.off(signal, onDeadly);
    process.kill(process.pid, signal);
  };
  const listeners: Record<string, (signal: NodeJS.Signals) => void> = {
    SIGINT: () => onSignal(130),
    SIGTERM: () => onSignal(143),
    SIGHUP: () => onSignal(129),
    ...Object.fromEntries(DEADLY.map(signal => [signal, onDeadly])),
    SIGTSTP: onStop,
    SIGCONT: onContinue,
    exit: give,
    // Before anyone says what went wrong: it has to be read on the main screen.
    uncaughtExceptionMonitor: give,
  };
  for (const [event, listener] of Object.entries(listeners)) process.on(event, listener);
  const onGone = () => onSignal(129);
  stdin.on('data', onBytes);
  stdin.on('end', onGone);
  stdin.on('error', onGone);
  stdout.on('error', onGone);
  take();

  const drained = () =>
    new Promise<void>(resolve => {
      const end = () => {
        stdin.off('data', again);
        clearTimeout(silence);
        clearTimeout(limit);
        resolve();
      };
      const again = () => {
        clearTimeout(silence);
        silence = setTimeout(end, SILENCE);
      };
      const limit = setTimeout(end, LONGEST_DRAIN);
      let silence = setTimeout(end, SILENCE);
      stdin.on('data', again);
    });

  return {
    drained,
    flushed: outlet.flushed,
    release() {
      give();
      outlet.close();
      for (const [event, listener] of Object.entries(listeners)) process.off(event, listener);
      stdin.off('data', onBytes);
      stdin.off('end', onGone);
      stdin.pause();
    },
    suspend: () => stop(0),
  };
}
