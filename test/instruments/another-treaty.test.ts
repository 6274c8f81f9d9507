import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import type { Instrument } from '../../src/domain/instrument.js';
import { InstrumentModule } from '../../src/instruments/instrument-module.js';
import { declaredInstruments, instrumentModules } from '../../src/instruments/instruments.js';
import { startDepositary, targetOf, type Depositary } from '../depositary-server.js';
import { serveTracker, type ServedTracker } from '../tracker.js';
import { exampleNotes, exampleRows, statusPageHtml } from '../treaty-collection/status-page-fixture.js';
import { mineBan, MineBanModule } from './mine-ban-module.js';

describe('a treaty that is not cited is one module and one entry of the list', () => {
  let depositary: Depositary;
  let tracker: ServedTracker;

  beforeAll(async () => {
    const page = statusPageHtml({
      reference: mineBan.reference,
      title: mineBan.title,
      columns: ['Participant', 'Signature', 'Ratification, Acceptance(A), Accession(a), Succession(d)'],
      rows: exampleRows,
      notes: exampleNotes,
    });
    depositary = await startDepositary({ [mineBan.reference]: page });
    tracker = await serveTracker({
      instruments: [...instrumentModules, MineBanModule],
      settings: { TREATY_COLLECTION_URL: depositary.url },
    });
  });

  afterAll(async () => {
    await tracker.close();
    await depositary.close();
  });

  const gaps = async (query: string) => {
    const response = await fetch(`${tracker.url}/gaps.json?instrument=mine-ban${query}`);
    return (await response.json()) as { total: number; rows: Record<string, unknown>[]; warnings: string[] };
  };

  it('has no record before its first sync, and says so', async () => {
    expect(await gaps('')).toMatchObject({
      total: 0,
      warnings: ['there is no record of the Mine Ban yet: nothing can be said until a sync succeeds'],
    });
  });

  it('is fetched, recorded and answered', async () => {
    const report = await tracker.sync({ only: ['mine-ban'] });
    expect(report.rows).toMatchObject([
      { instrument: 'mine-ban', outcome: 'applied', counted: { signatories: 3, parties: 3 }, changes: [] },
    ]);
    expect(depositary.pageRequests().map(({ target }) => target)).toEqual([targetOf('XXVI-5')]);

    // The server looks at the ledger again when the book it has is half a second old.
    await expect.poll(async () => (await gaps('')).total, { timeout: 10_000 }).toBe(197 - 3);
    const { rows } = await gaps('&standing=signatory&standing=withdrawn');
    expect(rows).toMatchObject([
      { state: { code: 'CIV' }, standing: 'signatory', signedOn: '2001-01-10' },
      { state: { code: 'FIN' }, standing: 'withdrawn' },
    ]);
  });

  it('has deposit sheets, which say less: nothing of its clauses that is not declared', async () => {
    const sheetOf = async (code: string) => {
      const response = await fetch(`${tracker.url}/states/${code}/mine-ban.json`);
      return (await response.json()) as {
        rows: { topic: string; sentence: string; article: string | null }[];
      };
    };
    const { rows } = await sheetOf('FIN');
    expect(rows.find(({ topic }) => topic === 'act')).toMatchObject({
      sentence: 'Finland can accede to the Mine Ban again, by one act and without a signature before it',
      article: 'article 16',
    });
    expect(new Set(rows.map(({ topic }) => topic))).toEqual(
      new Set(['standing', 'act', 'condition', 'authority', 'contents', 'deposit', 'effect']),
    );
    expect((await sheetOf('CIV')).rows.find(({ topic }) => topic === 'act')?.sentence).toMatch(
      / can ratify, accept or approve the Mine Ban, which it has signed$/,
    );
  });

  it('is in the matrix and has a page of its own', async () => {
    const page = await fetch(`${tracker.url}/instruments/mine-ban.json`);
    expect(await page.json()).toMatchObject({
      instrument: {
        id: 'mine-ban',
        citedIn: null,
        rules: { withdrawal: expect.stringContaining('article 20') },
      },
    });
    const matrix = await fetch(`${tracker.url}/matrix.csv`);
    expect((await matrix.text()).split('\r\n')[0]).toContain('mine-ban');
  });
});

describe('the list of instruments', () => {
  const parentOf = (id: string) => ({ id, partyRule: 'article 2', leavingRule: 'article 3' });
  const moduleOf = (declaration: Partial<Instrument>) => {
    @InstrumentModule({ ...mineBan, ...declaration })
    class AnotherModule {}
    return AnotherModule;
  };

  test.each<[string, Partial<Instrument>, string]>([
    ['an id twice', { id: 'cedaw' }, 'two instruments have the id "cedaw": give one of them another'],
    ['a reference twice', { reference: 'IV-8' }, 'two instruments have the reference "IV-8"'],
    [
      'a parent that is not there',
      { parent: parentOf('crc') },
      'the instrument "mine-ban" names the parent "crc", which is not in the list of modules',
    ],
  ])('refuses %s', (_title, declaration, message) => {
    expect(() => declaredInstruments([...instrumentModules, moduleOf(declaration)])).toThrow(message);
  });

  it('takes a parent that is there', () => {
    const modules = [...instrumentModules, moduleOf({ parent: parentOf('untoc') })];
    expect(declaredInstruments(modules).at(-1)?.parent?.id).toBe('untoc');
  });
});
