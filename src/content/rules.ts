/** The rules that are found while a folder is read: its files, their YAML, and their fields by the schema. */

export type Severity = 'error' | 'warning';

/** What is said of every rule, wherever it is found. */
export interface About {
  /** What breaks it is an error where this is left out. */
  severity?: 'warning';
  /** What holds when it is kept, with its limit. */
  holds: string;
  why: string;
  /** Whose advice it is; our own where it is left out. */
  source?: string;
  /** It needs English words, and is silent on a reading in another language. */
  english?: true;
}

/** Found while the files of a reading are read. */
interface FileRule extends About {
  over: 'files';
}

const error = (holds: string, why: string): FileRule => ({ over: 'files', holds, why });
const warning = (holds: string, why: string): FileRule => ({ severity: 'warning', over: 'files', holds, why });

/** By family and name. The checker has these in its list, beside the rules that it looks for itself. */
export const READ_RULES = {
  Files: {
    'no-questions': error(
      'The folder has a questions.yaml, or questions-NAME.yaml.',
      'Without questions there is nothing to answer.',
    ),
    'too-many-files': error('A reading has at most 64 files.', 'A folder full of files is probably the wrong folder.'),
    'same-file-name': error(
      'No two file names differ only in capital letters.',
      'On some computers one of them would replace the other.',
    ),
    'not-a-file': error(
      'Every file is a regular file, not a link, pipe or folder.',
      'A link may lead out of the folder, and a pipe may never end.',
    ),
    unreadable: error('Every file can be read.', 'A reading is never played in part.'),
    'too-large': error(
      'A file has at most 1 MB and about 60,000 values; all files together have at most 20 MB.',
      'A file that large would take minutes to open.',
    ),
  },
  YAML: {
    'broken-yaml': error(
      'The text is UTF-8 and YAML, one document without tags.',
      'In broken YAML nobody can tell which value was meant.',
    ),
    'too-deep': error(
      'Lists and fields are nested at most 32 levels deep.',
      'No reading needs more, and very deep files can crash the program.',
    ),
    'too-many-keys': error('A mapping has at most 2,000 keys.', 'No reading needs more, and it would be slow to read.'),
    'too-many-aliases': error(
      'A file has at most 50 aliases, and they stand for little text.',
      'Aliases of aliases can grow into gigabytes.',
    ),
    'unknown-alias': error('Every alias comes after its anchor.', 'Otherwise it stands for nothing.'),
    'circular-alias': error('No alias contains itself.', 'It would never end.'),
    'merge-key': error('Merge keys (<<) are written out.', 'Programs read them in different ways.'),
    'wrong-key': error('Every key is text.', 'Fields have names.'),
    'duplicate-key': error('A mapping has each key only once.', 'One of the two values would be lost.'),
    'hidden-character': warning(
      'No text has control characters or hidden ones.',
      'The reader would see marks or gaps in their place.',
    ),
    'line-break': warning(
      'No text has line breaks of its own, as "|" keeps them.',
      'Every text is shown as one paragraph.',
    ),
    'comment-in-value': warning(
      'No value is cut short by a comment: "C# is #1" needs quotation marks.',
      'The rest of the text is silently dropped.',
    ),
  },
  Fields: {
    'unknown-field': error(
      'Every field is known.',
      'It is a typing error, or the end of a text that was cut at a comma.',
    ),
    'missing-field': error('Every required field is there.', 'The program cannot make it up.'),
    'missing-rationale': error(
      'Every option says why it is right or which slip leads to it.',
      'The reasons are what a reader learns from.',
    ),
    'wrong-value': error(
      'Every value is of the kind that its field takes.',
      'Anything else cannot be shown or counted.',
    ),
    'too-long': error('A text has at most 4,000 characters.', 'A text that long does not fit on a screen.'),
    'option-count': error('An item has 2 to 9 options.', 'An option is picked with one digit.'),
    'wrong-id': error(
      'An id has at most 64 small letters, digits and hyphens; "writer" and "none" are taken.',
      'Ids are used in saved progress and on the command line.',
    ),
    'too-many-items': error(
      'A reading has at most 5,000 items.',
      'More would be slow to open, and nobody would answer them all.',
    ),
  },
} as const satisfies Record<string, Record<string, FileRule>>;

const ALL = { ...READ_RULES.Files, ...READ_RULES.YAML, ...READ_RULES.Fields };

/** The name that stands with what is found here. `no-key` is half the checker's: a key that is there may name no option. */
export type ReadRule = keyof typeof ALL | 'no-key';

export const severityOf = (rule: ReadRule): Severity => (rule !== 'no-key' && ALL[rule].severity) || 'error';
