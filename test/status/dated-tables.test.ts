import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Query } from '../../src/status/parameters.js';
import { shownColumns } from '../../src/status/question.js';
import { questions } from '../../src/status/questions.js';
import { StatusService } from '../../src/status/status.service.js';
import { subjectsOf } from '../question-subjects.js';
import { recordOneText } from '../recorded-statements.js';
import { openTracker, type OpenTracker } from '../tracker.js';

let tracker: OpenTracker;

// The committed tables are of days twelve years apart.
beforeAll(async () => {
  tracker = await openTracker();
  await recordOneText(tracker);
});

afterAll(async () => tracker.close());

/** The instrument that a row is about, where it is about one. */
function instrumentOf(row: object): unknown {
  return 'instrument' in row ? row.instrument : 'adopted' in row && 'id' in row ? row.id : undefined;
}

describe('a table of how things stood on a day says of which days the records are', () => {
  const asked = questions.filter(({ parameters }) => parameters.some(({ key }) => key === 'asOf'));

  test.each(asked.map((question) => [question.name, question] as const))('%s', async (_, question) => {
    const query = subjectsOf(question);
    const { rows, records } = await tracker.ask(question, query);
    const columns = question.columns(await tracker.context.get(StatusService).book(), query as Query);
    const dayIn = (row: unknown, key: string) => columns.find((column) => column.key === key)?.cell(row);
    expect(records.length).toBeGreaterThan(0);
    for (const row of rows) {
      const about = instrumentOf(row as object);
      const notes = about === undefined ? records : records.filter(({ instrument }) => instrument === about);
      expect(notes.length).toBeGreaterThan(0);
      const inRow = notes.map((note) =>
        dayIn(row, notes.length === 1 ? 'statusAsAt' : `${note.instrument}AsAt`),
      );
      expect(inRow).toEqual(notes.map(({ statusAsAt }) => statusAsAt));
    }
  });

  test('where nobody says it beside the table', async () => {
    const book = await tracker.context.get(StatusService).book();
    for (const name of ['matrix', 'waiting', 'groups']) {
      const columns = questions.find((question) => question.name === name)!.columns(book);
      const shown = shownColumns(columns).map(({ key }) => key);
      expect(shown).toEqual(columns.map(({ key }) => key).filter((key) => !/(AsAt|Reservations)$/.test(key)));
      expect(shown.length).toBeLessThan(columns.length);
    }
  });
});
