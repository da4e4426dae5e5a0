/** A question of the bank, and what makes a response right. */

export interface Option {
  id: string;
  text: string;
  /** The rationale: why it is right, or which slip leads to it. */
  why: string;
}

interface ItemBase {
  id: string;
  /** Raised when the meaning changed; a mere rewording keeps it. */
  revision: number;
  stem: string;
  options: Option[];
  /** Section id; where the evidence stands unless the author says otherwise. */
  section: string;
  scope: 'article' | 'context';
  skill?: 'retrieve' | 'infer' | 'interpret' | 'evaluate' | undefined;
  difficulty?: 1 | 2 | 3 | 4 | undefined;
  /** Statement ids that settle it; empty where the article is silent. */
  evidence: string[];
  /** Statement ids that come closest, where the article is silent. */
  nearest: string[];
  /** Items of one group are never asked in one round. */
  exclusive?: string | undefined;
  /** Outside source ids. */
  sources: string[];
}

/** One answer. `pinned` is the option that always stands last. */
export interface ChoiceItem extends ItemBase {
  type: 'choice';
  key: string;
  pinned?: string | undefined;
}

export type StatedKey = 'so' | 'otherwise' | 'neither';

/** Does the article say it? Three options in a fixed order. */
export interface StatedItem extends ItemBase {
  type: 'stated';
  key: StatedKey;
}

/** Every answer that fits; the key in any order. */
export interface ManyItem extends ItemBase {
  type: 'many';
  key: string[];
}

/** One answer, then the statement of its section that shows it: any of `evidence` is right. */
export interface EvidenceItem extends ItemBase {
  type: 'evidence';
  key: string;
}

/** Lines to put in order; the key names all of them. */
export interface OrderItem extends ItemBase {
  type: 'order';
  key: string[];
}

export type Item = ChoiceItem | StatedItem | ManyItem | EvidenceItem | OrderItem;

export const STATED: readonly StatedKey[] = ['so', 'otherwise', 'neither'];

/** The program's own texts for the options of a *stated* item. */
export const STATED_TEXT: Record<StatedKey, string> = {
  so: 'It says so',
  otherwise: 'It says otherwise',
  neither: 'It says neither',
};

/** Ids as given: options, for *order* in order; for *evidence* option, then statement. "I don't know" is the empty list. */
export type Response = string[];

/** Right only when entirely right. */
export function mark(item: Item, response: Response): boolean {
  switch (item.type) {
    case 'choice':
    case 'stated':
      return response.length === 1 && response[0] === item.key;
    case 'many':
      return response.length === item.key.length && item.key.every(id => response.includes(id));
    case 'order':
      return response.length === item.key.length && item.key.every((id, index) => response[index] === id);
    case 'evidence': {
      const [option, statement, ...more] = response;
      return more.length === 0 && option === item.key && statement !== undefined && item.evidence.includes(statement);
    }
  }
}

/** Options that a response would need to be right; for *order* in order. */
export const keyOf = (item: Item): string[] => (Array.isArray(item.key) ? item.key : [item.key]);

/** The same, as they stand among the options as shown; of lines to order, in their order. */
export const shownKey = (item: Item, shown: string[]): string[] =>
  item.type === 'order' ? item.key : shown.filter(id => keyOf(item).includes(id));

/** The option that always stands last, where an item has one. */
export const pinnedOf = (item: Item): string | undefined => (item.type === 'choice' ? item.pinned : undefined);

export const optionOf = (item: Item, id: string | undefined): Option | undefined =>
  item.options.find(option => option.id === id);

/** Statements to show as proof: the evidence, or the nearest where the article is silent. */
export const proofOf = (item: Item): { silent: boolean; statements: string[] } =>
  item.evidence.length > 0 ? { silent: false, statements: item.evidence } : { silent: true, statements: item.nearest };
