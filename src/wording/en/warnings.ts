import type { WarningReason } from '../../status/warning-reason.js';
import type { Messages } from '../reason.js';

const members =
  'the members of {groups, select, null {{count} groups} other {{groups}}} are those of {from, date}' +
  '{to, select, null {} other { to {to, date}}}';
const be =
  '{isPast, select, true {{count, plural, one {was} other {were}}} other {{count, plural, one {is} other {are}}}}';

/** What must be known before anything of an answer is quoted. */
export const warnings: Messages<WarningReason> = {
  'no-record-of-yet': 'there is no record of {instrument} yet: nothing can be said until a sync succeeds',
  'old-record':
    'the record of {instrument} is of {asAt, date}{gazette, select, null {} other {, as {gazette} gives it}}; {lastCheck}',
  'not-checked-since': 'it has not been checked since',
  'read-and-no-newer': 'the page that was read on {on, date} was no newer',
  'last-checked': 'last checked on {on, date}',
  'page-held':
    '{isOlder, select, true {an older} other {a newer}} page of {instrument} is held since {since, date} and not applied (hold {hold})',
  'old-and-held': '{first}; {next}',
  'database-silent':
    'the database has not answered since {time} UTC on {on, date}: this is the record as it was last read',
  'members-of-later-day': `${members}, not those of the day asked about`,
  'members-of-earlier-day': `${members}, and may have changed since`,
  'members-in-doubt': `${members}: {doubt}`,
  'not-in-force':
    '{instrument} {isPast, select, true {was not yet in force on {asOf, date}} other {is not yet in force}}: ' +
    'a party to it is here one that {isPast, select, true {had} other {has}} consented to be bound, a contracting State',
  'untold-of': `it cannot be told whether {names} ${be} {count, plural, one {a party} other {parties}} to {instrument}: {why}`,
  'untold-family': `it cannot be told whether {names} ${be} {family}`,
  'waits-for-second-look':
    'the page of {instrument} prints the row of {name} otherwise since {since, date}; that waits for a second look and is not applied (hold {hold})',
  'statements-not-read':
    'what States declared on {instruments} is read from the depositary by the sync; it was not read yet, and nothing can be said of reservations, declarations and objections',
  'former-counted':
    'the depositary’s ways of counting alone count participants that are no more, each for as long as it was there: {who}',
  'former-until': '{name} (no more since {on, date})',
  'before-in-force':
    '{instrument} entered into force on {on, date}: who is counted as a party before that day had consented to be bound, and was a contracting State',
  'acted-otherwise': '{became}',
  'statements-as-printed':
    'what States declared by {asOf, date} is told as the record has it: what was withdrawn since then is printed no more',
  'no-record-at':
    'there was no record of {instrument} at {at}: what it first said is not listed as a difference',
  'waiting-left-out': 'signatures of {instrument} that wait are left out: its record is of {asAt, date}',
  'no-parliament': 'a question for parliament is left out: {name} has none',
};
