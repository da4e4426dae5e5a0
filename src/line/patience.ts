/** Ends a session whose input goes on without an end and without an answer, as `yes ''` or `/dev/zero` do from a pipe. */

/** Lines in a row that led nowhere. */
const IDLE = 20;
/** Times that home came round on one and the same line typed again and again. */
const ROUNDS = 2;
/** The same, whatever was typed. */
const HOMES = 20;

/** Bytes without the end of a line. Nobody types so many. */
const LONGEST = 1_000_000;

/** Takes what is read, and calls back once a line has no end. */
export function endless(end: () => void): (bytes: Buffer) => void {
  let length = 0;
  return bytes => {
    const last = bytes.lastIndexOf(10);
    length = last < 0 ? length + bytes.length : bytes.length - last;
    if (length > LONGEST) end();
  };
}

interface Heard {
  line: string;
  /** The line led nowhere: it was not understood, or only something was told. */
  idle: boolean;
  answered: boolean;
  /** It led home. */
  home: boolean;
}

/** Takes what became of each line; true once there is no sense in hearing more. */
export function patience(): (heard: Heard) => boolean {
  let idle = 0;
  let homes = 0;
  let rounds = 0;
  let typed = new Set<string>();
  return heard => {
    idle = heard.idle ? idle + 1 : 0;
    typed.add(heard.line.trim());
    if (heard.answered) [homes, rounds] = [0, 0];
    if (heard.home) {
      homes += 1;
      rounds = typed.size === 1 ? rounds + 1 : 0;
      typed = new Set(typed.size === 1 ? typed : []);
    }
    return idle >= IDLE || rounds >= ROUNDS || homes >= HOMES;
  };
}
