import { describe, expect, test } from 'vitest';
import { loadPast, loadStates } from '../../src/states/load-states.js';
import { PACKAGE_DATA_DIR } from '../../src/states/package-data-dir.js';
import { brokenPast, entry, folderOf, type Entry, type PastFiles } from './broken-data.js';

const { states } = loadStates(PACKAGE_DATA_DIR);

/** Everything that loading says of a folder. */
function complaint(folder: string): string {
  try {
    loadPast(folder, states);
  } catch (error) {
    return (error as Error).message;
  }
  return '';
}

const succession = (code: string, change: Entry) => (files: PastFiles) =>
  Object.assign(entry(files.successions, code), change);
const former = (id: string, change: Entry) => (files: PastFiles) =>
  Object.assign(entry(files.formerParticipants, id), change);
const firstAct = (id: string, change: Entry) => (files: PastFiles) =>
  Object.assign((entry(files.formerParticipants, id)['acts'] as Entry[])[0]!, change);

test('the files of the package are accepted', () => {
  expect(complaint(PACKAGE_DATA_DIR)).toBe('');
});

test('a succession whose day is not known is accepted', () => {
  expect(complaint(brokenPast(succession('ZWE', { on: null })))).toBe('');
});

describe('an entry of the wrong form', () => {
  test.each<[string, (files: PastFiles) => void, string]>([
    ['code', succession('HRV', { code: 'Hrv' }), '(Hrv): code: expected three capital letters, found "Hrv"'],
    [
      'day',
      succession('HRV', { on: '1991-10-32' }),
      'successions.json: entry 5 (HRV): on: expected a day of the calendar as YYYY-MM-DD, found "1991-10-32"',
    ],
    ['no day at all', succession('HRV', { on: undefined }), '(HRV): on: expected string, found nothing'],
    ['source', succession('HRV', { source: 'the Swiss' }), '(HRV): source: expected an address'],
    [
      'id',
      former('yugoslavia', { id: 'SFRY 1' }),
      'former-participants.json: entry 8 (SFRY 1): id: expected a slug',
    ],
    ['end', former('yugoslavia', { endedOn: null }), '(yugoslavia): endedOn: expected string, found null'],
    [
      'sentence',
      former('yugoslavia', { became: 'It ended.' }),
      '(yugoslavia): became: expected a sentence without its full stop, found "It ended."',
    ],
    ['successors', former('yugoslavia', { successors: [] }), 'successors: expected at least one successor'],
    ['letter', firstAct('yugoslavia', { code: 'a 1' }), 'acts.0.code: expected the letter of the act'],
    ['row', firstAct('yugoslavia', { rowsOf: 'SRB' }), 'acts.0.rowsOf: expected array, found "SRB"'],
  ])('%s', (_, change, said) => {
    expect(complaint(brokenPast(change))).toContain(said);
  });
});

describe('entries that do not go together', () => {
  test.each<[string, (files: PastFiles) => void, string]>([
    [
      'a succession twice',
      ({ successions }) => successions.push({ ...entry(successions, 'HRV') }),
      'successions.json: HRV: expected each alpha-3 code once in the file, found "HRV" 2 times',
    ],
    [
      'a successor that is not known',
      succession('HRV', { code: 'XYZ' }),
      'successions.json: XYZ: expected a State that states.json has, found "XYZ"',
    ],
    [
      'a predecessor that is not known',
      succession('HRV', { predecessor: 'Atlantis' }),
      'successions.json: HRV: expected a predecessor that states.json or former-participants.json has, and another than the State itself, found "Atlantis"',
    ],
    [
      'a successor of itself',
      succession('SGP', { predecessor: 'Singapore' }),
      'SGP: expected a predecessor that states.json',
    ],
    [
      'a predecessor that had ended before',
      succession('SVK', { on: '1993-01-02' }),
      'successions.json: SVK: expected a day not after the end of a predecessor that is no more, and the State among its successors, found on "1993-01-02", end "1993-01-01", successors CZE, SVK',
    ],
    [
      'a successor of another',
      succession('SVK', { predecessor: 'Yugoslavia' }),
      'SVK: expected a day not after the end of a predecessor that is no more',
    ],
    [
      'a successor that was no State',
      succession('HRV', { on: '1991-10-07' }),
      'HRV: expected a day on which the State was one, found on "1991-10-07", stateSince "1991-10-08"',
    ],
    [
      'an id twice',
      former('yugoslavia', { id: 'czechoslovakia' }),
      'former-participants.json: Czechoslovakia and Yugoslavia: expected each id once in the file, found "czechoslovakia" 2 times',
    ],
    [
      'a name twice',
      former('yugoslavia', { otherNames: ['UAR'] }),
      'united-arab-republic and yugoslavia: expected each name once, and none that is a name of a State in states.json, found "UAR" 2 times',
    ],
    [
      'the name of a State',
      former('yugoslavia', { otherNames: ['Serbia'] }),
      'yugoslavia and SRB: expected each name once, and none that is a name of a State',
    ],
    [
      'a State that came of it is not known',
      former('czechoslovakia', { successors: ['CZE', 'SVK', 'XYZ'] }),
      'former-participants.json: czechoslovakia: expected successors that states.json has, each once, found "XYZ"',
    ],
    [
      'a State twice',
      former('czechoslovakia', { successors: ['CZE', 'SVK', 'SVK'] }),
      'czechoslovakia: expected successors that states.json has, each once, found "SVK" 2 times',
    ],
    [
      'an instrument twice',
      firstAct('yugoslavia', { instrument: 'cedaw' }),
      'yugoslavia: expected the acts under an instrument once, found "cedaw" 2 times',
    ],
    [
      'no act at all',
      firstAct('republic-of-viet-nam', { signature: null }),
      'republic-of-viet-nam, supplementary-slavery-convention: expected a signature or a consent, found signature null, consent null',
    ],
    [
      'a letter without an act',
      firstAct('republic-of-viet-nam', { code: 'a' }),
      'expected a letter only with a consent, found consent null, code "a"',
    ],
    [
      'a consent before the signature',
      firstAct('czechoslovakia', { consent: '1956-09-06' }),
      'czechoslovakia, supplementary-slavery-convention: expected a signature not after the consent, found signature "1956-09-07", consent "1956-09-06"',
    ],
    [
      'an act after the end',
      firstAct('czechoslovakia', { consent: '1993-01-01' }),
      'czechoslovakia, supplementary-slavery-convention: expected acts before the day on which it ended, found signature "1956-09-07", consent "1993-01-01"',
    ],
    [
      'a row of a State that did not come of it',
      firstAct('czechoslovakia', { rowsOf: ['HRV'] }),
      'czechoslovakia, supplementary-slavery-convention: expected rows of its successors, each once, found rowsOf ["HRV"]',
    ],
  ])('%s', (_, change, said) => {
    expect(complaint(brokenPast(change))).toContain(said);
  });
});

describe('files that are not there', () => {
  test.each<[string, Record<string, string>, string]>([
    ['no file', {}, 'data/successions.json: the whole file: expected a file that can be read, found ENOENT'],
    [
      'no second file',
      { 'successions.json': '[]' },
      'data/former-participants.json: the whole file: expected a file that can be read, found ENOENT',
    ],
    [
      'an object',
      { 'successions.json': '{}' },
      'data/successions.json: the whole file: expected array, found {}',
    ],
  ])('%s', (_, contents, said) => {
    expect(complaint(folderOf(contents))).toContain(said);
  });
});

test('a fault is one line', () => {
  for (const change of [
    succession('HRV', { on: '8 October 1991' }),
    former('yugoslavia', { endedOn: '1958-05-20' }),
  ]) {
    const said = complaint(brokenPast(change));
    expect(
      said
        .split('\n')
        .every((line) => /^data\/(successions|former-participants)\.json: .+, found .+$/.test(line)),
    ).toBe(true);
  }
});
