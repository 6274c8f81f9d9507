import { load } from 'cheerio';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copyScript } from '../../src/web/pages/copy-script.js';
import { leftOut, lighten } from '../../src/web/style/lighten.js';
import { mainPages } from '../browser/main-pages.js';
import { serveTracker, type ServedTracker } from '../tracker.js';

test.each<[string, string, string]>([
  ['an element', 'video{color:red}p{color:blue}', 'p{color:blue}'],
  ['one of a list', 'audio,p,video b{color:red}', 'p{color:red}'],
  ['one within a list', 'p:is(video,b) i,:where(a,dialog){color:red}', 'p:is(b) i,:where(a){color:red}'],
  ['a list of which nothing is left', 'p :is(video,audio),b{color:red}', 'b{color:red}'],
  ['a list within a list', ':where(:is(video,audio),b){color:red}', ':where(b){color:red}'],
  ['an attribute with any value', '[aria-busy=true],[data-tooltip]{color:red}b{top:0}', 'b{top:0}'],
  ['a value', 'input[type=range],input[type="range"],b{color:red}', 'b{color:red}'],
  ['a part of it', 'a::-webkit-slider-thumb,b::-moz-selection{top:0}', 'b::-moz-selection{top:0}'],
  ['rules of a width', '@media print{video{top:0}b{top:0}}', '@media print{b{top:0}}'],
])('takes out what no page has: %s', (_, css, lighter) => {
  expect(lighten(css)).toBe(lighter);
});

test.each([
  ':root:not([data-theme=dark]){color:red}',
  'input:not([type=range],[type=file]):focus{color:red}',
  'input[type=search],input[type],[role=search]{color:red}',
  'b:has(video){color:red}',
  '.video,#dialog,[data-audio]{color:red}',
  '@keyframes turn{from{top:0}50%{top:1px}to{top:0}}',
])('keeps %s', (css) => {
  expect(lighten(css)).toBe(css);
});

test('takes out the properties that nothing reads, and then those that only these read', () => {
  const css = 'a{--one:1px;--two:var(--one);--three:2px;top:var(--three)}';
  expect(lighten(css)).toBe('a{--three:2px;top:var(--three)}');
});

test('keeps a licence, and no other comment', () => {
  expect(lighten('/*! MIT */a{top:0}/* why */\nb { top: 0 }')).toBe('/*! MIT */a{top:0}b{top:0}');
});

/** What stands in a page and is left out of the style. */
function unstyledIn(markup: string): readonly string[] {
  const page = load(markup);
  const attributes = Object.entries<readonly string[] | null>(leftOut.attributes).flatMap(([name, values]) =>
    values === null ? `[${name}]` : values.map((value) => `[${name}="${value}"]`),
  );
  return [...leftOut.elements, ...attributes].filter((selector) => page(selector).length > 0);
}

describe('no page has what is left out', () => {
  let tracker: ServedTracker;
  beforeAll(async () => {
    tracker = await serveTracker();
  });
  afterAll(async () => tracker.close());

  test.each([
    ...mainPages,
    '/states',
    '/matrix',
    '/matrix?instrument=cedaw',
    '/instruments/cedaw',
    '/states/SOM',
    '/entry-into-force',
    '/withdrawals',
    '/api',
    '/embed/gaps',
    '/embed/map?instrument=cedaw&theme=dark',
  ])('%s', async (path) => {
    const response = await fetch(tracker.url + path, { headers: { accept: 'text/html' } });
    expect(response.headers.get('content-type')).toContain('text/html');
    expect(unstyledIn(await response.text())).toEqual([]);
  });

  test('nor does the script put it there', () => {
    const made = [...copyScript.matchAll(/"([a-z]+)"/g)].map(([, name = '']) => name);
    expect(made).toContain('button');
    expect(unstyledIn(made.map((name) => `<${name}></${name}>`).join(''))).toEqual([]);
  });

  test('what has it is found', () => {
    expect(unstyledIn('<kbd>a</kbd><a role="button" aria-busy="true">b</a><input type="text">')).toEqual([
      'kbd',
      '[aria-busy]',
      '[role="button"]',
    ]);
  });
});
