import { describe, expect, it } from 'vitest';
import { declaredInstruments } from '../../src/instruments/instruments.js';
import { PACKAGE_DATA_DIR } from '../../src/states/package-data-dir.js';
import { guardFindings, type Guard } from '../../src/sync/guard.js';
import { guards } from '../../src/sync/guards.js';
import { planPage } from '../../src/sync/plan-page.js';
import type { SaidBefore } from '../../src/sync/said-before.js';
import { loadBaseline } from '../../src/treaty-collection/baseline.js';
import { normalizePage } from '../../src/treaty-collection/normalize-page.js';
import { readStatusPage } from '../../src/treaty-collection/read-status-page.js';
import type { StatusPage } from '../../src/treaty-collection/status-page.js';
import { known, resolveName } from '../participations.js';
import { realDocuments, realDocumentsArePresent } from '../real-documents.js';
import { realPages, realPagesArePresent } from '../real-pages.js';

const named = (...names: readonly string[]): readonly Guard[] =>
  guards.filter(({ name }) => names.includes(name));

/** What guards tell of a page beside what was said before. */
function told(list: readonly Guard[], read: StatusPage, before: SaidBefore | null): readonly string[] {
  const [instrument] = declaredInstruments();
  const page = normalizePage(read, resolveName);
  const context = {
    instrument: instrument!,
    page,
    record: null,
    before,
    plan: planPage('', null, page.participations),
    today: '2026-02-03',
    maxChanges: 25,
  };
  return guardFindings(context, list).map(({ message }) => message);
}

/** Nothing was said before: each row is news. */
const nothing: SaidBefore = new Map();

const ofCells = named('letter-fits-signature', 'signature-before-consent', 'brackets-explained');

/** The rows that print otherwise than the depositary's own rule, each for decades, by reference. */
const exceptions: Readonly<Record<string, readonly string[]>> = {
  'IV-8': [
    'Cambodia is printed with an accession of 15 October 1992 beside a signature of 17 October 1980; who has signed does not accede',
  ],
  'XXVI-2': [
    'Chile is printed with an acceptance of 15 October 2003 and no signature before it; who has not signed accedes',
    "Côte d'Ivoire is printed with an acceptance of 25 May 2016 and no signature before it; who has not signed accedes",
  ],
  'XVIII-12-b': [
    'Republic of Moldova is printed with an accession of 28 February 2006 beside a signature of 14 December 2000; who has signed does not accede',
  ],
  'XVIII-12-c': [
    'Bahamas is printed with a ratification of 26 September 2008 and no signature before it; who has not signed accedes',
  ],
  'XVIII-12-a': [
    'Antigua and Barbuda is printed with a ratification of 17 February 2010 and no signature before it; who has not signed accedes',
  ],
};

const tables = loadBaseline(PACKAGE_DATA_DIR, known).map(({ page }) => page);

const ofTables = (list: readonly StatusPage[]) => {
  it('prints its names in order', () => {
    for (const page of list) expect(told(named('names-in-order'), page, null), page.reference!).toEqual([]);
  });

  it('has letters, days and brackets as the guards expect them, but for those that are known', () => {
    for (const page of list)
      expect(told(ofCells, page, nothing), page.reference!).toEqual(exceptions[page.reference!] ?? []);
  });

  it('is refused for none of them where they are on record, nor where there is no record', () => {
    for (const page of list) {
      const rows = normalizePage(page, resolveName).participations;
      expect(told(ofCells, page, new Map(rows.map((row) => [row.state, row])))).toEqual([]);
      expect(told(ofCells, page, null)).toEqual([]);
    }
  });
};

describe('every committed table', () => ofTables(tables));

describe.skipIf(!realPagesArePresent)('every real page', () => {
  const pages = realPagesArePresent ? Object.values(realPages()) : [];
  ofTables(pages.map((bytes) => readStatusPage(bytes, resolveName)));
});

describe.skipIf(!realDocumentsArePresent)('every real document', () => {
  const documents = realDocumentsArePresent ? Object.values(realDocuments()) : [];
  ofTables(documents.map((bytes) => readStatusPage(bytes, resolveName, 'xml', '2018-01-15')));
});
