/** Failures in words, by the numbers that a system gives: Node has no names for many of them. */
import { constants } from 'node:os';
import { describe, expect, it } from 'vitest';
import { causeOf, codeOf } from '../../src/lib/cause.ts';

/** An error as Node 20 makes it of a number that it has no name for. */
const unnamed = (number: number): Error =>
  Object.assign(new Error(`Unknown system error -${number}: Unknown system error -${number}, fsync`), {
    errno: -number,
    code: `Unknown system error -${number}`,
    syscall: 'fsync',
  });

describe('a number without a name', () => {
  it.each([
    ['EDQUOT', 122, 'your quota on this disk is full'],
    ['ESTALE', 116, 'its network folder has changed; open it again'],
    ['EUCLEAN', 117, 'the disk is damaged'],
    ['EBADMSG', 74, 'the disk is damaged'],
    ['ENOKEY', 126, 'the folder is encrypted and locked'],
    ['EKEYREVOKED', 128, 'the folder is encrypted and locked'],
    ['ENOMEDIUM', 123, 'the disk is not there'],
    ['EHWPOISON', 133, 'the disk reports an error'],
    ['ENOLINK', 67, 'the network disk is not connected'],
  ])('%s is told in words', (name, number, words) => {
    expect([codeOf(unnamed(number)), causeOf(unnamed(number))]).toEqual([name, words]);
  });

  it('that nobody has words for is told as it is', () => {
    expect(causeOf(unnamed(4095))).toBe('the system says error 4095');
  });

  it('on this system is the number in the table', () => {
    const { EDQUOT, ESTALE } = constants.errno;
    expect([codeOf(unnamed(EDQUOT)), codeOf(unnamed(ESTALE))]).toEqual(['EDQUOT', 'ESTALE']);
  });
});

it('a name that Node knows stands before its number, and none is told as unknown', () => {
  for (const [name, number] of Object.entries(constants.errno)) {
    const error = Object.assign(new Error(name), { code: name, errno: -number });
    expect(codeOf(error)).toBe(name);
    expect(causeOf(error)).not.toMatch(/unknown|U\d/i);
  }
});
