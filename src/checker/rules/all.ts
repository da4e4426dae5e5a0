/** All rules, by family, as docs/rules.md lists them. */
import type { About } from '../../content/rules.ts';
import type { LintBank } from '../bank.ts';
import type { Families, Rule } from '../rule.ts';
import { BANK_WIDE } from './bank-wide.ts';
import { CONTRADICTIONS } from './contradictions.ts';
import { DRAFT } from './draft.ts';
import { EVIDENCE } from './evidence.ts';
import { SCREEN } from './fit.ts';
import { GUESSING } from './guessing.ts';
import { NOTES } from './notes.ts';
import { OPTIONS } from './options.ts';
import { PLAYING } from './playing.ts';
import { PROOF } from './proof.ts';
import { SOURCE } from './source.ts';
import { STATEMENTS } from './statements.ts';
import { STEMS } from './stems.ts';
import { WAIVERS } from './waivers.ts';
import { WORDING } from './wording.ts';

/** How items are written. */
export const WRITING: Families<LintBank> = {
  Options: OPTIONS,
  Wording: WORDING,
  Stems: STEMS,
  Proof: PROOF,
  Evidence: EVIDENCE,
  Contradictions: CONTRADICTIONS,
  Source: SOURCE,
  Guessing: GUESSING,
  'The whole bank': BANK_WIDE,
  Statements: STATEMENTS,
  Notes: NOTES,
  Screen: SCREEN,
  Drafts: DRAFT,
};

/** Families as they are told: what each rule is asked about differs. */
const told = (
  families: Record<string, Record<string, About & Pick<Rule<LintBank>, 'over'>>>,
  about: 'writing' | 'playing',
) =>
  Object.entries(families).map(([title, rules]) => ({
    title,
    about,
    rules: Object.fromEntries(
      Object.entries(rules).map(([name, rule]) => [
        name,
        { severity: 'error' as const, over: 'item' as const, ...rule },
      ]),
    ),
  }));

export const FAMILIES = [...told({ ...WRITING, Waivers: WAIVERS }, 'writing'), ...told(PLAYING, 'playing')];
