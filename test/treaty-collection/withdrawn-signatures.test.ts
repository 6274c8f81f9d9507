import { describe, expect, it } from 'vitest';
import { daysOf, found, noticeAndEffect, read, type Days } from './note-page.js';
import type { FixtureRow } from './status-page-fixture.js';

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
