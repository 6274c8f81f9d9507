import chromium from '@sparticuz/chromium';
import { chromium as playwright, type Browser, type Page } from 'playwright-core';

/** What the package would start its browser with, and no reader does. */
const unlike = new Set([
  // With a single process the browser ends when its first page is closed.
  '--single-process',
  // Without these, one site could read and load whatever another one has: faults of ours would go unseen.
  '--disable-web-security',
  '--allow-running-insecure-content',
  '--disable-site-isolation-trials',
]);

/** Starts the Chromium that comes from npm, as strict as that of a reader. */
export async function launchBrowser(): Promise<Browser> {
  return playwright.launch({
    args: chromium.args.filter((arg) => !unlike.has(arg)),
    executablePath: await chromium.executablePath(),
    headless: true,
  });
}

/** What a page did that it should not: errors told to the console, and requests to other hosts. */
export interface Misdeeds {
  readonly errors: string[];
  readonly strangers: string[];
}

/** Watches a page from now on. */
export function watch(page: Page, ownUrl: string): Misdeeds {
  const misdeeds: Misdeeds = { errors: [], strangers: [] };
  page.on('console', (message) => {
    if (message.type() === 'error') misdeeds.errors.push(message.text());
  });
  page.on('pageerror', (error) => misdeeds.errors.push(error.message));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${ownUrl}/`) && !url.startsWith('data:')) misdeeds.strangers.push(url);
  });
  return misdeeds;
}
