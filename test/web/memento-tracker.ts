import { vi } from 'vitest';
import { baselinePage, fivePages, withCells } from '../baseline-page.js';
import { startDepositary } from '../depositary-server.js';
import { recordOneText } from '../recorded-statements.js';
import { serveTracker } from '../tracker.js';

/** The day of the oldest committed table. */
export const first = '2014-01-27T00:00:00Z';

/** A moment between the two nights. */
export const between = '2026-02-07T09:30:00Z';

/** The second night, in which the ratification of Palau was read. */
const ratified = '2026-02-10T03:17:00Z';

const now = '2026-02-12T15:00:00Z';

/** What is asked about the moment between, and said otherwise later. */
export const list = '/gaps.json?instrument=cedaw&group=asia-pacific';

type Asked = (
  address: string,
  headers?: Readonly<Record<string, string>>,
  method?: string,
) => Promise<Response>;

/** A tracker under a path that has had two nights. */
export interface MementoTracker {
  readonly get: Asked;
  /** An answer in JSON without what depends on the address at which it was asked. */
  readonly listOf: (address: string) => Promise<Readonly<Record<string, unknown>>>;
  readonly mementoOf: (address: string) => Promise<string | null>;
  /** What `list` said at the moment between. */
  readonly saidBetween: unknown;
  readonly close: () => Promise<void>;
}

/** Opens one. */
export async function openMementoTracker(): Promise<MementoTracker> {
  const depositary = await startDepositary(fivePages());
  const tracker = await serveTracker({
    settings: {
      TREATY_COLLECTION_URL: depositary.url,
      PUBLIC_URL: 'https://tracker.example/treaties',
      REQUESTS_PER_MINUTE: '1000000',
    },
  });
  const get: Asked = async (address, headers = {}, method = 'GET') =>
    fetch(tracker.url + address, { method, headers: { accept: '*/*', ...headers }, redirect: 'manual' });
  const listOf = async (address: string) => {
    const { cite: _, knownAt: __, ...told } = (await (await get(address)).json()) as Record<string, unknown>;
    return told;
  };
  await tracker.sync();
  await recordOneText(tracker);
  tracker.clock.set(between);
  const saidBetween = await listOf(list);
  tracker.clock.set(ratified);
  const rows = withCells('Palau', ['2011-09-20', '2026-02-09']);
  depositary.put('IV-8', baselinePage('cedaw', { rows, statusAsAt: '2026-02-10' }));
  await tracker.sync({ only: ['cedaw'] });
  tracker.clock.set(now);
  // The book of the server is up to half a second older than the ledger.
  await vi.waitUntil(
    async () => (await listOf('/changes.json?state=PLW&since=2026-02-10'))['total'] === 1,
    5_000,
  );
  const close = async () => {
    await tracker.close();
    await depositary.close();
  };
  const mementoOf = async (address: string) => (await get(address)).headers.get('memento-datetime');
  return { get, listOf, mementoOf, saidBetween, close };
}

/** The targets of the links of a `Link` header, or of a TimeMap, by relation. */
export function linksIn(text: string | null): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...(text ?? '').matchAll(/<([^>]*)>; rel="([^"]*)"/g)].map(([, href, rel]) => [rel, href]),
  );
}
