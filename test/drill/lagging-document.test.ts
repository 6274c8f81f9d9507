import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { addSpan, type Day } from '../../src/domain/day.js';
import { declaredInstruments } from '../../src/instruments/instruments.js';
import { Ledger } from '../../src/ledger/ledger.js';
import { SyncService } from '../../src/sync/sync.service.js';
import { verifyArchive } from '../../src/sync/verify-archive.js';
import { withCells } from '../baseline-page.js';
import { withLastModified } from '../depositary-server.js';
import { documentOfPage } from '../document-of-page.js';
import { removeFolder } from '../temp-folder.js';
import { maintenancePage } from '../treaty-collection/status-page-fixture.js';
import { drilledTracker, recordedFolder, type DrilledTracker } from './drilled-tracker.js';
import { goodPage, pageWith, recordedPage } from './drill-pages.js';

// Denmark's consent is corrected on the page, and the document has not been written since.
let folder: string;
let one: DrilledTracker;

beforeAll(async () => {
  folder = await recordedFolder();
});
afterEach(async () => one.close());
afterAll(async () => removeFolder(folder));

/** The page of a day with Denmark's consent as corrected. */
const corrected = (day: Day) =>
  pageWith({ statusAsAt: day, rows: withCells('Denmark', ['1980-07-17', '1983-04-22']) });
const stale = documentOfPage(goodPage);
const days = (first: Day, count: number) =>
  Array.from({ length: count }, (_, index) => addSpan(first, { days: index }));

/** A night of a day over what the depositary serves; returns what came of it. */
async function night(day: Day, page: string) {
  one.tracker.clock.set(`${day}T03:17:00Z`);
  one.depositary.put('IV-8', page);
  const report = (await one.sync()).rows[0]!;
  const editions = report.editions.map(({ edition, outcome }) => `${edition} ${outcome}`);
  return { ...report, ended: [report.outcome, ...editions] };
}

const consentOfDenmark = async () => {
  const record = await one.tracker.context.get(Ledger).reader.record('cedaw');
  return record!.participations.find(({ state }) => state === 'DNK')?.consent?.date;
};

const faults = async () => {
  const { archive, resolve } = one.tracker.context.get(SyncService);
  const ledger = one.tracker.context.get(Ledger);
  return (await verifyArchive({ ledger, archive, resolve, instruments: declaredInstruments() })).rows;
};

describe('a document that says what the record said before a correction', () => {
  it('holds the page no night, where it tells that it is older', async () => {
    one = await drilledTracker({ folder, pages: { 'IV-8': recordedPage } });
    one.depositary.putDocument('IV-8', documentOfPage(recordedPage));
    one.depositary.answer('IV-8', withLastModified('2026-02-03T10:00:00Z'), 'xml');
    const nights = [];
    for (const day of days('2026-02-10', 4)) nights.push((await night(day, corrected(day))).ended);
    const told = ['html led', 'xml behind'];
    expect(nights).toEqual([
      ['applied', ...told],
      ['applied', ...told],
      ['unchanged', ...told],
      ['unchanged', ...told],
    ]);
    expect(await consentOfDenmark()).toBe('1983-04-22');
  });

  it('takes nothing back while the page cannot be read, on however many days it is served', async () => {
    one = await drilledTracker({ folder, pages: { 'IV-8': recordedPage } });
    one.depositary.putDocument('IV-8', null);
    for (const day of days('2026-02-10', 2)) await night(day, corrected(day));
    expect(await consentOfDenmark()).toBe('1983-04-22');

    one.depositary.putDocument('IV-8', stale);
    for (const day of days('2026-02-12', 4)) {
      const report = await night(day, maintenancePage);
      expect(report.changes).toEqual([]);
      expect(report.findings.map(({ message }) => message)).toContain(
        'the consent of Denmark is printed as of 21 April 1983, on record as of 22 April 1983: the record said so before, and the document may not have been written since: this waits for a second look, until the HTML page says the same',
      );
    }
    expect(await consentOfDenmark()).toBe('1983-04-22');
    expect((await one.holds()).map(({ hold }) => [hold.participant, hold.state])).toEqual([
      ['DNK', 'open'],
      ['DNK', 'confirmed'],
    ]);
    expect(await faults()).toEqual([]);

    // The page alone can say that the correction was none.
    const back = await night('2026-02-16', pageWith({ statusAsAt: '2026-02-16' }));
    expect(back.changes.map(({ kind, state }) => `${kind} ${state}`)).toEqual(['corrected DNK']);
    expect(await faults()).toEqual([]);
  });
});
