/** Rules on what `new --from` made or brought, and nobody has taken up yet. */
import type { Path } from '../../content/diagnostic.ts';
import { NO_ROLE } from '../../content/draft/roles.ts';
import { NO_DATE, NOT_KNOWN, UNSURE } from '../../content/draft/yaml.ts';
import { NO_REASON, NO_TEXT } from '../../content/formats/bank.ts';
import { fingerprintOf } from '../../domain/fingerprint.ts';
import { listed } from '../../view/words/grammar.ts';
import type { LintBank } from '../bank.ts';
import { mayStay } from '../licence.ts';
import { type Finding, nameOf, type Rules } from '../rule.ts';

/** As a draft is divided. */
const NUMBERED = /^(?:Paragraphs? \d+(?: (?:and|to) \d+)?|Under the headline)(?: \(\d+\))?$/;

export const DRAFT: Rules<LintBank> = {
  'own-words': {
    severity: 'warning',
    over: 'reading',
    holds:
      'No statement is still a sentence of the article that `new --from` took it from, unless `source.licence` says that it may stay: own text, public domain, CC BY.',
    why: 'A reading retells; a copy of an article needs the leave of whoever owns it.',
    find({ reading, statements }) {
      if (mayStay(reading)) return undefined;
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
  'still-draft': {
    severity: 'warning',
    holds: 'No item is still marked `draft: true`.',
    why: 'What a rule made, or a file brought, needs a reader before others answer it.',
    over: 'reading',
    find({ draft: { items } }) {
      const drafts = items.filter(({ draft }) => draft);
      const [first] = drafts;
      if (!first) return undefined;
      const message =
        drafts.length === 1
          ? `${nameOf('item', first)} is still a draft`
          : `${drafts.length} items are still drafts, the first here`;
      const fix = 'Read each, improve or delete it, and take "draft: true" away; the other rules look at it then.';
      return { at: first, path: ['draft'], message, fix };
    },
  },
  'still-unsure': {
    severity: 'warning',
    over: 'reading',
    holds: `No voice still has the comment "${UNSURE}", as \`new --from\` writes where its rules were unsure.`,
    why: 'The label tells readers who is speaking; nobody else corrects it.',
    find(bank) {
      const unsure = [...bank.statements.values()].filter(({ statement }) =>
        lineOf(bank, statement, ['voice']).includes(`# ${UNSURE}`),
      );
      const [first] = unsure;
      if (!first) return undefined;
      const message =
        unsure.length === 1
          ? `who speaks in ${nameOf('statement', first.statement)} is still marked as unsure`
          : `who speaks in ${unsure.length} statements is still marked as unsure, the first here`;
      return { at: first.statement, path: ['voice'], message, fix: 'Correct the voice, and delete the comment.' };
    },
  },
  'source-unknown': {
    severity: 'warning',
    over: 'reading',
    holds: `Outlet and address are not "${NOT_KNOWN}", and no date has the comment "${NO_DATE}", as \`new --from\` writes where the text doesn't tell.`,
    why: 'A reader who looks up where a text is from is told something made up, or nothing.',
    find(bank) {
      const { reading } = bank.draft;
      const { outlet, address } = reading.source;
      const isToday = (path: Path) => lineOf(bank, reading, path).includes(NO_DATE);
      const left: [name: string, path: Path, isLeft: boolean][] = [
        ['asOf', ['asOf'], isToday(['asOf'])],
        ['outlet', ['source', 'outlet'], outlet === NOT_KNOWN],
        ['address', ['source', 'address'], address === NOT_KNOWN],
        ['date', ['source', 'date'], isToday(['source', 'date'])],
      ];
      const open = left.filter(([, , isLeft]) => isLeft);
      const [first] = open;
      if (!first) return undefined;
      const message = `not filled in yet: ${listed(open.map(([name]) => name))}`;
      const fix =
        'Say where and when it was published ("not published" will do), and delete the comments at the dates.';
      return { at: reading, path: first[1], message, fix };
    },
  },
  'cut-short': {
    severity: 'warning',
    over: 'reading',
    holds: 'No text of the timeline ends in "…", as `new --from` cuts long ones.',
    why: 'Nobody learns what happened from half a sentence.',
    find({ reading: { timeline } }) {
      const cut = timeline.filter(({ text }) => text.endsWith('…'));
      const [first] = cut;
      if (!first) return undefined;
      const message =
        cut.length === 1
          ? 'an entry of the timeline is cut short'
          : `${cut.length} entries of the timeline are cut short, the first here`;
      return { at: first, path: ['text'], message, fix: 'Say in a few words what happened.' };
    },
  },
  placeholder: {
    severity: 'warning',
    holds: 'No reason and no statement is still the placeholder that `new --from` wrote where a file had none.',
    why: 'The reasons are what a reader learns from, and every answer is shown in the text.',
    over: 'reading',
    find: bank => [...missingReasons(bank), ...missingText(bank)],
  },
  'no-role': {
    severity: 'warning',
    holds: `No role is still "${NO_ROLE}", as \`new --from\` writes where the text tells none.`,
    why: 'A reader who looks someone up learns nothing from it; and often it is no one who speaks.',
    over: 'reading',
    find({ reading: { people } }) {
      const found = people.filter(({ role }) => role === NO_ROLE);
      const [first] = found;
      if (!first) return undefined;
      const message =
        found.length === 1
          ? `${nameOf('person', first)} has no role yet`
          : `${found.length} people have no role yet, the first here`;
      const fix = 'Say who they are on the day of the article. Remove whoever does not speak, and correct the voices.';
      return { at: first, path: ['role'], message, fix };
    },
  },
  'numbered-title': {
    severity: 'warning',
    english: true,
    holds: 'No section is still called by its paragraphs, as `new --from` calls it: "Paragraphs 1 and 2".',
    why: 'The titles stand in the menu, and results are told by them.',
    over: 'reading',
    find({ reading: { sections } }) {
      const found = sections.filter(({ title }) => NUMBERED.test(title));
      const [first] = found;
      if (!first) return undefined;
      const message =
        found.length === 1
          ? `${nameOf('section', first)} has only the numbers of its paragraphs for a title`
          : `${found.length} sections have only the numbers of their paragraphs for a title, the first here`;
      return { at: first, path: ['title'], message, fix: 'Say what it is about, without giving an answer away.' };
    },
  },
};

/** The line that something stands on in its file, with its comment. */
function lineOf({ draft: { spots, sources } }: LintBank, at: object, path: Path): string {
  const { file, path: way } = spots.get(at) ?? { file: '', path: [] };
  const source = sources.get(file);
  return source?.line(source.place([...way, ...path]).line) ?? '';
}

function missingReasons({ draft: { items } }: LintBank): Finding[] {
  const missing = items.flatMap(item =>
    item.options.flatMap(({ id, why }, index) => (why === NO_REASON ? { item, id, index } : [])),
  );
  const [first] = missing;
  if (!first) return [];
  const message =
    missing.length === 1
      ? `${nameOf('option', first)} of ${nameOf('item', first.item)} has no reason yet`
      : `${missing.length} options have no reason yet, the first here`;
  const fix = 'Say why the option is right, or which slip leads to it.';
  return [{ at: first.item, path: ['options', first.index, 'why'], message, fix }];
}

function missingText({ statements }: LintBank): Finding[] {
  const missing = [...statements.values()].find(({ statement }) => statement.text === NO_TEXT)?.statement;
  if (!missing) return [];
  const message = 'the text that the questions are about is not here yet';
  const fix = 'Write its statements, and cite under "evidence" of each item those that settle it.';
  return [{ at: missing, path: ['text'], message, fix }];
}
