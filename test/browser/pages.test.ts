import axe from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveTracker, type ServedTracker } from '../tracker.js';
import { launchBrowser, watch } from './browser.js';
import { mainPages } from './main-pages.js';
import { endToken } from '../../src/alerts/end-link.js';
import { ledgerOf, subscribe } from '../alerts/subscribe.js';
import { makeRuns } from '../made-runs.js';
import { recordStatements } from '../recorded-statements.js';
import { statedTexts } from '../stated-texts.js';

const sizes = {
  phone: { width: 320, height: 740 },
  desktop: { width: 1280, height: 800 },
};

/** The first two subscriptions: one that stands, and one that has ended. */
const linked = [1, 2].map((id) => ({ id, linkKey: `the key of ${id}` }));

/** Every page that is looked at, with those that only a link leads to. */
const everyPage = [...mainPages, '/declarations/1', ...linked.map((one) => `/unsubscribe/${endToken(one)}`)];

let tracker: ServedTracker;
let browser: Browser;

beforeAll(async () => {
  [tracker, browser] = await Promise.all([serveTracker(), launchBrowser()]);
  await makeRuns(tracker, [
    ['2025-12-30T03:17:00Z', 'interrupted'],
    ['2025-12-31T03:17:00Z', 'failed'],
    ['2025-12-31T08:17:00Z', 'done', 'start'],
    ['2026-01-01T03:17:00Z', 'held'],
    ['2026-02-02T03:17:00Z'],
    ['2026-02-03T03:17:00Z', 'running'],
  ]);
  await recordStatements(tracker, 'cedaw', statedTexts('It is bound by the Family Code.'));
  await recordStatements(tracker, 'cedaw', statedTexts('It is bound by a new Code.'));
  const filter = { instruments: ['opsc'], states: ['PRK', 'VCT'], groups: ['caricom'], kinds: [] };
  for (const { linkKey } of linked) await subscribe(tracker, { filter, linkKey });
  await ledgerOf(tracker).subscriptions.end(2, tracker.clock.now(), 'of the test');
});

afterAll(async () => {
  await browser.close();
  await tracker.close();
});

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds against WCAG 2.2 AA, each with the element; the second scheme can differ in its colours only. */
function violationsIn(colorScheme: 'light' | 'dark'): string {
  const runOnly = colorScheme === 'light' ? tags : { type: 'rule', values: ['color-contrast'] };
  // The size of targets, the one rule for 2.2 (2.5.8), runs only where it is asked for by name.
  return `axe.run({ runOnly: ${JSON.stringify(runOnly)}, rules: { 'target-size': { enabled: ${colorScheme === 'light'} } }, resultTypes: ['violations'], preload: false })
    .then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html)))`;
}

describe.each(Object.entries(sizes))('on a %s', (_, viewport) => {
  describe.each(['light', 'dark'] as const)('in the %s scheme', (colorScheme) => {
    test.each(everyPage)('%s', async (path) => {
      const page = await browser.newPage({ viewport, colorScheme });
      const misdeeds = watch(page, tracker.url);
      const response = await page.goto(tracker.url + path);
      const isProblem = (response?.status() ?? 0) >= 400;

      const scroll = await page.evaluate<number[]>(
        '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
      );
      expect(scroll[0], 'the page scrolls sideways').toBeLessThanOrEqual(scroll[1] ?? 0);
      await page.evaluate(axe.source);
      expect(await page.evaluate(violationsIn(colorScheme))).toEqual([]);
      expect(misdeeds.strangers).toEqual([]);
      // The browser itself tells the console of an answer that is a problem.
      expect(misdeeds.errors.length).toBe(isProblem ? 1 : 0);
      await page.close();
    });
  });
});

describe('with the keyboard alone', () => {
  test.each([
    '/',
    '/gaps?instrument=opsc',
    '/matrix?group=asean',
    '/instruments/cedaw',
    '/states/LBR',
    '/compare',
    '/runs',
    '/years/2000',
    '/anniversaries',
  ])('every control of %s is reached', async (path) => {
    const page = await browser.newPage({ viewport: sizes.desktop });
    await page.goto(tracker.url + path);
    const controls = await page.evaluate<number>(`(() => {
        const list = [...document.querySelectorAll('a[href], button, input, select, summary, [tabindex="0"]')]
          .filter((one) => one.tabIndex >= 0 && one.type !== 'hidden' && one.checkVisibility());
        list.forEach((one, index) => one.setAttribute('data-control', index));
        return list.length;
      })()`);
    const reached = new Set<string | null>();
    for (let press = 0; press < controls + 20 && reached.size < controls; press += 1) {
      await page.keyboard.press('Tab');
      reached.add(await page.evaluate(`document.activeElement.getAttribute('data-control')`));
    }
    reached.delete(null);
    expect(reached.size).toBe(controls);
    await page.close();
  });
});
