import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { couldJoin } from '../../src/domain/could-join.js';
import { standingAsOf } from '../../src/domain/standing-history.js';
import type { Book } from '../../src/status/book.js';
import { gaps } from '../../src/status/questions/gaps.js';
import { StatusService } from '../../src/status/status.service.js';
import { anyDay } from '../arbitrary-participations.js';
import { ask, openTracker, type OpenTracker } from '../tracker.js';

let tracker: OpenTracker;
let book: Book;

beforeAll(async () => {
  tracker = await openTracker();
  book = await tracker.context.get(StatusService).book();
});

afterAll(async () => {
  await tracker.close();
});

test('gaps and parties together are those who may join, on every day tried', async () => {
  const status = tracker.context.get(StatusService);
  await fc.assert(
    fc.asyncProperty(anyDay, async (asOf) => {
      const { rows } = await ask(status, gaps, { asOf });
      for (const { instrument, histories } of book.records.values()) {
        const listed = rows.filter((row) => row.instrument === instrument.id).map(({ state }) => state.code);
        // What cannot be told is told in a warning, and is neither.
        const parties = book.states.all
          .filter(({ code }) => ['party', 'cannot-be-told'].includes(standingAsOf(histories.get(code), asOf)))
          .map(({ code }) => code);
        const others = book.states.all
          .filter((state) => !parties.includes(state.code))
          .filter(
            (state) =>
              standingAsOf(histories.get(state.code), asOf) !== 'none' ||
              couldJoin(instrument, state, asOf, false) === 'yes',
          )
          .map(({ code }) => code);
        expect(listed).toEqual(asOf < instrument.adopted.on ? [] : others);
      }
    }),
    { numRuns: 60 },
  );
});

test('a State that was not yet one is no gap, but a party that it already was counts', async () => {
  const before = await tracker.ask(gaps, { asOf: '2011-07-08', instrument: 'cedaw' });
  const after = await tracker.ask(gaps, { asOf: '2011-07-09', instrument: 'cedaw' });
  const codes = ({ rows }: typeof before) => rows.map(({ state }) => state.code);
  expect(codes(after).filter((code) => !codes(before).includes(code))).toEqual(['SSD']);
});
