/** All rules, by family, as docs/rules.md lists them. */
import type { About } from '../../content/rules.ts';
import type { LintBank, LintItem } from '../bank.ts';
import type { Family, Rule } from '../rule.ts';
import { BANK_WIDE } from './bank-wide.ts';
import { SCREEN } from './fit.ts';
import { GUESSING } from './guessing.ts';
import { OPTIONS } from './options.ts';
import { PLAYING } from './playing.ts';
import { PROOF } from './proof.ts';
import { WAIVERS } from './waivers.ts';
import { WORDING } from './wording.ts';

/** How items are written. */
export const WRITING: Family<LintBank, LintItem>[] = [OPTIONS, WORDING, PROOF, GUESSING, BANK_WIDE, SCREEN];

/** As they are told; what each is asked about differs. */
interface Listed extends Pick<Family<LintBank, LintItem>, 'title' | 'about'> {
  rules: Record<string, About & Pick<Rule<LintBank, LintItem>, 'over'>>;
}

export const FAMILIES: Listed[] = [...WRITING, WAIVERS, ...PLAYING];
