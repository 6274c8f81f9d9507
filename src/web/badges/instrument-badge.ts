import { sayDay } from '../../domain/day.js';
import type { InstrumentRow } from '../../status/questions/instruments.js';
import type { Answered } from '../answered.js';
import { badgeSvg } from './badge-svg.js';

const fresh = '#14507a';
const stale = '#6b6b6b';

/** "CEDAW 189/197": how many States have joined of those that may; grey, with its day, where the record is stale. */
export function instrumentBadge({ answer }: Answered): string {
  const { subject = {}, records } = answer;
  const { label, states, mayJoin } = subject['instrument'] as InstrumentRow;
  const [note] = records;
  const count = note?.statusAsAt ? `${states.party}/${mayJoin}` : 'no record yet';
  const isStale = note === undefined || note.stale;
  const day = isStale && note?.statusAsAt ? ` as at ${sayDay(note.statusAsAt)}` : '';
  const says = note?.statusAsAt
    ? `${states.party} of ${mayJoin} States are parties to ${label}${day}`
    : count;
  return badgeSvg({ label, value: `${count}${day}`, colour: isStale ? stale : fresh, says });
}
