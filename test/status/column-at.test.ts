import { describe, expect, it } from 'vitest';
import { columnAt } from '../../src/status/column-at.js';
import type { Column } from '../../src/status/question.js';

interface Row {
  readonly days: number;
  readonly state: { readonly code: string } | null;
  readonly missing: readonly string[];
  readonly acts: readonly { readonly on: string }[];
}

const row: Row = { days: 3, state: null, missing: ['cedaw', 'opsc'], acts: [{ on: '2026-02-03' }] };
const about = { name: 'code' } as const;
const valueIn = ({ cell }: Column<Row>, of = row) => cell(of);

describe('a column at a place in the row', () => {
  it('has the last step for its key, and what stands there for its value', () => {
    const code: Column<Row> = columnAt('state.code', about);
    expect(code.key).toBe('code');
    expect(valueIn(code, { ...row, state: { code: 'ALB' } })).toBe('ALB');
    expect(valueIn(code)).toBeNull();
    expect(valueIn(columnAt<Row>('days', about))).toBe(3);
    expect(valueIn(columnAt<Row>('missing', about))).toBe('cedaw opsc');
  });

  it('tells by a cell of its own what is no single value', () => {
    const column = columnAt<Row>('acts', { ...about, key: 'acted', cell: ({ acts }) => acts.length });
    expect([column.key, valueIn(column)]).toEqual(['acted', 1]);
  });

  it('does not compile where nothing stands there', () => {
    // @ts-expect-error: the row has no such property
    expect(valueIn(columnAt<Row>('day', about))).toBeNull();
    // @ts-expect-error: a State has no such property
    expect(valueIn(columnAt<Row>('state.name', about))).toBeNull();
    // @ts-expect-error: a list of acts is no value
    expect(columnAt<Row>('acts', about).key).toBe('acts');
  });
});
