import { describe, expect, it } from 'vitest';
import { parseStatusPage } from '../../src/treaty-collection/parse-status-page.js';
import { resolveName } from '../participations.js';
import { statusPageHtml, type FixtureRow } from './status-page-fixture.js';

/** The days of a withdrawal: notice, effect, and the depositary notification where the note names one. */
type Days = readonly [notifiedOn: string | null, effectiveOn: string | null, notification?: string];

const noticeAndEffect: Days = ['2024-03-04', '2025-03-04'];

/** A page of a protocol with these rows and one end note, which each of them bears. */
function read(rows: readonly FixtureRow[], note: string, title = 'Protocol on the Keeping of Lighthouses') {
  return parseStatusPage(
    statusPageHtml({ title, rows: rows.map((row) => ({ notes: [5], ...row })), notes: { 5: note } }),
    resolveName,
  );
}

const left = (name: string): FixtureRow => ({ name, cells: ['[2001-05-06]', '[2002-06-07]'] });
const party = (name: string): FixtureRow => ({ name, cells: ['2001-05-06', '2002-06-07'] });

const daysOf = (page: ReturnType<typeof read>) =>
  page.participants.map(({ withdrawal }) =>
    withdrawal === null
      ? null
      : [
          withdrawal.notifiedOn,
          withdrawal.effectiveOn,
          ...(withdrawal.notification === null ? [] : [withdrawal.notification]),
        ],
  );
const found = (page: ReturnType<typeof read>) => page.findings.map(({ name }) => name);

describe('a note on a participant in brackets', () => {
  it.each<[string, Days]>([
    [
      'On 4 March 2024, the Government of Denmark notified the Secretary-General of its denunciation of the Protocol with effect from 4 March 2025.',
      noticeAndEffect,
    ],
    [
      'On 4 March 2024, the Government of the Kingdom of Denmark deposited with the Secretary-General a notification of withdrawal (See depositary notification C.N.71.2024.TREATIES-IV-8 of 11 March 2024). The withdrawal took effect for Denmark on 4 March 2025 in accordance with article 19 (2) of the Protocol.',
      [...noticeAndEffect, 'C.N.71.2024'],
    ],
    [
      'By a notification received by the Secretary-General on 4 March 2024, the Government of Denmark denounced the Protocol; the denunciation took effect on 4 March 2025.',
      noticeAndEffect,
    ],
    [
      'In a communication received on 4 March 2024, the Government of Denmark informed the Secretary-General of its withdrawal from the Protocol effective on 4 March 2025.',
      noticeAndEffect,
    ],
    [
      'In a letter dated 1 March 2024, received on 4 March 2024, the Government of Denmark gave notice of denunciation. The denunciation takes effect on 4 March 2025.',
      noticeAndEffect,
    ],
    [
      'A notification of denunciation was received from the Government of Denmark on 4 March 2024, to take effect on 4 March 2025.',
      noticeAndEffect,
    ],
    [
      'The Secretary-General received on 4 March 2024 from the Government of Denmark an instrument of denunciation, dated 12 February 2024. In accordance with article 19, the denunciation shall take effect one year after the date of receipt of the notification by the Secretary-General, i.e. on 4 March 2025.',
      noticeAndEffect,
    ],
    ['Denmark denounced the Protocol on 4 March 2024, with effect as from 4 March 2025.', noticeAndEffect],
    ['Denmark withdrew from the Protocol on 4 March 2024, effective 4 March 2025.', noticeAndEffect],
    ['Denunciation received on 4 Mar. 2024; effective 4 Mar. 2025.', noticeAndEffect],
    ['Notification received on: 4 March 2024. Date of effect: 4 March 2025.', noticeAndEffect],
    [
      'Notification of withdrawal received on 4th March 2024. It took effect on 4th of March 2025.',
      noticeAndEffect,
    ],
    [
      'On March 4, 2024, the Government of Denmark informed the Secretary-General that it had decided to withdraw from the Protocol. The action became effective for Denmark on March 4, 2025 in accordance with article 27 (2).',
      noticeAndEffect,
    ],
    [
      'On 4 March 2024, the Government of Denmark notified the Secretary-General of its decision to withdraw from the Protocol, which took effect on 4 March 2025. On 5 May 2024, the Government of Norway informed the Secretary-General that it regretted the denunciation of the Protocol by Denmark.',
      noticeAndEffect,
    ],
    [
      'On 4 March 2024, the Government of Denmark notified the Secretary-General of the following: “The Kingdom of Denmark hereby withdraws from the Protocol with effect from 4 March 2025.”',
      noticeAndEffect,
    ],
    ['Denmark’s denunciation was received on 4 March 2024 and took effect on 4 March 2025.', noticeAndEffect],
    [
      'The Government of Denmark ratified the Protocol on 7 June 2002. On 4 March 2024, the said Government denounced the Protocol. Denmark ceased to be a party to the Protocol on 4 March 2025.',
      noticeAndEffect,
    ],
    ['On 4 March 2024, the Government of Denmark notified its denunciation.', ['2024-03-04', null]],
    ['The denunciation took effect on 4 March 2025.', [null, '2025-03-04']],
    [
      'On 2 February 2003, the Government of Denmark notified the Secretary-General of its withdrawal of the reservation to article 7. On 4 March 2024, the Government of Denmark notified the Secretary-General of its withdrawal from the Protocol with effect from 4 March 2025.',
      noticeAndEffect,
    ],
    [
      'On 1 May 2010, the Government of Denmark gave notice of its denunciation of the Protocol with effect from 1 May 2011. On 1 April 2011, the Government of Denmark informed the Secretary-General that it had decided to rescind its notification of denunciation. On 4 March 2024, it denounced the Protocol again, with effect from 4 March 2025.',
      noticeAndEffect,
    ],
  ])('is read: %s', (note, days) => {
    const page = read([left('Denmark')], note);
    expect(daysOf(page)).toEqual([days]);
    expect(found(page)).toEqual([]);
  });

  it.each([
    'On 04/03/2024, the Government of Denmark denounced the Protocol.',
    'On 4 Mars 2024, the Government of Denmark denounced the Protocol.',
    'On 31 February 2024, the Government of Denmark denounced the Protocol.',
    'Denmark withdrew from the Protocol on 4 March 2024.',
    'On 4 March 2025 the denunciation by Denmark, notified on 4 March 2024, took effect.',
    'The Government of Denmark has denounced the Protocol.',
    'On 4 March 2001, the Government of Denmark denounced the Protocol with effect from 4 March 2002.',
    'On 4 March 2024, the Government of Denmark denounced the Protocol with effect from 4 March 2023.',
    'On 4 March 2024, the Government of Denmark denounced the Convention with effect from 4 March 2025.',
    'On 4 March 2024, the Government of Denmark denounced article 7 of the Protocol with effect from 4 March 2025.',
    'On 4 March 2024, the Government of the Danish Realm denounced the Protocol with effect from 4 March 2025.',
    'On 4 March 2024, Czechoslovakia denounced the Protocol with effect from 4 March 2025.',
    'On 4 March 2024, the Government of Denmark denounced the Protocol with effect from 4 March 2025. The denunciation by Denmark took effect on 5 March 2025.',
  ])('is a finding, with the State and the words, and no day is guessed: %s', (note) => {
    const page = read([left('Denmark')], note);
    expect(page.findings.map(({ level, name }) => [level, name])).toEqual([
      ['warning', 'withdrawal-not-understood'],
    ]);
    expect(page.findings[0]?.message).toContain('"Denmark"');
    expect(page.findings[0]?.message).toMatch(/: "[A-Z].*(denounced|withdrew|denunciation)|Denmark d/);
  });

  it.each([
    'See note 1 under "Denmark" in the "Historical Information" section.',
    'On 4 March 2024, the Government of Norway denounced the Protocol with effect from 4 March 2025.',
    'On 4 March 2024, the Government of Denmark denounced the Convention on the Keeping of Buoys with effect from 4 March 2025.',
    'On 4 March 2024, the Government of Denmark notified its withdrawal of its reservation with effect from 4 March 2025.',
  ])('does not tell it where it is about something else: %s', (note) => {
    const page = read([left('Denmark')], note);
    expect(daysOf(page)).toEqual([[null, null]]);
    expect(found(page)).toEqual(['withdrawal-not-told']);
  });
});

describe('a notice that has not taken effect', () => {
  const future = 'with effect from 20 January 2027';

  it.each<[string, Days]>([
    [
      `On 20 January 2026, the Government of Poland deposited with the Secretary-General a notification of withdrawal (see depositary notification C.N.21.2026.TREATIES-IV-8 of 26 January 2026). The withdrawal will take effect for Poland on 20 January 2027 in accordance with article 15 (1) of the Protocol.`,
      ['2026-01-20', '2027-01-20', 'C.N.21.2026'],
    ],
    [
      `On 20 January 2026, the Government of Poland denounced the Protocol ${future}.`,
      ['2026-01-20', '2027-01-20'],
    ],
    [`On 20 January 2026, Poland gave notice of its denunciation of the Protocol.`, ['2026-01-20', null]],
    [`Notification of denunciation received on 20 January 2026, ${future}.`, ['2026-01-20', '2027-01-20']],
    [
      `On 1 May 2010, the Government of Poland denounced the Protocol with effect from 1 May 2011. On 1 April 2011, it rescinded its notification of denunciation. On 20 January 2026, the Government of Poland denounced the Protocol ${future}.`,
      ['2026-01-20', '2027-01-20'],
    ],
  ])('is read where the cells have no brackets: %s', (note, days) => {
    const page = read([party('Poland')], note);
    expect(daysOf(page)).toEqual([days]);
    expect(found(page)).toEqual([]);
    expect(page.counted.parties).toBe(1);
  });

  it.each([
    [
      'of a reservation',
      `On 20 January 2026, the Government of Poland notified its withdrawal of its reservation ${future}.`,
    ],
    [
      'of a reservation',
      'On 20 January 2026, the Government of Poland informed the Secretary-General that it had decided to withdraw its reservation made upon accession. The withdrawal took effect on 20 January 2027.',
    ],
    [
      'of a reservation',
      'On 20 January 2026, the Government of Poland withdrew its reservation to article 7. The notification of withdrawal was received on 20 January 2026.',
    ],
    [
      'of a declaration',
      `On 20 January 2026, the Secretary-General received from the Government of Poland a notification of withdrawal of the declaration under article 9 ${future}.`,
    ],
    [
      'of an objection',
      `On 20 January 2026, the objection made by the Government of Poland was withdrawn ${future}.`,
    ],
    [
      'of an extension',
      `On 20 January 2026, the Government of Poland notified the termination of the application of the Protocol to Freedonia ${future}.`,
    ],
    [
      'for a territory',
      `On 20 January 2026, the Government of Poland denounced the Protocol in respect of Hong Kong ${future}.`,
    ],
    [
      'for a territory',
      `On 20 January 2026, the Government of Poland denounced the Protocol on behalf of the territory of Freedonia ${future}.`,
    ],
    [
      'of another treaty',
      `On 20 January 2026, the Government of Poland denounced the Convention concerning the Keeping of Buoys ${future}.`,
    ],
    ['of another State', `On 20 January 2026, the Government of Norway denounced the Protocol ${future}.`],
    [
      'that was rescinded',
      `On 20 January 2026, the Government of Poland denounced the Protocol ${future}. On 1 February 2026, the Government of Poland notified the Secretary-General of its decision to rescind its notification of denunciation.`,
    ],
    [
      'that was withdrawn',
      `On 20 January 2026, the Government of Poland deposited a notification of withdrawal ${future}. On 1 February 2026, the Government of Poland withdrew its notification of withdrawal.`,
    ],
    [
      'that was withdrawn',
      `On 20 January 2026, the Government of Poland deposited a notification of withdrawal ${future}. On 1 February 2026, the Secretary-General received a notification of revocation of the withdrawal of Poland.`,
    ],
    [
      'that was withdrawn',
      `On 20 January 2026, the Government of Poland denounced the Protocol ${future}. The denunciation was subsequently withdrawn.`,
    ],
    [
      'of an older act',
      'On 1 May 1995, the Government of Poland denounced the Protocol with effect from 1 May 1996.',
    ],
    [
      'of an older act, on the day of the return',
      'The Government of Poland had acceded to the Protocol on 10 May 1993. On 7 June 2002, the Government of Poland notified that it had decided to denounce the Protocol with effect from 7 September 2002. On that same date, the Government of Poland re-acceded to the Protocol with a reservation.',
    ],
    [
      'in an opinion',
      'On 20 January 2026, the Government of Poland objected to the reservation, considering that the procedure followed by Guyana, of denouncing the Protocol, was contrary to the law of treaties.',
    ],
    [
      'in general',
      'Any State Party may denounce the Protocol. The denunciation shall take effect one year after receipt.',
    ],
  ])('is not one %s', (_, note) => {
    const page = read([party('Poland')], note);
    expect(daysOf(page)).toEqual([null]);
    expect(found(page)).toEqual([]);
  });

  it.each([
    `On 20/01/2026, the Government of Poland denounced the Protocol ${future}.`,
    `On 20 January 2026, the Government of Poland denounced Annex II of the Protocol ${future}.`,
    `On 20 January 2026, the Government of Poland denounced the Convention ${future}.`,
    'On 20 January 2026, the Government of Poland denounced the Protocol. The Protocol does not contain a provision on withdrawal, and the Secretary-General is of the opinion that a withdrawal would not appear possible.',
    'On 1 May 2010, the Government of Poland denounced the Protocol with effect from 1 May 2011.',
    'Poland withdrew from the Protocol on 20 January 2026.',
  ])('is a finding where it is not understood: %s', (note) => {
    const page = read([party('Poland')], note);
    expect(daysOf(page)).toEqual([null]);
    expect(found(page)).toEqual(['withdrawal-not-understood']);
  });

  it('is kept when the brackets are late, and told', () => {
    const page = read(
      [party('Poland')],
      'On 20 January 2025, the Government of Poland denounced the Protocol with effect from 20 January 2026.',
    );
    expect(daysOf(page)).toEqual([['2025-01-20', '2026-01-20']]);
    expect(found(page)).toEqual(['withdrawal-without-brackets']);
  });

  it('is found in a note beside a date, and in a note of the title that names the State', () => {
    const note = `On 20 January 2026, the Government of Poland denounced the Protocol ${future}.`;
    const [signed, consented] = party('Poland').cells;
    const beside = read(
      [{ name: 'Poland', cells: [signed ?? '', "7 Jun 2002 <SUP><A href='#5'>5</A></SUP>"], notes: [] }],
      note,
    );
    const ofTitle = read([{ name: 'Poland', cells: [signed ?? '', consented ?? ''], notes: [] }], note);
    expect([daysOf(beside), daysOf(ofTitle)]).toEqual([
      [['2026-01-20', '2027-01-20']],
      [['2026-01-20', '2027-01-20']],
    ]);
  });
});

describe('a note that tells of several States', () => {
  const names = [
    'Guinea',
    'Guinea-Bissau',
    'Papua New Guinea',
    'Equatorial Guinea',
    'Niger',
    'Nigeria',
    'Dominica',
    'Dominican Republic',
    'Republic of Korea',
    "Democratic People's Republic of Korea",
    'Congo',
    'Democratic Republic of the Congo',
    'Sudan',
    'South Sudan',
    'Samoa',
    'Ireland',
    'United Kingdom of Great Britain and Northern Ireland',
    'China',
    'Viet Nam',
    'Netherlands (Kingdom of the)',
  ];
  const day = (index: number): string => `${index + 1} March`;
  const iso = (index: number): string => `03-${String(index + 1).padStart(2, '0')}`;
  const told = (name: string, index: number): string =>
    `On ${day(index)} 2024, the Government of ${name} denounced the Protocol with effect from ${day(index)} 2025.`;

  it.each([
    ['in this order', names],
    ['in the other order', names.toReversed()],
  ])('gives each its own days: whole names, %s', (_, order) => {
    const page = read(order.map(left), names.map(told).join(' '));
    expect(page.findings).toEqual([]);
    expect(daysOf(page)).toEqual(
      order.map((name) => [`2024-${iso(names.indexOf(name))}`, `2025-${iso(names.indexOf(name))}`]),
    );
  });

  it.each([
    ['Türkiye', 'the Government of Turkey'],
    ['Eswatini', 'the Government of the Kingdom of Swaziland'],
    ['Cabo Verde', 'Cape Verde'],
    ['North Macedonia', 'the Government of the former Yugoslav Republic of Macedonia'],
    ['Myanmar', 'the Government of the Union of Burma'],
    ['Democratic Republic of the Congo', 'the Government of Zaire'],
    ['Sri Lanka', 'Ceylon'],
    ['Bolivia (Plurinational State of)', 'the Government of the Plurinational State of Bolivia'],
    ["Côte d'Ivoire", 'the Government of Côte d’Ivoire'],
    ['Netherlands (Kingdom of the)', 'the Government of the Kingdom of the Netherlands'],
  ])('knows %s as "%s"', (name, words) => {
    const page = read(
      [left(name), left('Norway')],
      `On 4 March 2024, ${words} denounced the Protocol with effect from 4 March 2025. On 5 March 2024, the Government of Norway denounced the Protocol with effect from 5 March 2025.`,
    );
    expect(page.findings).toEqual([]);
    expect(daysOf(page)).toEqual([noticeAndEffect, ['2024-03-05', '2025-03-05']]);
  });

  it.each([
    ['Ireland', 'Northern Ireland'],
    ['Samoa', 'American Samoa'],
    ['Yemen', 'Democratic Yemen'],
    ['China', 'the Government of the Republic of China'],
    ['Netherlands (Kingdom of the)', 'the Government of the Netherlands Antilles'],
    ['Guinea', 'the Government of New Guinea'],
    ['Serbia', 'the Government of Serbia and Montenegro'],
    ['Germany', 'the Government of the German Democratic Republic'],
    ['Sudan', 'the Government of South Sudan'],
  ])('does not take %s for %s', (name, other) => {
    const page = read(
      [left(name)],
      `On 4 March 2024, ${other} denounced the Protocol with effect from 4 March 2025.`,
    );
    expect(daysOf(page)).toEqual([[null, null]]);
    expect(page.findings).toHaveLength(1);
  });

  const three = [left('Denmark'), left('Kuwait'), left('Uruguay')];
  it.each([
    [
      'in one sentence',
      'On 4 March 2024, the Governments of Denmark, Kuwait and the Republic of Uruguay denounced the Protocol with effect from 4 March 2025.',
    ],
    [
      'in a table',
      'Notifications of withdrawal were received from the following States on the dates indicated hereinafter: <table><tr style="display:none;"><td>3</td></tr><tr><td>Participant:</td><td>Date of notification:</td><td>Date of effect:</td></tr><tr><td>Denmark</td><td>4 Mar 2024<br></td><td>4 Mar 2025</td></tr><tr><td>Kuwait</td><td>4 Mar 2024</td><td>4 Mar 2025</td></tr><tr><td>Uruguay</td><td>4 Mar 2024</td><td>4 Mar 2025</td></tr></table>On 5 May 2025, the Government of Norway made a communication.',
    ],
    [
      'in a table whose columns are the other way',
      'Denunciations of the Protocol: <table><tr><td>State</td><td>Date of effect</td><td>Date of receipt</td></tr><tr><td>Denmark</td><td>4 Mar 2025</td><td>4 Mar 2024</td></tr><tr><td>Kuwait</td><td>4 Mar 2025</td><td>4 Mar 2024</td></tr><tr><td>Uruguay</td><td>4 Mar 2025</td><td>4 Mar 2024</td></tr></table>',
    ],
    [
      'in a list',
      'Notifications of denunciation were received from the following States on the dates indicated:<br><br>Denmark (4 March 2024, with effect from 4 March 2025)<br><br>Kuwait: 4 March 2024, effective 4 March 2025<br><br>Uruguay, on 4 March 2024, effective on 4 March 2025',
    ],
    [
      'in the words of one sentence, each with its days',
      'Notifications of denunciation were received from Denmark (4 March 2024, effective 4 March 2025), Kuwait (4 March 2024, effective 4 March 2025) and Uruguay (4 March 2024, effective 4 March 2025).',
    ],
    [
      'with the effects told together',
      'On 4 March 2024, the Government of Denmark denounced the Protocol. On 4 March 2024, the Government of Kuwait denounced the Protocol. On 4 March 2024, Uruguay denounced the Protocol. The denunciations took effect for Denmark, Kuwait and Uruguay on 4 March 2025.',
    ],
    [
      'respectively',
      'On 4 March 2024, 4 March 2024 and 4 March 2024, respectively, the Governments of Denmark, Kuwait and Uruguay denounced the Protocol with effect from 4 March 2025.',
    ],
  ])('is read %s', (_, note) => {
    const page = read(three, note);
    expect(page.findings).toEqual([]);
    expect(daysOf(page)).toEqual([noticeAndEffect, noticeAndEffect, noticeAndEffect]);
  });

  it('leaves alone those of whom it does not tell', () => {
    const page = read(
      [party('Denmark'), left('Kuwait')],
      'On 4 March 2024, the Government of Kuwait denounced the Protocol with effect from 4 March 2025.',
    );
    expect(daysOf(page)).toEqual([null, noticeAndEffect]);
    expect(page.findings).toEqual([]);
  });

  it.each([
    'On 4 and 5 March 2024, the Governments of Denmark and Kuwait, respectively, denounced the Protocol.',
    'The Government of Denmark and, later, the Government of Kuwait denounced the Protocol on 4 March 2024 and 5 March 2024.',
    'The denunciation took effect on 4 March 2025.',
  ])('is a finding for each where it is not sure whose days they are: %s', (note) => {
    const page = read([left('Denmark'), left('Kuwait')], note);
    expect(daysOf(page)).toEqual([
      [null, null],
      [null, null],
    ]);
    expect(found(page)).toEqual(['withdrawal-not-understood', 'withdrawal-not-understood']);
  });
});

describe('a signature that was withdrawn', () => {
  const signatory: FixtureRow = { name: 'Ghana', cells: ['[2003-09-24]', ''] };

  it.each<[string, Days]>([
    [
      'On 5 January 2026, the Secretary-General received from the Government of Ghana a notification of withdrawal of its signature of the Protocol with effect from 5 January 2026.',
      ['2026-01-05', '2026-01-05'],
    ],
    ['On 5 January 2026, the Government of Ghana withdrew its signature.', ['2026-01-05', null]],
    ['The signature was withdrawn by a notification received on 5 January 2026.', ['2026-01-05', null]],
  ])('has its day: %s', (note, days) => {
    const page = read([signatory], note);
    expect(daysOf(page)).toEqual([days]);
    expect(page.findings).toEqual([]);
  });

  it('without a day is told', () => {
    const page = read([{ ...signatory, notes: [] }], 'Nothing.');
    expect(daysOf(page)).toEqual([[null, null]]);
    expect(page.findings).toMatchObject([
      { level: 'warning', name: 'withdrawal-not-told', message: expect.stringContaining('"Ghana"') },
    ]);
  });

  it('is none where a State only says that it does not intend to become a party', () => {
    const page = read(
      [{ name: 'United States of America', cells: ['2000-12-31', ''] }],
      'On 6 May 2002, the Government of the United States of America informed the Secretary-General that it does not intend to become a party to the Protocol and has no legal obligations arising from its signature.',
    );
    expect(daysOf(page)).toEqual([null]);
    expect(page.findings).toEqual([]);
  });

  it('that a note tells and the cell does not is a finding', () => {
    const page = read(
      [{ name: 'Ghana', cells: ['2003-09-24', ''] }],
      'On 5 January 2026, the Government of Ghana withdrew its signature.',
    );
    expect(daysOf(page)).toEqual([null]);
    expect(found(page)).toEqual(['withdrawal-not-understood']);
  });

  it('and a consent in brackets alone keep the signature', () => {
    const page = read(
      [{ name: 'Ghana', cells: ['2003-09-24', '[2004-05-06]'] }],
      'On 4 March 2024, the Government of Ghana denounced the Protocol with effect from 4 March 2025.',
    );
    expect(page.participants[0]).toMatchObject({
      signature: { withdrawn: false },
      consent: { withdrawn: true },
    });
    expect(daysOf(page)).toEqual([noticeAndEffect]);
    expect(page.findings).toEqual([]);
  });
});

describe('an older withdrawal than the act of the row', () => {
  const note =
    'On 24 December 2007, the Secretary-General received from the Government of Zambia an instrument of denunciation of the Protocol. The denunciation took effect on 31 December 2008. It is recalled that the Government of Zambia had ratified the Protocol on 5 May 2004. A second notification of denunciation was received on 3 December 2016 and took effect on 31 December 2017.';
  const row = (consent: string): FixtureRow => ({ name: 'Zambia', cells: ['', consent] });

  it.each<[string, Days | null]>([
    ['[2012-01-01 a]', ['2016-12-03', '2017-12-31']],
    ['[2004-05-05]', ['2016-12-03', '2017-12-31']],
    ['2018-02-01 a', null],
  ])('of %s is not taken for its own', (consent, days) => {
    const page = read([row(consent)], note);
    expect(page.findings).toEqual([]);
    expect(daysOf(page)).toEqual([days]);
  });
});

describe('the notes of real withdrawals, in their words', () => {
  it.each<[string, string, string, Days]>([
    [
      'Estonia',
      'Convention on Lanterns',
      'On 27 June 2025, the Government of the Republic of Estonia deposited with the Secretary-General a notification of withdrawal (See depositary notification C.N.360.2025.TREATIES-XXVI-5 of 3 July 2025). The withdrawal took effect for Estonia on 27 December 2025 in accordance with article 20 (3).',
      ['2025-06-27', '2025-12-27', 'C.N.360.2025'],
    ],
    [
      'Belarus',
      'Optional Protocol on Lanterns',
      'On 8 November 2022, the Government of Belarus notified the Secretary-General of its denunciation of the Optional Protocol with effect from 8 February 2023 (Refer to depositary notification C.N.400.2022.TREATIES-IV.5 of 10 November 2022).',
      ['2022-11-08', '2023-02-08', 'C.N.400.2022'],
    ],
    [
      'Jamaica',
      'Optional Protocol on Lanterns',
      'On 23 October 1997, the Government of Jamaica notified the Secretary-General of its denunciation of the Protocol.',
      ['1997-10-23', null],
    ],
    [
      'Bolivia (Plurinational State of)',
      'Convention on Lanterns',
      'On 29 June 2011, the Government of the Plurinational State of Bolivia informed the Secretary-General of its decision to denounce the Convention. The denunciation shall take effect for Bolivia on 1 January 2012.',
      ['2011-06-29', '2012-01-01'],
    ],
    [
      'Trinidad and Tobago',
      'Optional Protocol on Lanterns',
      'Trinidad and Tobago acceded on 14 November 1980. On 26 May 1998 the Government of Trinidad and Tobago informed the Secretary-General of its decision to denounce it with effect from 26 August 1998. On 26 August 1998, it re-acceded. On 27 March 2000, the Government of Trinidad and Tobago notified the Secretary-General that it had decided to denounce it for the second time with effect from 27 June 2000. On 4 May 2001, Norway objected to the denunciation.',
      ['2000-03-27', '2000-06-27'],
    ],
    [
      'Malta',
      'Convention on Lanterns',
      'On 1 May 2001, the Government of Malta notified a withdrawal of its reservation.',
      [null, null],
    ],
  ])('%s', (name, title, note, days) => {
    const page = read([{ name, cells: ['', '[1970-01-01 a]'] }], note, title);
    expect(daysOf(page)).toEqual([days]);
    expect(found(page)).toEqual(days[0] === null ? ['withdrawal-not-told'] : []);
  });
});
