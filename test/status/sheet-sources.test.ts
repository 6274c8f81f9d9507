import { afterAll, beforeAll, expect, test } from 'vitest';
import { sheet, type SheetRow, type SheetSubject } from '../../src/status/questions/sheet.js';
import type { Answer } from '../../src/status/question.js';
import { openTracker, type OpenTracker } from '../tracker.js';

let tracker: OpenTracker;
beforeAll(async () => {
  tracker = await openTracker();
});
afterAll(async () => tracker.close());

const asked = async (code: string, id: string) =>
  (await tracker.ask(sheet, { code, id })) as Answer<SheetRow, SheetSubject>;

const standing = ({ rows }: { readonly rows: readonly SheetRow[] }) =>
  rows.filter(({ topic }) => topic === 'standing');

test('a sheet says what must be known beside the days', async () => {
  const [, , remark] = standing(await asked('NIU', 'cedaw'));
  expect(remark?.sentence).toMatch(/^New Zealand's instrument of ratification of 10 January 1985 .*[^.]$/);
  expect(standing(await asked('TON', 'cedaw'))).toHaveLength(2);
});

test('a sheet tells where what it says is read, each once', async () => {
  const { rows, subject } = await asked('IRN', 'trafficking-protocol');
  const urls = subject.sheet.sources.map(({ url }) => url);
  expect(new Set(urls).size).toBe(urls.length);
  for (const { source, article } of rows) {
    if (source !== null) expect(urls).toContain(source);
    if (article !== null) expect(source).not.toBeNull();
  }
  expect(subject.sheet.sources.map(({ text }) => text)).toContain('the text of the Trafficking Protocol');
});
