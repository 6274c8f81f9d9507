import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wantedSubscription, type WantedOptions } from '../../../src/commands/alerts/wanted-subscription.js';
import { StatusService } from '../../../src/status/status.service.js';
import { UsageError } from '../../../src/usage-error.js';
import { openTracker, usualMoment, type OpenTracker } from '../../tracker.js';

let tracker: OpenTracker;
beforeAll(async () => {
  tracker = await openTracker();
});
afterAll(async () => tracker.close());

type Options = Partial<WantedOptions>;

async function wanted(options: Options, to = 'reader@example.org', allowPrivate = false) {
  const vocabulary = await tracker.context.get(StatusService, { strict: false }).vocabulary();
  return wantedSubscription(to, { every: 'at-once', ...options }, vocabulary, { allowPrivate });
}

describe('a subscription as it is asked for', () => {
  it.each<[Options, object]>([
    [{}, { instruments: [], states: [], groups: [], kinds: [] }],
    [{ state: ['som', 'Somalia', 'SO', 'Palau'] }, { states: ['SOM', 'PLW'] }],
    [
      { instrument: ['cedaw', 'untoc'], group: ['african', 'eu'], kind: ['signed'] },
      { instruments: ['cedaw', 'untoc'], groups: ['african', 'eu'], kinds: ['signed'] },
    ],
    [{ state: ['EUE'], instrument: ['cedaw', 'untoc'] }, { states: ['EUE'] }],
    [{ state: ['EUE'] }, { states: ['EUE'] }],
  ])('%j is the filter %j', async (options, filter) => {
    expect((await wanted(options)).wanted.filter).toMatchObject(filter);
  });

  it.each<[Options, object]>([
    [{}, { every: 'at-once', day: null, at: '08:00', timeZone: 'UTC' }],
    [{ every: 'daily' }, { every: 'daily', day: null, at: '08:00', timeZone: 'UTC' }],
    [
      { every: 'weekly', day: 'friday', at: '00:30', timeZone: 'europe/zurich' },
      { every: 'weekly', day: 'friday', at: '00:30', timeZone: 'Europe/Zurich' },
    ],
  ])('%j is the rhythm %j', async (options, rhythm) => {
    expect((await wanted(options)).wanted.rhythm).toEqual(rhythm);
  });

  it.each([
    ['2026-01-01', '2026-01-01T00:00:00Z'],
    ['2026-01-01T10:00:00+02:00', '2026-01-01T08:00:00Z'],
    [usualMoment, usualMoment],
  ])('begins with what was detected since %s', async (since, moment) => {
    expect(await wanted({ since })).toMatchObject({ since: moment });
  });

  it('has a key of its own for its link, and a webhook a secret of 32 bytes', async () => {
    const one = await wanted({}, 'https://127.0.0.1/hook', true);
    const two = await wanted({});
    expect(one.wanted.linkKey).not.toBe(two.wanted.linkKey);
    expect(two.wanted.secrets).toEqual([]);
    const [{ secret, until } = { secret: '', until: '' }] = one.wanted.secrets;
    expect([Buffer.from(secret.replace(/^whsec_/, ''), 'base64').length, until]).toEqual([32, null]);
  });

  it.each<[Options, string]>([
    [{ instrument: ['cedow'] }, 'unknown instrument "cedow"; expected untoc, '],
    [{ state: ['Atlantis'] }, 'unknown State "ATLANTIS"; expected '],
    [{ state: ['Korea'] }, '"Korea" is not the name of one State; expected one of '],
    [{ group: ['african', 'atlantic'] }, 'unknown group "atlantic"; expected african, '],
    [{ kind: ['read-better'] }, 'unknown kind of change that is told "read-better"; expected signed, '],
    [{ state: [''] }, '--state is empty; expected a value, or the option left out'],
    [{ group: [''] }, '--group is empty'],
    [
      { state: ['EUE'], instrument: ['cedaw', 'opsc'] },
      'European Union (EUE) cannot join cedaw, opsc; expected instruments that are open to it: untoc, trafficking-protocol',
    ],
    [{ every: 'weekly' }, '--every weekly has no day; expected --day monday'],
    [{ every: 'daily', day: 'monday' }, '--day monday goes with --every weekly only, and --every is daily'],
    [{ day: 'monday' }, '--day monday goes with --every weekly only, and --every is at-once'],
    [{ at: '09:00' }, '--at 09:00 goes with --every daily or weekly, and --every is at-once'],
    [{ timeZone: 'UTC' }, '--time-zone UTC goes with --every daily or weekly'],
    [{ every: 'daily', at: '24:00' }, '--at "24:00" is not a time of day; expected HH:MM'],
    [{ every: 'daily', at: '8:00' }, '--at "8:00" is not a time of day'],
    [{ every: 'daily', timeZone: 'Mars/Olympus' }, '--time-zone "Mars/Olympus" is not a time zone'],
    [{ every: 'daily', timeZone: '' }, '--time-zone "" is not a time zone'],
    [{ since: '2026-02-05' }, '"2026-02-05" is not a day that has come'],
    [{ since: '2026-02-03T12:00:01Z' }, '--since "2026-02-03T12:00:01Z" is no moment that has come'],
    [{ since: 'soon' }, '"soon" is not a moment; expected a day, YYYY-MM-DD, or a moment'],
    [{ since: '' }, '--since "" is no moment that has come'],
  ])('%j is refused: %s', async (options, says) => {
    const refused = await wanted(options).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(UsageError);
    expect((refused as Error).message).toContain(says);
    expect((refused as Error).message).not.toContain('\n');
  });

  it.each([
    'https://127.0.0.1/hook',
    'https://[::1]/',
    'https://10.1.2.3/',
    'https://2130706433/',
    'https://localhost/',
  ])('%s leads to a private network, and is refused unless such may be told', async (to) => {
    await expect(wanted({}, to)).rejects.toThrow('ALERTS_ALLOW_PRIVATE=true');
    expect((await wanted({}, to, true)).wanted.channel).toBe('webhook');
  });
});
