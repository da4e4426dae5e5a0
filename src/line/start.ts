/** Line mode: the same session, told in lines that are only ever added, answered in typed lines. */

import { createInterface } from 'node:readline';
import { asksStatement } from '../domain/items/all.ts';
import { sanitize } from '../lib/sanitize.ts';
import type { Ending, Program } from '../program.ts';
import { offerOf } from '../session/asking.ts';
import { isMenu } from '../session/menus.ts';
import type { Asking, MenuPhase, Phase, Session } from '../session/model.ts';
import { itemOf } from '../session/selectors.ts';
import { itemView, statementExample } from '../view/items.ts';
import { notSavedWords } from '../view/pages.ts';
import { WHICH_STATEMENT } from '../view/words/answers.ts';
import { LABELS } from '../view/words/labels.ts';
import { SURENESS_QUESTION, tell, tellMore } from './tell.ts';
import { hear } from './typed.ts';

const HELP = [
  'Enter or "next": go on. In a menu: the first entry.',
  'A number: that entry, or that answer; then how sure you are, such as: 2 3.',
  '"0": I don\'t know; in a menu: back.',
  '"more": all the notes on a section, or all reasons. "text": the text that settles a question.',
  '"home": the first menu. "stop": leave. Everything is saved.',
];

const labels = LABELS.map(({ label, means }) => `Label "${label}": ${means}.`);

const FEEDBACK_HINT = 'Press Enter to go on. Or type: more, text, help, stop.';

/** Said the first time each kind of place is reached. */
const HINTS: Record<Exclude<Phase, MenuPhase | Asking>['name'], string> = {
  reading: 'Press Enter for what comes next. Or type: more, help, stop.',
  lookUp: 'Type a number for a part, or 0 to go back.',
  feedback: FEEDBACK_HINT,
  past: FEEDBACK_HINT,
};
const STATEMENT_HINT = 'Type its number and how sure you are';
const MENU_HINT = 'Type a number. Enter alone takes the first.';

interface Streams {
  stdin: NodeJS.ReadStream;
  stdout: NodeJS.WriteStream;
}

export async function startLines(program: Program, { stdin, stdout }: Streams): Promise<Ending> {
  const say = (lines: string[]) => {
    for (const line of lines) stdout.write(`${sanitize(line)}\n`);
  };
  const hinted = new Set<string>();
  const hint = (session: Session) => {
    const { phase } = session;
    const item = phase.name === 'asking' ? itemOf(session, phase) : undefined;
    const words = item
      ? itemView(item).typed
      : isMenu(phase) || phase.name === 'asking'
        ? MENU_HINT
        : HINTS[phase.name];
    if (hinted.has(words)) return;
    hinted.add(words);
    const example = phase.name === 'asking' && item && itemView(item).example(phase.given, offerOf(session, phase));
    say([example ? `${words}, such as: ${example}` : words]);
  };
  const show = () => {
    say(['', ...tell(program.session())]);
    hint(program.session());
  };
  const onSignal = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;
  const signals = Object.entries(onSignal).map(
    ([signal, code]) => [signal, () => program.send({ type: 'left', code })] as const,
  );
  for (const [signal, end] of signals) process.on(signal, end);

  const input = createInterface({ input: stdin, terminal: false });
  let over = false;
  let sureness = false;
  program.ended.then(() => {
    over = true;
    input.close();
  });
  if (program.session().phase.name !== 'home') say(program.session().troubles);
  show();
  stdout.write('> ');
  for await (const line of input) {
    if (over) break;
    if (!stdin.isTTY) stdout.write(`${sanitize(line)}\n`);
    sureness = take(line, sureness);
    if (program.leaving()) break;
    stdout.write('> ');
  }
  if (!program.leaving()) stdout.write('\n');
  program.send({ type: 'left', code: 0 });
  const ending = await program.ended;
  for (const [signal, end] of signals) process.off(signal, end);
  return ending;

  /** Handles one line; true when it gave an answer without how sure the reader is. */
  function take(line: string, asked: boolean): boolean {
    if (line.trim().toLowerCase() === 'help') {
      say(program.session().phase.name === 'reading' ? [...HELP, ...labels] : HELP);
      return asked;
    }
    const before = program.session();
    const more = line.trim().toLowerCase() === 'more' ? tellMore(before) : undefined;
    if (more) {
      say(more);
      return false;
    }
    const heard = hear(before, line, asked);
    if (typeof heard === 'string') {
      say([heard]);
      return asked;
    }
    for (const event of heard) program.send(event);
    if (program.leaving()) return false;
    const { phase, notSaved } = program.session();
    if (notSaved !== null && before.notSaved === null) say([notSavedWords(notSaved)]);
    if (phase.name === 'asking' && before.phase.name === 'asking' && phase.item === before.phase.item) {
      const item = itemOf(program.session(), phase);
      const which =
        item && asksStatement(item, phase) && phase.option === null
          ? `${WHICH_STATEMENT} ${STATEMENT_HINT}, such as: ${statementExample(offerOf(program.session(), phase))}`
          : null;
      say([which ?? SURENESS_QUESTION]);
      return which === null;
    }
    const back =
      before.phase.name === 'reading' && (before.phase.visit?.proof.length ?? 0) > 0 && phase.name !== 'reading';
    if (back) say(['Back at the question. Enter to go on.']);
    else if (phase !== before.phase) show();
    return false;
  }
}
