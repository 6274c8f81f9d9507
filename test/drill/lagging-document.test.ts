import { describe, expect, it } from 'vitest';
import { addSpan, type Day } from '../../src/domain/day.js';
import { Ledger } from '../../src/ledger/ledger.js';
import type { CheckReport } from '../../src/sync/sync-report.js';
import { withCells } from '../baseline-page.js';
import { withLastModified } from '../depositary-server.js';
import { documentOfPage } from '../document-of-page.js';
import { maintenancePage } from '../treaty-collection/status-page-fixture.js';
import type { DrilledTracker } from './drilled-tracker.js';
import { goodPage, pageWith, recordedPage } from './drill-pages.js';
import { drillOfEditions, faultsOf, night, outcomes, said } from './edition-nights.js';

// Denmark's consent is corrected on the page, and the document has not been written since.
const open = drillOfEditions();

/** The page of a day with Denmark's consent as corrected. */
const corrected = (day: Day) =>
  pageWith({ statusAsAt: day, rows: withCells('Denmark', ['1980-07-17', '1983-04-22']) });

const days = (first: Day, count: number) =>
  Array.from({ length: count }, (_, index) => addSpan(first, { days: index }));

/** A night of a day over this page. */
async function over(page: string, one: DrilledTracker, day: Day): Promise<CheckReport> {
  one.depositary.put('IV-8', page);
  return night(one, day);
}

async function consentOfDenmark({ tracker }: DrilledTracker): Promise<Day | undefined> {
  const record = await tracker.context.get(Ledger).reader.record('cedaw');
  return record!.participations.find(({ state }) => state === 'DNK')?.consent?.date;
}

describe('a document that says what the record said before a correction', () => {
  it('holds the page no night, where it tells that it is older', async () => {
    const one = await open(recordedPage, documentOfPage(recordedPage));
    one.depositary.answer('IV-8', withLastModified('2026-02-03T10:00:00Z'), 'xml');
    const nights = [];
    for (const day of days('2026-02-10', 4)) {
      const report = await over(corrected(day), one, day);
      nights.push([report.outcome, ...outcomes(report)]);
    }
    const told = ['html led', 'xml behind'];
    expect(nights).toEqual([
      ['applied', ...told],
      ['applied', ...told],
      ['unchanged', ...told],
      ['unchanged', ...told],
    ]);
    expect(await consentOfDenmark(one)).toBe('1983-04-22');
  });

  it('takes nothing back while the page cannot be read, on however many days it is served', async () => {
    const one = await open(recordedPage, null);
    for (const day of days('2026-02-10', 2)) await over(corrected(day), one, day);
    expect(await consentOfDenmark(one)).toBe('1983-04-22');

    one.depositary.putDocument('IV-8', documentOfPage(goodPage));
    for (const day of days('2026-02-12', 4)) {
      const report = await over(maintenancePage, one, day);
      expect(report.changes).toEqual([]);
      expect(report.findings.map(({ message }) => message)).toContain(
        'the consent of Denmark is printed as of 21 April 1983, on record as of 22 April 1983: the record said so before, and the document may not have been written since: this waits for a second look, until the HTML page says the same',
      );
    }
    expect(await consentOfDenmark(one)).toBe('1983-04-22');
    expect((await one.holds()).map(({ hold }) => [hold.participant, hold.state])).toEqual([
      ['DNK', 'open'],
      ['DNK', 'confirmed'],
    ]);
    expect(await faultsOf(one)).toEqual([]);

    // The page alone can say that the correction was none.
    const back = await over(pageWith({ statusAsAt: '2026-02-16' }), one, '2026-02-16');
    expect(said(back)).toEqual(['corrected DNK']);
    expect(await faultsOf(one)).toEqual([]);
  });
});
