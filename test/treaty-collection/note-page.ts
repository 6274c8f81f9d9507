import { parseStatusPage } from '../../src/treaty-collection/html/parse-status-page.js';
import { resolveName } from '../participations.js';
import { statusPageHtml, type FixtureRow } from './status-page-fixture.js';

/** The days of a withdrawal: notice, effect, and the depositary notification where the note names one. */
export type Days = readonly [notifiedOn: string | null, effectiveOn: string | null, notification?: string];

export const noticeAndEffect: Days = ['2024-03-04', '2025-03-04'];

/** A page of a protocol with these rows and one end note, which each of them bears. */
export function read(
  rows: readonly FixtureRow[],
  note: string,
  title = 'Protocol on the Keeping of Lighthouses',
) {
  return parseStatusPage(
    statusPageHtml({ title, rows: rows.map((row) => ({ notes: [5], ...row })), notes: { 5: note } }),
    resolveName,
  );
}

export const left = (name: string): FixtureRow => ({ name, cells: ['[2001-05-06]', '[2002-06-07]'] });
export const party = (name: string): FixtureRow => ({ name, cells: ['2001-05-06', '2002-06-07'] });

export const daysOf = (page: ReturnType<typeof read>) =>
  page.participants.map(({ withdrawal }) =>
    withdrawal === null
      ? null
      : [
          withdrawal.notifiedOn,
          withdrawal.effectiveOn,
          ...(withdrawal.notification === null ? [] : [withdrawal.notification]),
        ],
  );
export const found = (page: ReturnType<typeof read>) => page.findings.map(({ name }) => name);
