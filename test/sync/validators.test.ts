import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Ledger } from '../../src/ledger/ledger.js';
import { baselinePage, withCells, without } from '../baseline-page.js';
import { openBeside } from '../ledger/each-database.js';
import { startDepositary, withBody, withStatus, type Depositary, type Reply } from '../depositary-server.js';
import { gaps } from '../../src/status/questions/gaps.js';
import { openTracker, type OpenTracker } from '../tracker.js';
import { maintenancePage } from '../treaty-collection/status-page-fixture.js';

const tables = 'snapshot participation change hold finding lease run instrument_check edition_check'.split(
  ' ',
);
const modified = 'Tue, 03 Feb 2026 10:00:00 GMT';

let depositary: Depositary;
let tracker: OpenTracker;

beforeEach(async () => {
  depositary = await startDepositary({ 'IV-8': baselinePage('cedaw') });
  tracker = await openTracker({ settings: { TREATY_COLLECTION_URL: depositary.url } });
});

afterEach(async () => {
  await tracker.close();
  await depositary.close();
});

/** A night in which the depositary answers so; returns the outcome and the validators that it was shown. */
async function night(
  reply: Reply,
): Promise<{ readonly outcome: string; readonly shown: readonly unknown[] }> {
  depositary.answer('IV-8', reply, 'html');
  const { rows } = await tracker.sync({ only: ['cedaw'] });
  const { headers } = depositary.pageRequests().at(-1)!;
  return { outcome: rows[0]!.outcome, shown: [headers['if-none-match'], headers['if-modified-since']] };
}

const good = (etag: string, viewState = 'the first'): Reply =>
  withStatus(200, {
    headers: { etag, 'last-modified': modified },
    body: baselinePage('cedaw', { viewState }),
  });
const held = withBody(baselinePage('cedaw', { rows: without('Kenya') }));
const none = [undefined, undefined];

describe('the validators of the last good page', () => {
  it('are shown from the second night on', async () => {
    expect(await night(good('"one"'))).toEqual({ outcome: 'applied', shown: none });
    expect(await night(withStatus(304))).toEqual({ outcome: 'unchanged', shown: ['"one"', modified] });
    expect(await night(withStatus(304))).toEqual({ outcome: 'unchanged', shown: ['"one"', modified] });
  });

  it.each([
    ['failed', withBody(maintenancePage)],
    ['held', held],
  ] as const)(
    'are left out after a night that %s, and shown again after a good one',
    async (outcome, reply) => {
      depositary.putDocument('IV-8', null);
      await night(good('"one"'));
      expect(await night(reply)).toMatchObject({ outcome });
      expect(await night(good('"one"'))).toEqual({ outcome: 'unchanged', shown: none });
      expect(await night(withStatus(304))).toEqual({ outcome: 'unchanged', shown: ['"one"', modified] });
    },
  );

  it.each([
    ['has none', 'unchanged', 0],
    ['has some', 'applied', 2],
  ] as const)(
    'are left out where no reader read yet what participants stated: a page that %s',
    async (_name, outcome, count) => {
      const declarations = ['Albania', 'Belgium'].slice(0, count);
      const page = withStatus(200, {
        headers: { etag: '"one"' },
        body: baselinePage('cedaw', { declarations }),
      });
      await night(page);
      const { writer } = await openBeside(tracker.databaseUrl);
      await writer.query('UPDATE snapshot SET reader_version = 3, statements_fingerprint = NULL');
      await writer.query('DELETE FROM declaration');
      expect(await night(page)).toEqual({ outcome, shown: none });
      const record = await tracker.context.get(Ledger).reader.record('cedaw');
      expect(record?.statements).toHaveLength(count);
      expect(await night(withStatus(304))).toEqual({ outcome: 'unchanged', shown: ['"one"', undefined] });
    },
  );

  it('are left out while a row waits for a second look, which "not modified" is not', async () => {
    const corrected = (statusAsAt: string) =>
      withStatus(200, {
        headers: { etag: `"${statusAsAt}"` },
        body: baselinePage('cedaw', { statusAsAt, rows: withCells('Palau', ['2011-09-21', '']) }),
      });
    depositary.putDocument('IV-8', null);
    expect(await night(corrected('2026-02-03'))).toEqual({ outcome: 'applied', shown: none });
    expect(await night(corrected('2026-02-03'))).toEqual({ outcome: 'unchanged', shown: none });
    expect(await night(corrected('2026-02-04'))).toEqual({ outcome: 'applied', shown: none });
    expect(await night(withStatus(304))).toMatchObject({ shown: ['"2026-02-04"', undefined] });
  });

  it('are left out at least once a week, and the answer says when the page was last read in full', async () => {
    await night(good('"one"'));
    const asked: boolean[] = [];
    const readInFull: unknown[] = [];
    for (let day = 4; day <= 20; day++) {
      tracker.clock.set(`2026-02-${String(day).padStart(2, '0')}T03:17:00Z`);
      await night((one) =>
        (one.seen.headers['if-none-match'] === undefined ? good('"one"') : withStatus(304))(one),
      );
      asked.push(depositary.pageRequests().at(-1)!.headers['if-none-match'] === undefined);
      const { records } = await tracker.ask(gaps, { instrument: 'cedaw' });
      readInFull.push((records[0]?.readInFullAt ?? records[0]?.checkedAt)?.slice(0, 10));
    }
    // From 3 February on every sixth night.
    const whole = [9, 15];
    expect(asked.flatMap((isWhole, index) => (isWhole ? [index + 4] : []))).toEqual(whole);
    expect([readInFull[0], readInFull[4], readInFull[5], readInFull.at(-1)]).toEqual([
      '2026-02-03',
      '2026-02-03',
      '2026-02-09',
      '2026-02-15',
    ]);
  });

  it('do not hide for longer than a week what a server keeps from being seen', async () => {
    await night(good('"one"'));
    const rows = withCells('Palau', ['2011-09-20', '2026-02-04']);
    // Its document keeps silent, too.
    const stubborn: Reply = (one) =>
      (one.seen.headers['if-none-match'] === undefined
        ? withBody(baselinePage('cedaw', { statusAsAt: '2026-02-10', rows }))
        : withStatus(304))(one);
    const outcomes: string[] = [];
    for (const day of ['2026-02-04', '2026-02-10']) {
      tracker.clock.set(`${day}T03:17:00Z`);
      outcomes.push((await night(stubborn)).outcome);
    }
    expect(outcomes).toEqual(['unchanged', 'applied']);
  });

  it('are not believed where none were shown', async () => {
    depositary.putDocument('IV-8', null);
    expect(await night(withStatus(304))).toMatchObject({ outcome: 'failed' });
  });
});

describe('an unchanged night', () => {
  const counts = async () =>
    tracker.context.get(Ledger).reader.read(async (manager) => {
      const counted: Record<string, number> = {};
      for (const table of tables) {
        const [row] = await manager.query<{ count: number }[]>(`SELECT COUNT(*) AS count FROM "${table}"`);
        // PostgreSQL counts with eight bytes, which come as text.
        counted[table] = Number(row!.count);
      }
      return counted;
    });

  it.each([
    ['304', withStatus(304)],
    ['the same page again', good('"one"')],
    ['the same content in other bytes', good('"two"', 'another')],
  ])('writes its run and its check and nothing else: %s', async (_name, reply) => {
    await night(good('"one"'));
    const before = await counts();
    expect(await night(reply)).toMatchObject({ outcome: 'unchanged' });
    expect(await counts()).toEqual({
      ...before,
      run: before['run']! + 1,
      instrument_check: before['instrument_check']! + 1,
      edition_check: before['edition_check']! + 2,
    });
  });
});
