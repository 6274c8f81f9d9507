import type { EventReason } from '../event-reason.js';
import type { Messages } from '../reason.js';
import { leavingOf } from './parts.js';

/** What calendars call their events: short enough for the box of a day; the sentence stands in the description. */
export const events: Messages<EventReason> = {
  'event-of-entry': '{isAcronym, select, true {} other {The }}{label} enters into force for {name}',
  'event-of-leaving': `{name}: the ${leavingOf} {instrument} takes effect`,
  'event-of-anniversary':
    '{years, plural, one {1 year} other {{years} years}}: {kind, select, adoption {adoption of} ' +
    'entry_into_force {entry into force of} signature {{name} signed} other {{name} joined}} {instrument}',
};
