import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { declaredInstruments } from '../../src/instruments/instruments.js';
import { PACKAGE_DATA_DIR } from '../../src/states/package-data-dir.js';
import { pageAddress } from '../../src/treaty-collection/html/page-address.js';
import { loadRemarks } from '../../src/treaty-collection/remarks.js';
import { states } from '../participations.js';

const instruments = declaredInstruments();
const committed = readFileSync(join(PACKAGE_DATA_DIR, 'remarks.json'), 'utf8');

/** What loading says of a file with these contents. */
function complaint(contents: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'remarks-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'remarks.json'), contents);
  try {
    loadRemarks(folder, instruments, states);
  } catch (error) {
    return (error as Error).message;
  }
  return '';
}

describe('the committed remarks', () => {
  const remarks = loadRemarks(PACKAGE_DATA_DIR, instruments, states);

  test('stand one on a line, so that a change is one line of a diff', () => {
    const lines = committed.trimEnd().split('\n').slice(1, -1);
    expect(lines.map((line) => JSON.parse(line.replace(/,$/, '')) as unknown)).toEqual(remarks);
  });

  test('stand in the order of the instruments, then of the States and the days', () => {
    const order = (remark: (typeof remarks)[number]) =>
      `${instruments.findIndex(({ id }) => id === remark.instrument)} ${remark.state} ${remark.since}`;
    expect(remarks.map(order)).toEqual(remarks.map(order).toSorted());
  });

  test("cite the depositary's page of the instrument", () => {
    for (const { instrument, source } of remarks) {
      expect(source).toBe(
        pageAddress(
          'https://treaties.un.org',
          instruments.find(({ id }) => id === instrument)!,
        ),
      );
    }
  });

  test('are a sentence or two, each ended, in plain letters', () => {
    for (const { text } of remarks) {
      expect(text).toMatch(/^[A-Z][^\n]{40,330}\.$/);
      expect(text).not.toMatch(/[’“”]|\s{2}/);
    }
  });
});

describe('a remark that cannot be used stops the start with one line', () => {
  const remark = {
    instrument: 'cedaw',
    state: 'NIU',
    when: 'gap',
    since: '1985-01-10',
    text: 'It is so.',
    source: 'https://treaties.un.org/Pages/ViewDetails.aspx?src=TREATY&mtdsg_no=IV-8&chapter=4&clang=_en',
  };

  test.each<[string, object, string]>([
    [
      'an instrument that is not tracked',
      { instrument: 'cedav' },
      'remarks.json: cedav NIU: expected an instrument that is tracked, found "cedav"',
    ],
    [
      'an unknown State',
      { state: 'XYZ' },
      'remarks.json: cedaw XYZ: expected a State that states.json has, found "XYZ"',
    ],
    [
      'a day before the treaty',
      { since: '1979-12-17' },
      'remarks.json: cedaw NIU: expected a day since the adoption, 1979-12-18, found 1979-12-17',
    ],
    [
      'no day',
      { since: '1985-02-30' },
      'remarks.json: entry 2 (cedaw NIU): since: expected a day of the calendar as YYYY-MM-DD, found "1985-02-30"',
    ],
    [
      'another occasion',
      { when: 'party' },
      'remarks.json: entry 2 (cedaw NIU): when: expected one of "gap"|"always", found "party"',
    ],
    [
      'no sentence',
      { text: 'so' },
      'remarks.json: entry 2 (cedaw NIU): text: expected sentences, found "so"',
    ],
    [
      'the page of somebody else',
      { source: 'https://example.org/IV-8' },
      'remarks.json: entry 2 (cedaw NIU): source: expected an address of the depositary\'s, https://treaties.un.org/…, found "https://example.org/IV-8"',
    ],
    [
      'a field too many',
      { note: '' },
      'remarks.json: entry 2 (cedaw NIU): expected no other keys, found "note"',
    ],
  ])('%s', (_, change, said) => {
    const message = complaint(JSON.stringify([remark, { ...remark, ...change }]));
    expect(message.split('\n')).toEqual([expect.stringContaining(said)]);
  });

  test.each([
    ['[{"instrument":', 'data/remarks.json: the whole file: expected JSON, found '],
    ['{}', 'data/remarks.json: the whole file: expected array, found {}'],
  ])('%s', (contents, said) => {
    expect(complaint(contents)).toContain(said);
  });
});
