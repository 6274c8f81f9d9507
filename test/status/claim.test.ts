import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addSpan } from '../../src/domain/day.js';
import { standingAsOf } from '../../src/domain/standing-history.js';
import type { Book } from '../../src/status/book.js';
import { claimSpans } from '../../src/status/counting/claim-spans.js';
import { countSteps, type CountStep } from '../../src/status/counting/count-steps.js';
import { wayIds, type WayOfCounting } from '../../src/status/counting/way-of-counting.js';
import type { RawQuery } from '../../src/status/parameters.js';
import type { Answer } from '../../src/status/question.js';
import { claim, type ClaimRow, type ClaimSubject } from '../../src/status/questions/claim.js';
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

const asked = async (id: string, parties: number, more: RawQuery = {}) =>
  (await ask(status, claim, { instrument: id, parties: String(parties), ...more })) as Answer<
    ClaimRow,
    ClaimSubject
  >;

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
        const { rows } = await asked(id, number);
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

const sentencesOf = (rows: readonly ClaimRow[], way: WayOfCounting) =>
  rows.filter(({ counting }) => counting === way).map(({ sentence }) => sentence);

test('189 are parties to CEDAW, of whom 187 are Members and 188 with the observers; 99 signed, 8 are not parties', async () => {
  const { subject, rows } = await asked('cedaw', 189);
  const numbers = subject.claim?.countings.map(({ counting, of, now, verdict }) => [
    counting,
    of,
    now.least,
    now.most,
    verdict,
  ]);
  expect(numbers).toEqual([
    ['members', 193, 187, 187, 'never'],
    ['members-and-observers', 195, 188, 188, 'never'],
    ['states', 197, 189, 189, 'right'],
    ['with-union', 198, 189, 189, 'right'],
    ['depositary', null, 189, 189, 'right'],
    ['in-force', null, 189, 189, 'right'],
    ['signed', null, 99, 99, 'never'],
    ['signed-only', null, 2, 2, 'never'],
    ['not-parties', null, 8, 8, 'never'],
  ]);
  expect(subject.claim?.sentence).toBe(
    '189 is right, counting all States, all States with the European Union, everybody as the depositary does and States for which it is in force',
  );
  // The State of Palestine acceded on 2 April 2014, South Sudan on 30 April 2015.
  expect(sentencesOf(rows, 'states')).toEqual(['189 is right, counting all States: 189 since 30 April 2015']);
  expect(sentencesOf(rows, 'members')).toEqual([
    '189 was never right, counting UN Members: between 0 and 187 since 18 December 1979',
  ]);
});

test('198 were never parties to CEDAW, and what came nearest is told', async () => {
  const { subject, rows, title } = await asked('cedaw', 198);
  expect(title).toBe('“198 parties to CEDAW”, as of 3 February 2026: never right');
  expect(subject.claim?.sentence).toBe(
    '198 was never the number of parties, up to 3 February 2026, by any way of counting them; nearest was 189 since 30 April 2015, counting all States',
  );
  expect(rows).toHaveLength(wayIds.length);
  expect(rows.every(({ verdict }) => verdict === 'never')).toBe(true);
});

test('a number that was right is told with its days, and who was counted that is no more', async () => {
  const { subject, rows, warnings, title } = await asked('cedaw', 99);
  expect(title).toBe('“99 parties to CEDAW”, as of 3 February 2026: not right, but it was');
  expect(subject.claim?.sentence).toBe(
    '99 is not the number of parties today; it was up to 7 June 1990, counting UN Members, UN Members and observer States, all States and all States with the European Union; it is the number of signatories',
  );
  // Czechoslovakia, the German Democratic Republic and Yugoslavia were parties then: two or three more were counted.
  expect(rows.filter(({ counting }) => counting === 'depositary')).toMatchObject([
    { verdict: 'right', from: '1989-08-01', until: '1989-12-07' },
  ]);
  expect(rows.filter(({ counting }) => counting === 'states')).toMatchObject([
    { verdict: 'right', from: '1990-05-16', until: '1990-06-08' },
  ]);
  expect(warnings.some((one) => one.includes('Czechoslovakia (no more since 1 January 1993)'))).toBe(true);
});

test('who has consented counts before the treaty binds it, and a claim of those days is warned of', async () => {
  const { rows, warnings } = await asked('cedaw', 20, { asOf: '1990-01-01' });
  const [states, inForce] = ['states', 'in-force'].map((way) =>
    rows.find(({ counting }) => counting === way),
  );
  expect(states?.from.slice(0, 4)).toBe('1981');
  expect(inForce?.from).not.toBe(states?.from);
  expect(warnings).toContainEqual(expect.stringContaining('CEDAW entered into force on 3 September 1981'));
});

test('what cannot be told is neither right nor never', async () => {
  const { subject, rows } = await asked('cedaw', 162);
  expect(sentencesOf(rows, 'not-parties')).toEqual([
    '162 may have been right, which cannot be told, counting States that are not parties: between 160 and 163 from 18 December 1979 to 16 July 1980',
  ]);
  expect(subject.claim?.countings.find(({ counting }) => counting === 'not-parties')?.verdict).toBe(
    'cannot-be-told',
  );
});

test('nothing is said of the days after an old record', async () => {
  const { subject, rows, warnings } = await asked('untoc', 191);
  expect(subject.claim?.to).toBe('2024-05-04');
  expect(subject.claim?.sentence).toMatch(/^191 was right on 4 May 2024, counting all States/);
  expect(sentencesOf(rows, 'states')).toEqual([
    '191 was right, counting all States: 191 since 20 October 2023 up to 4 May 2024',
  ]);
  expect(warnings).toContainEqual(expect.stringContaining('of 4 May 2024'));
});

test('as of an earlier day the later ones are not spoken of', async () => {
  const { subject, rows } = await asked('cedaw', 189, { asOf: '2015-05-29' });
  expect(subject.claim?.to).toBe('2015-05-29');
  expect(rows.find(({ counting }) => counting === 'in-force')?.verdict).toBe('never');
  expect(rows.find(({ counting }) => counting === 'states')).toMatchObject({
    from: '2015-04-30',
    until: null,
  });
});

test('before the adoption, and without a claim, there is nothing to check', async () => {
  const before = await asked('cedaw', 0, { asOf: '1979-12-17' });
  expect(before).toMatchObject({ total: 0, subject: { claim: null } });
  expect(before.emptyBecause).toBe('the instrument was not yet adopted on 17 December 1979');
  const nothing = await ask(status, claim, {});
  expect(nothing).toMatchObject({ total: 0, rows: [], records: [], subject: { claim: null } });
  expect(nothing.emptyBecause).toBe('no claim is made: choose an instrument and give a number');
  for (const [half, missing] of [
    [{ instrument: 'cedaw', parties: '' }, /^the claim gives no number: .* "parties"$/],
    [{ parties: '198' }, /^the claim names no instrument, and is about one: .* "instrument"$/],
  ] as const)
    expect(await ask(status, claim, half)).toMatchObject({
      rows: [],
      emptyBecause: expect.stringMatching(missing),
    });
});

test('of any number, every way of counting has its say, and none twice of one day', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...ids), fc.nat(250), async (id, number) => {
      const { rows, subject } = await asked(id, number);
      expect(new Set(rows.map(({ counting }) => counting))).toEqual(new Set(wayIds));
      for (const way of wayIds) {
        const spans = rows.filter(({ counting }) => counting === way);
        for (const [index, { from, until }] of spans.entries()) {
          if (until !== null) expect(from < until).toBe(true);
          const next = spans[index + 1];
          if (next) expect(until !== null && until <= next.from).toBe(true);
        }
        const { verdict, highest, lowest, nearest } =
          subject.claim?.countings.find(({ counting }) => counting === way) ?? ({} as never);
        expect(lowest.least).toBeLessThanOrEqual(highest.most);
        const isMet = nearest.least <= number && number <= nearest.most;
        expect(isMet).toBe(verdict !== 'never');
      }
    }),
    { numRuns: 40 },
  );
});

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
