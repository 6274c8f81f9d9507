import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addSpan } from '../../src/domain/day.js';
import { standingAsOf } from '../../src/domain/standing-history.js';
import type { Book } from '../../src/status/book.js';
import { claimSpans } from '../../src/status/counting/claim-spans.js';
import { countSteps, type CountStep } from '../../src/status/counting/count-steps.js';
import { wayIds, type WayOfCounting } from '../../src/status/counting/way-of-counting.js';
import { claim, type ClaimRow } from '../../src/status/questions/claim.js';
import { entryIntoForce } from '../../src/status/questions/entry-into-force.js';
import { gaps } from '../../src/status/questions/gaps.js';
import { instrument, type InstrumentSubject } from '../../src/status/questions/instrument.js';
import { StatusService } from '../../src/status/status.service.js';
import { ask, openTracker, type OpenTracker } from '../tracker.js';

let tracker: OpenTracker;
let status: StatusService;
let book: Book;

beforeAll(async () => {
  tracker = await openTracker();
  status = tracker.context.get(StatusService);
  book = await status.book();
});

afterAll(async () => tracker.close());

const ids = ['untoc', 'trafficking-protocol', 'opsc', 'cedaw', 'supplementary-slavery-convention'];

/** Every day from one to another. */
function daysThrough(from: string, to: string): readonly string[] {
  const days: string[] = [];
  for (let day = Date.parse(from); day <= Date.parse(to); day += 86_400_000)
    days.push(new Date(day).toISOString().slice(0, 10));
  return days;
}

function recordOf(id: string) {
  const record = book.records.get(id);
  if (record === undefined || record.asAt === null) throw new Error(`no record of ${id}`);
  return { ...record, asAt: record.asAt };
}

function stepsOf(id: string, way: WayOfCounting): readonly CountStep[] {
  return countSteps(book, book.records.get(id) as never).get(way) ?? [];
}

const stepOn = (steps: readonly CountStep[], day: string) =>
  steps.find(({ from, until }) => from <= day && (until === null || day < until));

describe.each(ids)('%s', (id) => {
  test('parties are counted anew on every day, and found as the steps say', () => {
    const { instrument: of, histories, asAt } = recordOf(id);
    const kinds = new Map(book.states.all.map(({ code, kind }) => [code, kind]));
    const rows = [...histories].map(([code, history]) => ({ kind: kinds.get(code), history }));
    const among = { members: ['member'], states: ['member', 'other-state'], 'with-union': [] as string[] };
    const faults: string[] = [];
    for (const day of daysThrough(of.adopted.on, asAt)) {
      const known = rows.map(({ kind, history }) => ({ kind, standing: standingAsOf(history, day) }));
      for (const [way, counted] of Object.entries(among)) {
        const those = known.filter(({ kind }) => counted.length === 0 || counted.includes(kind ?? ''));
        const least = those.filter(({ standing }) => standing === 'party').length;
        const most = least + those.filter(({ standing }) => standing === 'cannot-be-told').length;
        const step = stepOn(stepsOf(id, way as WayOfCounting), day);
        if (step?.least !== least || step.most > most) faults.push(`${way} on ${day}: ${least} to ${most}`);
      }
    }
    expect(faults).toEqual([]);
  });

  test('steps follow each other without a gap, from the adoption on, and each differs from the one before', () => {
    for (const way of wayIds) {
      const steps = stepsOf(id, way);
      expect(steps[0]?.from).toBe(recordOf(id).instrument.adopted.on);
      for (const [index, step] of steps.entries()) {
        expect(step.until).toBe(steps[index + 1]?.from ?? null);
        expect(step.least).toBeLessThanOrEqual(step.most);
        const { least, most } = steps[index - 1] ?? {};
        expect([least, most]).not.toEqual([step.least, step.most]);
      }
    }
  });

  test('on any day the counts are those that other questions give of it', async () => {
    const { instrument: of, asAt } = recordOf(id);
    const days = daysThrough(of.adopted.on, asAt);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...days), async (asOf) => {
        const { subject, rows } = await ask(status, instrument, { id, asOf });
        const { states, counted } = (subject as InstrumentSubject).instrument;
        const { rows: open } = await ask(status, gaps, { instrument: id, asOf });
        const { rows: binding } = await ask(status, entryIntoForce, { instrument: id, asOf });
        const ofStates = open.filter(({ state }) => state.code !== 'EUE');
        const standing = (wanted: string, codes?: readonly string[]) =>
          rows.filter(
            ({ state, standing: one }) =>
              one === wanted && (codes ? codes.includes(state.code) : state.code !== 'EUE'),
          ).length;
        const unjoinedOthers = standing('party', ['COK', 'NIU']);
        const expected: Record<WayOfCounting, number> = {
          members: states.party - standing('party', ['COK', 'NIU', 'VAT', 'PSE']),
          'members-and-observers': states.party - unjoinedOthers,
          states: states.party,
          'with-union': states.party + standing('party', ['EUE']),
          depositary: counted.parties,
          'in-force': binding.filter(
            ({ state, inForceOn, effectiveOn }) =>
              state.code !== 'EUE' &&
              of.inForceSince !== null &&
              of.inForceSince <= asOf &&
              (inForceOn ?? effectiveOn) <= asOf,
          ).length,
          signed: counted.signatories,
          'signed-only': standing('signatory'),
          'not-parties': ofStates.length,
        };
        for (const way of wayIds)
          expect([way, stepOn(stepsOf(id, way), asOf)?.least]).toEqual([way, expected[way]]);
      }),
      { numRuns: 25 },
    );
  });

  test('the spans of a number are the days on which it was counted, each of them and no other', async () => {
    const { instrument: of, asAt } = recordOf(id);
    const days = daysThrough(of.adopted.on, asAt);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 200 }), async (number) => {
        const { rows } = await ask(status, claim, { instrument: id, parties: String(number) });
        for (const way of wayIds) {
          const spans = rows.filter(({ counting }) => counting === way);
          const steps = stepsOf(id, way);
          const told = new Map(spans.flatMap((span) => daysOf(span, asAt).map((day) => [day, span.verdict])));
          const wrong = days.filter((day) => {
            const step = stepOn(steps, day);
            const isIn = step !== undefined && step.least <= number && number <= step.most;
            const verdict = !isIn ? undefined : step.least === step.most ? 'right' : 'cannot-be-told';
            return told.get(day) !== (spans[0]?.verdict === 'never' ? 'never' : verdict);
          });
          expect([way, wrong]).toEqual([way, []]);
          if (spans[0]?.verdict === 'never')
            expect(steps.some(({ least, most }) => least <= number && number <= most)).toBe(false);
        }
      }),
      { numRuns: 4 },
    );
  });
});

function daysOf({ from, until }: ClaimRow, asAt: string): readonly string[] {
  return daysThrough(from, until === null ? asAt : addSpan(until, { days: -1 }));
}

test('while it cannot be told of one State, a number may be right, from the first such day to the last', () => {
  const record = recordOf('cedaw');
  const history = record.histories.get('ALB');
  if (history === undefined) throw new Error('no history of Albania');
  const because = { kind: 'notice-since', effectiveOn: '2000-01-02', isReached: true } as const;
  const untold = [{ from: '2000-01-02', until: '2001-03-04', because }];
  const doubted = { ...record, histories: new Map(record.histories).set('ALB', { ...history, untold }) };
  const before = stepsOf('cedaw', 'states');
  const steps = countSteps(book, doubted).get('states') ?? [];
  for (const day of daysThrough('1999-12-01', '2001-04-01')) {
    const usual = stepOn(before, day)?.least ?? 0;
    const isDoubted = '2000-01-02' <= day && day < '2001-03-04';
    expect([day, stepOn(steps, day)]).toMatchObject([
      day,
      { least: usual - (isDoubted ? 1 : 0), most: usual },
    ]);
  }
  const number = stepOn(before, '2000-01-02')?.least ?? 0;
  const span = claimSpans(number, steps).find(({ from }) => from === '2000-01-02');
  expect(span?.verdict).toBe('cannot-be-told');
});
