import { expect, test } from 'vitest';
import { matchStatements } from '../../src/domain/match-statements.js';
import { placeStatements } from '../../src/domain/placed-statement.js';
import { statementOf } from '../recorded-statements.js';

test('of two that say the same each stays itself, whichever version is the newer', () => {
  const [first, second] = placeStatements(
    [5, 9].map((note) =>
      statementOf({ section: 'end-notes', state: 'NLD', name: 'Netherlands', note, text: 'See note 1.' }),
    ),
  );
  // The first was printed otherwise once, so that its version has a higher number.
  const { pairs, gone, made } = matchStatements([second!, first!], [first!, second!]);
  expect([pairs.every(([was, is]) => was === is), gone, made]).toEqual([true, [], []]);
});
