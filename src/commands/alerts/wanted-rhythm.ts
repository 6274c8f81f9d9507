import type { Rhythm } from '../../domain/rhythm.js';
import { timeZoneNamed } from '../../domain/time-zone.js';
import { QueryError } from '../../status/parameters.js';

/** When a subscriber is told, as it is said on the command line. */
export interface RhythmOptions {
  readonly every: Rhythm['every'];
  readonly day?: Exclude<Rhythm['day'], null>;
  readonly at?: string;
  readonly timeZone?: string;
}

/** When a digest comes where nothing else is said. */
const morning = { at: '08:00', timeZone: 'UTC' } as const;

/** When a subscriber is told, checked. Throws a `QueryError` for what contradicts itself or cannot be read. */
export function wantedRhythm({ every, day, at, timeZone }: RhythmOptions): Rhythm {
  if (day !== undefined && every !== 'weekly')
    throw new QueryError(`--day ${day} goes with --every weekly only, and --every is ${every}`);
  if (day === undefined && every === 'weekly')
    throw new QueryError('--every weekly has no day; expected --day monday, or another, beside it');
  if (every === 'at-once') {
    const given = at !== undefined ? `--at ${at}` : timeZone !== undefined ? `--time-zone ${timeZone}` : null;
    if (given !== null)
      throw new QueryError(`${given} goes with --every daily or weekly, and --every is ${every}`);
  }
  const hour = at ?? morning.at;
  const zone = timeZone ?? morning.timeZone;
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(hour))
    throw new QueryError(`--at "${hour}" is not a time of day; expected HH:MM from 00:00 to 23:59`);
  const named = timeZoneNamed(zone);
  if (named === null)
    throw new QueryError(
      `--time-zone "${zone}" is not a time zone; expected an IANA name, e.g. Europe/Zurich`,
    );
  return { every, day: day ?? null, at: hour, timeZone: named };
}
