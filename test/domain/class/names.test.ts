import { describe, expect, it } from 'vitest';
import { namesOf, ownersOf } from '../../../src/domain/class/names.ts';

describe('the name of a file', () => {
  it.each([
    [
      ['mia.json', 'tom.JSON'],
      ['mia', 'tom'],
    ],
    [
      ['a/mia.json', 'b/mia.json', 'tom.json'],
      ['a/mia', 'b/mia', 'tom'],
    ],
    [
      ['x/a/r.json', 'y/a/r.json', 'x/b/r.json'],
      ['x/a', 'y/a', 'b'],
    ],
    [
      ['r.json', 'a/r.json'],
      ['r', 'a'],
    ],
    [
      ['r.json', 'r.json'],
      ['r', 'r'],
    ],
    [
      ['x/a/r.json', 'y/a/r.json', 'tom.json'],
      ['x/a/r', 'y/a/r', 'tom'],
    ],
    [
      ['Mia_1_file/export.json', 'Tom_2_file/export.json'],
      ['Mia_1_file', 'Tom_2_file'],
    ],
    [['.json'], ['']],
  ])('of %j is %j', (files, names) => {
    expect(namesOf(files)).toEqual(names);
  });
});

describe('whose a file is, by a roster', () => {
  const ROSTER = [
    { id: 'e1', name: 'Mia Sommer' },
    { id: 'e2', name: 'Mia' },
    { id: 'e3', name: "O'Neill, Zoë" },
    { id: 'e4', name: 'Ann' },
    { id: 'e5', name: 'Lee' },
    { id: 'e6', name: 'Lee' },
    { id: 'e7', name: 'Ali Yılmaz' },
    { id: 'e8', name: 'Jürgen Groß' },
    { id: '', name: '' },
  ];

  it.each([
    ['mia.json', 'e2'],
    ['MIA_sommer.json', 'e1'],
    // As learning platforms name what was handed in.
    ['Mia Sommer_12345_assignsubmission_file/export.json', 'e1'],
    ['zoë o’neill.json', 'e3'],
    ["O'Neill Zoe\u0308.json", 'e3'],
    ['E4.json', 'e4'],
    ['e4-second-try.json', 'e4'],
    ['anna.json', undefined],
    ['lee.json', undefined],
    ['lee e6.json', undefined],
    ['export.json', undefined],
    ['Sommer, Mia.json', 'e1'],
    ['sommer_mia.json', 'e1'],
    ['MiaSommer.json', 'e1'],
    ['Zoë O’Neill.json', 'e3'],
    ['mia Sommer Mia.json', 'e1'],
  ])('%s: %s', (file, id) => {
    expect(ownersOf([file], ROSTER)[0]?.person?.id).toBe(id);
  });

  it('is that of who is called just so, before somebody with the names turned round', () => {
    const roster = ['Ben Tom', 'Tom Ben'].map(name => ({ id: '', name }));
    expect(ownersOf(['Tom Ben.json'], roster)).toEqual([{ person: roster[1] }]);
  });

  it.each([
    ['lee.json', ['e5', 'e6']],
    ['ann e3.json', ['e4', 'e3']],
    ['sommer.json', ['e1']],
    ['results/sommer (1).json', ['e1']],
    ['sommer_lea.json', []],
    ['12.json', []],
    ['zoe.json', ['e3']],
    ['zoe oneill.json', ['e3']],
    ['Groß, Jurgen.json', ['e8']],
    ['gross_juergen.json', ['e8']],
    ['Jürgen Gros.json', ['e8']],
    ['yilmaz.json', ['e7']],
  ])('%s could be %j', (file, ids) => {
    const [owner] = ownersOf([file], ROSTER);
    const could = ids.map(id => ROSTER.find(person => person.id === id));
    expect(owner).toEqual({ person: undefined, could });
  });
});
