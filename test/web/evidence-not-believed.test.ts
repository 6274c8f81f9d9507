import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { HoldDesk } from '../../src/sync/hold-desk.js';
import type { ArchivedPage } from '../../src/status/archived-page.js';
import { sha256Of } from '../../src/treaty-collection/snapshot-archive.js';
import { baselinePage, withCells, without } from '../baseline-page.js';
import { startDepositary, type Depositary } from '../depositary-server.js';
import { documentOfPage } from '../document-of-page.js';
import { serveTracker, type ServedTracker } from '../tracker.js';

let depositary: Depositary;
let tracker: ServedTracker;

const statusAsAt = '2026-02-03';
/** A page alone, on which an old day is another, and a State is gone. */
const withNotice = withCells('Norway', ['1980-07-17', '1981-05-21'], [7]);
const notes = {
  7: 'On 5 January 2026, the Government of Norway notified the Secretary-General of its decision to denounce the Convention with effect from 5 January 2027.',
};
const doubtful = baselinePage('cedaw', {
  statusAsAt,
  rows: (rows) => withNotice(withCells('Niger', ['', '1999-10-01 a'])(rows)),
  notes,
});
const doubtfulLater = baselinePage('cedaw', {
  statusAsAt: '2026-02-05',
  rows: (rows) => withNotice(withCells('Niger', ['', '1999-10-01 a'])(rows)),
  notes,
});
/** A page that is good, and a document that tells the same act otherwise. */
const ratified = (day: string) =>
  baselinePage('opsc', { statusAsAt, rows: withCells('Fiji', ['2005-09-16', day]) });
const contradicting = documentOfPage(ratified('2026-01-28'))!;
/** A page whose first rows are gone, which does not add up, in whose place its document is taken. */
const cut = baselinePage('supplementary-slavery-convention', {
  statusAsAt,
  rows: without('Albania', 'Algeria'),
  stated: { parties: 124 },
});

const hash = {
  doubtful: sha256Of(doubtful),
  doubtfulLater: sha256Of(doubtfulLater),
  contradicting: sha256Of(contradicting),
  held: sha256Of(ratified('2026-01-29')),
  cut: sha256Of(cut),
};

beforeAll(async () => {
  depositary = await startDepositary({
    'IV-8': doubtful,
    'IV-11-c': ratified('2026-01-29'),
    'XVIII-4': cut,
  });
  depositary.putDocument('IV-8', null);
  depositary.putDocument('IV-11-c', contradicting);
  depositary.putDocument(
    'XVIII-4',
    documentOfPage(baselinePage('supplementary-slavery-convention', { statusAsAt })),
  );
  tracker = await serveTracker({ settings: { TREATY_COLLECTION_URL: depositary.url } });
  const { rows } = await tracker.sync({ only: ['cedaw', 'opsc', 'supplementary-slavery-convention'] });
  expect(Object.fromEntries(rows.map(({ instrument, outcome }) => [instrument, outcome]))).toEqual({
    cedaw: 'applied',
    opsc: 'held',
    'supplementary-slavery-convention': 'applied',
  });
});

afterAll(async () => {
  await tracker.close();
  await depositary.close();
});

const text = async (address: string) =>
  (await fetch(tracker.url + address, { headers: { accept: 'text/html' } })).text();
const dataOf = async (address: string) => (await (await fetch(tracker.url + address)).json()) as ArchivedPage;

describe('a row that waits for a second look, of a page that was believed', () => {
  it('is told not to be believed, and the record on the word of what it rests on', async () => {
    const { snapshots, rows } = await dataOf(`/evidence/${hash.doubtful}.json?state=NER`);
    expect(snapshots).toMatchObject([{ disposition: 'applied', believed: true, withheld: ['NER'] }]);
    expect(rows).toMatchObject([
      {
        consent: { date: '1999-10-01' },
        believed: false,
        agrees: false,
        record: { consent: { date: '1999-10-08' }, evidence: { origin: 'baseline' } },
      },
    ]);
    const page = await text(`/evidence/${hash.doubtful}?state=NER`);
    expect(page).toContain('<strong>This row was not believed</strong>');
    expect(page).toMatch(/The record says otherwise now, on the word of <a [^>]*>another source<\/a>/);
    expect(await text(`/evidence/${hash.doubtful}/copy?state=NER`)).toContain(
      'Read as the row of Niger, and not believed:',
    );
  });

  it('is led to from the list of holds, and told of the page as a whole', async () => {
    const holds = await text('/holds');
    expect(holds).toContain('<a href="/states/NER">Niger</a>');
    expect(holds).toContain(`<a href="/evidence/${hash.doubtful}?state=NER">`);
    expect(holds).not.toMatch(/<a [^>]*>open</);
    expect(await text(`/evidence/${hash.doubtful}`)).toMatch(
      /<strong>Not all of it was believed<\/strong>: what it says of Niger had to wait/,
    );
  });

  it('leaves the rows beside it believed', async () => {
    const { rows } = await dataOf(`/evidence/${hash.doubtful}.json?state=NOR`);
    expect(rows).toMatchObject([{ believed: true, agrees: true }]);
    expect(await text(`/evidence/${hash.doubtful}?state=NOR`)).not.toContain('row was not believed');
  });
});

test('an older source that tells of no withdrawal does not agree with a record that does', async () => {
  const { rows } = await dataOf(`/evidence/${hash.doubtful}.json?state=NER`);
  const older = rows[0]?.record?.evidence.sha256 ?? '';
  const before = await dataOf(`/evidence/${older}.json?state=NOR`);
  expect(before.rows).toMatchObject([{ withdrawal: null, agrees: false, believed: true }]);
  expect(await text(`/evidence/${older}?state=NOR`)).toMatch(
    /The record says otherwise now, .*; withdrawal, notified on <time datetime="2026-01-05"[^>]*>5 January 2026<\/time>/,
  );
});

describe('an edition that is no witness', () => {
  it('is not believed where it contradicts the page that led', async () => {
    const { snapshots } = await dataOf(`/evidence/${hash.contradicting}.json`);
    expect(snapshots).toMatchObject([{ edition: 'xml', disposition: 'witness', believed: false }]);
    const page = await text(`/evidence/${hash.contradicting}?state=FJI`);
    expect(page).toContain('<strong>This page was not believed</strong>: it was read beside the edition');
    expect(page).toMatch(/<a href="\/runs\/\d+">The reasons<\/a>/);
    expect(await text(`/evidence/${hash.contradicting}/copy`)).toContain('<strong>not believed</strong>');
  });

  it('is not believed where it was not understood, and the other edition led', async () => {
    const { snapshots } = await dataOf(`/evidence/${hash.cut}.json`);
    expect(snapshots).toMatchObject([{ edition: 'html', believed: false }]);
    expect(await text(`/evidence/${hash.cut}?state=ALB`)).toMatch(
      /No row names .*Albania<\/a>\. But this source was not believed/,
    );
  });
});

describe('what is believed later', () => {
  it('is said so at once, in the copy too', async () => {
    const copy = `/evidence/${hash.held}/copy`;
    expect(await text(copy)).toContain('<strong>not believed</strong>');
    await tracker.context.get(HoldDesk).accept(idOf(await text('/holds.json')), { by: 'Ada', note: 'C.N.1' });
    await expect.poll(async () => text(copy), { timeout: 10_000 }).not.toContain('not believed');
    expect((await dataOf(`/evidence/${hash.held}.json`)).snapshots).toMatchObject([
      { disposition: 'applied', believed: true },
    ]);
  });

  it('is told of both pages that say it', async () => {
    tracker.clock.set('2026-02-05T12:00:00Z');
    depositary.put('IV-8', doubtfulLater);
    await tracker.sync({ only: ['cedaw'] });
    const believedIn = async (sha256: string) =>
      (await dataOf(`/evidence/${sha256}.json?state=NER`)).rows.map(({ believed, agrees }) => [
        believed,
        agrees,
      ]);
    await expect
      .poll(async () => believedIn(hash.doubtfulLater), { timeout: 10_000 })
      .toEqual([[true, true]]);
    // It was not believed then, and the record says it now.
    expect(await believedIn(hash.doubtful)).toEqual([[false, true]]);
  });
});

function idOf(holds: string): number {
  const { rows } = JSON.parse(holds) as { rows: readonly { id: number; instrument: string; kind: string }[] };
  return rows.find(({ instrument, kind }) => instrument === 'opsc' && kind === 'page')?.id ?? NaN;
}
