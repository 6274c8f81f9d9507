import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';
import ts from 'typescript';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBusyTracker, type BusyTracker } from './busy-tracker.js';

/** A client as somebody else would write it: everything it knows of the tracker is generated. */
const client = `
import type { operations, paths } from './api.js';

type GapList = paths['/gaps.json']['get']['responses'][200]['content']['application/json'];
type Query = NonNullable<operations['gapsJson']['parameters']['query']>;

export async function readGaps(base: string): Promise<string[]> {
  const query: Query = { instrument: ['cedaw'], group: 'african', sort: 'state' };
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) for (const one of [value].flat()) search.append(key, String(one));
  const response = await fetch(\`\${base}/gaps.json?\${search}\`);
  const list = (await response.json()) as GapList;
  const days: (string | null)[] = list.rows.map((row) => row.signedOn);
  if (days.length !== list.total) throw new Error(list.title);
  return list.rows.map(({ state, standing }) => \`\${state.name}: \${standing}\`);
}
`;

const wrong = `
import type { paths } from './api.js';
type GapList = paths['/gaps.json']['get']['responses'][200]['content']['application/json'];
export const wrongField = (list: GapList) => list.rows.map((row) => row.country);
export const wrongWord = (list: GapList) => list.rows.filter((row) => row.standing === 'ratified');
`;

let tracker: BusyTracker;
let folder: string;

beforeAll(async () => {
  tracker = await openBusyTracker();
  const dist = resolve(import.meta.dirname, '../../dist');
  await mkdir(dist, { recursive: true });
  folder = await mkdtemp(join(dist, '.client-'));
});

afterAll(async () => {
  await tracker.close();
  await rm(folder, { recursive: true, force: true });
});

/** Compiles a file strictly; returns what the compiler says. */
function compile(file: string): readonly string[] {
  const program = ts.createProgram([file], {
    strict: true,
    noUncheckedIndexedAccess: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    types: [],
    skipLibCheck: true,
  });
  program.emit();
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

test('a client generated from the description compiles and reads the gap list', async () => {
  const description = await openapiTS(new URL(`${tracker.url}/openapi.json`));
  await writeFile(join(folder, 'package.json'), '{"type":"module"}');
  await writeFile(join(folder, 'api.ts'), astToString(description));
  await writeFile(join(folder, 'client.ts'), client);
  await writeFile(join(folder, 'wrong.ts'), wrong);
  expect(compile(join(folder, 'client.ts'))).toEqual([]);

  const { readGaps } = (await import(pathToFileURL(join(folder, 'client.js')).href)) as {
    readonly readGaps: (base: string) => Promise<string[]>;
  };
  expect(await readGaps(tracker.url)).toEqual(['Somalia: none', 'Sudan: none']);

  // A wrong client does not compile: the types say something.
  const complaints = compile(join(folder, 'wrong.ts')).join('\n');
  expect(complaints).toContain("'country' does not exist");
  expect(complaints).toContain('no overlap');
});
