import { describe, expect, it, test } from 'vitest';
import { addSpan } from '../../src/domain/day.js';
import { Ledger } from '../../src/ledger/ledger.js';
import { readSnapshots } from '../../src/ledger/read-timeline.js';
import { baselinePage, withRows } from '../baseline-page.js';
import { withLastModified, type Reply } from '../depositary-server.js';
import { documentOfPage } from '../document-of-page.js';
import { maintenancePage } from '../treaty-collection/status-page-fixture.js';
import type { DrilledTracker } from './drilled-tracker.js';
import { edited, goodPage, newsChanges, pageWith, recordedPage } from './drill-pages.js';
import { drillOfEditions, faultsOf, named, night, outcomes, said } from './edition-nights.js';

const open = drillOfEditions();

const applied = async ({ tracker }: DrilledTracker) =>
  (await tracker.context.get(Ledger).reader.read(readSnapshots())).findLast(
    ({ disposition, instrument }) => disposition === 'applied' && instrument === 'cedaw',
  )!;

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
