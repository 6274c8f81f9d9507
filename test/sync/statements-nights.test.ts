import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { declaredInstruments } from '../../src/instruments/instruments.js';
import { Ledger } from '../../src/ledger/ledger.js';
import { readHolds } from '../../src/ledger/read-holds.js';
import { verifyLog } from '../../src/ledger/log/verify-log.js';
import { HoldDesk } from '../../src/sync/hold-desk.js';
import { SyncService } from '../../src/sync/sync.service.js';
import { verifyArchive } from '../../src/sync/verify-archive.js';
import { baselinePage, withCells, type PageAlterations } from '../baseline-page.js';
import { startDepositary, type Depositary } from '../depositary-server.js';
import { documentOfPage } from '../document-of-page.js';
import { openBeside } from '../ledger/each-database.js';
import { openTracker, type OpenTracker } from '../tracker.js';
import type { FixtureStatement } from '../treaty-collection/statements-fixture.js';

let depositary: Depositary;
let tracker: OpenTracker;

beforeAll(async () => {
  depositary = await startDepositary();
  tracker = await openTracker({ settings: { TREATY_COLLECTION_URL: depositary.url } });
});

afterAll(async () => {
  await tracker.close();
  await depositary.close();
});

const reserved = (name: string, more = ''): FixtureStatement => ({
  name,
  lines: ['# Reservation:', `The Government of ${name} does not consider itself bound by article 29.${more}`],
});
const names = ['Albania', 'Belgium', 'Denmark', 'Finland', 'Germany', 'Kenya', 'Norway', 'Poland'];
const objection: FixtureStatement = {
  name: 'Sweden',
  lines: ['> 12 January 2010', 'The Government of Sweden objects to the reservation made by Kenya.'],
};
const first: PageAlterations = {
  declarations: names.map((name) => reserved(name)),
  objections: [objection],
};
const withOther = (name: string, other: readonly FixtureStatement[]): PageAlterations => ({
  ...first,
  declarations: names.flatMap((one) => (one === name ? other : reserved(one))),
});

/** One night on which the depositary prints that, in both editions unless another document is given. */
async function night(page: PageAlterations, document: PageAlterations = page) {
  const html = baselinePage('cedaw', page);
  depositary.put('IV-8', html);
  depositary.putDocument('IV-8', documentOfPage(baselinePage('cedaw', document))!);
  const { rows } = await tracker.sync({ only: ['cedaw'] });
  const { outcome, changes, findings } = rows[0]!;
  return {
    outcome,
    changes: changes.map(({ kind, state }) => `${kind} ${state}`),
    findings: findings.map(({ name, message }) => `${name}: ${message}`),
  };
}

const recordOf = async () => (await tracker.context.get(Ledger).reader.record('cedaw'))!;
const texts = async (section = 'declarations') =>
  (await recordOf()).statements.filter(({ statement }) => statement.section === section);

describe('what participants stated, night after night', () => {
  it('is read for the first time without a word, and is nothing new on the next night', async () => {
    expect((await recordOf()).statementsFrom).toBeNull();
    expect(await night(first)).toEqual({ outcome: 'applied', changes: [], findings: [] });
    expect(await texts()).toHaveLength(8);
    expect(await recordOf()).toMatchObject({ statementsFrom: 'html', snapshot: { edition: 'html' } });
    expect(await night(first)).toEqual({ outcome: 'unchanged', changes: [], findings: [] });
  });

  it('is told where it is printed otherwise, though no row is, and is known by its first version', async () => {
    const known = (await texts()).find(({ statement }) => statement.state === 'FIN')!;
    const altered = withOther('Finland', [reserved('Finland', ' It may withdraw this reservation.')]);
    expect(await night(altered)).toMatchObject({ outcome: 'applied', changes: ['statement-altered FIN'] });
    const now = (await texts()).find(({ statement }) => statement.state === 'FIN')!;
    expect(now).toMatchObject({ firstId: known.id, position: 0 });
    expect(now.id).not.toBe(known.id);
    expect(await night(first)).toMatchObject({ changes: ['statement-altered FIN'] });
  });

  it('is only tried where a sync is', async () => {
    depositary.put('IV-8', baselinePage('cedaw', withOther('Kenya', [])));
    depositary.putDocument('IV-8', documentOfPage(baselinePage('cedaw', withOther('Kenya', [])))!);
    const { rows } = await tracker.sync({ trigger: null, only: ['cedaw'] });
    expect(rows).toMatchObject([{ outcome: 'applied', changes: [{ kind: 'statement-gone', state: 'KEN' }] }]);
    expect(await texts()).toHaveLength(8);
  });

  it('is held with its page where much of it is gone, until a person accepts that', async () => {
    const few = { ...first, declarations: names.slice(0, 3).map((name) => reserved(name)) };
    const held = await night(few);
    expect(held).toMatchObject({
      outcome: 'held',
      findings: [expect.stringMatching(/^statements-kept: 5 of the 9/)],
    });
    expect(await texts()).toHaveLength(8);
    // Told once: what is held already is not laid before a person again, until it is another page.
    await night(few);
    const fewer = { ...few, declarations: names.slice(0, 2).map((name) => reserved(name)) };
    expect(await night(fewer)).toMatchObject({ outcome: 'held' });
    const { reader } = tracker.context.get(Ledger);
    const holds = await reader.read(readHolds());
    expect(holds.map(({ hold }) => hold.state)).toEqual(['open', 'closed']);

    const [newest] = holds;
    const view = await tracker.context.get(HoldDesk).accept(newest!.hold.id, { by: 'Ada', note: 'seen' });
    expect(view.changes.map(({ kind }) => kind)).toEqual(Array.from({ length: 6 }, () => 'statement-gone'));
    expect(await texts()).toHaveLength(2);
    expect(await night(fewer)).toMatchObject({ outcome: 'unchanged', changes: [] });
    expect(await night(first)).toMatchObject({ outcome: 'applied' });
  });

  it('is that of the page where the document differs, which is told on the first night', async () => {
    const document = withOther('Kenya', [reserved('Kenya', ' This was written long ago.')]);
    const told = await night(first, document);
    expect(told).toMatchObject({ outcome: 'unchanged' });
    expect(told.findings).toEqual([
      expect.stringMatching(
        /^texts-differ: the declarations of Kenya are printed otherwise in the HTML page \(as at .*\) than in the XML document \(as at .*\)$/,
      ),
    ]);
    expect(await night(first, document)).toEqual({ outcome: 'unchanged', changes: [], findings: [] });
    // Also where the document alone can be read.
    depositary.putDocument(
      'IV-8',
      documentOfPage(
        baselinePage('cedaw', { ...document, rows: withCells('Palau', ['2011-09-20', '2026-02-01']) }),
      )!,
    );
    depositary.put('IV-8', '<html><body>Under maintenance</body></html>');
    const { rows } = await tracker.sync({ only: ['cedaw'] });
    expect(rows[0]?.changes).toMatchObject([{ kind: 'consented', state: 'PLW' }]);
    const kenya = (await texts()).find(({ statement }) => statement.state === 'KEN')!;
    expect(kenya.statement.lines).toHaveLength(2);
    expect(JSON.stringify(kenya)).not.toContain('long ago');
  });

  it('follows from the archive, and an altered text is told by verify and by the log', async () => {
    const { archive, resolve } = tracker.context.get(SyncService);
    const ledger = tracker.context.get(Ledger);
    const world = { ledger, archive, resolve, instruments: declaredInstruments() };
    expect((await verifyArchive(world)).rows).toEqual([]);
    expect(await ledger.reader.read(verifyLog(null))).toMatchObject({ fault: null });
    const [{ id } = { id: 0 }] = await texts('objections');
    const { writer } = await openBeside(tracker.databaseUrl);
    await writer.query(`UPDATE declaration SET text = replace(text, 'objects', 'agrees') WHERE id = ${id}`);
    expect((await verifyArchive(world)).rows.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^only the record says .*"section":"objections","state":"SWE"/),
      expect.stringMatching(/^only the archive says .*"section":"objections","state":"SWE"/),
    ]);
    expect((await ledger.reader.read(verifyLog(null))).fault).toMatchObject({
      message: expect.stringMatching(
        /^line \d+ of the log is not of the statements that the ledger has/,
      ) as string,
    });
  });
});
