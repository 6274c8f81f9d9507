import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recordStatements } from '../recorded-statements.js';
import { statedTexts } from '../stated-texts.js';
import { serveTracker, type ServedTracker } from '../tracker.js';
import { contrast } from '../web/colour-vision.js';
import { launchBrowser } from './browser.js';
import { mainPages } from './main-pages.js';

let tracker: ServedTracker;
let browser: Browser;

beforeAll(async () => {
  [tracker, browser] = await Promise.all([serveTracker(), launchBrowser()]);
  await recordStatements(tracker, 'cedaw', statedTexts('It is bound by the Family Code.'));
});

afterAll(async () => {
  await browser.close();
  await tracker.close();
});

async function open(path: string, options: Parameters<Browser['newPage']>[0] = {}): Promise<Page> {
  const page = await browser.newPage(options);
  await page.goto(tracker.url + path);
  return page;
}

/** What whoever is read to would miss: a level of heads, the name of a table, what is in a list. */
const missing = `(() => {
  const levels = [...document.querySelectorAll('h1, h2, h3, h4')].map((head) => Number(head.tagName[1]));
  const named = (table) => table.caption || table.ariaLabel;
  return {
    firsts: levels.filter((level) => level === 1).length,
    jumps: levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1),
    nameless: [...document.querySelectorAll('table')].filter((table) => !named(table)).length,
    empty: [...document.querySelectorAll('ul, ol, dl')].filter((list) => list.children.length === 0).length,
    heads: document.querySelectorAll('th[scope=row]:not([role=rowheader])').length,
    maps: document.querySelectorAll('.tiles ul:not([role=list][aria-label])').length,
  };
})()`;

test.each([...mainPages, '/declarations/1', '/instruments/cedaw'])(
  'on %s no level of heads is left out, and every table and list has what it is told by',
  async (path) => {
    const page = await open(path);
    expect(await page.evaluate(missing)).toEqual({
      firsts: 1,
      jumps: [],
      nameless: 0,
      empty: 0,
      heads: 0,
      maps: 0,
    });
    await page.close();
  },
);

/** The kinds of things that the keyboard reaches on a page, with the outline of each and its ground. */
async function outlinesOn(page: Page): Promise<readonly (readonly [string, string, number, string])[]> {
  const controls = await page.evaluate<number>(`(() => {
    for (const one of document.querySelectorAll('details')) one.open = true;
    const kinds = new Set();
    return [...document.querySelectorAll('a[href], button, input, select, summary, [tabindex="0"]')]
      .filter((one) => one.checkVisibility() && one.type !== 'hidden')
      .filter((one) => {
        const kind = one.tagName + (one.matches('input') ? one.type : '') + one.className;
        return !kinds.has(kind) && kinds.add(kind);
      })
      .map((one, index) => one.setAttribute('data-reached', index)).length;
  })()`);
  // Once the keyboard was used, a browser shows the focus wherever a script sets it.
  await page.keyboard.press('Tab');
  const outlines: (readonly [string, string, number, string])[] = [];
  for (let index = 0; index < controls; index += 1)
    outlines.push(
      await page.evaluate<readonly [string, string, number, string]>(`(() => {
        const one = document.querySelector('[data-reached="${index}"]');
        one.focus();
        const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(one);
        return [one.outerHTML.slice(0, 60), outlineStyle, parseFloat(outlineWidth), outlineColor];
      })()`),
    );
  return outlines;
}

describe.each([
  { colorScheme: 'light' },
  { colorScheme: 'dark' },
  { colorScheme: 'light', forcedColors: 'active' },
  { colorScheme: 'dark', forcedColors: 'active' },
] as const)('with %o', (options) => {
  test.each(['/', '/gaps', '/claim', '/instruments/cedaw', '/states/PLW/cedaw/words'])(
    'whatever has the focus on %s shows it by a line',
    async (path) => {
      const page = await open(path, options);
      const outlines = await outlinesOn(page);
      expect(outlines.length).toBeGreaterThan(3);
      for (const [what, style, width, colour] of outlines) {
        expect([style, width >= 2], what).toEqual(['solid', true]);
        const [red = 0, green = 0, blue = 0, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
        const solid = `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
        // A reader's own colours are not ours to judge.
        if (!('forcedColors' in options)) {
          expect(alpha, what).toBe(1);
          const paper = options.colorScheme === 'light' ? '#f2f4f4' : '#1a2129';
          expect(contrast(solid, paper), what).toBeGreaterThanOrEqual(3);
        }
      }
      await page.close();
    },
  );
});

test('on a narrow window no tile that has the focus lies beneath its own tip', async () => {
  // A window of 1280 by 1024 at four hundred per cent (WCAG 2.2, 1.4.10).
  const page = await open('/instruments/cedaw', { viewport: { width: 320, height: 256 } });
  await page.locator('.map .skip').focus();
  for (let press = 0; press < 197; press += 1) {
    await page.keyboard.press('Tab');
    const [name, bottom, tip] = await page.evaluate<readonly [string, number, number]>(`(() => {
      const tile = document.activeElement;
      const { height, position } = getComputedStyle(tile, '::after');
      return [tile.ariaLabel, tile.getBoundingClientRect().bottom, position === 'fixed' ? innerHeight - parseFloat(height) : innerHeight];
    })()`);
    expect(bottom, name).toBeLessThanOrEqual(tip);
  }
  await page.close();
});
