import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Participation } from '../../src/domain/act.js';
import type { Change } from '../../src/domain/change.js';
import { compareReadings, compareRows } from '../../src/domain/compare-rows.js';
import { undoneChanges } from '../../src/domain/undone-changes.js';
import { participationOf } from '../participations.js';

const asAt = '2026-02-05';
const none = participationOf('KEN');
const signed = participationOf('KEN', { signed: '2000-01-01' });
const joined = participationOf('KEN', { signed: '2000-01-01', consented: '2026-02-02' });
const otherDay = participationOf('KEN', { signed: '2000-01-01', consented: '2026-02-03' });
const thirdDay = participationOf('KEN', { signed: '2000-01-01', consented: '2026-02-04' });
const left = participationOf('KEN', {
  signed: '[2000-01-01]',
  consented: '[2026-02-02]',
  withdrawal: { notifiedOn: '2026-02-10' },
});
const named = (row: Participation): Participation => ({ ...row, name: 'Republic of KEN' });

type Row = Participation | undefined;

/** The changes that pages bring which print a row so, one after the other. */
function changesOf(...rows: readonly Row[]): readonly Change[] {
  return rows.slice(1).flatMap((row, index) => compareRows('cedaw', rows[index], row, asAt));
}

/** The kinds of all changes: alone where it stands, with that of the change that undid it where one did. */
function told(changes: readonly Change[]): readonly string[] {
  const undone = undoneChanges(changes);
  return changes.map((change) => {
    const by = undone.get(change);
    return by === undefined ? change.kind : `${change.kind} < ${changes.indexOf(by)} ${by.kind}`;
  });
}

describe('of changes one after the other', () => {
  it.each<[what: string, rows: readonly Row[], expected: readonly string[]]>([
    ['one stands', [signed, joined], ['consented']],
    ['one that is taken back is undone', [signed, joined, signed], ['consented < 1 corrected', 'corrected']],
    [
      'one that comes again stands',
      [signed, joined, signed, joined],
      ['consented < 1 corrected', 'corrected < 2 consented', 'consented'],
    ],
    ['one that is corrected stands', [signed, joined, otherDay], ['consented', 'corrected']],
    [
      'a correction that is taken back is undone, and what it corrected stands',
      [signed, joined, otherDay, joined],
      ['consented', 'corrected < 2 corrected', 'corrected'],
    ],
    [
      'what was corrected and then is gone was undone with its correction',
      [signed, joined, otherDay, signed],
      ['consented < 2 corrected', 'corrected < 2 corrected', 'corrected'],
    ],
    [
      'what comes back in part undoes a part',
      [signed, named(joined), named(signed)],
      ['renamed', 'consented < 2 corrected', 'corrected'],
    ],
    [
      'what is altered beside it undoes nothing',
      [joined, signed, joined, named(joined)],
      ['corrected < 1 consented', 'consented', 'renamed'],
    ],
    ['one that leaves had joined', [signed, joined, left], ['consented', 'withdrew']],
    [
      'one that leaves, and did not',
      [joined, left, joined],
      ['withdrew < 1 withdrawal-reversed', 'withdrawal-reversed'],
    ],
    [
      'one that is listed, and not',
      [undefined, joined, undefined],
      ['signed < 2 removed', 'consented < 2 removed', 'removed'],
    ],
    ['one that is listed for a time', [undefined, none, undefined], ['appeared < 1 removed', 'removed']],
    [
      'one that is gone for a time',
      [joined, undefined, joined],
      ['removed < 1 signed', 'signed', 'consented'],
    ],
    [
      'what goes on after it was undone',
      [signed, joined, signed, thirdDay],
      ['consented < 1 corrected', 'corrected', 'consented'],
    ],
    [
      'a name in other bytes is the same name',
      [joined, named(joined), joined],
      ['renamed < 1 renamed', 'renamed'],
    ],
  ])('%s', (_, rows, expected) => {
    expect(told(changesOf(...rows))).toEqual(expected);
  });

  it('what was misread is undone by a better reading', () => {
    const deed = changesOf(signed, joined);
    const better = compareReadings('cedaw', joined, signed);
    expect(told([...deed, ...better])).toEqual(['consented < 1 read-better', 'read-better']);
  });

  it('those of another State or instrument are left alone', () => {
    const [consented] = changesOf(signed, joined);
    const [gone] = changesOf(joined, signed);
    expect(told([consented!, { ...gone!, state: 'GHA' }])).toEqual(['consented', 'corrected']);
    expect(told([consented!, { ...gone!, instrument: 'opsc' }])).toEqual(['consented', 'corrected']);
  });
});

it('2,000 changes of one row are judged at once, though none of them is undone', () => {
  const first = Date.UTC(2000, 0, 1);
  const days = Array.from({ length: 2_001 }, (_, day) =>
    participationOf('KEN', {
      consented: new Date(first + day * 86_400_000).toISOString().slice(0, 10),
    }),
  );
  const changes = changesOf(...days);
  expect(changes).toHaveLength(2_000);
  expect(undoneChanges(changes).size).toBe(0);
  // Where the first day comes again all of them but the last are undone, by that one.
  const back = changesOf(...days, days[0]);
  expect(undoneChanges(back)).toEqual(new Map(back.slice(0, -1).map((change) => [change, back.at(-1)])));
});

describe('whatever pages print', () => {
  const row = fc.constantFrom<Row>(
    undefined,
    none,
    signed,
    joined,
    otherDay,
    thirdDay,
    left,
    named(joined),
    named(signed),
    { ...joined, withdrawal: { notifiedOn: '2026-02-09', effectiveOn: null, notification: null } },
  );
  const consentOf = ({ before, after }: Change) =>
    [before, after].map((one) => JSON.stringify(one?.consent ?? null));

  it('a consent is undone where the record ends as it was before it, and stands where it ends with it', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 8 }), (rows) => {
        const changes = changesOf(...rows);
        const undone = undoneChanges(changes);
        const last = JSON.stringify(rows.at(-1)?.consent ?? null);
        for (const [index, change] of changes.entries()) {
          const by = undone.get(change);
          if (by !== undefined) expect(changes.indexOf(by)).toBeGreaterThan(index);
          if (change.kind !== 'consented') continue;
          const [before, after] = consentOf(change);
          if (last === before && before !== after) expect(by).toBeDefined();
          const isKept = changes.slice(index).every((one) => consentOf(one)[1] === after);
          if (isKept) expect(by).toBeUndefined();
        }
        // What the last page brought nothing can have undone.
        const ofLast = compareRows('cedaw', rows.at(-2), rows.at(-1), asAt).length;
        for (const change of changes.slice(changes.length - ofLast)) expect(undone.has(change)).toBe(false);
      }),
    );
  });
});
