import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StatementLine } from '../../../src/domain/statement.js';
import type { PrintedBlock } from '../../../src/treaty-collection/statements/printed-block.js';
import { only, read } from './stated-blocks.js';

describe('the day of a statement', () => {
  it.each([
    ['14 July1994', '1994-07-14'],
    ['14  June 2007', '2007-06-14'],
    ['4 Octobre 2002', '2002-10-04'],
    ['1 Decmeber 1999', '1999-12-01'],
    ['12 August 2003*', '2003-08-12'],
    ['[28 January 2010]', '2010-01-28'],
    ['3rd of March 2010', '2010-03-03'],
  ])('%s', (printed, day) => {
    const { statements, findings } = read('objections', `> ${printed}\nOne.`);
    expect(statements[0]?.madeOn).toBe(day);
    expect(findings).toEqual([]);
  });

  it.each(['31 February 2004', '04/03/2024', '4 Jun 4', '12 Ju 2003', '4 and 5 March 2024'])(
    '%s is not surely one, and that is told',
    (printed) => {
      const { statements, findings } = read('objections', `> ${printed}\nOne.`);
      expect(statements[0]).toMatchObject({ madeOn: null, madeUpon: [] });
      expect(findings).toMatchObject([{ level: 'warning', name: 'statement-day-unreadable' }]);
      expect(findings[0]?.message).toContain(printed);
    },
  );
});

describe('other codes', () => {
  it.each([
    [
      'Netherlands Antilles, Netherlands New Guinea and Suriname',
      ['Netherlands Antilles', 'Netherlands New Guinea', 'Suriname'],
    ],
    ['Channel Islands and Isle of Man', ['Channel Islands', 'Isle of Man']],
    ['Trinidad and Tobago', ['Trinidad and Tobago']],
    [
      'Bermuda, Falkland Islands (Malvinas), Pitcairn, Henderson, Ducie and Oeno Islands and Turks and Caicos Islands',
      [
        'Bermuda',
        'Falkland Islands (Malvinas)',
        'Pitcairn, Henderson, Ducie and Oeno Islands',
        'Turks and Caicos Islands',
      ],
    ],
    ['All territories for the international relations of which Austria is responsible', null],
    ['All the territories of the Republic (Metropolitan France, overseas departments and territories)', null],
    ['Netherlands (Netherlands Antilles)', null],
  ])('territories: %s', (text, names) => {
    const { territories, madeOn, madeUpon, kind } = only('territorial-application', `> 6 Jan 1958\n${text}`);
    expect(territories).toEqual((names ?? [text]).map((name) => ({ name, applies: true, on: '1958-01-06' })));
    expect({ madeOn, madeUpon, kind }).toEqual({ madeOn: '1958-01-06', madeUpon: [], kind: 'notification' });
  });

  it('a withdrawal that a heading names, or the text reports', () => {
    const [, partial] = read(
      'declarations',
      '# Reservation:\nOne.\n# Partial withdrawal of reservation\nOn 25 July 2014, the Government informed the Secretary-General that it partially withdraws it; it shall continue to apply in respect of article 16.',
    ).statements;
    expect(partial?.withdrawals).toEqual([{ on: '2014-07-25', articles: [], isPartial: true }]);
    const { withdrawals } = only(
      'declarations',
      '# Reservations:\nOn 23 November 2015, the Government notified the Secretary-General of its decision to withdraw the reservations to paragraph (f) of article 2 and paragraph 2 of article 9 of the Convention. The remaining reservation concerns article 29.',
    );
    expect(withdrawals).toEqual([{ on: '2015-11-23', articles: ['2(f)', '9(2)'], isPartial: true }]);
  });

  it('puts no text under a wrong State', () => {
    const named = (name: string) => {
      const { statements, findings } = read('declarations', 'One.', { name });
      return [statements[0]?.name, statements[0]?.state, findings.map((finding) => finding.level)];
    };
    expect(named('Turkey')).toEqual(['Turkey', 'TUR', []]);
    expect(named('Serbia and Montenegro')).toEqual(['Serbia and Montenegro', null, []]);
    expect(named('Yugoslavia (former)')).toEqual(['Yugoslavia (former)', null, []]);
    expect(named('Czech Republic and Slovakia')).toEqual(['Czech Republic and Slovakia', null, ['warning']]);
    // the row of the table tells that its name is not known
    expect(named('Ruritania')).toEqual(['Ruritania', null, []]);
    expect(named('Atlantis')).toEqual(['Atlantis', null, ['warning']]);
  });

  const piece = fc.constantFrom(
    'Reservation:',
    'Upon signature:',
    'article 16, paragraph 1 (c)',
    'of the Convention',
    ' and ',
    '(',
    ')',
    ', ',
    '[...] ',
    'With regard to the reservations made by Oman upon accession:',
    'paragraph 2',
    '1 June 2016',
    'shall not preclude',
    ' ',
  );

  it('reads anything, loses no line, and every code stands on words that are there', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('declarations', 'objections', 'notifications', 'territorial-application'),
        fc.array(
          fc.record({
            role: fc.constantFrom('heading', 'day', 'paragraph'),
            text: fc.oneof(
              fc.array(piece).map((pieces) => pieces.join('')),
              fc.string(),
            ),
          }),
          { maxLength: 8 },
        ),
        (section, lines) => {
          const printed = lines.map((line) => ({ ...line, notes: [] }) as StatementLine);
          const { statements } = read(section as PrintedBlock['section'], '', { lines: printed });
          const kept = new Set(statements.flatMap((statement) => statement.lines));
          expect(printed.every((line) => kept.has(line))).toBe(true);
          for (const { title, lines: own, rests } of statements)
            for (const { line, start, end } of rests) {
              const text = line === null ? title : own[line]?.text;
              expect(start).toBeGreaterThanOrEqual(0);
              expect(start).toBeLessThan(end);
              expect(end).toBeLessThanOrEqual(text?.length ?? -1);
            }
        },
      ),
      { numRuns: 300 },
    );
  });

  it.each([
    ['names', '# With regard to the reservations made by ', 'Oman, Atlantis and ', 'objections'],
    ['acts', '# With regard to the reservations made by Oman ', 'upon accession ', 'objections'],
    [
      'words on entry into force',
      '',
      'does not preclude the entry into force of the Convention ',
      'objections',
    ],
    ['makers', '', 'considers that the reservations made by Oman regarding article 2, ', 'objections'],
    ['brackets', '', '(a, (b) and ', 'territorial-application'],
    ['parts', '# Reservation:\n', 'paragraph 1 (a) of article 2, paragraph ', 'declarations'],
  ] as const)('reads half a megabyte of %s', (_, first, again, section) => {
    const text = `${first}${again.repeat(Math.ceil(500_000 / again.length))}`;
    expect(read(section, text).statements).toHaveLength(1);
  });
});
