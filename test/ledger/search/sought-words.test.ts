import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markWords } from '../../../src/ledger/search/mark-words.js';
import { soughtWords } from '../../../src/ledger/search/sought-words.js';

/** A question in short: a quoted term with its words, a minus before what must not be there. */
const told = (typed: string) =>
  soughtWords(typed).terms.map(({ words, isExcluded }) => `${isExcluded ? '-' : ''}${words.join(' ')}`);

describe('what someone types', () => {
  it.each<[typed: string, terms: readonly string[]]>([
    ['Sharia  law', ['sharia', 'law']],
    ['"bound by paragraph" 29', ['bound by paragraph', '29']],
    ['“bound by” «the Covenant»', ['bound by', 'the covenant']],
    ['law -Islamic -"personal status"', ['law', '-islamic', '-personal status']],
    ['co-operation 29(1) C.N.374.2025', ['co operation', '29 1', 'c n 374 2025']],
    ["Côte d'Ivoire TÜRKİYE", ['cote', 'd ivoire', 'turkiye']],
    ['law law LAW', ['law']],
    ['"unclosed law', ['unclosed', 'law']],
    ['a" OR "b NEAR(law, 3) text:law^2 col*', ['b', 'near law', '3', 'text law 2', 'col']],
    ['law\0less', ['law less']],
    ['🦉 - -- "" "-" () *', []],
  ])('%j is understood', (typed, terms) => {
    expect(told(typed)).toEqual(terms);
  });

  it('is noise where it stands in almost every text, but not in a quoted sentence', () => {
    expect(soughtWords('the Of THE "to be" -and')).toEqual({
      terms: [],
      noise: ['the', 'of', 'to', 'be', 'and'],
      isCut: false,
    });
    expect(soughtWords('the law')).toMatchObject({ noise: ['the'], isCut: false });
    expect(told('"the law of the land"')).toEqual(['the law of the land']);
  });

  it('is cut where it is too much', () => {
    const many = Array.from({ length: 40 }, (_, index) => `word${index}`);
    expect(soughtWords(many.join(' '))).toMatchObject({ isCut: true });
    expect(told(many.join(' '))).toEqual(many.slice(0, 32));
    expect(soughtWords(`"${many.join(' ')}"`)).toMatchObject({ isCut: true });
    expect(soughtWords(many.slice(0, 32).join(' ')).isCut).toBe(false);
  });

  it('never throws, and gives words of letters and digits alone', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (typed) => {
        for (const { words } of soughtWords(typed).terms) {
          expect(words.length).toBeGreaterThan(0);
          for (const word of words) expect(word).toMatch(/^[\p{L}\p{N}]+$/u);
        }
      }),
    );
  });
});

/** Lines with their marks in brackets. */
function marked(typed: string, ...lines: readonly string[]): readonly string[] {
  const marks = markWords(
    soughtWords(typed),
    lines.map((text) => ({ text })),
  );
  return lines.map((text, line) =>
    marks
      .filter((mark) => mark.line === line)
      .reduceRight(
        (rest, { start, end }) => `${rest.slice(0, start)}[${rest.slice(start, end)}]${rest.slice(end)}`,
        text,
      ),
  );
}

describe('the words of a text', () => {
  it.each<[typed: string, text: string, marks: string]>([
    ['reserve', 'It reserves the right: its reservations.', 'It [reserves] the right: its [reservations].'],
    ['law -land', 'the law of the land', 'the [law] of the land'],
    ['"law of the land" law', 'Law of the Land, by-law', '[Law of the Land], by-[law]'],
    ['"law land"', 'the law of the land', 'the law of the land'],
    ['29(1)', 'article 29 (1), 29, 2', 'article [29 (1]), 29, 2'],
    ['"x y" "y z"', 'x y z, z', '[x y z], z'],
    ['turkiye', 'The T\u00FCrkiye, Tu\u0308rkiye', 'The [T\u00FCrkiye], [Tu\u0308rkiye]'],
    ['law', '<b>law</b> 🦉law', '<b>[law]</b> 🦉[law]'],
    ['the', 'the law', 'the law'],
  ])('%j are marked in %j', (typed, text, marks) => {
    expect(marked(typed, text)).toEqual([marks]);
  });

  it('are marked on each of the lines over which they stand', () => {
    expect(marked('"personal status law"', 'as to personal', 'status', 'law and so on')).toEqual([
      'as to [personal]',
      '[status]',
      '[law] and so on',
    ]);
  });
});
