import type { ClaimReason } from '../../status/claim-reason.js';
import type { Messages } from '../reason.js';

/** What is said of a number that is claimed. */
export const claims: Messages<ClaimReason> = {
  'way-of-counting':
    '{way, select, members {UN Members} members_and_observers {UN Members and observer States} states {all States} ' +
    'with_union {all States with the European Union} depositary {everybody as the depositary does} ' +
    'in_force {States for which it is in force} signed {signatories} ' +
    'signed_only {signatories that are not parties} other {States that are not parties}}',
  'what-is-counted':
    '{way, select, members {of the Members of the United Nations, those that are parties} ' +
    'members_and_observers {of the Members, the Holy See and the State of Palestine, those that are parties} ' +
    'states {of all States that may join, the Cook Islands and Niue among them, those that are parties} ' +
    'with_union {the same, and the European Union where it is a party} ' +
    'depositary {all parties as the depositary counts them: the European Union, and in their day those that are no more, among them} ' +
    'in_force {of all States, those for which it is in force: some weeks or months after the deposit} ' +
    'signed {all that have signed, whatever followed, as the depositary counts signatories} ' +
    'signed_only {of all States, those that have signed and are not parties} ' +
    'other {of all States that may join, those that are not parties}}',
  'counted-through':
    '{isOne, select, true {{least}} other {between {least} and {most}}} ' +
    '{to, select, null {since {from, date}{asAt, select, null {} other { up to {asAt, date}}}} ' +
    'other {from {from, date} to {to, date}}}',
  'claim-span':
    '{number} {verdict, select, right {{isPast, select, true {was} other {is}} right} never {was never right} ' +
    'other {may have been right, which cannot be told}}, counting {way}: {counted}',
  'claim-by-way':
    '{counted}; the highest was {highest}, the lowest {lowest}' +
    '{last, select, null {} other {; the claim was last right with {last}}}' +
    '{nearest, select, null {} other {; nearest to the claim was {nearest}}}',
  'claim-is-right':
    '{number} {isPast, select, true {was right on {on, date}} other {is right}}, counting {ways}',
  'claim-was-right':
    '{number} {isPast, select, true {was not the number of parties on {on, date}} other {is not the number of parties today}}; ' +
    'it was up to {last, date}, counting {ways}',
  'claim-untold-now':
    'whether {number} {isPast, select, true {was the number of parties on {on, date}} other {is the number of parties today}} ' +
    'cannot be told, counting {ways}{last, select, null {} other {; for certain it was up to {last, date}}}',
  'claim-untold':
    'whether {number} was ever the number of parties, up to {to, date}, cannot be told, counting {ways}; ' +
    'by no other way of counting parties was it',
  'claim-never':
    '{number} was never the number of parties, up to {to, date}, by any way of counting them; ' +
    'nearest was {nearest}, counting {way}',
  'claim-of-others': '{outcome}; it {isPast, select, true {was} other {is}} the number of {others}',
};
