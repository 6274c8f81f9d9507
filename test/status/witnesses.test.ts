import { afterAll, beforeAll, describe, expect, it, test, vi } from 'vitest';
import { SnapshotEntity } from '../../src/ledger/entities/snapshot.entity.js';
import { evidenceOfCells } from '../../src/status/evidence-of-cells.js';
import type { Evidence } from '../../src/status/evidence.js';
import { gaps } from '../../src/status/questions/gaps.js';
import { instruments } from '../../src/status/questions/instruments.js';
import { state } from '../../src/status/questions/state.js';
import { baselinePage } from '../baseline-page.js';
import { startDepositary, withBody, type Depositary } from '../depositary-server.js';
import { documentOfPage } from '../document-of-page.js';
import { participationOf } from '../participations.js';
import { openTracker, serveTracker, type ServedTracker } from '../tracker.js';

type Cells = readonly [signature: string, consent: string];

/** The page of CEDAW on a day, with the rows of some States otherwise; in the order of their names. */
function pageOf(day: string, told: Readonly<Record<string, Cells>>): string {
  return baselinePage('cedaw', {
    statusAsAt: day,
    rows: (rows) => {
      const others = rows.filter(({ name }) => !Object.hasOwn(told, name));
      const altered = Object.entries(told).map(([name, cells]) => ({ name, cells }));
      return [...others, ...altered].toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
    },
  });
}

const palau: Cells = ['2011-09-20', '2026-02-04'];
const america: Cells = ['1980-07-17', '2026-02-05'];
const somalia: Cells = ['', '2026-02-06 a'];
/** The depositary printed the 11th. */
const corrected: Cells = ['', '1994-05-12 a'];
const [withPalau, withAmerica, withSomalia] = [
  { Palau: palau },
  { Palau: palau, 'United States of America': america },
  { Palau: palau, 'United States of America': america, Somalia: somalia },
];
const shell = '<html><head><title>UNTC</title></head><body></body></html>';

/** What the two editions of one night say; where one is absent the page is a shell, or the document is as it was; `null` is none. */
interface Night {
  readonly what: string;
  readonly day: string;
  readonly page?: Readonly<Record<string, Cells>>;
  readonly document?: Readonly<Record<string, Cells>> | null;
  readonly outcome: 'applied' | 'unchanged' | 'held';
  /** Who says the cell of some States, by their codes; and each cell of the record (`*`). */
  readonly said: Readonly<Record<string, readonly (string | null)[]>>;
  readonly editions: string;
}

const nights: readonly Night[] = [
  {
    what: 'both editions say what a committed table says',
    day: '2026-02-04',
    page: {},
    document: {},
    outcome: 'applied',
    said: { PLW: ['html', 'xml'], USA: ['html', 'xml'], '*': ['html', 'xml'] },
    editions: '2 of 2 editions agree',
  },
  {
    what: 'both have a new act',
    day: '2026-02-05',
    page: withPalau,
    document: withPalau,
    outcome: 'applied',
    said: { PLW: ['html', 'xml'], USA: ['html', 'xml'], '*': ['html', 'xml'] },
    editions: '2 of 2 editions agree',
  },
  {
    what: 'the document has not yet what the page has',
    day: '2026-02-06',
    page: withAmerica,
    outcome: 'applied',
    said: { PLW: ['html', 'xml'], USA: ['html'], '*': ['html'] },
    editions: '1 of 2 editions agrees',
  },
  {
    what: 'the document has it, too',
    day: '2026-02-07',
    page: withAmerica,
    document: withAmerica,
    outcome: 'unchanged',
    said: { PLW: ['html', 'xml'], USA: ['html', 'xml'], '*': ['html', 'xml'] },
    editions: '2 of 2 editions agree',
  },
  {
    what: 'the page is a shell, and the document has a new act',
    day: '2026-02-08',
    document: withSomalia,
    outcome: 'applied',
    said: { PLW: ['xml', 'html'], SOM: ['xml'], '*': ['xml'] },
    editions: '1 of 2 editions read',
  },
  {
    what: 'the page is back',
    day: '2026-02-09',
    page: withSomalia,
    document: withSomalia,
    outcome: 'unchanged',
    said: { PLW: ['xml', 'html'], SOM: ['xml', 'html'], '*': ['xml', 'html'] },
    editions: '2 of 2 editions agree',
  },
  {
    what: 'both tell one act, each otherwise',
    day: '2026-02-10',
    page: { ...withSomalia, Palau: ['2011-09-20', '2026-02-03'] },
    document: withSomalia,
    outcome: 'held',
    said: { PLW: ['xml'], SOM: ['xml'], '*': ['xml'] },
    editions: '0 of 2 editions agree',
  },
  {
    what: 'the page has an old day otherwise, and the document is away',
    day: '2026-02-11',
    page: { ...withSomalia, Albania: corrected },
    document: null,
    outcome: 'applied',
    said: { ALB: ['xml'], PLW: ['html', 'xml'], '*': ['html'] },
    editions: '1 of 2 editions read',
  },
  {
    what: 'the page says so on a later day',
    day: '2026-02-12',
    page: { ...withSomalia, Albania: corrected },
    document: null,
    outcome: 'applied',
    said: { ALB: ['html'], PLW: ['html', 'xml'], '*': ['html'] },
    editions: '1 of 2 editions read',
  },
];

let depositary: Depositary;
let tracker: ServedTracker;

/** Who says the cell of a State under CEDAW, or each cell of its record. */
async function evidenceOn(code: string, knownAt?: string): Promise<Evidence | null | undefined> {
  const query = knownAt === undefined ? {} : { knownAt };
  if (code === '*')
    return (await tracker.ask(instruments, query)).rows.find(({ id }) => id === 'cedaw')?.evidence;
  const { rows } = await tracker.ask(state, { code, ...query });
  return rows.find(({ instrument }) => instrument === 'cedaw')?.evidence;
}

const editionsIn = (evidence: Evidence | null | undefined) =>
  evidence?.witnesses.map(({ edition }) => edition);

const textOf = async (address: string) => (await fetch(tracker.url + address)).text();

beforeAll(async () => {
  depositary = await startDepositary();
  tracker = await serveTracker({ settings: { TREATY_COLLECTION_URL: depositary.url } });
});

afterAll(async () => {
  await tracker.close();
  await depositary.close();
});

test('before any edition was read a committed table says everything', async () => {
  for (const code of ['PLW', 'USA', '*']) {
    const evidence = await evidenceOn(code);
    const { url, statusAsAt, sha256 } = evidence!;
    expect(evidence?.witnesses).toEqual([{ edition: null, url, statusAsAt, sha256 }]);
  }
  expect(await textOf('/about')).toContain('No edition read yet');
  expect(await textOf('/badges/cedaw.svg')).not.toContain('edition');
});

describe.each(nights)('a night on which $what', (night) => {
  const { day, page, document, outcome, said, editions } = night;
  const at = `${day}T03:17:00Z`;

  beforeAll(async () => {
    tracker.clock.set(at);
    depositary.answer('IV-8', page === undefined ? withBody(shell) : undefined, 'html');
    if (page !== undefined) depositary.put('IV-8', pageOf(day, page));
    if (document !== undefined)
      depositary.putDocument('IV-8', document && documentOfPage(pageOf(day, document)));
    const { rows } = await tracker.sync({ only: ['cedaw'] });
    expect(rows).toMatchObject([{ outcome }]);
  });

  it('names who says what', async () => {
    for (const [code, expected] of Object.entries(said))
      expect([code, editionsIn(await evidenceOn(code))]).toEqual([code, expected]);
  });

  it('leads to the bytes of each', async () => {
    const evidence = await evidenceOn('PLW');
    const [own, ...others] = evidence?.witnesses ?? [];
    const { url, statusAsAt, sha256 } = evidence!;
    expect(own).toMatchObject({ url, statusAsAt, sha256 });
    for (const { edition, url: other, sha256: hash } of others) {
      expect(hash).not.toBe(sha256);
      expect(other).toMatch(edition === 'xml' ? /\/XVIII|IV-8\.en\.xml$/i : /\/ViewDetails\.aspx\?/);
      expect((await fetch(`${tracker.url}/evidence/${hash}.json`)).status).toBe(200);
    }
  });

  it('leads there from a page, too', async () => {
    const links = async () =>
      [...(await textOf('/states/PLW')).matchAll(/<a href="(\/evidence\/[0-9a-f]{64}[^"]*)">([^<]*)</g)]
        .map(([, href, text]) => [text, href])
        .filter(([text]) => text?.startsWith('also in'));
    const others = (await evidenceOn('PLW'))?.witnesses.slice(1) ?? [];
    const expected = others.map(({ edition, sha256 }) => [
      `also in ${edition?.toUpperCase()}`,
      `/evidence/${sha256}?state=PLW`,
    ]);
    // The book of the server is up to half a second older than the ledger.
    await vi.waitFor(async () => expect(await links()).toEqual(expected), 5_000);
  });

  it('says how the editions stand, with the day', async () => {
    // The book of the server is up to half a second older than the ledger.
    const written = Number(day.slice(8));
    await vi.waitFor(
      async () =>
        expect(await textOf('/badges/cedaw.svg')).toMatch(
          new RegExp(`<title>[^<]* parties to CEDAW[^<]*; ${editions}, ${written} February 2026</title>`),
        ),
      5_000,
    );
    expect(await textOf('/about')).toContain(`${editions}, <time`);
    const badge = await textOf('/badges/cedaw.svg');
    expect(badge.includes(`· ${editions}</text>`)).toBe(editions === '2 of 2 editions agree');
  });
});

test('what was known of them at a moment is known of that moment later', async () => {
  tracker.clock.set('2026-02-13T12:00:00Z');
  for (const { day, said } of nights)
    for (const [code, expected] of Object.entries(said)) {
      const evidence = await evidenceOn(code, `${day}T12:00:00Z`);
      expect([day, code, editionsIn(evidence)]).toEqual([day, code, expected]);
    }
  expect(editionsIn(await evidenceOn('PLW', '2026-02-03T12:00:00Z'))).toEqual([null]);
});

test('what a person ruled is said by no edition', () => {
  const snapshot = Object.assign(new SnapshotEntity(), { id: 1, edition: 'html', sha256: 'a'.repeat(64) });
  const other = { snapshot: { ...snapshot, id: 2, edition: 'xml' as const }, silentOn: new Set<string>() };
  const withdrawal = { notifiedOn: null, effectiveOn: '2026-01-01', notification: null, hold: 3 };
  const ruled = participationOf('FIN', { consented: '[2012-01-09 a]' });
  const { whole, of } = evidenceOfCells({
    snapshot,
    earlierPages: new Map(),
    witnesses: [other],
    participations: [{ ...ruled, withdrawal }],
  });
  expect([editionsIn(of('FIN')), editionsIn(of('SWE'))]).toEqual([[], ['html', 'xml']]);
  expect(editionsIn(whole)).toEqual(['html', 'xml']);
});

test('cells that the same editions say have one evidence', async () => {
  const { rows } = await tracker.ask(gaps, { knownAt: '2026-02-06T12:00:00Z', instrument: 'untoc' });
  expect(rows.length).toBeGreaterThan(4);
  expect(new Set(rows.map(({ evidence }) => evidence)).size).toBe(1);
});

test('where one edition alone is asked for, nothing is said of agreement', async () => {
  const one = await openTracker({
    settings: { TREATY_COLLECTION_URL: depositary.url, SYNC_EDITIONS: 'html' },
  });
  try {
    depositary.put('IV-8', pageOf('2026-02-11', withSomalia));
    one.clock.set('2026-02-11T03:17:00Z');
    await one.sync({ only: ['cedaw'] });
    const { rows } = await one.ask(gaps, { instrument: 'cedaw' });
    expect(rows.map(({ evidence }) => editionsIn(evidence))).toEqual(rows.map(() => ['html']));
  } finally {
    await one.close();
  }
});
