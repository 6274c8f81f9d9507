import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { sheetTopics, type SheetTopic } from '../../src/status/sheet/statement.js';
import { sheet, type SheetRow, type SheetSubject } from '../../src/status/questions/sheet.js';
import type { RawQuery } from '../../src/status/parameters.js';
import type { Answer } from '../../src/status/question.js';
import { isGap } from '../../src/domain/standing.js';
import { declaredInstruments } from '../../src/instruments/instruments.js';
import { openTracker, type OpenTracker } from '../tracker.js';

let tracker: OpenTracker;
beforeAll(async () => {
  tracker = await openTracker();
});
afterAll(async () => tracker.close());

const asked = async (code: string, id: string, more: RawQuery = {}) =>
  (await tracker.ask(sheet, { code, id, ...more })) as Answer<SheetRow, SheetSubject>;

const said = ({ rows }: Answer<SheetRow>, topic: SheetTopic) =>
  rows.filter((row) => row.topic === topic).map(({ sentence, article }) => [sentence, article]);

describe('what a State can still do', () => {
  test.each<[string, string, string | null, readonly (readonly [string, string | null])[], RawQuery?]>([
    ['PLW', 'cedaw', 'ratification', [['Palau can ratify CEDAW, which it has signed', 'article 25(3)']]],
    [
      'USA',
      'cedaw',
      'ratification',
      [['the United States of America can ratify CEDAW, which it has signed', 'article 25(3)']],
    ],
    [
      'TON',
      'cedaw',
      'accession',
      [
        ['Tonga can accede to CEDAW, by one act and without a signature before it', 'article 25(4)'],
        [
          'Tonga can also sign CEDAW first and ratify it later; a signature alone makes no party',
          'article 25(1)',
        ],
      ],
    ],
    // The record is of 4 May 2024, and old: of the State nothing is said of today without it.
    [
      'IRN',
      'untoc',
      'ratification',
      [
        [
          'Unless it has joined since 4 May 2024, the Islamic Republic of Iran can ratify, accept or approve UNTOC, which it has signed',
          'article 36(3)',
        ],
      ],
    ],
    [
      'IRN',
      'trafficking-protocol',
      'accession',
      [
        [
          'Unless it has joined since 10 April 2025, the Islamic Republic of Iran can accede to the Trafficking Protocol, by one act and without a signature before it',
          'article 16(4)',
        ],
        [
          'the Islamic Republic of Iran can no longer sign the Trafficking Protocol: it was open for signature until 12 December 2002, and only those that signed it then can ratify it',
          'article 16(1)',
        ],
      ],
    ],
    // What was signed by 1 July 1957 is ratified to this day.
    [
      'SLV',
      'supplementary-slavery-convention',
      'ratification',
      [
        [
          'Unless it has joined since 9 October 2024, El Salvador can ratify the Supplementary Convention, which it has signed',
          'article 11(1)',
        ],
      ],
    ],
    [
      'TON',
      'supplementary-slavery-convention',
      'accession',
      [
        [
          'Unless it has joined since 9 October 2024, Tonga can accede to the Supplementary Convention, by one act and without a signature before it',
          'article 11(2)',
        ],
        [
          'Tonga can no longer sign the Supplementary Convention: it was open for signature until 1 July 1957, and only those that signed it then can ratify it',
          'article 11(1)',
        ],
      ],
    ],
    ['FRA', 'cedaw', null, [['France is a party to CEDAW: there is nothing to deposit', null]]],
    // A party of an old record may have left since.
    [
      'FRA',
      'untoc',
      null,
      [['France was a party to UNTOC as at 4 May 2024: there is nothing to deposit', null]],
    ],
    ['EUE', 'cedaw', null, [['the European Union cannot join CEDAW: it is no State', 'article 25']]],
    [
      'PLW',
      'cedaw',
      null,
      [['Palau could not join CEDAW, which was adopted on 18 December 1979', null]],
      { asOf: '1970-01-01' },
    ],
    // Of a day of the past it is said what could be done then.
    [
      'PLW',
      'cedaw',
      'accession',
      [
        ['Palau could accede to CEDAW, by one act and without a signature before it', 'article 25(4)'],
        [
          'Palau could also sign CEDAW first and ratify it later; a signature alone makes no party',
          'article 25(1)',
        ],
      ],
      { asOf: '2011-09-19' },
    ],
  ])('%s under %s: %s', async (code, id, act, statements, more = {}) => {
    const answer = await asked(code, id, more);
    expect(answer.subject.sheet.act).toBe(act);
    expect(said(answer, 'act')).toEqual(statements);
  });

  it('is said with a condition where the standing cannot be told, and never as if it had not joined', async () => {
    for (const [code, id] of [
      ['SOM', 'untoc'],
      ['MHL', 'trafficking-protocol'],
    ] as const) {
      const answer = await asked(code, id);
      expect(answer.subject.sheet.standing).toBe('cannot-be-told');
      expect(said(answer, 'standing')[0]?.[0]).toMatch(/^It cannot be told whether /);
      expect(said(answer, 'act')[0]?.[0]).toMatch(/^If it is not a party, /);
      const all = answer.rows.map(({ sentence }) => sentence).join('\n');
      expect(all).not.toMatch(/has not (?:joined|ratified|signed)|neither signed nor joined/);
    }
  });

  it('is said of every State and instrument that is a gap, and of no party', async () => {
    for (const code of ['PLW', 'TON', 'IRN', 'SOM', 'USA', 'FRA', 'EUE', 'VAT', 'PSE', 'COK', 'NIU', 'SSD']) {
      for (const { id } of declaredInstruments()) {
        const { rows, subject } = await asked(code, id);
        const { standing, act } = subject.sheet;
        const isOpen = standing !== null && (isGap(standing) || standing === 'cannot-be-told');
        expect([code, id, act !== null]).toEqual([code, id, isOpen]);
        expect(rows.map(({ place }) => place)).toEqual(rows.map((_, index) => index + 1));
        const topics = [...new Set(rows.map(({ topic }) => topic))];
        expect(topics).toEqual(sheetTopics.filter((topic) => topics.includes(topic)));
      }
    }
  });
});

describe('what must be so before', () => {
  it('is to be a party to the convention, by its record', async () => {
    const [, iran] = said(await asked('IRN', 'trafficking-protocol'), 'condition');
    expect(iran).toEqual([
      'A party must be a party to UNTOC too; the Islamic Republic of Iran is not listed as one in the record of UNTOC of 4 May 2024, and both instruments can be deposited on one day',
      'UNTOC article 37(2)',
    ]);
    const [, islands] = said(await asked('MHL', 'trafficking-protocol'), 'condition');
    expect(islands?.[0]).toMatch(
      /; the Marshall Islands is listed as one in the record of UNTOC of 4 May 2024$/,
    );
  });

  it('is said of a past day as it was on that day: its record lists by now who joined since', async () => {
    // Palau acceded to UNTOC on 13 May 2019 and to the protocol on 27 May 2019.
    const conditionOn = async (asOf: string) =>
      said(await asked('PLW', 'trafficking-protocol', { asOf }), 'condition')[1]?.[0];
    expect(await conditionOn('2003-10-01')).toBe(
      'A party must be a party to UNTOC too; as at 1 October 2003 Palau was not one, and both instruments could be deposited on one day',
    );
    expect(await conditionOn('2019-05-20')).toBe(
      'A party must be a party to UNTOC too; as at 20 May 2019 Palau was one',
    );
  });

  it('is to have signed the Convention on the Rights of the Child, or to be a Member or of an agency', async () => {
    expect(said(await asked('TON', 'opsc'), 'condition')).toEqual([
      ['Parties and signatories of the Convention on the Rights of the Child may join OPSC', 'article 13'],
      ['Tonga had signed the Convention on the Rights of the Child, or joined it, by 6 November 1995', null],
    ]);
    expect(said(await asked('SLV', 'supplementary-slavery-convention'), 'condition')[1]?.[0]).toBe(
      'El Salvador became a Member of the United Nations on 24 October 1945',
    );
    expect(said(await asked('NIU', 'supplementary-slavery-convention'), 'condition')[1]?.[0]).toMatch(
      /^Niue was a member of a specialized agency by /,
    );
  });
});

describe('the instrument', () => {
  it('is signed by one of three offices, or with their full powers, names the treaty, and goes to New York', async () => {
    const answer = await asked('TON', 'cedaw');
    expect(said(answer, 'authority')).toEqual([
      [
        'The instrument of accession is signed by the Head of State, the Head of Government or the Minister for Foreign Affairs, who need no full powers',
        'Vienna Convention on the Law of Treaties, article 7(2)(a)',
      ],
      [
        'Whoever acts in one of these offices for the time being can sign it too; anyone else needs full powers for it, issued by one of the three',
        'Treaty Handbook, section 3.3.5',
      ],
      [
        'The Secretary-General asks this of every State, whether or not it is a party to the Vienna Convention',
        'Summary of Practice, chapter VII',
      ],
    ]);
    expect(said(answer, 'contents').slice(0, 2)).toEqual([
      [
        'It names the treaty, and the place and day of its conclusion: Convention on the Elimination of All Forms of Discrimination against Women, New York, 18 December 1979',
        'Treaty Handbook, section 3.3.5',
      ],
      [
        'It says beyond doubt that the Government, on behalf of the State, accedes to the treaty, and undertakes to observe it and to carry it out',
        'Treaty Handbook, section 3.3.5',
      ],
    ]);
    expect(said(answer, 'deposit').slice(0, 2)).toEqual([
      [
        'The instrument of accession is deposited with the Secretary-General of the United Nations',
        'article 25(4)',
      ],
      [
        'It is delivered, by hand or by mail, to the Treaty Section, Office of Legal Affairs, United Nations, New York; where a copy is sent ahead, the original must follow; whoever delivers it needs no full powers',
        'Treaty Handbook, section 3.3.5',
      ],
    ]);
  });

  it('has no reservations where the treaty refuses them', async () => {
    const answer = await asked('TON', 'supplementary-slavery-convention');
    expect(said(answer, 'reservation')).toEqual([
      ['No reservation may be made to the Supplementary Convention', 'article 9'],
    ]);
    expect(said(answer, 'contents').some(([sentence]) => /reserv/i.test(String(sentence)))).toBe(false);
  });

  it('of an organization is signed under its rules, after a member State, and declares its competence', async () => {
    const answer = await asked('EUE', 'untoc', { asOf: '2004-01-01' });
    expect(said(answer, 'authority').map(([, article]) => article)).toEqual([
      'Vienna Convention on the Law of Treaties of 1986, article 7(3)',
    ]);
    expect(said(answer, 'condition')[1]).toEqual([
      'One of the member States of the organization must have ratified, accepted or approved it before',
      'article 36(3)',
    ]);
    expect(said(answer, 'reservation').map(([, article]) => article)).toEqual([
      'article 35(3)',
      'Vienna Convention on the Law of Treaties of 1986, article 19(c)',
      'Vienna Convention on the Law of Treaties of 1986, article 23(2)',
    ]);
    expect(said(answer, 'contents')).toContainEqual([
      'It declares how far the organization is competent in the matters of the treaty',
      'article 36(3)',
    ]);
  });

  it('comes with what UNTOC asks to be told, and its protocol refers to that', async () => {
    const notified = said(await asked('IRN', 'untoc'), 'notification');
    expect(notified.map(([, article]) => article)).toEqual([
      'article 18(13)',
      'article 18(14)',
      'article 16(5)(a)',
      'article 5(3)',
      'article 31(6)',
      'article 6(2)(d)',
      'article 13(5)',
    ]);
    expect(notified[2]?.[0]).toBe(
      'With the deposit, the Islamic Republic of Iran tells the Secretary-General, if it extradites only where there is a treaty, whether it takes this one as the legal basis',
    );
    expect(said(await asked('IRN', 'trafficking-protocol'), 'notification')).toEqual([
      [
        'the Trafficking Protocol itself asks for no notification; those that UNTOC asks for come with the deposit under UNTOC',
        null,
      ],
    ]);
  });
});
