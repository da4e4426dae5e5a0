/** Questions from another program as questions.yaml, to be edited: with a comment at every guess, and at what is missing. */
import { STATED_KEYS } from '../../domain/vocabulary.ts';
import { idOf } from '../draft/cast.ts';
import { list, quoted, rowsOf } from '../draft/yaml.ts';
import { NO_REASON, type Taken } from './bank.ts';
import { type Clue, type Guess, seeker } from './evidence.ts';

const LETTERS = 'abcdefghi';

const optionId = ({ type }: Taken, place: number): string =>
  type === 'stated' ? (STATED_KEYS[place] ?? '') : (LETTERS[place] ?? '');

/** What was told after every answer says most; the wrong options come from near the place. */
const WEIGHTS = { told: 3, stem: 1, right: 1, why: 1, wrong: 0.15 };

function cluesTo({ stem, told, options, type }: Taken, place: number | undefined): Clue[] {
  const right = place === undefined ? undefined : options[place];
  const texts = type === 'stated' ? [] : options;
  return [
    { text: told, weight: WEIGHTS.told },
    { text: stem, weight: WEIGHTS.stem },
    { text: right?.why ?? '', weight: WEIGHTS.why },
    ...texts.map(option => ({ text: option.text, weight: option === right ? WEIGHTS.right : WEIGHTS.wrong })),
  ];
}

type Seek = (clues: Clue[]) => Guess | undefined;

/** A guess for each right option; the first statement where nothing is found. */
function evidenceOf(item: Taken, seek: Seek, first: string): { statements: string[]; unsure: boolean } {
  const places = item.type === 'choice' || item.type === 'stated' ? item.right.slice(0, 1) : item.right;
  const guesses = places.map(place => seek(cluesTo(item, place)) ?? { statement: first, unsure: true });
  return {
    statements: [...new Set(guesses.map(({ statement }) => statement))],
    unsure: guesses.some(({ unsure }) => unsure),
  };
}

interface Found {
  text: string;
  /** How many options have no reason, and how many questions an unsure guess. */
  reasons: number;
  unsure: number;
}

/** As `paper --format gift` says it of an item whose answer is not in the text. */
const SILENT = /^The (?:article|text) doesn't say\. Closest/;
const UNSURE = ' # unsure: does this settle it?';

function itemRows(
  item: Taken,
  id: string,
  group: string | undefined,
  proof: { statements: string[]; unsure: boolean },
) {
  const keys = item.right.map(place => optionId(item, place));
  const isList = item.type === 'many' || item.type === 'order';
  const silent = keys[0] === 'neither' || SILENT.test(item.told);
  const statements = `[${proof.statements.join(', ')}]${proof.unsure ? UNSURE : ''}`;
  return rowsOf(
    `  - id: ${quoted(id)} # line ${item.line}`,
    '    draft: true',
    item.type !== 'choice' && `    type: ${item.type}`,
    `    stem: ${quoted(item.stem)}`,
    '    options:',
    ...item.options.map(({ text, why }, place) => {
      const words = item.type === 'stated' ? '' : ` text: ${quoted(text)},`;
      const reason = `why: ${quoted(why ?? NO_REASON)} }${why === undefined ? ' # why?' : ''}`;
      return `      - { id: ${optionId(item, place)},${words} ${reason}`;
    }),
    `    key: ${isList ? `[${keys.join(', ')}]` : keys[0]}`,
    item.ordered && '    ordered: true',
    silent ? `    evidence: []\n    nearest: ${statements}` : `    evidence: ${statements}`,
    group !== undefined && `    exclusive: ${quoted(group)}`,
    item.told !== '' && `    # told after every answer: ${quoted(item.told)}`,
  );
}

interface Around {
  /** Those that may settle a question. */
  statements: { id: string; text: string }[];
  /** Of the file they came from. */
  name: string;
  /** What was said of it, as lines. */
  leftOut: string[];
  changed: string[];
}

/** The text of questions.yaml. */
export function questionsText(taken: Taken[], { statements, name, leftOut, changed }: Around): Found {
  const [first] = statements;
  const seek: Seek = statements.length > 1 ? seeker(statements) : () => first && { statement: first.id, unsure: false };
  const ids = new Set<string>();
  const groups = new Map<number, string>();
  let unsure = 0;
  const rows = taken.map(item => {
    const id = idOf(item.name === '' ? `line ${item.line}` : item.name, ids);
    const proof = evidenceOf(item, seek, first?.id ?? '');
    if (proof.unsure) unsure += 1;
    if (item.paired && !groups.has(item.line)) groups.set(item.line, id);
    return itemRows(item, id, item.paired && groups.get(item.line), proof);
  });
  const reasons = taken.flatMap(({ options }) => options).filter(({ why }) => why === undefined).length;
  const remarks = (title: string, all: string[]) =>
    all.length > 0 && rowsOf(`# ${title}`, ...all.map(line => `#   ${line}`));
  const text = rowsOf(
    '# yaml-language-server: $schema=schemas/questions-1.json',
    `# From ${name}. Every "evidence" is a guess. Read each item, correct it, and take "draft: true" away.`,
    reasons > 0 &&
      '# Search for "why?": there the file gave no reason. Say why the option is right, or which slip leads to it.',
    remarks('Left out:', leftOut),
    remarks('Changed:', changed),
    list('items', rows),
    '',
  );
  return { text, reasons, unsure };
}
