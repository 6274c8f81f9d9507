import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareTexts, type ComparedPiece } from '../../src/status/compare-texts.js';

const without = (pieces: readonly ComparedPiece[], left: ComparedPiece['change']) =>
  pieces.flatMap(({ change, text }) => (change === left ? [] : text)).join('');

test('two texts are compared word by word', () => {
  expect(compareTexts('is not bound by article 29', 'is bound by article 29 (1)')).toEqual([
    { change: 'kept', text: 'is ' },
    { change: 'removed', text: 'not ' },
    { change: 'kept', text: 'bound by article 29' },
    { change: 'added', text: ' (1)' },
  ]);
  expect(compareTexts('same', 'same')).toEqual([{ change: 'kept', text: 'same' }]);
});

test('the pieces are both texts, whatever they are', () => {
  const texts = fc
    .array(fc.constantFrom('a', 'b', ' ', '\n', 'é', '😀', '(1)', '<b>'))
    .map((of) => of.join(''));
  fc.assert(
    fc.property(texts, texts, (older, newer) => {
      const pieces = compareTexts(older, newer);
      expect([without(pieces, 'added'), without(pieces, 'removed')]).toEqual([older, newer]);
    }),
  );
});

test('texts of megabytes without one word in common are compared at once', () => {
  const text = (letter: string) => Array.from({ length: 200_000 }, (_, place) => `${letter}${place}`);
  for (const between of [' ', '\n']) {
    const [older, newer] = [text('a').join(between), text('b').join(between)];
    expect(compareTexts(older, newer).map(({ change }) => change)).toEqual(['removed', 'added']);
  }
});
