import { describe, expect, it } from 'vitest';
import type { StatusPageFixture } from '../treaty-collection/status-page-fixture.js';
import { assess, recordOfPage } from './measured.js';

const notice =
  'On 5 January 2026, the Government of Zambia denounced the Convention with effect from 5 January 2027.';

/** A page of two parties, as at 3 February 2026, on which Zambia has such a consent and such a note. */
const pageOf = (
  note: string | null,
  consent = '1985-06-21',
  statusAsAt = '2026-02-03',
): StatusPageFixture => ({
  rows: [
    { name: 'Albania', cells: ['', '1994-05-11 a'] },
    { name: 'Zambia', cells: ['', consent], notes: note === null ? [] : [2] },
  ],
  notes: note === null ? {} : { 2: note },
  statusAsAt,
});

const record = recordOfPage(pageOf(notice, '1985-06-21', '2026-01-10'));
const on = (today: string) => ({ record, today });

describe('a notice of withdrawal on record', () => {
  it.each([
    null,
    'See note 1.',
    'On 05/01/2026, the Government of Zambia denounced the Convention.',
    'On 5 January 2026, the Government of Zambia notified its exit from the Convention, effective 5 January 2027.',
    'On 5 January 2026, the Government of Zambia sent a letter of farewell.',
    `On 5 January 2026, the Government of Zambia, ${'having considered it at length, '.repeat(80)}denounced the Convention.`,
    'On 1 February 2026, the Government of Zambia declared that it may rescind its notification of denunciation.',
    // another notice, years before, was taken back
    'On 3 May 2010, the Government of Zambia denounced the Convention with effect from 3 May 2011. On 1 June 2010, it rescinded its notification of denunciation.',
  ])('holds a page that tells it no more, nor that it was taken back: %s', (note) => {
    const verdict = assess(pageOf(note), on('2026-02-03'));
    expect(verdict.outcome).toBe('held');
    expect(verdict.findings.filter(({ level }) => level === 'error').map(({ name }) => name)).toEqual([
      'notices-kept',
    ]);
  });

  it('holds one of which only the day of effect is on record: what was taken back is not sure', () => {
    const ofEffect = recordOfPage(
      pageOf('The denunciation will take effect for Zambia on 5 January 2027.', '1985-06-21', '2026-01-10'),
    );
    const page = pageOf('On 1 February 2026, Zambia rescinded its notification of denunciation.');
    expect(assess(page, { record: ofEffect, today: '2026-02-03' }).outcome).toBe('held');
  });

  it('holds one of a State that is still counted a year after the effect, and only once', () => {
    const later = pageOf(notice, '1985-06-21', '2028-02-03');
    expect(assess(later, on('2028-02-03')).outcome).toBe('held');
    const accepted = { record: recordOfPage(later), today: '2028-02-03' };
    expect(assess(later, accepted).outcome).toBe('unchanged');
  });

  it.each<[string, StatusPageFixture, string]>([
    [
      'notice-withdrawn',
      pageOf(`${notice} On 1 February 2026, it rescinded its notification of denunciation.`),
      '2026-02-03',
    ],
    [
      'notice-withdrawn',
      pageOf(
        'On 1 February 2026, the Government of Zambia withdrew its notification of denunciation of 5 January 2026.',
      ),
      '2026-02-03',
    ],
    ['notice-withdrawn', pageOf(`${notice} The denunciation was subsequently withdrawn.`), '2026-02-03'],
    ['consented', pageOf(null, '2026-02-01 a'), '2026-02-03'],
    ['withdrew', pageOf(notice, '[1985-06-21]', '2027-02-03'), '2027-02-03'],
  ])('is over by itself where the page says how: %s', (kind, page, today) => {
    const verdict = assess(page, on(today));
    expect(verdict.findings.filter(({ level }) => level === 'error')).toEqual([]);
    expect(verdict).toMatchObject({ outcome: 'applied', plan: { changes: [{ state: 'ZMB', kind }] } });
  });
});
