import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { instrumentModules } from '../../src/instruments/instruments.js';
import { gaps } from '../../src/status/questions/gaps.js';
import { upcoming } from '../../src/status/questions/upcoming.js';
import { withdrawals } from '../../src/status/questions/withdrawals.js';
import { FixedClock } from '../fixed-clock.js';
import { MineBanModule } from '../instruments/mine-ban-module.js';
import { realPages, realPagesArePresent } from '../real-pages.js';
import { openTracker, type OpenTracker } from '../tracker.js';

describe.skipIf(!realPagesArePresent)('the withdrawals of XXVI-5, and the one to come', () => {
  let tracker: OpenTracker;

  beforeAll(async () => {
    tracker = await openTracker({
      clock: new FixedClock('2026-02-03T12:00:00Z'),
      instruments: [...instrumentModules, MineBanModule],
    });
    const folder = join(tracker.folder, 'saved');
    mkdirSync(folder);
    writeFileSync(join(folder, 'XXVI-5.html'), realPages()['XXVI-5'] ?? '');
    const report = await tracker.sync({ only: ['mine-ban'], from: folder });
    expect(report.rows).toMatchObject([{ instrument: 'mine-ban', outcome: 'applied' }]);
  });

  afterAll(async () => {
    await tracker.close();
  });

  const ask = (asOf: string) => tracker.ask(withdrawals, { instrument: 'mine-ban', asOf });

  it('have their days of notice and effect, and the notification', async () => {
    const { rows } = await ask('2026-02-03');
    expect(
      rows.map(({ state, notifiedOn, effectiveOn, effectiveOnSource, notification, standing }) => [
        state.code,
        notifiedOn,
        effectiveOn,
        effectiveOnSource,
        notification,
        standing,
      ]),
    ).toEqual([
      ['EST', '2025-06-27', '2025-12-27', 'printed', 'C.N.360.2025', 'withdrawn'],
      ['FIN', '2025-07-10', '2026-01-10', 'printed', 'C.N.372.2025', 'withdrawn'],
      ['LVA', '2025-06-27', '2025-12-27', 'printed', 'C.N.361.2025', 'withdrawn'],
      ['LTU', '2025-06-27', '2025-12-27', 'printed', 'C.N.362.2025', 'withdrawn'],
      // No brackets yet: only an end note tells of it.
      ['POL', '2025-08-20', '2026-02-20', 'printed', 'C.N.421.2025', 'party'],
    ]);
    expect(rows[0]?.notificationUrl).toMatch(/\/doc\/Publication\/CN\/2025\/CN\.360\.2025-Eng\.pdf$/);
    expect(rows[1]?.sentence).toBe(
      'Finland acceded on 9 January 2012 and has withdrawn with effect from 10 January 2026',
    );
  });

  it('leave a State a party between notice and effect', async () => {
    const { rows } = await ask('2026-01-09');
    expect(rows.map(({ state, standing }) => [state.code, standing])).toEqual([
      ['EST', 'withdrawn'],
      ['FIN', 'party'],
      ['LVA', 'withdrawn'],
      ['LTU', 'withdrawn'],
      ['POL', 'party'],
    ]);
    const coming = await tracker.ask(upcoming, { instrument: 'mine-ban', asOf: '2026-01-09' });
    expect(coming.rows).toMatchObject([
      { state: { code: 'FIN' }, on: '2026-01-10', inDays: 1, kind: 'withdrawal-takes-effect' },
      { state: { code: 'POL' }, on: '2026-02-20', inDays: 42, kind: 'withdrawal-takes-effect' },
    ]);
    const withdrawn = await tracker.ask(gaps, {
      instrument: 'mine-ban',
      asOf: '2026-01-09',
      standing: 'withdrawn',
    });
    expect(withdrawn.rows.map(({ state }) => state.code)).toEqual(['EST', 'LVA', 'LTU']);
  });

  it('are not told before the notice', async () => {
    expect(await ask('2025-06-26')).toMatchObject({ total: 0 });
    expect((await ask('2025-06-27')).rows.map(({ state }) => state.code)).toEqual(['EST', 'LVA', 'LTU']);
  });

  it('say why there is none where there is none', async () => {
    const { total, emptyBecause } = await tracker.ask(withdrawals, { instrument: 'cedaw' });
    expect(total).toBe(0);
    expect(emptyBecause).toMatch(/^no withdrawal .* is on record/);
  });
});
