import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { fivePages } from '../baseline-page.js';
import { startDepositary, type Depositary } from '../depositary-server.js';
import { documentOfPage } from '../document-of-page.js';
import { tempFolder } from '../temp-folder.js';
import { openTracker, type OpenTracker } from '../tracker.js';

const pages = fivePages();
const only = ['cedaw'];

let depositary: Depositary;
let tracker: OpenTracker | undefined;

beforeEach(async () => {
  depositary = await startDepositary(pages);
});
afterEach(async () => {
  await tracker?.close();
  tracker = undefined;
  await depositary.close();
});

async function trackerOf(editions: string): Promise<OpenTracker> {
  tracker = await openTracker({
    settings: { TREATY_COLLECTION_URL: depositary.url, ...(editions && { SYNC_EDITIONS: editions }) },
  });
  return tracker;
}

describe('the editions that are asked for', () => {
  test.each([
    ['', ['html led', 'xml agreed']],
    ['html', ['html led']],
    ['xml', ['xml led']],
    ['xml,html', ['xml led', 'html agreed']],
  ])('are those of the setting, the first one leading: "%s"', async (setting, expected) => {
    const { sync } = await trackerOf(setting);
    const { outcome, rows } = await sync({ only });
    expect({ outcome, findings: rows[0]!.findings }).toEqual({ outcome: 'done', findings: [] });
    expect(rows[0]!.editions.map((one) => `${one.edition} ${one.outcome}`)).toEqual(expected);
    expect(depositary.requests.map(({ edition }) => edition)).toEqual(
      expected.map((text) => text.split(' ')[0]),
    );
    expect((await sync({ only })).rows[0]).toMatchObject({ outcome: 'unchanged', findings: [] });
  });

  it('are ten requests in a night', async () => {
    const { sync } = await trackerOf('');
    await sync();
    expect(depositary.requests).toHaveLength(10);
  });
});

describe('a folder', () => {
  /** A folder with such files of CEDAW and of OPSC. */
  async function folderWith(...files: readonly string[]): Promise<string> {
    const folder = await tempFolder();
    for (const file of files) {
      const page = pages[file.replace(/(?:\.en)?\.\w+$/, '')]!;
      await writeFile(join(folder, file), file.endsWith('.html') ? page : documentOfPage(page)!);
    }
    return folder;
  }

  test.each<[string, readonly string[], readonly string[]]>([
    ['of pages alone', ['IV-8.html'], ['html led']],
    ['of documents alone', ['IV-8.en.xml'], ['xml led']],
    ['of both', ['IV-8.html', 'IV-8.en.xml'], ['html led', 'xml agreed']],
    ['that lacks the document of this treaty', ['IV-8.html', 'IV-11-c.en.xml'], ['html led']],
    ['that lacks the page of this treaty', ['IV-8.en.xml', 'IV-11-c.html'], ['xml led']],
  ])('%s is read without a word about what it has not', async (_name, files, expected) => {
    const { sync } = await trackerOf('');
    const { rows } = await sync({ only, from: await folderWith(...files) });
    expect(rows).toMatchObject([{ outcome: 'applied', findings: [] }]);
    expect(rows[0]!.editions.map((one) => `${one.edition} ${one.outcome}`)).toEqual(expected);
  });

  it('with neither edition of a treaty fails for that treaty', async () => {
    const { sync } = await trackerOf('');
    const folder = await folderWith('IV-11-c.html', 'IV-11-c.en.xml');
    const { rows } = await sync({ only, from: folder });
    expect(rows).toMatchObject([{ outcome: 'failed', reason: 'no-file: there is no file IV-8.html' }]);
  });

  it('of an edition that is not asked for is refused in one line', async () => {
    const { sync } = await trackerOf('xml');
    const folder = await folderWith('IV-8.html');
    await expect(sync({ only, from: folder })).rejects.toThrow(/has html alone; SYNC_EDITIONS is xml$/);
    await rm(folder, { recursive: true });
  });
});
