/** Line mode: the same session, told in lines that are only ever added, answered in typed lines. */

import { createInterface } from 'node:readline';
import { asksStatement } from '../domain/items/all.ts';
import { ours, sanitize } from '../lib/sanitize.ts';
import type { Ending, Program } from '../program.ts';
import { offerOf } from '../session/asking.ts';
import type { Phase, Session } from '../session/model.ts';
import { itemOf } from '../session/selectors.ts';
import { openOutlet } from '../terminal/outlet.ts';
import { isGone, write } from '../terminal/output.ts';
import { itemView, statementExample } from '../view/items.ts';
import { notSavedWords } from '../view/pages.ts';
import { wrap } from '../view/rows.ts';
import { WHICH_STATEMENT } from '../view/words/answers.ts';
import { endless, patience } from './patience.ts';
import { helpOn, hintOn, promptOn } from './prompts.ts';
import { SURENESS_QUESTION, tell, tellMore } from './tell.ts';
import { type Portion, tellFound } from './text.ts';
import { hear } from './typed.ts';

/** Who comes round to these again without an answer is not there. */
const OUTERMOST: readonly Phase['name'][] = ['shelf', 'home', 'first'];

const STATEMENT_HINT = 'Type its number and how sure you are';

interface Streams {
  stdin: NodeJS.ReadStream;
  stdout: typeof process.stdout;
}

/** `once` is called when the first lines stand: what a reader need not wait for is done then. */
export async function startLines(program: Program, { stdin, stdout }: Streams, once: () => void): Promise<Ending> {
  /** Where the width is known, no line is cut inside a word. */
  const fitted = (line: string): string[] => {
    const indent = line.match(/^ */)?.[0] ?? '';
    if (!stdout.isTTY || !stdout.columns) return [line];
    return wrap(line.trim(), stdout.columns - 1 - indent.length).map(row => `${indent}${row}`);
  };
  const say = (lines: string[]) => {
    for (const line of lines.flatMap(fitted)) write(stdout, ours`${sanitize(line)}\n`);
  };
  const hinted = new Set<string>();
  let portion: Portion = 'whole';
  let sureness = false;
  const hint = (session: Session) => {
    const { phase } = session;
    const item = phase.name === 'asking' ? itemOf(session, phase) : undefined;
    const words = item ? itemView(item).typed : hintOn(phase);
    if (hinted.has(words)) return;
    hinted.add(words);
    const example = phase.name === 'asking' && item && itemView(item).example(phase.given, offerOf(session, phase));
    say([example ? `${words}, such as: ${example}` : words]);
  };
  const show = () => {
    say(['', ...tell(program.session(), portion)]);
    hint(program.session());
  };
  /** What was last told about saving; nothing while all is saved. */
  let told = '';
  const tellSaving = () => {
    const words = notSavedWords(program.session());
    if (words !== told) say([words || 'All is saved now.']);
    told = words;
  };
  const prompt = () => write(stdout, sanitize(promptOn(program.session(), sureness)));
  const outlet = openOutlet(stdout);
  const onSignal = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;
  const signals = Object.entries(onSignal).map(
    ([signal, code]) => [signal, () => program.send({ type: 'left', code })] as const,
  );
  for (const [signal, end] of signals) process.on(signal, end);
  /** Lines that were told and did not arrive, though somebody may still read. */
  let cut = false;
  stdout.on('error', error => {
    cut ||= !isGone(error);
    program.send({ type: 'left', code: 0 });
  });
  let broken: unknown;
  stdin.on('error', error => {
    broken = error;
    program.send({ type: 'left', code: 0 });
  });

  const input = createInterface({ input: stdin, terminal: false });
  stdin.on(
    'data',
    endless(() => program.send({ type: 'left', code: 0 })),
  );
  let over = false;
  program.ended.then(() => {
    over = true;
    input.close();
  });
  if (!['home', 'shelf'].includes(program.session().phase.name)) say(program.session().troubles);
  show();
  prompt();
  once();
  const outOfPatience = patience();
  await hearAll().catch((error: unknown) => {
    // What cannot be read has come to its end.
    if (error !== broken) throw error;
  });
  if (!program.leaving()) write(stdout, ours`\n`);
  program.send({ type: 'left', code: 0 });
  const ending = await program.ended;
  const isRead = await outlet.flushed();
  outlet.close();
  for (const [signal, end] of signals) process.off(signal, end);
  const to = isRead ? {} : ({ to: 'nowhere' } as const);
  return { ...ending, ...(cut && ending.code === 0 ? { code: 5 as const } : {}), ...to };

  async function hearAll(): Promise<void> {
    for await (const line of input) {
      if (over) break;
      if (!stdin.isTTY) write(stdout, ours`${sanitize(line)}\n`);
      const before = program.session();
      await take(line);
      if (!program.leaving()) tellSaving();
      const now = program.session();
      if (program.leaving()) break;
      const answered = now.records.length > before.records.length;
      const idle = now.phase === before.phase && !answered;
      const home = !idle && OUTERMOST.includes(now.phase.name);
      if (!stdin.isTTY && outOfPatience({ line, idle, answered, home })) {
        say(['Nothing is being answered. Goodbye.']);
        program.send({ type: 'left', code: 0 });
        break;
      }
      prompt();
    }
  }

  async function take(line: string): Promise<void> {
    const before = program.session();
    const { phase: at } = before;
    const word = line.trim().toLowerCase();
    const told = tellAsked(before, word, portion);
    if (told) {
      say(told);
      return;
    }
    if (at.name === 'reading' && (word === 'one' || word === 'whole')) {
      portion = word;
      show();
      return;
    }
    const heard = hear(before, line, { sureness, portion });
    if (typeof heard === 'string') {
      say([heard]);
      return;
    }
    for (const event of heard) program.send(event);
    await program.opened();
    if (program.leaving()) return;
    const { phase } = program.session();
    const wasAsked = sureness;
    sureness = false;
    tellSaving();
    if (phase.name === 'asking' && at.name === 'asking' && phase.item === at.item) {
      const item = itemOf(program.session(), phase);
      const which =
        item && asksStatement(item, phase) && phase.option === null
          ? `${WHICH_STATEMENT} ${STATEMENT_HINT}, such as: ${statementExample(offerOf(program.session(), phase))}`
          : null;
      sureness = which === null;
      const noun = item && asksStatement(item, phase) && !word.includes(',') ? 'statement' : 'answer';
      const changed = wasAsked ? `Your ${noun} now: ${word.replace(/\s+\S+$/, '')}. ` : '';
      say([which ?? `${changed}${SURENESS_QUESTION}`]);
      return;
    }
    const back = at.name === 'reading' && (at.visit?.proof.length ?? 0) > 0 && phase.name !== 'reading';
    if (back) say(['Back at the question. Enter to go on.']);
    else if (phase !== at) show();
  }
}

/** What is only told: the help, where a word stands, more on what is open; undefined for any other line. */
function tellAsked(session: Session, line: string, portion: Portion): string[] | undefined {
  const { phase } = session;
  const [word, ...rest] = line.split(/\s+/);
  if (line === 'help') return helpOn(session);
  if (word === 'find' && phase.name !== 'asking') return tellFound(session, rest.join(' '));
  return line === 'more' ? tellMore(session, portion) : undefined;
}
