import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { cruise, type ICruiseOptions, type ICruiseResult } from 'dependency-cruiser';
import extractDepcruiseOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { afterEach, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

async function cruised(baseDir: string): Promise<ICruiseResult> {
  const options = (await extractDepcruiseOptions(join(root, '.dependency-cruiser.cjs'))) as ICruiseOptions;
  const { output } = await cruise(
    ['src'],
    { ...options, baseDir, tsConfig: { fileName: join(root, 'tsconfig.json') } },
    undefined,
    {
      tsConfig: extractTSConfig(join(root, 'tsconfig.json')),
    },
  );
  return output as ICruiseResult;
}

/** The house itself, read once for all who ask: to read its thousand files takes longest. */
let whole: Promise<ICruiseResult> | null = null;
const wholeHouse = async () => (whole ??= cruised(root));

function violationsIn({ summary }: ICruiseResult): readonly string[] {
  return summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
}

const made: string[] = [];

afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true });
});

/** A small house with a forbidden import, in a folder from which this project's libraries are found. */
function houseWith(files: Readonly<Record<string, string>>): string {
  mkdirSync(join(root, 'dist'), { recursive: true });
  const folder = mkdtempSync(join(root, 'dist', '.layers-'));
  made.push(folder);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return folder;
}

/** So long may it take to read the whole house, in milliseconds, on a machine that has other work. */
const patience = 120_000;

test('every import in the house looks back in the order of the rooms', { timeout: patience }, async () => {
  expect(violationsIn(await wholeHouse())).toEqual([]);
});

const empty = 'export const nothing = null;\n';

test.each([
  ['domain-looks-back-only', 'src/domain/a.ts', "import '../web/b.js';\n", 'src/web/b.ts'],
  ['sync-looks-back-only', 'src/sync/a.ts', "import '../status/b.js';\n", 'src/status/b.ts'],
  ['status-looks-back-only', 'src/status/a.ts', "import '../wording/b.js';\n", 'src/wording/b.ts'],
  ['wording-looks-back-only', 'src/wording/a.ts', "import '../forms/b.js';\n", 'src/forms/b.ts'],
  ['forms-looks-back-only', 'src/forms/a.ts', "import '../web/b.js';\n", 'src/web/b.ts'],
  ['only-serve-imports-web', 'src/commands/a.ts', "import '../web/b.js';\n", 'src/web/b.ts'],
  ['pages-know-no-http', 'src/web/pages/a.ts', "import '../http/b.js';\n", 'src/web/http/b.ts'],
  ['sync-and-status-are-strangers', 'src/status/a.ts', "import '../sync/b.js';\n", 'src/sync/b.ts'],
  [
    'instruments-and-states-are-strangers',
    'src/states/a.ts',
    "import '../instruments/b.js';\n",
    'src/instruments/b.ts',
  ],
  [
    'domain-is-pure',
    'src/domain/a.ts',
    "import { readFileSync } from 'node:fs';\nexport { readFileSync };\n",
    'src/domain/b.ts',
  ],
  [
    'domain-is-pure',
    'src/domain/a.ts',
    "import { Module } from '@nestjs/common';\nexport { Module };\n",
    'src/domain/b.ts',
  ],
  [
    'only-ledger-imports-typeorm',
    'src/status/a.ts',
    "import { In } from 'typeorm';\nexport { In };\n",
    'src/status/b.ts',
  ],
  [
    'only-treaty-collection-imports-cheerio',
    'src/web/a.ts',
    "import { load } from 'cheerio';\nexport { load };\n",
    'src/web/b.ts',
  ],
  [
    'only-sync-schedule-imports-node-cron',
    'src/sync/a.ts',
    "import { schedule } from 'node-cron';\nexport { schedule };\n",
    'src/sync/b.ts',
  ],
  [
    'only-web-imports-fastify',
    'src/forms/a.ts',
    "import { fastify } from 'fastify';\nexport { fastify };\n",
    'src/forms/b.ts',
  ],
  ['only-fetchers-import-got', 'src/web/a.ts', "import got from 'got';\nexport { got };\n", 'src/web/b.ts'],
  [
    'only-its-folder-imports-standardwebhooks',
    'src/alerts/a.ts',
    "import { Webhook } from 'standardwebhooks';\nexport { Webhook };\n",
    'src/alerts/b.ts',
  ],
  ['no-circles', 'src/web/a.ts', "import './b.js';\n", 'src/web/b.ts'],
])('%s: %s is refused', async (rule, file, text, other) => {
  const house = houseWith({ [file]: text, [other]: rule === 'no-circles' ? "import './a.js';\n" : empty });
  const violations = violationsIn(await cruised(house));
  expect(violations.filter((violation) => violation.startsWith(`${rule}: ${file}`))).toHaveLength(1);
});

/** What a door loads before anything runs: the files of the house and the libraries that it reaches by plain imports. */
async function loadedBy(door: string): Promise<readonly string[]> {
  const { modules } = await wholeHouse();
  const loaded = new Set([door]);
  for (const source of loaded) {
    const { dependencies = [] } = modules.find((one) => one.source === source) ?? {};
    for (const { resolved, dynamic, dependencyTypes, coreModule } of dependencies)
      if (!dynamic && !dependencyTypes.includes('type-only') && !coreModule) loaded.add(resolved);
  }
  return [...loaded];
}

test('the command line loads what a command needs when it runs', { timeout: patience }, async () => {
  const loaded = await loadedBy('src/cli.ts');
  expect(loaded).toContain('src/status/question-table.ts');
  const light =
    /^src\/(cli|package-facts|usage-error|states\/data-file|domain\/(visible-text|change|change-filter|delivery-state|rhythms|statement)|status\/(question|parameter)-table|wording\/en\/(texts|guards|parameters|questions|settings)|commands\/[a-z-]+)\.ts$|(^|\/)node_modules\/commander\//;
  expect(loaded.filter((one) => !light.test(one))).toEqual([]);
});
