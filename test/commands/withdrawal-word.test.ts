import { describe, expect, it } from 'vitest';
import { withdrawalWord, type WithdrawalOptions } from '../../src/commands/withdrawal-word.js';
import { QueryError } from '../../src/status/parameters.js';

const on = '2026-02-01';

describe('what is said beside an acceptance', () => {
  it.each<[WithdrawalOptions, ReturnType<typeof withdrawalWord>]>([
    [{}, undefined],
    [
      { as: 'withdrawal', on },
      { on, states: [] },
    ],
    [
      { as: 'withdrawal', on, state: ['dnk', ' NOR '] },
      { on, states: ['DNK', 'NOR'] },
    ],
  ])('is understood: %j', (options, word) => {
    expect(withdrawalWord(options)).toEqual(word);
  });

  it.each<[WithdrawalOptions, string]>([
    [{ on }, '--on 2026-02-01 is of a withdrawal; expected --as withdrawal beside it'],
    [{ state: ['DNK'] }, '--state DNK is of a withdrawal; expected --as withdrawal beside it'],
    [
      { as: 'withdrawal' },
      '--as withdrawal has no day; expected --on YYYY-MM-DD beside it, the day from which it has effect',
    ],
    ...['2026-02-30', '2026-13-01', '2026-2-1', 'yesterday', '', '2026-02-01T00:00:00Z'].map(
      (day): [WithdrawalOptions, string] => [
        { as: 'withdrawal', on: day },
        `--on "${day}" is not a day; expected YYYY-MM-DD`,
      ],
    ),
  ])('is refused: %j', (options, says) => {
    expect(() => withdrawalWord(options)).toThrow(new QueryError(says));
  });
});
