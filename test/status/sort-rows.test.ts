import { describe, expect, test } from 'vitest';
import { sortRows } from '../../src/status/sort-rows.js';
import type { WordedColumn as Column } from '../../src/wording/words.js';

interface Row {
  readonly name: string;
  readonly days: number | null;
}

const rows: readonly Row[] = [
  { name: 'Togo', days: 10 },
  { name: 'Åland', days: null },
  { name: 'Albania', days: 9 },
  { name: 'Zambia', days: 10 },
];

const columns: readonly Column<Row>[] = [
  { key: 'name', title: 'Name', description: 'a name', type: 'string', cell: ({ name }) => name },
  { key: 'days', title: 'Days', description: 'days', type: 'integer', cell: ({ days }) => days },
];

describe('a list in the order of a column', () => {
  test.each([
    [undefined, ['Togo', 'Åland', 'Albania', 'Zambia']],
    ['name', ['Åland', 'Albania', 'Togo', 'Zambia']],
    ['-name', ['Zambia', 'Togo', 'Albania', 'Åland']],
    ['days', ['Albania', 'Togo', 'Zambia', 'Åland']],
    ['-days', ['Togo', 'Zambia', 'Albania', 'Åland']],
  ])('%s', (sort, names) => {
    expect(sortRows(rows, columns, sort).map(({ name }) => name)).toEqual(names);
  });
});
