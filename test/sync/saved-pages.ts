import { onTestFinished, vi } from 'vitest';
import { Ledger } from '../../src/ledger/ledger.js';
import { readSnapshots } from '../../src/ledger/read-timeline.js';
import { gaps } from '../../src/status/questions/gaps.js';
import { baselinePage, withCells, type PageAlterations } from '../baseline-page.js';
import { targetOf } from '../depositary-server.js';
import { tempFolder } from '../temp-folder.js';
import { answer, record } from '../treaty-collection/warc/warc-fixture.js';
import { openTracker, type OpenTracker, type TrackerOptions } from '../tracker.js';

/** A tracker in June, when what is captured in the tests lies months back. */
export async function opened(options: TrackerOptions = {}): Promise<OpenTracker> {
  const tracker = await openTracker(options);
  onTestFinished(tracker.close);
  tracker.clock.set('2026-06-01T12:00:00Z');
  return tracker;
}

/** Where the depositary has a page. */
export const addressOf = (reference: string) => `https://treaties.un.org${targetOf(reference)}`;
/** A page of one instrument as at a day. */
export const cedaw = (statusAsAt: string, alterations: PageAlterations = {}) =>
  baselinePage('cedaw', { statusAsAt, ...alterations });
/** What Palau did in March. */
export const palau = { rows: withCells('Palau', ['2011-09-20', '2026-03-20']) };
/** A record of a page. */
export const capture = (page: string, date: string, reference = 'IV-8') =>
  record({ uri: addressOf(reference), date, block: answer(page) });

/** What is kept of the depositary's. */
export const snapshotsOf = async (tracker: OpenTracker) =>
  (await tracker.context.get(Ledger).reader.read(readSnapshots())).filter(({ edition }) => edition !== null);
/** How a State stands in the list of gaps. */
export const standingOf = async (tracker: OpenTracker, name: string) => {
  const { rows } = await tracker.ask(gaps, { instrument: 'cedaw' });
  return rows.find(({ state }) => state.name === name)?.standing ?? 'no gap';
};

/** A folder of its own for what is laid aside meanwhile. */
export async function ownTemp(): Promise<string> {
  const folder = await tempFolder();
  vi.stubEnv('TMPDIR', folder);
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
  return folder;
}
