import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Ledger } from '../../src/ledger/ledger.js';
import { ParticipationEntity } from '../../src/ledger/entities/participation.entity.js';
import { readChanges } from '../../src/ledger/read-changes.js';
import { instrumentModules } from '../../src/instruments/instruments.js';
import { startDepositary, targetOf, type Depositary } from '../depositary-server.js';
import { MineBanModule } from '../instruments/mine-ban-module.js';
import { realPages, realPagesArePresent, realPagesFolder } from '../real-pages.js';
import { tempFolder } from '../temp-folder.js';
import { openTracker, type OpenTracker } from '../tracker.js';

const totals = {
  cedaw: { signatories: 99, parties: 189 },
  opsc: { signatories: 122, parties: 178 },
};

/** Rows and changes that are stored. */
const stored = async (tracker: OpenTracker) => {
  const { reader } = tracker.context.get(Ledger);
  return {
    pulse: (await reader.pulse()).revision,
    participations: await reader.read((manager) => manager.count(ParticipationEntity)),
    changes: (await reader.read(readChanges())).length,
  };
};

/** A first and a second sync of both pages: what is applied once is unchanged afterwards. */
async function syncTwice(tracker: OpenTracker, from: { readonly from?: string }) {
  const before = await stored(tracker);
  const first = await tracker.sync({ only: ['cedaw', 'opsc'], ...from });
  const between = await stored(tracker);
  const second = await tracker.sync({ only: ['cedaw', 'opsc'], ...from });
  return { before, first, between, second, after: await stored(tracker) };
}

describe.skipIf(!realPagesArePresent)('the real pages of CEDAW and of the Optional Protocol', () => {
  let depositary: Depositary;
  beforeAll(async () => {
    depositary = await startDepositary(realPages());
  });
  afterAll(async () => depositary.close());

  it.each(['a folder', 'the network'])(
    'are applied once, and unchanged afterwards, from %s',
    async (where) => {
      const tracker = await openTracker({ settings: { TREATY_COLLECTION_URL: depositary.url } });
      const from = where === 'a folder' ? { from: realPagesFolder } : {};
      const { before, first, between, second, after } = await syncTwice(tracker, from);
      await tracker.close();

      for (const { rows, outcome } of [first, second]) {
        expect(outcome).toBe('done');
        for (const { instrument, stated, counted, statusAsAt } of rows) {
          expect(counted).toEqual(totals[instrument as keyof typeof totals]);
          expect(stated).toEqual(counted);
          expect(statusAsAt).toBe('2026-02-03');
        }
      }
      expect(first.rows.map(({ outcome }) => outcome)).toEqual(['applied', 'applied']);
      expect(second.rows.map(({ outcome }) => outcome)).toEqual(['unchanged', 'unchanged']);
      expect(between.changes).toBe(before.changes);
      expect(between.pulse).toBe(before.pulse + 2);
      expect(after).toEqual(between);
    },
  );

  it('are asked for under their real paths and queries', () => {
    expect(depositary.pageRequests().map(({ target }) => target)).toEqual(
      ['IV-11-c', 'IV-8', 'IV-11-c', 'IV-8'].map(targetOf),
    );
  });

  it('are held where one is put in the place of the other', async () => {
    const folder = await tempFolder();
    await copyFile(join(realPagesFolder, 'IV-8.html'), join(folder, 'IV-11-c.html'));
    const tracker = await openTracker();
    const before = await stored(tracker);
    const report = await tracker.sync({ only: ['opsc'], from: folder });
    expect(report.rows[0]).toMatchObject({ outcome: 'held' });
    expect(report.rows[0]!.findings[0]).toMatchObject({
      name: 'is-the-instrument',
      message: 'the page is of IV-8; IV-11-c was asked for',
    });
    expect(await stored(tracker)).toEqual(before);
    await tracker.close();
  });

  it('stand beside those of treaties that are not cited', async () => {
    const tracker = await openTracker({
      instruments: [...instrumentModules, MineBanModule],
      settings: { TREATY_COLLECTION_URL: depositary.url },
    });
    const report = await tracker.sync({ only: ['mine-ban'] });
    await tracker.close();
    const counted = { signatories: 132, parties: 162 };
    expect(report.rows).toMatchObject([{ outcome: 'applied', stated: counted, counted }]);
  });
});
