import { beforeAll, expect, it, test } from 'vitest';
import type { InstrumentRecord } from '../../src/ledger/ledger-reader.js';
import { Ledger } from '../../src/ledger/ledger.js';
import { declaredInstruments } from '../../src/instruments/instruments.js';
import { assessPage, type Measure } from '../../src/sync/assess-page.js';
import { guards } from '../../src/sync/guards.js';
import { normalizePage } from '../../src/treaty-collection/normalize-page.js';
import { readStatusPage } from '../../src/treaty-collection/read-status-page.js';
import { resolveName } from '../participations.js';
import { removeFolder } from '../temp-folder.js';
import { contentFaults } from './content-faults.js';
import { drilledTracker, recordedFolder } from './drilled-tracker.js';
import { drillNight, goodPage } from './drill-pages.js';
import { layoutFaults } from './layout-faults.js';

const instrument = declaredInstruments().find(({ id }) => id === 'cedaw')!;

/** The cases that are held, each with one of the guards that hold it, and those that then still do. */
const cases = [...contentFaults, ...layoutFaults].flatMap(({ name, page = goodPage, document, expected }) =>
  'held' in expected
    ? expected.held.map((guard) => ({
        guard,
        name,
        page,
        document,
        others: expected.held.filter((other) => other !== guard),
      }))
    : [],
);

/** A document of its own, as it would be read in the night of the drill. */
function besideThe(document: string | Buffer): NonNullable<Measure['other']> {
  const read = readStatusPage(Buffer.from(document), resolveName, 'xml', drillNight.slice(0, 10));
  return { edition: 'xml', page: normalizePage(read, resolveName) };
}

let record: InstrumentRecord | null;

beforeAll(async () => {
  const folder = await recordedFolder();
  const drilled = await drilledTracker({ folder, pages: {} });
  record = await drilled.tracker.context.get(Ledger).reader.record(instrument.id);
  await drilled.close();
  await removeFolder(folder);
});

test.each(cases)('without $guard, "$name" is held by $others alone', ({ guard, page, document, others }) => {
  const verdict = assessPage(readStatusPage(Buffer.from(page), resolveName), {
    instrument,
    record,
    resolve: resolveName,
    today: drillNight.slice(0, 10),
    maxChanges: 25,
    edition: 'html',
    guards: guards.filter(({ name }) => name !== guard),
    ...(document && { other: besideThe(document) }),
  });
  const errors = verdict.findings.filter(({ level, name }) => level === 'error' && others.includes(name));
  expect([...new Set(errors.map(({ name }) => name))]).toEqual(others);
  expect(verdict.outcome).toBe(others.length === 0 ? 'applied' : 'held');
});

it('has a case that nothing else stops for each guard that holds', () => {
  const stopsAlone = new Set(cases.filter(({ others }) => others.length === 0).map(({ guard }) => guard));
  const holding = guards.filter(({ level }) => level === 'hold').map(({ name }) => name);
  expect(holding.filter((name) => !stopsAlone.has(name))).toEqual([]);
});
