import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, test } from 'vitest';
import { gaps } from '../../src/status/questions/gaps.js';
import { instrumentModules } from '../../src/instruments/instruments.js';
import { baselinePage, fivePages, withRows } from '../baseline-page.js';
import { startDepositary, withStatus, type Depositary } from '../depositary-server.js';
import { MineBanModule } from '../instruments/mine-ban-module.js';
import { openTracker, usualMoment, type OpenTracker } from '../tracker.js';

describe('the committed tables', () => {
  let tracker: OpenTracker;
  beforeAll(async () => {
    tracker = await openTracker({ instruments: [...instrumentModules, MineBanModule] });
  });
  afterAll(async () => tracker.close());

  test.each([
    [
      'untoc',
      'the record of UNTOC is of 4 May 2024; it has not been checked since',
      'it cannot be told whether Somalia is a party to UNTOC: the record of the Trafficking Protocol of 10 April 2025 lists it among the parties, where only a party to the convention can be (UNTOC article 37(2))',
    ],
    [
      'trafficking-protocol',
      'the record of the Trafficking Protocol is of 10 April 2025, as the scope table of the Swiss Confederation gives it; it has not been checked since',
      'it cannot be told whether Marshall Islands is a party to the Trafficking Protocol: the Austrian Federal Law Gazette III No. 58/2025 lists it among the parties after 10 April 2025; the day of its act is not at hand',
    ],
    [
      'supplementary-slavery-convention',
      'the record of the Supplementary Convention is of 9 October 2024; it has not been checked since',
    ],
    ['cedaw', 'the record of CEDAW is of 3 February 2026; it has not been checked since'],
    ['opsc', 'the record of OPSC is of 3 February 2026; it has not been checked since'],
    ['mine-ban', 'there is no record of the Mine Ban yet: nothing can be said until a sync succeeds'],
  ])('%s: warns with all that a reader must know', async (instrument, warning, ...others) => {
    const { warnings, records } = await tracker.ask(gaps, { instrument });
    expect(warnings).toEqual([warning, ...others]);
    expect(records).toMatchObject([{ instrument, stale: true, checkedAt: null, warning }]);
  });

  it('speak of their own day, not of today', async () => {
    const { rows } = await tracker.ask(gaps, { instrument: 'untoc', standing: 'signatory' });
    expect(rows[0]?.sentence).toMatch(/and was not a party as at 4 May 2024$/);
  });
});

describe('a record that was checked', () => {
  let depositary: Depositary;
  let tracker: OpenTracker;
  beforeEach(async () => {
    depositary = await startDepositary(fivePages());
    const patience = { retries: 0, longestWaitMs: 0, requestMs: 5_000, pageMs: 5_000 };
    tracker = await openTracker({ patience, settings: { TREATY_COLLECTION_URL: depositary.url } });
    await tracker.sync({ only: ['cedaw', 'untoc'] });
  });
  afterEach(async () => {
    await tracker.close();
    await depositary.close();
  });

  const noteOf = async (instrument: string) => (await tracker.ask(gaps, { instrument })).records[0];

  test.each([
    ['2026-02-05T23:59:59Z', false, null],
    [
      '2026-02-06T00:00:00Z',
      true,
      'the record of CEDAW is of 3 February 2026; last checked on 3 February 2026',
    ],
  ])('on %s is stale: %s', async (now, stale, warning) => {
    tracker.clock.set(now);
    expect(await noteOf('cedaw')).toEqual({
      instrument: 'cedaw',
      statusAsAt: '2026-02-03',
      checkedAt: usualMoment,
      stale,
      held: null,
      warning,
    });
  });

  it('is no longer called old', async () => {
    expect(await noteOf('untoc')).toMatchObject({ statusAsAt: '2026-02-03', warning: null });
  });

  it('does not become fresher by a failure', async () => {
    tracker.clock.set('2026-02-07T12:00:00Z');
    depositary.answer('IV-8', withStatus(503));
    await tracker.sync({ only: ['cedaw'] });
    expect(await noteOf('cedaw')).toMatchObject({ stale: true, checkedAt: usualMoment });
  });

  it('does not call newer what is held and older than the record', async () => {
    tracker.clock.set('2026-02-07T12:00:00Z');
    const rows = withRows({ name: 'Atlantis', cells: ['', '2025-02-01 a'] });
    depositary.put('IV-8', baselinePage('cedaw', { rows, statusAsAt: '2025-03-01' }));
    await tracker.sync({ only: ['cedaw'] });
    expect(await noteOf('cedaw')).toMatchObject({
      held: 1,
      warning: expect.stringMatching(
        /; an older page of CEDAW is held since 7 February 2026 and not applied \(hold 1\)$/,
      ) as string,
    });
  });

  it('does not become fresher by a page that is held', async () => {
    tracker.clock.set('2026-02-07T12:00:00Z');
    const rows = withRows({ name: 'Atlantis', cells: ['', '2026-02-01 a'] });
    depositary.put('IV-8', baselinePage('cedaw', { rows, statusAsAt: '2026-02-07' }));
    await tracker.sync({ only: ['cedaw'] });
    expect(await noteOf('cedaw')).toMatchObject({
      stale: true,
      statusAsAt: '2026-02-03',
      held: 1,
      warning:
        'the record of CEDAW is of 3 February 2026; last checked on 3 February 2026; ' +
        'a newer page of CEDAW is held since 7 February 2026 and not applied (hold 1)',
    });
    const before = await tracker.ask(gaps, { instrument: 'cedaw', knownAt: '2026-02-05' });
    expect(before.records[0]).toMatchObject({ held: null });

    depositary.put('IV-8', baselinePage('cedaw', { statusAsAt: '2026-02-07' }));
    await tracker.sync({ only: ['cedaw'] });
    expect(await noteOf('cedaw')).toMatchObject({ held: null, warning: null });
  });
});
