import { afterAll, beforeAll, expect, it } from 'vitest';
import { statementsRead } from '../../src/status/statements-read.js';
import { StatusService } from '../../src/status/status.service.js';
import { recordStatements, statementOf } from '../recorded-statements.js';
import { openTracker, type OpenTracker } from '../tracker.js';

let tracker: OpenTracker;

beforeAll(async () => {
  tracker = await openTracker();
});

afterAll(async () => tracker.close());

it('tells that a committed table carries no statements, and a page does', async () => {
  await tracker.sync({ trigger: 'command', only: [] });
  const read = async (instrument: string) =>
    statementsRead((await tracker.context.get(StatusService).book()).records.get(instrument)!);
  expect(await read('cedaw')).toBe(false);
  const text = '## Reservation:\nThe State is not bound.';
  const first = await recordStatements(tracker, 'cedaw', [
    statementOf({ name: 'Algeria', state: 'DZA', text }),
  ]);
  expect(first).toMatchObject([
    { position: 0, statement: { lines: [{ role: 'heading' }, { role: 'paragraph' }] } },
  ]);
  await recordStatements(tracker, 'opsc', []);
  await expect.poll(() => read('cedaw')).toBe(true);
  expect(await read('opsc')).toBe(true);
  expect(await read('untoc')).toBe(false);
});
