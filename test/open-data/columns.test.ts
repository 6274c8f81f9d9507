import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isDay } from '../../src/domain/day.js';
import type { Query } from '../../src/status/parameters.js';
import type { ColumnType } from '../../src/status/column-table.js';
import { questions } from '../../src/status/questions.js';
import { StatusService } from '../../src/status/status.service.js';
import { subjectsOf } from '../question-subjects.js';
import { openBusyTracker, type BusyTracker } from './busy-tracker.js';

let tracker: BusyTracker;
beforeAll(async () => {
  tracker = await openBusyTracker();
});
afterAll(async () => tracker.close());

/** What the values of each type are. */
const are: Readonly<Record<ColumnType, (value: string | number) => boolean>> = {
  string: (value) => typeof value === 'string',
  uri: (value) => URL.canParse(String(value)),
  integer: Number.isInteger,
  number: (value) => typeof value === 'number',
  date: (value) => isDay(String(value)),
  datetime: (value) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(String(value)),
};

describe.each(questions.map((question) => ({ name: question.name, question })))('$name', ({ question }) => {
  const tableOf = async () => {
    const query = subjectsOf(question);
    const book = await tracker.context.get(StatusService).book();
    return {
      rows: (await tracker.ask(question, query)).rows,
      columns: question.columns(book, query as Query),
    };
  };

  test('every column has the narrowest type that fits its values', async () => {
    const { rows, columns } = await tableOf();
    for (const { key, type, cell } of columns) {
      const values = rows.map((row) => cell(row)).filter((value) => value !== null);
      expect(
        values.filter((value) => !are[type](value)),
        `${key} is ${type}`,
      ).toEqual([]);
      if (type !== 'string' || values.length === 0) continue;
      for (const narrower of ['uri', 'date', 'datetime'] as const) {
        expect(values.every(are[narrower]), `${key} is ${narrower}`).toBe(false);
      }
    }
  });

  test('its key tells each row from all others', async () => {
    const { rows, columns } = await tableOf();
    const keys = columns.filter(({ isKey = false }) => isKey);
    if (keys.length === 0) return;
    const values = rows.map((row) => keys.map(({ cell }) => cell(row)));
    expect(values.flat()).not.toContain(null);
    expect(new Set(values.map((one) => JSON.stringify(one))).size).toBe(rows.length);
  });
});
