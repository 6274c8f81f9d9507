import { describe, expect, it } from 'vitest';
import { daysOf, found, party, read, type Days } from './note-page.js';
import type { FixtureRow } from './status-page-fixture.js';

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
      `On 20 January 2026, the Government of Poland deposited a notification of withdrawal ${future}. On 1 February 2026, Poland cancelled its notification.`,
    ],
    [
      'that was withdrawn',
      `On 20 January 2026, the Government of Poland deposited a notification of withdrawal ${future}. On 1 February 2026, it rescinded it.`,
    ],
    [
      'that was withdrawn',
      `On 20 January 2026, the Government of Poland deposited a notification of withdrawal ${future}. On 1 February 2026, it informed the Secretary-General that it had decided to withdraw the said notification.`,
    ],
    [
      'that was withdrawn',
      `On 20 January 2026, the Government of Poland deposited a notification of withdrawal ${future}. On 1 February 2026, it informed the Secretary-General that the notification of withdrawal should be considered null and void.`,
    ],
    [
      'that was withdrawn',
      `On 20 January 2026, the Government of Poland deposited a notification of withdrawal ${future}. On 1 February 2026, the Government of Poland revoked its withdrawal with immediate effect.`,
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
    `On 20 January 2026, the Government of Poland withdrew from the 1926 Slavery Convention ${future}.`,
    `On 20 January 2026, the Government of Poland denounced ILO Convention No. 45 ${future}.`,
    `On 20 January 2026, the Government of Poland notified its withdrawal from the International Ice Commission ${future}.`,
    'On 20 January 2026, the Government of Poland withdrew its instrument of ratification.',
    'On 20 January 2026, the Government of Poland informed the Secretary-General of its intention to withdraw from the Protocol.',
    'On 20 January 2026, the Government of Norway, commenting on the denunciation of the Protocol by Poland, made a communication.',
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
