import { afterAll, afterEach, beforeAll, describe, expect, it, test } from 'vitest';
import fc from 'fast-check';
import { addSpan } from '../../src/domain/day.js';
import { declaredInstruments } from '../../src/instruments/instruments.js';
import { Ledger } from '../../src/ledger/ledger.js';
import { readSnapshots } from '../../src/ledger/read-timeline.js';
import { holds as holdsQuestion } from '../../src/status/questions/holds.js';
import { run as runQuestion } from '../../src/status/questions/runs.js';
import { HoldDesk } from '../../src/sync/hold-desk.js';
import type { CheckReport } from '../../src/sync/sync-report.js';
import { SyncService } from '../../src/sync/sync.service.js';
import { verifyArchive } from '../../src/sync/verify-archive.js';
import { baselinePage, withCells, withRows } from '../baseline-page.js';
import { usually, withBody, withLastModified, withStatus, type Reply } from '../depositary-server.js';
import { documentOfPage } from '../document-of-page.js';
import { removeFolder } from '../temp-folder.js';
import { maintenancePage } from '../treaty-collection/status-page-fixture.js';
import { drilledTracker, recordedFolder, type DrilledTracker } from './drilled-tracker.js';
import { edited, goodPage, newsChanges, pageWith, recordedPage } from './drill-pages.js';

let folder: string;
let drilled: DrilledTracker | undefined;

beforeAll(async () => {
  folder = await recordedFolder();
});
afterEach(async () => {
  await drilled?.close();
  drilled = undefined;
});
afterAll(async () => removeFolder(folder));

/** A tracker in the night of the drill, beside such a page and such a document. */
async function open(page: string | Buffer, document?: string | Buffer | null): Promise<DrilledTracker> {
  drilled = await drilledTracker({ folder, pages: { 'IV-8': page } });
  if (document !== undefined) drilled.depositary.putDocument('IV-8', document);
  return drilled;
}

/** One night; returns what came of the drilled instrument. */
async function night({ tracker, sync }: DrilledTracker, day?: string): Promise<CheckReport> {
  if (day !== undefined) tracker.clock.set(`${day}T03:17:00Z`);
  return (await sync()).rows[0]!;
}

const said = ({ changes }: CheckReport) => changes.map(({ kind, state }) => `${kind} ${state}`);
const outcomes = ({ editions }: CheckReport) =>
  editions.map(({ edition, outcome }) => `${edition} ${outcome}`);
const named = ({ findings }: CheckReport) => findings.map(({ name }) => name);
const palau = (consent: string) => pageWith({ rows: withCells('Palau', ['2011-09-20', consent]) });

const applied = async ({ tracker }: DrilledTracker) =>
  (await tracker.context.get(Ledger).reader.read(readSnapshots())).findLast(
    ({ disposition, instrument }) => disposition === 'applied' && instrument === 'cedaw',
  )!;

/** What the record does not say as the archive says it. */
async function faultsOf({ tracker }: DrilledTracker): Promise<readonly unknown[]> {
  const { archive, resolve } = tracker.context.get(SyncService);
  const ledger = tracker.context.get(Ledger);
  return (await verifyArchive({ ledger, archive, resolve, instruments: declaredInstruments() })).rows;
}

/** The page without its rows and totals: what a server shows that lost its database. */
const shell = edited(
  /Signatories :\s+\d+\.\s+Parties :\s+\d+/,
  '',
  edited(/(<table id="[^"]*tblgrid"[^>]*>).*?(<\/table>)/s, '$1$2'),
);

describe('a page that is an empty shell for thirty nights while acts happen', () => {
  const acts = [
    { name: 'Palau', cells: ['2011-09-20', '2026-02-06'], since: '2026-02-10', change: 'consented PLW' },
    { name: 'Tonga', cells: ['', '2026-02-17 a'], since: '2026-02-18', change: 'consented TON' },
    { name: 'Holy See', cells: ['', '2026-03-02 a'], since: '2026-03-03', change: 'consented VAT' },
  ] as const;
  const nights = Array.from({ length: 30 }, (_, index) => addSpan('2026-02-10', { days: index }));
  /** The page of a day, with the acts that had happened. */
  const pageOf = (day: string) => {
    const [, ...others] = acts.filter(({ since }) => since <= day);
    return pageWith({
      statusAsAt: day,
      rows: withRows(...others.map(({ name, cells }) => ({ name, cells }))),
    });
  };

  test.each<[string, (day: string) => Reply | undefined]>([
    ['undated', () => undefined],
    [
      'dated by its last act',
      (day) => withLastModified(`${acts.findLast(({ since }) => since <= day)!.since}T02:00:00Z`),
    ],
  ])(
    'is followed by a document, %s',
    async (_name, replyOn) => {
      const one = await open(shell);
      for (const [index, day] of nights.entries()) {
        one.depositary.put('IV-8', [shell, maintenancePage, ''][index % 3]!);
        one.depositary.putDocument('IV-8', documentOfPage(pageOf(day)));
        one.depositary.answer('IV-8', replyOn(day), 'xml');
        const report = await night(one, day);
        const news = acts.filter(({ since }) => since === day).map(({ change }) => change);
        expect({ day, outcome: report.outcome, changes: said(report) }).toEqual({
          day,
          outcome: news.length > 0 ? 'applied' : 'unchanged',
          changes: news,
        });
        expect(outcomes(report)[1]).toBe('xml led');
        expect(report.findings.map(({ level, name }) => `${level} ${name}`)).toContain(
          'warning edition-not-read',
        );
        expect(report.findings.find(({ name }) => name === 'edition-not-read')!.message).toMatch(
          /^the HTML page could not be read: .*; the record was judged by the XML document, as at \d+ \w+ 2026$/,
        );
        expect(await applied(one)).toMatchObject({
          edition: 'xml',
          url: expect.stringMatching(/\/MTDSG\/.*\/IV-8\.en\.xml$/i),
        });
      }
      one.depositary.put('IV-8', pageOf('2026-03-12'));
      const last = await night(one, '2026-03-12');
      expect(last).toMatchObject({ changes: [], findings: [] });
      expect(['applied', 'unchanged']).toContain(last.outcome);
      expect(outcomes(last)).toEqual(['html led', 'xml agreed']);
      expect(await one.holds()).toEqual([]);
      expect(await faultsOf(one)).toEqual([]);
    },
    120_000,
  );
});

describe('a night on which one edition cannot be read', () => {
  it('fails where the other cannot be read either, and says why of both', async () => {
    const one = await open(maintenancePage, null);
    const before = await one.recorded();
    const report = await night(one);
    expect(report.outcome).toBe('failed');
    expect(report.reason).toMatch(/^maintenance-page: .*; the XML document: not-xml: /);
    expect(outcomes(report)).toEqual(['html refused', 'xml failed']);
    expect(await one.recorded()).toEqual(before);
  });

  test.each<[string, string | Buffer | null, string, RegExp]>([
    ['is not there', null, 'failed', /^the XML document could not be read: not-xml: /],
    ['is cut', documentOfPage(goodPage)!.subarray(0, 9_000), 'refused', /could not be read/],
    [
      'is of another treaty',
      documentOfPage(baselinePage('opsc', { statusAsAt: '2026-02-10' })),
      'refused',
      /is-the-instrument: the page is of IV-11-c/,
    ],
  ])(
    'takes the page alone where the document %s, and tells it once',
    async (_name, document, outcome, why) => {
      const one = await open(goodPage, document);
      const report = await night(one);
      expect({ outcome: report.outcome, changes: said(report) }).toEqual({
        outcome: 'applied',
        changes: newsChanges,
      });
      expect(outcomes(report)).toEqual(['html led', `xml ${outcome}`]);
      expect(report.findings.map(({ message }) => message)).toEqual([expect.stringMatching(why)]);
      const next = await night(one, '2026-02-11');
      expect(next).toMatchObject({ outcome: 'unchanged', findings: [] });
      expect(outcomes(next)).toEqual(['html led', `xml ${outcome}`]);
      expect(await faultsOf(one)).toEqual([]);
    },
  );

  test.each([
    ['has a name that nobody knows', edited('>Kenya<', '>Kenia<')],
    ['does not add up', pageWith({ stated: { parties: 191 } })],
    ['has another legend', edited('Accession(a)', 'Adherence(a)')],
  ])('takes the document in the place of a page that %s', async (_name, page) => {
    const one = await open(page, documentOfPage(goodPage));
    const report = await night(one);
    expect({ outcome: report.outcome, changes: said(report) }).toEqual({
      outcome: 'applied',
      changes: newsChanges,
    });
    expect(outcomes(report)).toEqual(['html refused', 'xml led']);
    expect(named(report)).toContain('edition-not-read');
    expect(await applied(one)).toMatchObject({ edition: 'xml' });
    expect(await one.holds()).toEqual([]);
  });

  it('takes no document that would undo acts', async () => {
    const one = await open(goodPage);
    await night(one);
    one.depositary.put('IV-8', maintenancePage);
    one.depositary.putDocument('IV-8', documentOfPage(recordedPage));
    one.depositary.answer('IV-8', withLastModified('2026-02-03T10:00:00Z'), 'xml');
    const report = await night(one, '2026-02-11');
    expect(report.outcome).toBe('held');
    expect(named(report)).toEqual(expect.arrayContaining(['as-at-not-older', 'acts-kept']));
  });

  it('is no worse for a document of an older day that says what is on record', async () => {
    const one = await open(maintenancePage, documentOfPage(recordedPage));
    one.depositary.answer('IV-8', withLastModified('2026-01-20T10:00:00Z'), 'xml');
    const report = await night(one);
    expect(report).toMatchObject({ outcome: 'unchanged', statusAsAt: '2026-02-03' });
    expect(report.editions[1]).toMatchObject({ outcome: 'led', statusAsAt: '2026-01-20' });
  });
});

describe('a document that lags behind its page', () => {
  it('holds nothing for weeks, and each night says what it has not yet', async () => {
    const one = await open(goodPage, documentOfPage(recordedPage));
    one.depositary.answer('IV-8', withLastModified('2026-02-03T10:00:00Z'), 'xml');
    for (let index = 0; index < 14; index++) {
      const day = addSpan('2026-02-10', { days: index });
      one.depositary.put('IV-8', pageWith({ statusAsAt: day }));
      const report = await night(one, day);
      expect(report.outcome).toBe(index === 0 ? 'applied' : 'unchanged');
      expect(outcomes(report)).toEqual(['html led', 'xml behind']);
      expect(report.findings.map(({ message }) => message)).toEqual([
        'the XML document (as at 3 February 2026) does not have yet what the other edition has: the consent of Palau (6 February 2026)',
      ]);
    }
    one.depositary.putDocument('IV-8', documentOfPage(goodPage));
    one.depositary.answer('IV-8', undefined, 'xml');
    const report = await night(one, '2026-02-24');
    expect(report).toMatchObject({ outcome: 'unchanged', findings: [] });
    expect(outcomes(report)).toEqual(['html led', 'xml agreed']);
    expect(await one.holds()).toEqual([]);
  });
});

describe('two editions that tell one act otherwise', () => {
  const html = palau('2026-02-06');
  const document = (consent: string) => documentOfPage(palau(consent));
  const both =
    /the consent of Palau: the HTML page .* says 6 February 2026, the XML document .* says 5 February 2026$/;

  it('are held, with both readings, and the last good record is served', async () => {
    const one = await open(html, document('2026-02-05'));
    const before = await one.recorded();
    const report = await night(one);
    expect(report.outcome).toBe('held');
    expect(outcomes(report)).toEqual(['html led', 'xml conflicted']);
    expect(await one.recorded()).toEqual(before);
    const { rows } = await one.tracker.ask(holdsQuestion);
    expect(rows).toMatchObject([{ state: 'open', reasons: [expect.stringMatching(both)] }]);
    const shown = await one.tracker.context.get(HoldDesk).show(1);
    expect(shown.unacceptableBecause).toBeNull();
    expect(shown.findings).toEqual([
      { level: 'error', name: 'editions-agree', message: expect.stringMatching(both) },
    ]);
    const { rows: checks } = await one.tracker.ask(runQuestion, { id: '2' });
    expect(checks[0]!.editions[1]).toMatchObject({
      differences: [
        {
          state: 'PLW',
          cell: 'consent',
          kind: 'conflict',
          html: { date: '2026-02-06' },
          xml: { date: '2026-02-05' },
        },
      ],
    });
    // The next night meets the same, and lays it before nobody again.
    expect((await night(one, '2026-02-11')).outcome).toBe('held');
    expect(await one.holds()).toHaveLength(1);
    expect(await faultsOf(one)).toEqual([]);
  });

  it('are not held again once a person has accepted them, until one says something else', async () => {
    const one = await open(html, document('2026-02-05'));
    await night(one);
    await one.tracker.context.get(HoldDesk).accept(1, { by: 'Ada', note: 'C.N.1.2026' });
    for (const day of ['2026-02-11', '2026-02-12']) {
      const report = await night(one, day);
      expect(report.outcome).toBe('unchanged');
      expect(report.findings).toEqual([
        {
          level: 'warning',
          name: 'editions-agree',
          message: expect.stringMatching(/; a person accepted this$/),
        },
      ]);
    }
    one.depositary.putDocument('IV-8', document('2026-02-04'));
    expect((await night(one, '2026-02-13')).outcome).toBe('held');
    expect((await one.holds()).map(({ hold }) => hold.state)).toEqual(['open', 'accepted']);
    expect(await faultsOf(one)).toEqual([]);
  });

  it('are held where the page says what is on record already', async () => {
    const one = await open(html);
    await night(one);
    one.depositary.putDocument('IV-8', document('2026-02-05'));
    expect((await night(one, '2026-02-11')).outcome).toBe('held');
    one.depositary.putDocument('IV-8', document('2026-02-06'));
    expect((await night(one, '2026-02-12')).outcome).toBe('unchanged');
    expect((await one.holds()).map(({ hold }) => hold.state)).toEqual(['closed']);
  });

  it('stay held while either of them does not come', async () => {
    const one = await open(html, document('2026-02-05'));
    const before = await one.recorded();
    await night(one);
    one.depositary.putDocument('IV-8', null);
    for (const day of ['2026-02-11', '2026-02-12']) expect((await night(one, day)).outcome).toBe('held');
    expect(await one.holds()).toHaveLength(1);
    one.depositary.putDocument('IV-8', document('2026-02-05'));
    one.depositary.put('IV-8', maintenancePage);
    const report = await night(one, '2026-02-13');
    expect(report.outcome).toBe('held');
    expect(named(report)).toContain('editions-agree');
    expect(await one.recorded()).toEqual(before);
  });
});

describe('"not modified"', () => {
  const since =
    (etag: string): Reply =>
    (asked) =>
      asked.seen.headers['if-none-match'] === etag
        ? withStatus(304)(asked)
        : withStatus(200, {
            headers: {
              etag,
              'content-type': asked.seen.edition === 'xml' ? 'text/xml' : 'text/html',
            },
            body: asked.page!,
          })(asked);

  it('is taken of each edition by itself, and keeps what was compared', async () => {
    const one = await open(goodPage);
    one.depositary.answer('IV-8', since('"page"'), 'html');
    one.depositary.answer('IV-8', since('"document"'), 'xml');
    expect(outcomes(await night(one))).toEqual(['html led', 'xml agreed']);
    const report = await night(one, '2026-02-11');
    expect(report).toMatchObject({ outcome: 'unchanged', bytes: null, findings: [] });
    expect(report.editions).toMatchObject([
      { outcome: 'led', httpStatus: 304 },
      { outcome: 'agreed', httpStatus: 304 },
    ]);
  });

  it('of the page alone is not enough where the document says something new', async () => {
    const one = await open(goodPage);
    one.depositary.answer('IV-8', since('"page"'), 'html');
    await night(one);
    one.depositary.putDocument('IV-8', documentOfPage(palau('2026-02-05')));
    const report = await night(one, '2026-02-11');
    expect(report.outcome).toBe('held');
    expect(
      one.depositary
        .pageRequests()
        .slice(-2)
        .map(({ headers }) => headers['if-none-match']),
    ).toEqual(['"page"', undefined]);
  });

  it('of the document alone compares the page with what it said before', async () => {
    const one = await open(goodPage);
    one.depositary.answer('IV-8', since('"document"'), 'xml');
    await night(one);
    one.depositary.put(
      'IV-8',
      pageWith({ statusAsAt: '2026-02-11', rows: withRows({ name: 'Tonga', cells: ['', '2026-02-10 a'] }) }),
    );
    const report = await night(one, '2026-02-11');
    expect({ outcome: report.outcome, changes: said(report) }).toEqual({
      outcome: 'applied',
      changes: ['consented TON'],
    });
    expect(outcomes(report)).toEqual(['html led', 'xml behind']);
    one.depositary.put('IV-8', maintenancePage);
    const alone = await night(one, '2026-02-12');
    expect(outcomes(alone)).toEqual(['html refused', 'xml led']);
  });
});

describe('whatever comes of both', () => {
  const document = documentOfPage(goodPage)!;
  /** Bytes with some cut off, or some of them exchanged for others. */
  const spoiled = (bytes: Buffer) =>
    fc.oneof(
      fc.constant(bytes),
      fc.integer({ min: 0, max: bytes.length }).map((length) => bytes.subarray(0, length)),
      fc
        .tuple(fc.integer({ min: 0, max: bytes.length - 20 }), fc.uint8Array({ minLength: 1, maxLength: 20 }))
        .map(([at, more]) => Buffer.concat([bytes.subarray(0, at), more, bytes.subarray(at + more.length)])),
      fc
        .tuple(fc.integer({ min: 0, max: bytes.length - 1 }), fc.constantFrom(...'0123456789aA[]<>&'))
        .map(([at, letter]) =>
          Buffer.concat([bytes.subarray(0, at), Buffer.from(letter), bytes.subarray(at + 1)]),
        ),
    );
  const seed = Number(process.env['DRILL_SEED'] ?? 61180);

  it(`records the news of the night or nothing (seed ${seed})`, async () => {
    const one = await open(goodPage);
    const before = await one.recorded();
    const seen = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(spoiled(Buffer.from(goodPage)), spoiled(document), async (page, xml) => {
        one.depositary.answer('IV-8', withBody(page), 'html');
        one.depositary.answer(
          'IV-8',
          withStatus(200, { headers: { 'content-type': 'text/xml' }, body: xml }),
          'xml',
        );
        const { rows } = await one.tracker.sync({ only: ['cedaw'], trigger: null });
        const [report] = rows;
        seen.set(report!.outcome, (seen.get(report!.outcome) ?? 0) + 1);
        if (report!.outcome === 'applied') expect(said(report!)).toEqual(newsChanges);
        else expect(['held', 'failed', 'unchanged']).toContain(report!.outcome);
        if (report!.outcome === 'unchanged') expect(said(report!)).toEqual([]);
      }),
      { numRuns: 120, seed },
    );
    process.stderr.write(`Of 120 spoiled nights: ${[...seen].map((pair) => pair.join(' ')).join(', ')}.\n`);
    expect(await one.recorded()).toEqual(before);
    one.depositary.answer('IV-8', usually);
    one.depositary.answer('IV-8', usually, 'html');
    one.depositary.answer('IV-8', usually, 'xml');
    expect(said(await night(one))).toEqual(newsChanges);
  }, 120_000);
});
