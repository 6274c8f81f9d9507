import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it, test } from 'vitest';
import { codeVersion, hashOf } from '../../src/web/http/cache/code-version.js';
import { tempFolder } from '../temp-folder.js';

const files = {
  'dist/main.js': 'start();',
  'dist/web/page.js': 'show();',
  'data/states.json': '[]',
  'data/groups.json': '[]',
  'data/baseline/later-acts.json': '[]',
  'package-lock.json': '{"zod":"4.6.7"}',
};

let packageDir: string;
beforeEach(async () => {
  packageDir = await tempFolder();
  for (const [path, text] of Object.entries(files)) await write(path, text);
});

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(packageDir, path)), { recursive: true });
  await writeFile(join(packageDir, path), text);
}

const hash = (platform = 'node 20') => hashOf({ codeDir: join(packageDir, 'dist'), packageDir, platform });

describe('what answers are made with has another hash', () => {
  test.each([
    ['a file of code', 'dist/web/page.js', 'show(more);'],
    ['another file of code', 'dist/web/other.js', ''],
    ['a fact', 'data/groups.json', '[{}]'],
    ['a library, in a clone', 'package-lock.json', '{"zod":"4.6.8"}'],
    ['a library, installed in a clone', 'node_modules/.package-lock.json', '{"zod":"4.6.8"}'],
    ['a library, beside the installed package', '../.package-lock.json', '{"zod":"4.6.8"}'],
  ])('with %s', async (_what, path, text) => {
    packageDir = join(packageDir, 'package');
    for (const [one, content] of Object.entries(files)) await write(one, content);
    const before = hash();
    await write(path, `${text}\n`);
    expect(hash()).not.toBe(before);
  });

  it('with another Node', () => {
    expect(hash('node 22')).not.toBe(hash());
  });
});

it('stays where nothing moved, and where something lies in a folder with a dot', async () => {
  const before = hash();
  await write('dist/.client-1/api.js', 'other();');
  await write('README.md', 'words');
  expect(hash()).toBe(before);
});

it('can be made without a lock file', async () => {
  await rm(join(packageDir, 'package-lock.json'));
  expect(hash()).toMatch(/^[0-9a-f]{12}$/);
});

it('bears the version of the package', async () => {
  const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { readonly version: string };
  expect(codeVersion).toMatch(new RegExp(`^${version.replaceAll('.', '\\.')}-[0-9a-f]{12}$`));
});
