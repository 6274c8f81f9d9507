import type { StatedReason } from '../../status/stated-reason.js';
import type { Messages } from '../reason.js';

/** What stands beside a standing. */
export const stated: Messages<StatedReason> = {
  'stated-not-read': 'what States declared is read from the depositary by the sync; it was not read yet',
  stated:
    '{standing, select, party {party} signatory {signatory} withdrawn {no longer a party} none {no party} ' +
    'other {standing not told}}' +
    '{oldAsAt, select, null {{on, select, null {} other { on {on, date}}}} other { as at {oldAsAt, date}}}' +
    '{parts, select, null {; the record has no reservation or declaration of it' +
    '{withdrew, select, true { that it has not withdrawn} other {}}} other {, {parts}}}',
  'with-reservations':
    'with {isMixed, select, true {reservations and declarations{articles, select, null {} ' +
    'other { that name {count, plural, one {article} other {articles}} {articles}}}} ' +
    'other {{areSeveral, select, true {reservations} other {a reservation}}{articles, select, null {} ' +
    'other { to {count, plural, one {article} other {articles}} {articles}}}}}' +
    '{isWithdrawnInPart, select, true { (withdrawn in part)} other {}}',
  'with-declarations': 'with {count, plural, one {a declaration} other {declarations}}',
  'with-unclassified':
    'with {count, plural, one {a statement that its heading does not classify} ' +
    'other {{count} statements that their headings do not classify}}',
};
