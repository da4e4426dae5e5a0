/** Rules on what `new --from` made by rule and nobody has taken up yet. */
import { fingerprintOf } from '../../domain/fingerprint.ts';
import type { LintBank } from '../bank.ts';
import { nameOf, type Rules } from '../rule.ts';

/** Licences under which the sentences of an article may stay. */
const FREE = /\b(?:own|mine|public domain|no copyright|cc|cc0|creative commons|open government)\b/i;
const RESERVED = /all rights reserved/i;

const mayStay = (licence = ''): boolean => FREE.test(licence) && !RESERVED.test(licence);

export const DRAFT: Rules<LintBank> = {
  'own-words': {
    severity: 'warning',
    over: 'reading',
    holds:
      'No statement is still a sentence of the article that `new --from` took it from, unless `source.licence` says that it may stay: own text, public domain, CC BY.',
    why: 'A reading retells; a copy of an article needs the leave of whoever owns it.',
    find({ reading, statements }) {
      if (mayStay(reading.source.licence)) return undefined;
      const known = new Set((reading.fingerprints ?? '').split(' '));
      const copied = [...statements.values()].filter(({ statement }) => known.has(fingerprintOf(statement.text)));
      const [first] = copied;
      if (!first) return undefined;
      const count =
        copied.length === 1
          ? `${nameOf('statement', first.statement)} is still in the article's own words`
          : `${copied.length} statements are still in the article's own words, the first here`;
      const fix = 'Retell them; or say under source, as licence, that they may stay: own text, public domain, CC BY.';
      return { at: first.statement, path: ['text'], message: count, fix };
    },
  },
  'made-by-rule': {
    severity: 'warning',
    holds: 'No item is still marked `draft: true`.',
    why: 'What a rule made needs a reader before others answer it.',
    over: 'reading',
    find({ draft: { items } }) {
      const drafts = items.filter(({ draft }) => draft);
      const [first] = drafts;
      if (!first) return undefined;
      const message =
        drafts.length === 1
          ? `${nameOf('item', first)} was made by rule, and is still a draft`
          : `${drafts.length} items were made by rule and are still drafts, the first here`;
      const fix = 'Read each, improve or delete it, and take "draft: true" away; the other rules look at it then.';
      return { at: first, path: ['draft'], message, fix };
    },
  },
};
