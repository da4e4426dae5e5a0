/** The rules that a reading has to keep to be played, by the name that stands with a fault. */

interface Playable {
  severity: 'error' | 'warning';
  /** What holds when it is kept. */
  holds: string;
}

const error = (holds: string): Playable => ({ severity: 'error', holds });
const warning = (holds: string): Playable => ({ severity: 'warning', holds });

export const PLAYABLE = {
  Files: {
    'no-questions': error('The folder has a questions.yaml, or questions-NAME.yaml.'),
    'too-many-files': error('A reading has at most 64 files.'),
    'same-file-name': error('No two files have one name when case does not count.'),
    'not-a-file': error('Every file is a regular file, no link, pipe or folder.'),
    unreadable: error('Every file can be read.'),
    'too-large': error('A file has at most 1 MB and 200,000 values; all together at most 20 MB.'),
  },
  YAML: {
    'broken-yaml': error('The text is UTF-8 and YAML, one document without tags.'),
    'too-deep': error('Lists and fields stand at most 32 deep in each other.'),
    'too-many-keys': error('A mapping has at most 2,000 keys.'),
    'too-many-aliases': error('A file has at most 50 aliases, and they stand for little text.'),
    'unknown-alias': error('Every alias has its anchor before it.'),
    'circular-alias': error('No alias holds itself.'),
    'merge-key': error('Merge keys (<<) are written out.'),
    'wrong-key': error('Every key is text.'),
    'duplicate-key': error('A key stands once in a mapping.'),
    'hidden-character': warning('No text has control characters or hidden ones.'),
    'comment-in-value': warning('No value loses its end to a comment: "C# is #1" stands in quotation marks.'),
  },
  Fields: {
    'unknown-field': error('Every field is known.'),
    'missing-field': error('Every field that is needed is there.'),
    'missing-rationale': error('Every option says why it is right or which slip leads to it.'),
    'wrong-value': error('Every value is of the kind that its field takes.'),
    'too-long': error('A text has at most 4,000 characters.'),
    'option-count': error('An item has 2 to 9 options.'),
    'wrong-id': error('An id has small letters, digits and hyphens, at most 64; "writer" and "none" are taken.'),
    'duplicate-id': error('An id names one thing of its kind.'),
    'too-many-items': error('A reading has at most 5,000 items.'),
  },
  References: {
    'unknown-evidence': error('Statements that an item cites are in reading.yaml.'),
    'unknown-section': error('The section that an item names is in reading.yaml.'),
    'unknown-source': error('Every source that is named is under "sources" in reading.yaml.'),
    'unknown-voice': error('The voice of a statement is a person, "writer" or "none".'),
    'unknown-statement': error('The statement that a line of the timeline leads to is in reading.yaml.'),
    'unknown-option': error('The pinned option is one of the item.'),
    'no-key': error('An item has a key, and each part of it is an option of the item.'),
  },
  Items: {
    'options-alike': error('No two options of an item read alike.'),
    'stated-options': error('The options of a stated item are so, otherwise and neither, in this order.'),
    'no-proof': error('An item cites evidence, or where the article is silent the nearest statements.'),
    'wrong-proof': error('A stated item with the key "neither" cites no evidence.'),
    'key-twice': error('A key names an option once.'),
    'key-incomplete': error('The key of an order item names every option.'),
    'wrong-section': error('The evidence of an evidence item is in the section of the item.'),
    'wrong-scope': error('An item has the scope of its section.'),
    'lonely-group': warning('An exclusive group has two items or more.'),
  },
  Reading: {
    'long-quote': error('A quote has at most 6 words.'),
    'wrong-voice': error("Voice and standing go together: wording is the writer's, what is alleged is no one's."),
    'timeline-order': error('The timeline runs forward.'),
    'no-article': error('One section or more retells the article.'),
  },
  Waivers: {
    'unknown-waiver': error('A waiver names a rule on writing.'),
    'second-waiver': error('An item waives one rule.'),
    'idle-waiver': warning('An item waives only a rule that it breaks.'),
  },
} as const satisfies Record<string, Record<string, Playable>>;

type Named<Group> = Group extends Group ? keyof Group : never;
export type PlayableRule = Named<(typeof PLAYABLE)[keyof typeof PLAYABLE]>;
