import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ArchivedPage } from '../../src/status/archived-page.js';
import { sha256Of } from '../../src/treaty-collection/snapshot-archive.js';
import { baselinePage, withCells } from '../baseline-page.js';
import { startDepositary, type Depositary } from '../depositary-server.js';
import { documentOfPage } from '../document-of-page.js';
import { serveTracker, type ServedTracker } from '../tracker.js';

let depositary: Depositary;
let tracker: ServedTracker;

const page = baselinePage('trafficking-protocol', {
  statusAsAt: '2026-02-03',
  rows: withCells('Palau', ['', '2026-01-20 a']),
});
const sha256 = sha256Of(documentOfPage(page)!);

beforeAll(async () => {
  depositary = await startDepositary({ 'XVIII-12-a': page });
  tracker = await serveTracker({ settings: { TREATY_COLLECTION_URL: depositary.url } });
  const { rows } = await tracker.sync({ only: ['trafficking-protocol'] });
  expect(rows.map(({ outcome }) => outcome)).toEqual(['applied']);
});

afterAll(async () => {
  await tracker.close();
  await depositary.close();
});

const bodyOf = async (address: string) =>
  (await fetch(tracker.url + address, { headers: { accept: 'text/html' } })).text();

test('a document is told as a page is', async () => {
  const response = await fetch(`${tracker.url}/evidence/${sha256}.json?state=PLW`);
  const { snapshots, rows } = (await response.json()) as ArchivedPage;
  expect(snapshots[0]).toMatchObject({ instrument: 'trafficking-protocol', edition: 'xml', httpStatus: 200 });
  expect(snapshots[0]?.url).toMatch(/XVIII-12-a\.en\.xml$/);
  expect(snapshots[0]?.headers).toContainEqual(['content-type', 'text/xml']);
  const consent = { date: '2026-01-20', code: 'a', withdrawn: false };
  expect(rows).toMatchObject([{ name: 'Palau', consent, agrees: true }]);
});

test('it is shown as a table and as it is written, its row marked in both', async () => {
  const copy = await bodyOf(`/evidence/${sha256}/copy?state=PLW`);
  expect(copy).toMatch(/<tr class="read" id="read" aria-current="true"><td>.*?Palau<\/td>/);
  expect(copy).toMatch(/<mark aria-current="true">&lt;Row&gt;\s*&lt;Entry&gt;Palau&lt;/);
  expect(await bodyOf(`/evidence/${sha256}?state=PLW`)).toContain('The XML document of the depositary');
});
