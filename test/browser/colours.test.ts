import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { standingSigns } from '../../src/domain/standing-sign.js';
import { standings } from '../../src/domain/standing.js';
import { serveTracker, type ServedTracker } from '../tracker.js';
import { contrast, grey, seenBy } from '../web/colour-vision.js';
import { launchBrowser } from './browser.js';

let tracker: ServedTracker;
let browser: Browser;

beforeAll(async () => {
  [tracker, browser] = await Promise.all([serveTracker(), launchBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await tracker.close();
});

const ids = standings.map(({ id }) => id);
const eyes = ['common', 'deuteranopia', 'protanopia', 'tritanopia', 'grey'] as const;
type Eye = (typeof eyes)[number];

const modes = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  print: { colorScheme: 'dark', media: 'print' },
} as const;

/** How a standing looks, as the browser computes it. */
interface Look {
  readonly ground: string;
  readonly edge: string;
  readonly edgeWidth: number;
  readonly form: string;
  readonly words: string;
  readonly exact: string;
}

interface Looks {
  readonly paper: string;
  readonly tiles: Readonly<Record<string, Look>>;
  readonly bars: Readonly<
    Record<string, { readonly fill: string; readonly stroke: string; readonly dashes: string }>
  >;
  readonly marks: Readonly<Record<string, string>>;
}

/** The looks of all standings on a page, as tiles, as parts of a bar and as words. */
async function looksOn(page: Page): Promise<Looks> {
  return page.evaluate<Looks>(`(() => {
    const ids = ${JSON.stringify(ids)};
    const made = (markup) => {
      const box = document.createElement('div');
      box.innerHTML = markup;
      document.querySelector('main').append(box);
      return getComputedStyle(box.querySelector('[data-look]'));
    };
    const each = (read) => Object.fromEntries(ids.map((id) => [id, read(id)]));
    return {
      paper: getComputedStyle(document.body).backgroundColor.replace('rgba(0, 0, 0, 0)', '') ||
        getComputedStyle(document.documentElement).backgroundColor,
      tiles: each((id) => {
        const style = made('<div class="tiles"><ul><li><a data-look href="/" class="' + id + '">ABC</a></li></ul></div>');
        return {
          ground: style.backgroundColor, edge: style.borderTopColor, edgeWidth: parseFloat(style.borderTopWidth),
          form: [style.borderTopStyle, style.borderTopWidth, style.borderTopLeftRadius, style.backgroundImage !== 'none'].join(' '),
          words: style.color, exact: style.printColorAdjust,
        };
      }),
      bars: each((id) => {
        const style = made('<svg class="bar"><rect data-look class="' + id + '"/></svg>');
        return { fill: style.fill, stroke: style.stroke, dashes: style.strokeDasharray };
      }),
      marks: each((id) => made('<span data-look class="mark ' + id + '">x</span>').color),
    };
  })()`);
}

/** `rgb(1, 2, 3)` as `#010203`; what is seen through is `null`. */
function hex(colour: string): string | null {
  const [red = 0, green = 0, blue = 0, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  if (!colour.startsWith('rgb') || alpha === 0) return null;
  return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

/** The contrast of two colours of the browser for an eye; what is seen through is the paper. */
function seen(eye: Eye, paper: string, a: string, b: string): number {
  const see = (colour: string) => {
    const solid = hex(colour) ?? hex(paper) ?? '#ffffff';
    return eye === 'grey' ? grey(solid) : seenBy(eye, solid);
  };
  return contrast(see(a), see(b));
}

async function openIn(mode: keyof typeof modes): Promise<Page> {
  const { colorScheme, ...media } = modes[mode];
  const page = await browser.newPage({ colorScheme });
  await page.emulateMedia({ colorScheme, ...media });
  await page.goto(`${tracker.url}/instruments/cedaw`);
  return page;
}

describe.each(Object.keys(modes) as (keyof typeof modes)[])('in %s', (mode) => {
  let looks: Looks;
  beforeAll(async () => {
    const page = await openIn(mode);
    looks = await looksOn(page);
    await page.close();
  });

  test('any two tiles differ by three to one in their grounds, or in their form, for every eye', () => {
    for (const eye of eyes) {
      const at = (a: string, b: string) => seen(eye, looks.paper, a, b);
      for (const [index, id] of ids.entries()) {
        const one = looks.tiles[id]!;
        // Whatever its ground, a tile is seen on the paper by it or by its edge.
        const onPaper = Math.max(at(one.ground, looks.paper), at(one.edge, looks.paper));
        expect(onPaper, `${id} on the paper, ${eye}`).toBeGreaterThanOrEqual(3);
        expect(
          at(one.words, hex(one.ground) ? one.ground : looks.paper),
          `the code on ${id}, ${eye}`,
        ).toBeGreaterThanOrEqual(eye === 'common' ? 4.5 : 3);
        for (const other of ids.slice(index + 1)) {
          const two = looks.tiles[other]!;
          const differs = at(one.ground, two.ground) >= 3;
          expect(differs || one.form !== two.form, `${id} and ${other}, ${eye}`).toBe(true);
        }
      }
      const [party, signatory, none] = ['party', 'signatory', 'none'].map((id) => looks.tiles[id]!.ground);
      expect(at(party!, signatory!), `party and signatory, ${eye}`).toBeGreaterThanOrEqual(3);
      expect(at(signatory!, none!), `signatory and no action, ${eye}`).toBeGreaterThanOrEqual(3);
      expect(at(party!, none!), `party and no action, ${eye}`).toBeGreaterThanOrEqual(3);
    }
  });

  test('neighbours in a bar differ by three to one, in their grounds or at the edge between them, for every eye', () => {
    for (const eye of eyes) {
      const at = (a: string, b: string) => seen(eye, looks.paper, a, b);
      for (const [index, id] of ids.entries())
        for (const other of ids.slice(index + 1)) {
          const [one, two] = [looks.bars[id]!, looks.bars[other]!];
          const edge =
            two.stroke === 'none' ? 1 : Math.min(at(two.stroke, one.fill), at(two.stroke, two.fill));
          expect(Math.max(at(one.fill, two.fill), edge), `${id} and ${other}, ${eye}`).toBeGreaterThanOrEqual(
            3,
          );
        }
    }
  });

  test('standings as words have a sign each, and can be read', () => {
    expect(new Set(Object.values(standingSigns)).size).toBe(ids.length);
    for (const id of ids)
      expect(seen('common', looks.paper, looks.marks[id]!, looks.paper), id).toBeGreaterThanOrEqual(4.5);
  });

  test('the grounds are printed', () => {
    if (mode === 'print') for (const id of ids) expect(looks.tiles[id]!.exact, id).toBe('exact');
    else expect(looks.paper).not.toBe('');
  });
});

describe.each(['light', 'dark'] as const)(
  'where the colours are the reader’s own, on a %s ground',
  (colorScheme) => {
    test('every standing has a form of its own', async () => {
      const page = await browser.newPage({ colorScheme, forcedColors: 'active' });
      await page.goto(`${tracker.url}/instruments/cedaw`);
      const { tiles, bars, paper } = await looksOn(page);
      expect(new Set(ids.map((id) => tiles[id]!.form)).size).toBe(ids.length);
      for (const id of ids) {
        expect(seen('common', paper, tiles[id]!.edge, paper), id).toBeGreaterThanOrEqual(3);
        expect(seen('common', paper, tiles[id]!.words, paper), id).toBeGreaterThanOrEqual(4.5);
        expect(bars[id]!.stroke, id).not.toBe('none');
      }
      await page.close();
    });
  },
);
