import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readSnapshots } from '../../src/ledger/read-timeline.js';
import { holds as holdsQuestion } from '../../src/status/questions/holds.js';
import { state as stateQuestion } from '../../src/status/questions/state.js';
import { baselinePage, withCells } from '../baseline-page.js';
import { withStatus } from '../depositary-server.js';
import { documentOfPage } from '../document-of-page.js';
import { onEachDatabase } from '../ledger/each-database.js';
import { tempFolder } from '../temp-folder.js';
import { all, correction, decider, doubtedIn, lateAct, news, oneEdition } from './doubted-rows.js';
import { openOpscNights, said, type OpscNights } from './opsc-nights.js';

let nights: OpscNights;
beforeEach(async () => {
  nights = await openOpscNights({ settings: oneEdition });
});
afterEach(async () => nights.close());

const { on, consentOf, changes, holds } = doubtedIn(() => nights);

describe('a person', () => {
  it('accepts one row of several, and nothing else of the page', async () => {
    await on('2026-02-03', { rows: all(correction, lateAct) });
    nights.tracker.clock.set('2026-02-03T15:00:00Z');
    const shown = await nights.desk.show(2);
    expect(said(shown.changes)).toEqual(['corrected DNK']);
    await nights.desk.accept(2, decider);
    expect(await changes()).toEqual(['corrected DNK']);
    expect((await nights.tracker.ask(holdsQuestion)).rows).toMatchObject([
      { id: 2, state: 'accepted', decidedBy: 'Ada', note: decider.note },
      { id: 1, state: 'open' },
    ]);
    // The page of the same day says what is on record now.
    expect(await nights.night({ rows: all(correction, lateAct) })).toBe('unchanged');
    expect(await on('2026-02-04', { rows: all(correction, lateAct) })).toBe('applied');
    expect(await changes()).toEqual(['corrected DNK', 'consented CMR 2019-01-09']);
    expect(await nights.differences()).toEqual([]);
  });

  it('refuses a row, which is then not laid before anybody every night again', async () => {
    await on('2026-02-03', { rows: all(correction, lateAct) });
    await nights.desk.reject(2, decider);
    expect(await on('2026-02-04', { rows: all(correction, lateAct) })).toBe('applied');
    expect(await changes()).toEqual(['consented CMR 2019-01-09']);
    expect(await on('2026-02-05', { rows: all(correction, lateAct) })).toBe('unchanged');
    expect(await on('2026-02-06', { rows: all(correction, lateAct, news) })).toBe('applied');
    expect((await consentOf('DNK'))?.date).toBe('2003-07-24');
    expect((await holds()).map(([, , , state]) => state)).toEqual(['rejected', 'confirmed']);
    const dispositions = (await nights.ledger.reader.read(readSnapshots())).map(
      ({ disposition }) => disposition,
    );
    expect(new Set(dispositions)).toEqual(new Set(['applied']));
    await expect(nights.desk.accept(2, decider)).rejects.toThrow(/hold 2 is rejected/);
    expect(await nights.differences()).toEqual([]);
  });

  it('cannot accept a row as the withdrawal of what is gone: nothing is', async () => {
    await on('2026-02-03', { rows: correction });
    const asWithdrawal = { on: '2026-02-01', states: [] };
    await expect(nights.desk.accept(1, { ...decider, asWithdrawal })).rejects.toThrow(
      /no act that is on record is gone/,
    );
  });
});

describe('the other edition', () => {
  const withBoth = async () => {
    await nights.close();
    nights = await openOpscNights();
  };

  it('is a second witness on the first night, where it says the same', async () => {
    await withBoth();
    expect(await on('2026-02-03', { rows: all(correction, lateAct) })).toBe('applied');
    expect(await changes()).toEqual(['consented CMR 2019-01-09', 'corrected DNK']);
    expect(await holds()).toEqual([]);
    expect(await nights.differences()).toEqual([]);
  });

  it('lets late acts in at once after a baseline that is older than sixty days', async () => {
    await withBoth();
    // The record is of 3 February 2026.
    expect(
      await on('2026-06-01', { rows: all(lateAct, withCells('Kenya', ['2000-09-08', '2026-03-20'])) }),
    ).toBe('applied');
    expect(await changes()).toEqual(['consented CMR 2019-01-09', 'consented KEN 2026-03-20']);
    expect(await holds()).toEqual([]);
  });

  it('is none where it has a late act not yet', async () => {
    await withBoth();
    nights.depositary.putDocument('IV-11-c', documentOfPage(baselinePage('opsc')));
    expect(await on('2026-02-03', { rows: all(lateAct, news) })).toBe('applied');
    expect(await changes()).toEqual(['consented KEN 2026-01-20']);
    expect(await holds()).toEqual([[1, 'row', 'CMR', 'open']]);
    expect(await on('2026-02-04', { rows: all(lateAct, news) })).toBe('applied');
    expect((await changes()).slice(1)).toEqual(['consented CMR 2019-01-09']);
    expect(await nights.differences()).toEqual([]);
  });

  it('confirms what the page began, on the same day too, where the page is away', async () => {
    await withBoth();
    nights.depositary.putDocument('IV-11-c', documentOfPage(baselinePage('opsc')));
    await on('2026-02-03', { rows: lateAct });
    nights.depositary.putDocument('IV-11-c', documentOfPage(baselinePage('opsc', { rows: lateAct })));
    nights.depositary.answer('IV-11-c', withStatus(404), 'html');
    expect(await nights.night()).toBe('applied');
    expect(await changes()).toEqual(['consented CMR 2019-01-09']);
    expect(await holds()).toEqual([[1, 'row', 'CMR', 'confirmed']]);
    expect(await nights.differences()).toEqual([]);
  });

  it('drops nothing where it leads alone and has not yet what the page began', async () => {
    await withBoth();
    nights.depositary.putDocument('IV-11-c', documentOfPage(baselinePage('opsc')));
    await on('2026-02-03', { rows: lateAct });
    nights.depositary.answer('IV-11-c', withStatus(404), 'html');
    expect(await on('2026-02-04')).toBe('unchanged');
    expect(await holds()).toEqual([[1, 'row', 'CMR', 'open']]);
    nights.depositary.answer('IV-11-c', undefined, 'html');
    expect(await on('2026-02-05', { rows: lateAct })).toBe('applied');
    expect(await changes()).toEqual(['consented CMR 2019-01-09']);
    expect(await nights.differences()).toEqual([]);
  });

  it('is no witness of what the record says where a person refused what it says', async () => {
    await withBoth();
    await on('2026-02-03');
    const witnesses = async () => {
      const { rows } = await nights.tracker.ask(stateQuestion, { code: 'DNK' });
      const { evidence } = rows.find(({ instrument }) => instrument === 'opsc')!;
      return evidence!.witnesses.map(({ edition }) => edition);
    };
    expect(await witnesses()).toEqual(['html', 'xml']);
    nights.depositary.answer('IV-11-c', withStatus(404), 'html');
    await on('2026-02-04', { rows: correction });
    await nights.desk.reject(1, decider);
    nights.depositary.answer('IV-11-c', undefined, 'html');
    await on('2026-02-05');
    nights.depositary.answer('IV-11-c', withStatus(404), 'html');
    await on('2026-02-06', { rows: correction });
    expect((await consentOf('DNK'))?.date).toBe('2003-07-24');
    expect(await witnesses()).not.toContain('xml');
    expect(await nights.differences()).toEqual([]);
  });

  it('waits likewise where it leads alone', async () => {
    await withBoth();
    nights.depositary.answer('IV-11-c', withStatus(404), 'html');
    expect(await on('2026-02-03', { rows: all(lateAct, news) })).toBe('applied');
    expect(await changes()).toEqual(['consented KEN 2026-01-20']);
    expect(await on('2026-02-04', { rows: all(lateAct, news) })).toBe('applied');
    expect((await changes()).slice(1)).toEqual(['consented CMR 2019-01-09']);
    expect(await nights.differences()).toEqual([]);
  });
});

describe('a row that waits over a restart', () => {
  onEachDatabase(({ fresh }) => {
    it('is confirmed by another process', async () => {
      const options = {
        folder: await tempFolder(),
        settings: { ...oneEdition, DATABASE_URL: await fresh() },
      };
      const open = async () => {
        await nights.close();
        nights = await openOpscNights(options);
      };
      await open();
      await on('2026-02-03', { rows: all(correction, lateAct) });
      await open();
      expect(await on('2026-02-04', { rows: all(correction, lateAct) })).toBe('applied');
      expect(await changes()).toEqual(['consented CMR 2019-01-09', 'corrected DNK']);
      expect(await nights.differences()).toEqual([]);
      // Before its database ends.
      await nights.close();
      nights = await openOpscNights();
    });
  });
});
