import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { declaredInstruments } from '../../src/instruments/instruments.js';
import { Ledger } from '../../src/ledger/ledger.js';
import { readChanges } from '../../src/ledger/read-changes.js';
import { baselinePage, fivePages, withCells } from '../baseline-page.js';
import { startDepositary, type Depositary } from '../depositary-server.js';
import { openTracker, type OpenTracker } from '../tracker.js';

/** One cell of each page, with the change that it is. */
const cells = [
  ['untoc', 'Congo', ['2000-12-14', '2026-02-02'], 'consented COG'],
  ['trafficking-protocol', 'Congo', ['2000-12-14', '2026-02-02'], 'consented COG'],
  ['opsc', 'Ghana', ['2003-09-24', '2026-02-02'], 'consented GHA'],
  ['supplementary-slavery-convention', 'Liberia', ['1956-09-07', '2026-02-02'], 'consented LBR'],
  ['cedaw', 'Kenya', ['', '1984-03-10 a'], 'corrected KEN'],
] as const;

let depositary: Depositary;
let tracker: OpenTracker;

beforeAll(async () => {
  depositary = await startDepositary(fivePages('2026-02-03'));
  tracker = await openTracker({ settings: { TREATY_COLLECTION_URL: depositary.url } });
  expect(await tracker.sync()).toMatchObject({ outcome: 'done' });
});

afterAll(async () => {
  await tracker.close();
  await depositary.close();
});

const changes = async () => tracker.context.get(Ledger).reader.read(readChanges());

/** The page of an instrument on a day: from the 5th on one more cell of the five pages has changed every day. */
function pageOn(instrument: string, day: number): string {
  const changed = cells.slice(0, Math.max(0, day - 4)).find(([id]) => id === instrument);
  return baselinePage(instrument, {
    statusAsAt: dayText(day),
    viewState: Buffer.from(`${instrument} ${day}`).toString('base64'),
    ...(changed && { rows: withCells(changed[1], changed[2]) }),
  });
}

const dayText = (day: number) => `2026-02-${String(day).padStart(2, '0')}`;

/** A night over the five pages; returns what was recorded as changed, as `kind CODE`. */
async function night(day: number): Promise<readonly string[]> {
  tracker.clock.set(`${dayText(day)}T12:00:00Z`);
  for (const { id, reference } of declaredInstruments()) depositary.put(reference, pageOn(id, day));
  const before = await changes();
  const { outcome, rows } = await tracker.sync();
  expect(outcome).toBe('done');
  const after = await changes();
  const count = after.length - before.length;
  expect(rows.filter((row) => row.outcome !== 'unchanged')).toHaveLength(count);
  expect(after.slice(count)).toEqual(before);
  return after.slice(0, count).map(({ kind, state }) => `${kind} ${state}`);
}

describe('five pages, every night with another day and another hidden state', () => {
  it('are no change while nothing else differs', async () => {
    expect(await night(4)).toEqual([]);
  });

  test.each(cells.map((cell, index) => ({ day: 5 + index, id: cell[0], name: cell[1], change: cell[3] })))(
    'are one change where one cell differs: $id, $name',
    async ({ day, change }) => {
      expect(await night(day)).toEqual([change]);
    },
  );

  it('are no change again on the night after', async () => {
    expect(await night(10)).toEqual([]);
  });
});
