import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { holds as holdsQuestion } from '../../src/status/questions/holds.js';
import { run as runQuestion } from '../../src/status/questions/runs.js';
import { HoldDesk } from '../../src/sync/hold-desk.js';
import { withRows } from '../baseline-page.js';
import { usually, withBody, withStatus, type Reply } from '../depositary-server.js';
import { documentOfPage } from '../document-of-page.js';
import { maintenancePage } from '../treaty-collection/status-page-fixture.js';
import { goodPage, newsChanges, pageWith } from './drill-pages.js';
import { drillOfEditions, faultsOf, named, night, outcomes, palau, said } from './edition-nights.js';

const open = drillOfEditions();

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

  it('of the page beside a document that cannot be read tells of that once', async () => {
    const one = await open(goodPage, null);
    one.depositary.answer('IV-8', since('"page"'), 'html');
    expect(named(await night(one))).toEqual(['edition-not-read']);
    const report = await night(one, '2026-02-11');
    expect(report).toMatchObject({ outcome: 'unchanged', httpStatus: 304, findings: [] });
    expect(outcomes(report)).toEqual(['html led', 'xml failed']);
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
        // No total tells whether the words of a reservation are damaged: what a page prints of them is told as printed.
        const acts = said(report!).filter((change) => !change.startsWith('statement-'));
        if (report!.outcome === 'applied') expect(acts).toEqual(newsChanges);
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
