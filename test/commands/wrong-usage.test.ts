import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeTempFolder, removeFolder } from '../temp-folder.js';
import { record } from '../treaty-collection/warc/warc-fixture.js';
import { runCli } from './run-cli.js';

let folder: string;
beforeAll(async () => {
  folder = await makeTempFolder();
  await mkdir(join(folder, 'no-pages'));
  await mkdir(join(folder, 'folder.html'));
  await writeFile(join(folder, 'no-warc.warc.gz'), '<html>');
  await writeFile(join(folder, 'foreign.warc'), record({ uri: 'https://elsewhere.example/', block: 'x' }));
  await writeFile(join(folder, 'a-file'), 'text');
});
afterAll(async () => removeFolder(folder));

const ids = 'untoc, trafficking-protocol, opsc, supplementary-slavery-convention or cedaw';

interface Wrong {
  readonly title: string;
  readonly args: readonly string[];
  readonly settings?: Readonly<Record<string, string>>;
  readonly status: 1 | 64;
  /** All that is said on standard error: one line, without its end. */
  readonly says: RegExp;
}

const wrong: readonly Wrong[] = [
  {
    title: 'an unknown instrument',
    args: ['gaps', '--instrument', 'cedow'],
    status: 64,
    says: new RegExp(`^ratification-tracker: unknown instrument "cedow"; expected ${ids}$`),
  },
  {
    title: 'an unknown State',
    args: ['state', 'XXX'],
    status: 64,
    says: /^ratification-tracker: unknown State "XXX"; expected .*ALB, .*$/,
  },
  {
    title: 'no State at all',
    args: ['state', ''],
    status: 64,
    says: /^ratification-tracker: unknown State ""; expected .*ALB, .*$/,
  },
  ...([['--dry-run'], ['--from', 'no-pages'], ['--instrument', 'cedaw'], ['--format', 'json']] as const).map(
    (args) => ({
      title: `a daemon with ${args[0]}`,
      args: ['sync', '--daemon', ...args],
      status: 64 as const,
      says: new RegExp(
        `^ratification-tracker: option '--daemon' cannot be used with option '${args[0]}( <\\w+>(\\.\\.\\.)?)?'$`,
      ),
    }),
  ),
  {
    title: 'no run at all',
    args: ['run', ''],
    status: 64,
    says: /^ratification-tracker: "" is not the number of a run; expected one, e\.g\. 12$/,
  },
  {
    title: 'a moment of the list of holds that is none',
    args: ['holds', '--until', 'soon'],
    status: 64,
    says: /^ratification-tracker: "soon" is not a moment; expected a day, YYYY-MM-DD, or a moment .+$/,
  },
  {
    title: 'an unknown group',
    args: ['matrix', '--group', 'atlantic'],
    status: 64,
    says: /^ratification-tracker: unknown group "atlantic"; expected african, .*western-africa.*$/,
  },
  {
    title: 'an unknown standing',
    args: ['gaps', '--standing', 'party'],
    status: 64,
    says: /^ratification-tracker: unknown standing "party"; expected signatory, none or withdrawn$/,
  },
  {
    title: 'a day that is not there',
    args: ['gaps', '--as-of', '2025-02-30'],
    status: 64,
    says: /^ratification-tracker: "2025-02-30" is not a day that can be asked about; expected YYYY-MM-DD from 1956-09-07 to \d{4}-\d\d-\d\d$/,
  },
  {
    title: 'an unknown format',
    args: ['gaps', '--format', 'xml'],
    status: 64,
    says: /^ratification-tracker: option '--format <FORMAT>' argument 'xml' is invalid\. Allowed choices are table, csv, json\.$/,
  },
  {
    title: 'an unknown command',
    args: ['zzzzzz'],
    status: 64,
    says: /^ratification-tracker: unknown command 'zzzzzz'; expected sync, gaps, .*, serve$/,
  },
  {
    title: 'an unknown word behind a command that does something without one',
    args: ['subscriptions', 'ad', 'press@example.org'],
    status: 64,
    says: /^ratification-tracker: unknown command 'ad'; expected list, add, .*, rotate$/,
  },
  {
    title: 'an unknown option',
    args: ['gaps', '--instument', 'cedaw'],
    status: 64,
    says: /^ratification-tracker: unknown option '--instument' .*expected --format, --instrument, .+$/,
  },
  {
    title: 'a hold that is not there',
    args: ['holds', 'accept', '99'],
    status: 64,
    says: /^ratification-tracker: there is no hold 99; open are: none$/,
  },
  {
    title: 'a file that is not there',
    args: ['inspect', 'nothing.html'],
    status: 1,
    says: /^ratification-tracker: there is no file nothing\.html$/,
  },
  {
    title: 'a file that cannot be read',
    args: ['inspect', 'folder.html'],
    status: 1,
    says: /^ratification-tracker: folder\.html cannot be read: .+$/,
  },
  {
    title: 'a folder that is not there',
    args: ['sync', '--from', 'nowhere'],
    status: 1,
    says: /^ratification-tracker: nowhere is not a folder that can be read; expected .+$/,
  },
  {
    title: 'a folder without pages',
    args: ['sync', '--from', 'no-pages'],
    status: 1,
    says: /^ratification-tracker: no-pages holds no page; expected files named <reference>\.html, e\.g\. IV-8\.html$/,
  },
  {
    title: 'a file that is no WARC',
    args: ['sync', '--from', 'no-warc.warc.gz'],
    status: 1,
    says: /^ratification-tracker: no-warc\.warc\.gz is no WARC: it begins with "<html"; expected "WARC\/", packed with gzip or not$/,
  },
  {
    title: 'a WARC that has nothing of the depositary',
    args: ['sync', '--from', 'foreign.warc'],
    status: 1,
    says: /^ratification-tracker: foreign\.warc holds no page of an instrument asked for, among 1 records; expected .+$/,
  },
  {
    title: 'a database that is a folder',
    args: ['gaps'],
    settings: { DATABASE_URL: 'sqlite:no-pages' },
    status: 1,
    says: /^ratification-tracker: the database sqlite:no-pages cannot be opened: .+$/,
  },
  {
    title: 'a bad setting',
    args: ['gaps'],
    settings: { PORT: 'http' },
    status: 64,
    says: /^ratification-tracker: PORT is "http"; expected a whole number from 0 to 65535$/,
  },
  {
    title: 'an address with a password, which would be published',
    args: ['gaps'],
    settings: { TREATY_COLLECTION_URL: 'https://me:secret@example.org' },
    status: 64,
    says: /^ratification-tracker: TREATY_COLLECTION_URL is "https:\/\/…@example\.org"; expected .+$/,
  },
  {
    title: 'a time zone that the schedule cannot read',
    args: ['gaps'],
    settings: { SYNC_TIME_ZONE: 'Mars/Olympus' },
    status: 64,
    says: /^ratification-tracker: SYNC_TIME_ZONE is "Mars\/Olympus"; expected an IANA time zone$/,
  },
  {
    title: 'a setting that does not exist',
    args: ['serve'],
    settings: { SYNC_DELAY: '1' },
    status: 64,
    says: /^ratification-tracker: SYNC_DELAY is not a setting; expected one of SYNC_CRON, .+$/,
  },
  {
    title: 'a schedule that cannot be understood',
    args: ['serve'],
    settings: { SYNC_CRON: '61 3 * * *' },
    status: 64,
    says: /^ratification-tracker: SYNC_CRON is "61 3 \* \* \*"; expected five fields of cron, .+$/,
  },
];

// Several processes at once on a busy machine take their time.
describe('what is wrong is said in one line, without a stack trace', { timeout: 120_000 }, () => {
  test.concurrent.each(wrong)('$title', async ({ args, settings, status, says }) => {
    const ended = await runCli(folder, args, settings);
    expect(ended.stderr).toMatch(/^[^\n]+\n$/);
    expect(ended.stderr.trimEnd()).toMatch(says);
    expect([ended.stdout, ended.status]).toEqual(['', status]);
  });
});

test('a bad setting leaves nothing behind', async () => {
  const empty = await makeTempFolder();
  await runCli(empty, ['gaps'], { STALE_AFTER: 'soon' });
  expect(await readdir(empty)).toEqual([]);
  await removeFolder(empty);
});
