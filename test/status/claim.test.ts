import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { wayIds, type WayOfCounting } from '../../src/status/counting/way-of-counting.js';
import type { RawQuery } from '../../src/status/parameters.js';
import type { Answer } from '../../src/status/question.js';
import { claim, type ClaimRow, type ClaimSubject } from '../../src/status/questions/claim.js';
import { StatusService } from '../../src/status/status.service.js';
import { ask, openTracker, type OpenTracker } from '../tracker.js';

let tracker: OpenTracker;
let status: StatusService;

beforeAll(async () => {
  tracker = await openTracker();
  status = tracker.context.get(StatusService);
});

afterAll(async () => tracker.close());

const ids = ['untoc', 'trafficking-protocol', 'opsc', 'cedaw', 'supplementary-slavery-convention'];

const asked = async (id: string, parties: number, more: RawQuery = {}) =>
  (await ask(status, claim, { instrument: id, parties: String(parties), ...more })) as Answer<
    ClaimRow,
    ClaimSubject
  >;

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
