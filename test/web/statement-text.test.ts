import { load } from 'cheerio';
import fc from 'fast-check';
import { render } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import type { Rest, Span, StatementLine } from '../../src/domain/statement.js';
import { objectionMatrix } from '../../src/status/objection-matrix.js';
import { compareTexts } from '../../src/status/compare-texts.js';
import { comparedLines } from '../../src/web/pages/compared-lines.js';
import { ComparedText } from '../../src/web/pages/compared-text.js';
import { ObjectionMatrixTable } from '../../src/web/pages/objection-matrix-table.js';
import { excerptOf, wholeLines } from '../../src/web/pages/statement-excerpt.js';
import { piecesOf } from '../../src/web/pages/statement-pieces.js';
import { StatementText } from '../../src/web/pages/statement-text.js';

const line = (text: string, role: StatementLine['role'] = 'paragraph', notes: readonly number[] = []) => ({
  role,
  text,
  notes,
});

const rest = (code: Rest['code'], value: string, place: Span): Rest => ({ code, value, ...place });

const shown = (
  lines: readonly StatementLine[],
  marks: { rests?: readonly Rest[]; found?: readonly Span[] } = {},
) =>
  load(
    render(
      StatementText({
        lines: wholeLines(lines),
        rests: marks.rests ?? [],
        found: marks.found ?? [],
        notifications: [
          {
            notification: 'C.N.592.2018',
            url: 'https://treaties.un.org/doc/Publication/CN/2018/CN.592.2018-Eng.pdf',
          },
        ],
        noteHref: (note) => (note === 8 ? '/declarations/80' : null),
        level: 4,
      }),
    ),
    null,
    false,
  );

describe('the text of a statement', () => {
  test('has headings as headings, days as what stands apart, and paragraphs as paragraphs', () => {
    const page = shown([
      line('Reservation:', 'heading'),
      line('1 June 2016', 'day'),
      line('Article 2'),
      line('Article 9'),
    ]);
    expect(
      page('blockquote > *')
        .toArray()
        .map(({ name }) => name),
    ).toEqual(['h4', 'p', 'p', 'p']);
    expect(page('.stated-on').text()).toBe('1 June 2016');
  });

  test('is text whatever it holds, and finds its own direction', () => {
    const page = shown([line('<script>alert(1)</script> & <b>bold</b>'), line('לא')]);
    expect(page('p').first().text()).toBe('<script>alert(1)</script> & <b>bold</b>');
    expect(page('script, b')).toHaveLength(0);
    expect(
      page('blockquote > *')
        .toArray()
        .every(({ attribs }) => attribs['dir'] === 'auto'),
    ).toBe(true);
  });

  test('says of the words on which a code rests which it is', () => {
    const heading = 'Reservation made upon ratification:';
    const page = shown([line(heading, 'heading')], {
      rests: [
        rest('kind', 'reservation', { line: 0, start: 0, end: 11 }),
        rest('made-upon', 'ratification', { line: 0, start: 0, end: 34 }),
        rest('made-on', '2016-06-01', { line: 4, start: 0, end: 3 }),
      ],
    });
    const spans = page('.rest').toArray();
    expect(spans.map((one) => [page(one).text(), one.attribs['title']])).toEqual([
      ['Reservation', 'Kind: reservation; Made upon: ratification'],
      [' made upon ratification', 'Made upon: ratification'],
    ]);
    expect(page('h4').text()).toBe(heading);
  });

  test('marks what was searched for', () => {
    const page = shown([line('The family code'), line('The Islamic Shariah')], {
      found: [{ line: 1, start: 12, end: 19 }],
    });
    expect(page('mark').text()).toBe('Shariah');
  });

  test('leads to the end notes that are on record, and to the notifications that it names', () => {
    const page = shown([
      line('See CN.592.2018, C.N.592.2018.TREATIES-IV.8 and C.N.1.2018', 'paragraph', [8, 9]),
    ]);
    expect(
      page('a')
        .toArray()
        .map((one) => [page(one).text(), one.attribs['href']]),
    ).toEqual([
      ['CN.592.2018', 'https://treaties.un.org/doc/Publication/CN/2018/CN.592.2018-Eng.pdf'],
      ['C.N.592.2018', 'https://treaties.un.org/doc/Publication/CN/2018/CN.592.2018-Eng.pdf'],
      ['note 8', '/declarations/80'],
    ]);
    expect(page('sup').text()).toBe(' note 8 note 9');
  });

  test('is whole whatever is marked in it', () => {
    const span = fc.record({
      line: fc.constant(0),
      start: fc.integer({ min: -3, max: 60 }),
      end: fc.integer({ min: -3, max: 60 }),
    });
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), fc.array(span), fc.array(span), (text, found, resting) => {
        const rests = resting.map((one) => rest('article', '2', one));
        const pieces = piecesOf(text, 0, { rests, found, notifications: [] });
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
      }),
    );
  });
});

describe('what is read of it in a list', () => {
  const paragraph = (length: number) => line('The Government declares. '.repeat(length / 25));
  const lengthOf = (lines: readonly { readonly from: number; readonly to: number }[]) =>
    lines.reduce((sum, { from, to }) => sum + to - from, 0);

  test('is the whole of a short one', () => {
    expect(excerptOf([paragraph(400), paragraph(400)], [])).toMatchObject({ folded: [], isCut: false });
  });

  test('is the beginning of a longer one, and the rest is folded', () => {
    const lines = [line('Reservations:', 'heading'), ...Array.from({ length: 6 }, () => paragraph(500))];
    const { shown: first, folded, isCut } = excerptOf(lines, []);
    expect([first.length, folded.length, isCut]).toEqual([2, 5, false]);
  });

  test.each([
    [
      'of many paragraphs',
      [line('Reservations:', 'heading'), ...Array.from({ length: 900 }, () => paragraph(500))],
    ],
    ['of one paragraph', [paragraph(2_000_000)]],
    ['without a blank', [line('x'.repeat(2_000_000))]],
    ['with headings alone', Array.from({ length: 900 }, () => line('Reservations', 'heading'))],
  ])('is the beginning alone of a long one %s', (_, lines) => {
    const { shown: first, folded, isCut } = excerptOf(lines, []);
    expect([folded, isCut]).toEqual([[], true]);
    expect(lengthOf(first)).toBeGreaterThan(0);
    expect(lengthOf(first)).toBeLessThan(1500);
  });

  test('are the lines in which stands what was searched for', () => {
    const far = line(`${'word '.repeat(1000)}Shariah${' word'.repeat(1000)}`);
    const { shown: first } = excerptOf([paragraph(4000), far], [{ line: 1, start: 5000, end: 5007 }]);
    expect(first.map(({ number }) => number)).toEqual([1]);
    expect(far.text.slice(first[0]?.from, first[0]?.to)).toContain('Shariah');
    expect(lengthOf(first)).toBeLessThan(1000);
  });
});

describe('two versions of a text', () => {
  const older = 'Reservations:\n1 June 2016\nBound by article 29, paragraph 1.\nIt reserves article 9.';
  const newer = 'Reservation:\n1 June 2016\nBound by article 29, paragraph 2.';
  const later = [line('', 'heading'), line('', 'day'), line('')];
  const compared = () => comparedLines(compareTexts(older, newer), later);

  test('are one text, line by line, each what it is in the later one', () => {
    expect(compared().map(({ role }) => role)).toEqual(['heading', 'day', 'paragraph', 'paragraph']);
    const side = (not: string) =>
      compared()
        .map(({ pieces }) => pieces.filter(({ change }) => change !== not).map(({ text }) => text))
        .filter((texts) => texts.length > 0)
        .map((texts) => texts.join(''))
        .join('\n');
    expect([side('added'), side('removed')]).toEqual([older, newer]);
  });

  test('are told of in words and not by colour alone', () => {
    const page = load(render(ComparedText({ lines: compared() })), null, false);
    expect(page('h3 del').text()).toBe(' taken out: Reservations (end of what was taken out) ');
    expect(page('h3 ins').text()).toBe(' put in: Reservation (end of what was put in) ');
    expect(page('.stated-on').text()).toBe('1 June 2016');
    expect(page('ins .unseen').length).toBe(page('ins').length * 2);
  });
});

describe('the matrix of objections', () => {
  const labelOf = (name: string) => ({ code: name.slice(0, 3).toUpperCase(), name, group: null });
  const row = (id: number, by: string, to: string, opposesEntryIntoForce: boolean | null) => ({
    id,
    state: labelOf(by),
    name: by,
    to: to === 'Atlantis' ? null : labelOf(to),
    toName: to,
    opposesEntryIntoForce,
  });
  const matrix = objectionMatrix([
    row(1, 'Norway', 'Oman', false),
    row(2, 'Austria', 'Qatar', null),
    row(3, 'Norway', 'Oman', true),
    row(4, 'Norway', 'Atlantis', null),
  ]);

  test('leads from each number to the objections, and says which oppose entry into force', () => {
    const hrefOf: Parameters<typeof ObjectionMatrixTable>[0]['hrefOf'] = ({ by, to }) =>
      `/${by.name}/${to.name}`;
    const page = load(render(ObjectionMatrixTable({ matrix, hrefOf })), null, false);
    const [cell] = page('td.opposing').toArray();
    expect(page(cell).text()).toBe('2† opposes entry into force');
    expect(page(cell).find('a').attr()).toMatchObject({
      href: '/Norway/Oman',
      title: 'Norway objected to Oman 2 times, opposing entry into force between the two',
    });
    expect(
      page('thead th[scope=col]')
        .toArray()
        .map((head) => page(head).text()),
    ).toEqual(['Objecting', 'Atlantis', 'Oman', 'Qatar']);
    expect(
      page('tbody tr')
        .toArray()
        .map((one) => page(one).children().length),
    ).toEqual([4, 4]);
    expect(
      page('td:not(:empty)')
        .toArray()
        .every(({ attribs }) => attribs['data-label']),
    ).toBe(true);
  });
});
