import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { loadStates } from '../../dist/states/load-states.js';
import { PACKAGE_DATA_DIR } from '../../dist/states/package-data-dir.js';
import { numbersFrom } from './numbers.mjs';

/** A writer of the tests, which is TypeScript and imports nothing but its like, as an address to import. */
function writer(file) {
  const source = readFileSync(new URL(`../treaty-collection/${file}.ts`, import.meta.url), 'utf8');
  const { outputText } = ts.transpileModule(source, {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2023 },
  });
  const alone = outputText.replaceAll(/from '\.\/([\w-]+)\.js'/g, (_, other) => `from '${writer(other)}'`);
  return `data:text/javascript;base64,${Buffer.from(alone).toString('base64')}`;
}
const { statusPageHtml } = await import(writer('status-page-fixture'));
const { statusDocument } = await import(writer('status-document-fixture'));

const states = loadStates(PACKAGE_DATA_DIR).states.filter(({ kind }) => kind !== 'organization');

/** The day on which every made-up treaty was adopted: thirty years of acts follow. */
export const adopted = '1996-01-01';
const dayLength = 86_400_000;
const thirtyYears = 30 * 365.25 * dayLength;

/** The made-up treaty of a number: most States have joined within thirty years, some have only signed. */
function madeUpFacts(number) {
  const random = numbersFrom(61_180 + number);
  const dayOf = (share) => new Date(Date.parse(adopted) + share * thirtyYears).toISOString().slice(0, 10);
  const rows = states.flatMap(({ name }) => {
    const chance = random();
    if (chance > 0.92) return [];
    const [signed, waited] = [random() ** 2, random() ** 2];
    const consent = dayOf(Math.min(0.999, signed + (1 - signed) * waited));
    if (chance < 0.25) return [{ name, cells: [dayOf(signed), ''] }];
    return [{ name, cells: chance < 0.7 ? [dayOf(signed), consent] : ['', `${consent} a`] }];
  });
  return {
    reference: `XX-${number}`,
    title: `Convention of number ${number}`,
    chapter: 'MADE UP',
    concluded: 'New York, 1 January 1996',
    entryIntoForce: '1 January 1999, in accordance with article 27(1).',
    registration: '1 January 1999, No. 1',
    viewState: 'c29tZXRoaW5nIGVuY3J5cHRlZA=='.repeat(800),
    rows,
  };
}

/** Its page. */
export const madeUpPage = (number) => statusPageHtml(madeUpFacts(number));

/** Its document. */
export const madeUpDocument = (number) => statusDocument(madeUpFacts(number));
