import type { Browser, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sha256Of } from '../../src/treaty-collection/snapshot-archive.js';
import { baselinePage } from '../baseline-page.js';
import { startDepositary, type Depositary } from '../depositary-server.js';
import { realPages, realPagesArePresent } from '../real-pages.js';
import { serveTracker, type ServedTracker } from '../tracker.js';
import { enemy, hostilePage } from '../treaty-collection/hostile-page.js';
import { launchBrowser, watch, type Misdeeds } from './browser.js';

let depositary: Depositary;
let tracker: ServedTracker;
let browser: Browser;

/** Pages by the instruments that they are of, as they are read. */
const pages: Record<string, string | Buffer> = {
  'XVIII-4': hostilePage(baselinePage('supplementary-slavery-convention', { statusAsAt: '2026-02-03' })),
  ...(realPagesArePresent && { 'IV-8': realPages()['IV-8']!, 'IV-11-c': realPages()['IV-11-c']! }),
};

beforeAll(async () => {
  [depositary, browser] = await Promise.all([startDepositary(pages), launchBrowser()]);
  tracker = await serveTracker({ settings: { TREATY_COLLECTION_URL: depositary.url } });
  const only = ['supplementary-slavery-convention', ...(realPagesArePresent ? ['cedaw', 'opsc'] : [])];
  const { rows } = await tracker.sync({ only });
  // A page that says what the committed table says is no snapshot of its own: it must have brought something new.
  expect(rows.map(({ outcome }) => outcome)).not.toContain('failed');
});

afterAll(async () => {
  await browser.close();
  await tracker.close();
  await depositary.close();
});
