import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { loadStates } from '../../src/states/load-states.js';
import { PACKAGE_DATA_DIR } from '../../src/states/package-data-dir.js';
import { StateDirectory } from '../../src/states/state-directory.js';
import { sha256Of } from '../../src/treaty-collection/snapshot-archive.js';
import { readSource } from '../../src/treaty-collection/source/read-source.js';
import { copyPolicy } from '../../src/web/evidence/copy-document.js';
import { baselinePage } from '../baseline-page.js';
import { startDepositary, type Depositary } from '../depositary-server.js';
import { realPages, realPagesArePresent } from '../real-pages.js';
import { serveTracker, type ServedTracker } from '../tracker.js';
import { enemy, hostilePage } from '../treaty-collection/hostile-page.js';
import { launchBrowser, watch } from './browser.js';

let depositary: Depositary;
let tracker: ServedTracker;
let browser: Browser;

const hostile = hostilePage(baselinePage('supplementary-slavery-convention', { statusAsAt: '2026-02-03' }));
const real: Readonly<Record<string, Buffer>> = realPagesArePresent ? realPages() : {};

beforeAll(async () => {
  depositary = await startDepositary({ 'XVIII-4': hostile, ...real });
  [tracker, browser] = await Promise.all([
    serveTracker({ settings: { TREATY_COLLECTION_URL: depositary.url } }),
    launchBrowser(),
  ]);
  const only = [
    'supplementary-slavery-convention',
    ...('IV-8' in real ? ['cedaw'] : []),
    ...('IV-11-c' in real ? ['opsc'] : []),
  ];
  const { rows } = await tracker.sync({ only });
  expect(rows.map(({ outcome }) => outcome)).toEqual(only.map(() => 'applied'));
});

afterAll(async () => {
  await browser.close();
  await tracker.close();
  await depositary.close();
});

const sizes = {
  phone: { width: 360, height: 740 },
  desktop: { width: 1280, height: 800 },
};

/** The marked row of the copy as it is seen: its text, and whether all of it is within the frame and the window. */
async function seenRow(page: Page): Promise<{ readonly text: string; readonly isVisible: boolean }> {
  const frame = page.locator('iframe');
  await frame.scrollIntoViewIfNeeded();
  const row = page.frameLocator('iframe').locator('#read');
  await row.waitFor();
  const [around, box] = [await frame.boundingBox(), await row.boundingBox()];
  const { height } = page.viewportSize() ?? { height: 0 };
  const isVisible =
    around !== null &&
    box !== null &&
    box.y >= around.y &&
    box.y + box.height <= around.y + around.height &&
    box.y >= 0 &&
    box.y + box.height <= height;
  return { text: ((await row.textContent()) ?? '').replaceAll(/\s+/g, ' ').trim(), isVisible };
}

const cases = [
  ['a hostile page', sha256Of(hostile), 'BEL', 'Read as the row of Belgium: Belgium 7 Sep 1956 13 Dec 1962'],
  ...Object.entries({ 'IV-8': ['cedaw', 'ALB', 'USA'], 'IV-11-c': ['opsc', 'ZWE'] }).flatMap(
    ([reference, [name, ...codes]]) =>
      reference in real
        ? codes.map((code) => [`the real page of ${name}`, sha256Of(real[reference]!), code, ''] as const)
        : [],
  ),
] as const;

describe.each(Object.entries(sizes))('on a %s', (_, viewport) => {
  test.each(cases)(
    '%s (%s) shows the row of %s, and nothing of it runs or loads',
    async (_name, sha256, code, text) => {
      const page = await browser.newPage({ viewport });
      const misdeeds = watch(page, tracker.url);
      await page.goto(`${tracker.url}/evidence/${sha256}?state=${code}`);
      const title = await page.title();

      const seen = await seenRow(page);
      expect(seen.isVisible).toBe(true);
      expect(seen.text).toContain('Read as the row of');
      if (text !== '') expect(seen.text).toBe(text);

      // Whatever the page would do on its own it has had the time to do: its last image would have failed by now.
      await page.waitForLoadState('networkidle');
      expect(misdeeds).toEqual({ errors: [], strangers: [] });
      expect(page.frames()).toHaveLength(2);
      expect(page.frames()[1]?.url()).toContain(`/evidence/${sha256}/copy?state=${code}`);
      expect(await page.title()).toBe(title);
      const wide = await page.evaluate<boolean>(
        'document.documentElement.scrollWidth > document.documentElement.clientWidth',
      );
      expect(wide, 'the page scrolls sideways').toBe(false);
      await page.close();
    },
  );
});

test.each(['light', 'dark'] as const)('in the %s scheme the page meets WCAG 2.2 AA', async (colorScheme) => {
  const page = await browser.newPage({ viewport: sizes.desktop, colorScheme });
  for (const search of ['', '?state=BEL', '?state=USA']) {
    await page.goto(`${tracker.url}/evidence/${sha256Of(hostile)}${search}`);
    await page.evaluate(axe.source);
    const found = await page.evaluate(
      `axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], iframes: false, preload: false })
        .then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html)))`,
    );
    expect(found, search).toEqual([]);
  }
  await page.close();
});

/** Serves a document with some headers, and tells what it does when it is opened: what leaves the browser, and its title. */
async function doneBy(body: string, headers: Readonly<Record<string, string>>) {
  const asked: string[] = [];
  const server = createServer(({ url = '' }, response) => {
    if (url !== '/' && url !== '/favicon.ico') asked.push(url);
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers });
    response.end(url === '/' ? body : '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const page = await browser.newPage();
  onTestFinished(async () => {
    await page.close();
    server.close();
  });
  // What a policy refuses never comes so far.
  await page.route(`${enemy}/**`, async (route) => {
    asked.push(route.request().url());
    await route.abort();
  });
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  await page.waitForLoadState('networkidle');
  return { asked, title: await page.title(), path: new URL(page.url()).pathname };
}

describe('each of the two walls holds alone', () => {
  test('the page itself does harm', async () => {
    const { asked } = await doneBy(hostile, {});
    // A picture that is loaded, and a script that runs.
    expect(asked).toEqual(expect.arrayContaining([`${enemy}/picture.png`, `${enemy}/fetch`]));
  });

  test('the copy without the policy', async () => {
    const codes = new StateDirectory(loadStates(PACKAGE_DATA_DIR)).codesBySpelling();
    const { copy } = await readSource({
      bytes: Buffer.from(hostile),
      edition: 'html',
      statusAsAt: null,
      codes,
    });
    const done = await doneBy(`<!doctype html><title>as it was</title>${copy}`, {});
    expect(done).toEqual({ asked: [], title: 'as it was', path: '/' });
  });

  test('the policy without the copy', async () => {
    const done = await doneBy(`<!doctype html><title>as it was</title>${hostile}`, copyPolicy);
    expect(done).toEqual({ asked: [], title: 'as it was', path: '/' });
  });
});
