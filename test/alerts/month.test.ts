import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import type { Rhythm } from '../../src/domain/rhythm.js';
import { FixedClock } from '../fixed-clock.js';
import { subscribe } from './subscribe.js';
import { openTelling, pageOf, receiver, webhook } from './telling-tracker.js';

const rhythms: readonly Rhythm[] = [
  { every: 'daily', day: null, at: '08:00', timeZone: 'Europe/Vienna' },
  { every: 'weekly', day: 'monday', at: '08:00', timeZone: 'America/New_York' },
];

/**
 * When it is looked what is due, each day in UTC: in the minute after each hour at which one of them can be due, before
 * and after the clocks are changed on 8 March 2026 in New York, and on 29 March in Vienna.
 */
const looks = ['06:01', '07:01', '12:01', '13:01'];

it('a month of digests, each at its hour where it is read, every change once', async () => {
  const hook = await receiver();
  const clock = new FixedClock('2026-02-28T12:00:00Z');
  const tracker = await openTelling({ clock });
  for (const [index, rhythm] of rhythms.entries())
    await subscribe(tracker, { ...webhook(`${hook.url}/${index}`), rhythm });
  const came: {
    readonly target: string | undefined;
    readonly at: string;
    readonly told: readonly string[];
  }[] = [];
  hook.answer((response, { target, body }) => {
    const { data } = JSON.parse(body) as {
      readonly data: { readonly changes: readonly { readonly detectedAt: string }[] };
    };
    came.push({ target, at: clock.now(), told: data.changes.map(({ detectedAt }) => detectedAt) });
    response.writeHead(204).end();
  });
  const detected: string[] = [];
  for (
    let day = Temporal.PlainDate.from('2026-03-01');
    day.toString() < '2026-04-01';
    day = day.add({ days: 1 })
  ) {
    if (day.day % 3 === 1) {
      tracker.depositary.put('IV-8', pageOf(`2026-01-${String(day.day).padStart(2, '0')}`));
      clock.set(`${day.toString()}T03:17:00Z`);
      await tracker.syncCedaw();
      detected.push(clock.now());
    }
    for (const look of looks) await tracker.tick(`${day.toString()}T${look}:00Z`);
  }
  await tracker.tick('2026-04-06T12:01:00Z');

  for (const [index, { every, timeZone }] of rhythms.entries()) {
    const own = came.filter(({ target }) => target === `/${index}`);
    const local = own.map(({ at }) => Temporal.Instant.from(at).toZonedDateTimeISO(timeZone));
    expect(local.map((when) => when.toPlainTime().toString())).toEqual(own.map(() => '08:01:00'));
    if (every === 'weekly') expect(local.map(({ dayOfWeek }) => dayOfWeek)).toEqual(own.map(() => 1));
    expect(own.flatMap(({ told }) => told)).toEqual(detected);
  }
}, 120_000);
