/** What `check` says of a reading that `new --from` began, on the way to one that is finished. */
import { expect, it } from 'vitest';
import { checkReading } from '../../src/checker/check.ts';
import { draftOf } from '../../src/content/draft/reading.ts';
import { draftFiles } from '../../src/content/draft/yaml.ts';
import { folder } from '../content/folder.ts';

const ARTICLE = `The council of Marl votes for a longer school day

The council of Marl voted on 3 March 2024 for a school day that ends an hour later. The school has 240 pupils in 11 classes.

"We will see fewer of them at the bus stop," said Rosa Quill, the head of the school. Ben Orde said his bus would go empty.

The plan costs 9,000 pounds a year, according to the county. Teachers were asked in February, and 14 of 19 agreed.
`;

const drafted = (change: (text: string, file: string) => string = text => text): string => {
  const files = draftFiles(draftOf('marl.txt', ARTICLE, 'marl', 16), 'marl', 'marl.txt', '2024-03-04');
  return folder(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, change(text, name)])));
};
const rulesOf = (where: string, article?: string) => checkReading(where, article).problems.map(({ rule }) => rule);
const takenUp = (text: string) => text.replace(/^ *draft: true\n/gm, '');
const licensed = (text: string) => text.replace('  # licence: own text', '  licence: own text');

it('what the draft left open is told when the marks of a draft are gone', () => {
  const problems = checkReading(drafted(text => licensed(takenUp(text)))).problems;
  const told = Object.fromEntries(problems.map(({ rule, message }) => [rule, message]));
  // The county, and Ben Orde; Rosa Quill is the head of the school.
  expect(told['no-role']).toBe('2 people have no role yet, the first here');
  expect(told['numbered-title']).toMatch(/^section "[^"]+" has only the numbers of its paragraphs for a title$/);
});

it('a draft without date, outlet and address says so, one for all of them, until each is filled in', () => {
  const told = (change: (text: string) => string) =>
    checkReading(drafted(change)).problems.flatMap(({ rule, message }) => (rule === 'source-unknown' ? message : []));
  const outlet = (text: string) => text.replace('outlet: "unknown"', 'outlet: "Marl Echo"');
  const address = (text: string) => text.replace('address: "unknown"', 'address: "in print"');
  const dates = (text: string) => text.replace(/ # not found in the text: .*/g, '');
  expect(told(text => text)).toEqual(['not filled in yet: asOf, outlet, address and date']);
  expect(told(text => outlet(address(text)))).toEqual(['not filled in yet: asOf and date']);
  expect(told(text => dates(outlet(text)))).toEqual(['not filled in yet: address']);
  expect(told(text => dates(outlet(address(text))))).toEqual([]);
});

it('sentences that may stay are no copies, and a headline may stay in any case', () => {
  expect(rulesOf(drafted(licensed), ARTICLE)).not.toContain('copied-run');
  const copied = checkReading(drafted(), ARTICLE).problems.filter(({ rule }) => rule === 'copied-run');
  expect(copied.length).toBeGreaterThan(0);
  expect(copied.filter(({ path }) => path[0] === 'title')).toEqual([]);
});

it('a draft whose statement is gone is to be deleted, not guessed at', () => {
  const merged = (text: string, file: string) => (file === 'reading.yaml' ? text.replaceAll('p2s2', 'p2s9') : text);
  const fixes = (where: string) =>
    checkReading(where).problems.flatMap(({ rule, fix }) => (rule === 'unknown-evidence' ? fix : []));
  const [fix] = fixes(drafted(merged));
  expect(fix).toBe('It is a draft: delete it, or cite another statement.');
  expect(fixes(drafted((text, file) => takenUp(merged(text, file))))[0]).toBe('Did you mean "p2s1"?');
});
