import { expect, it, onTestFinished } from 'vitest';
import { Ledger } from '../../src/ledger/ledger.js';
import { gaps } from '../../src/status/questions/gaps.js';
import { StatusService } from '../../src/status/status.service.js';
import { applyRows, takeLease } from '../ledger/recording.js';
import { baselineRows } from '../participations.js';
import { ask, openTracker } from '../tracker.js';

const open = async () => {
  const tracker = await openTracker();
  onTestFinished(() => tracker.close());
  return { tracker, status: tracker.context.get(StatusService) };
};

it('is the same book while the ledger does not move', async () => {
  const { status } = await open();
  const book = await status.book();
  expect(await status.book()).toBe(book);
  expect(await Promise.all([status.book(), status.book()])).toEqual([book, book]);
});

it('is built anew when another process has applied a page', async () => {
  const { tracker, status } = await open();
  const before = await status.book();
  const palau = async () =>
    (await ask(status, gaps, { instrument: 'cedaw' })).rows.some(({ state }) => state.code === 'PLW');
  expect(await palau()).toBe(true);

  const other = await Ledger.open(tracker.databaseUrl);
  onTestFinished(() => other.close());
  await takeLease(other);
  const rows = baselineRows('cedaw').map((row) =>
    row.state === 'PLW' ? { ...row, consent: { date: '2026-02-01', code: '', withdrawn: false } } : row,
  );
  await applyRows(other, 'cedaw', rows);

  // The ledger is asked again when the book is half a second old.
  await expect.poll(palau, { timeout: 10_000 }).toBe(false);
  const after = await status.book();
  expect(after.revision).toBe(before.revision + 1);
  expect(before.records.get('cedaw')?.participations.get('PLW')?.consent).toBeNull();
});
