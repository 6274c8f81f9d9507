import { describe, expect, it } from 'vitest';
import type { Change } from '../../src/domain/change.js';
import { compareRows } from '../../src/domain/compare-rows.js';
import type { StatementChangeKind, StatementSummary } from '../../src/domain/statement-change.js';
import { undoneChanges } from '../../src/domain/undone-changes.js';
import { participationOf } from '../participations.js';

const said = (excerpt: string): StatementSummary => ({
  section: 'declarations',
  kind: 'reservation',
  heading: null,
  madeOn: null,
  articles: [],
  about: [],
  excerpt,
});

/** A change in short: its kind, the number of the text, and what it said before and after. */
type Step = readonly [
  kind: StatementChangeKind,
  firstId: number,
  before: string | null,
  after: string | null,
];

const changeOf = ([kind, firstId, before, after]: Step, state = 'QAT'): Change => ({
  kind,
  instrument: 'cedaw',
  state,
  before: null,
  after: null,
  happenedOn: null,
  statement: {
    firstId,
    before: before === null ? null : said(before),
    after: after === null ? null : said(after),
  },
});

const undoers = (changes: readonly Change[]) => {
  const undone = undoneChanges(changes);
  return changes.map((change) => {
    const by = undone.get(change);
    return by === undefined ? null : changes.indexOf(by);
  });
};

describe('of changes of texts', () => {
  it.each<[what: string, steps: readonly Step[], undone: readonly (number | null)[]]>([
    ['one that is made stands', [['statement-made', 1, null, 'a']], [null]],
    [
      'one that is made and gone is undone',
      [
        ['statement-made', 1, null, 'a'],
        ['statement-gone', 1, 'a', null],
      ],
      [1, null],
    ],
    [
      'one that is made and withdrawn was both',
      [
        ['statement-made', 1, null, 'a'],
        ['statement-withdrawn', 1, 'a', null],
      ],
      [null, null],
    ],
    [
      'one that is gone and printed again was never gone, under another number too',
      [
        ['statement-gone', 1, 'a', null],
        ['statement-made', 9, null, 'a'],
        ['statement-gone', 9, 'a', null],
      ],
      [1, 2, null],
    ],
    [
      'one that is withdrawn and printed again was not withdrawn',
      [
        ['statement-withdrawn', 1, 'a', null],
        ['statement-made', 1, null, 'a'],
      ],
      [1, null],
    ],
    [
      'one that is gone stays gone where another is made',
      [
        ['statement-gone', 1, 'a', null],
        ['statement-made', 9, null, 'b'],
      ],
      [null, null],
    ],
    [
      'one that is altered to and fro was not altered',
      [
        ['statement-altered', 1, 'a', 'b'],
        ['statement-altered', 1, 'b', 'c'],
        ['statement-altered', 1, 'c', 'a'],
      ],
      [2, 2, null],
    ],
    [
      'two texts that read alike are two',
      [
        ['statement-made', 1, null, 'a'],
        ['statement-made', 2, null, 'a'],
        ['statement-gone', 1, 'a', null],
      ],
      [2, null, null],
    ],
  ])('%s', (_, steps, undone) => {
    expect(undoers(steps.map((step) => changeOf(step)))).toEqual(undone);
  });

  it('none is undone by a text of another State', () => {
    const changes = [
      changeOf(['statement-gone', 1, 'a', null]),
      changeOf(['statement-made', 9, null, 'a'], 'OMN'),
    ];
    expect(undoers(changes)).toEqual([null, null]);
  });

  it('an act stands, whatever is stated after it', () => {
    const signed = participationOf('QAT', { signed: '2026-01-01' });
    const acts = compareRows('cedaw', participationOf('QAT'), signed, '2025-12-01');
    expect(undoers([...acts, changeOf(['statement-made', 1, null, 'a'])])).toEqual([null, null]);
  });
});
