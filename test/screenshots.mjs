// Takes pictures of the main pages of a running tracker, into `screenshots/`:
//   node test/screenshots.mjs [address] [path…]
import { mkdir } from 'node:fs/promises';
import chromium from '@sparticuz/chromium';
import { chromium as playwright } from 'playwright-core';

const [address = 'http://127.0.0.1:3000', ...given] = process.argv.slice(2);
const paths =
  given.length > 0 ? given : ['/', '/gaps', '/matrix', '/instruments/cedaw', '/states/PLW', '/nowhere'];
const folder = new URL('../screenshots/', import.meta.url).pathname;

const sizes = { phone: { width: 360, height: 740 }, desktop: { width: 1280, height: 800 } };
const most = { phone: 3200, desktop: 2600 };

await mkdir(folder, { recursive: true });
const browser = await playwright.launch({
  // With a single process the browser ends when its first page is closed.
  args: chromium.args.filter((arg) => arg !== '--single-process'),
  executablePath: await chromium.executablePath(),
  headless: true,
});
for (const [size, viewport] of Object.entries(sizes)) {
  for (const colorScheme of ['light', 'dark']) {
    const page = await browser.newPage({ viewport, colorScheme });
    for (const path of paths) {
      await page.goto(address + path);
      const { width } = viewport;
      const full = await page.evaluate('document.documentElement.scrollHeight');
      await page.screenshot({
        path: `${folder}${nameOf(path)}.${size}.${colorScheme}.png`,
        fullPage: true,
        clip: { x: 0, y: 0, width, height: Math.min(full, most[size]) },
      });
    }
    await page.close();
  }
}
const page = await browser.newPage({ viewport: { width: 700, height: 1000 } });
for (const path of paths) {
  await page.goto(address + path);
  await page.pdf({ path: `${folder}${nameOf(path)}.pdf`, format: 'A4' });
  await page.emulateMedia({ media: 'print' });
  await page.screenshot({ path: `${folder}${nameOf(path)}.print.png`, fullPage: true });
}
await browser.close();

function nameOf(path) {
  return path
    .replace(/^\/$/, '/front')
    .slice(1)
    .replace(/[^\w-]+/g, '-');
}
