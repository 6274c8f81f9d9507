import type { EmptyReason, TitleReason } from '../../status/title-reason.js';
import type { Messages } from '../reason.js';
import { leaving } from './parts.js';

const inGroup = '{group, select, null {} other { in {group}}}';
const asOf = ', as of {asOf, date}';
const untilSync = 'nothing can be said until a sync succeeds';

/** What an answer is of. */
export const titles: Messages<TitleReason> = {
  'gaps-title': `States${inGroup} that {standings, select, null {are not parties} other {{standings}}}: {labels}${asOf}`,
  'states-of-standing':
    '{standing, select, party {are parties} signatory {have signed and not joined} ' +
    'none {have neither signed nor joined} withdrawn {have ceased to be parties} other {cannot be told}}',
  'matrix-title': `Standing of States${inGroup} under each instrument${asOf}`,
  'waiting-title': `Signatures of States${inGroup} that wait for ratification${asOf}`,
  'momentum-title': `Acts of States${inGroup} in each year${asOf}`,
  'entry-into-force-title': `When each instrument binds each party${inGroup}${asOf}`,
  'upcoming-title': `What takes effect for States${inGroup} after {asOf, date}`,
  'anniversaries-title': `Anniversaries of acts of States${inGroup} and of the instruments, from {asOf, date} to {until, date}`,
  'withdrawals-title':
    '{instrument, select, null {Withdrawals and denunciations} ' +
    'other {{called, select, denunciation {Denunciations of} other {Withdrawals from}} {instrument}}} ' +
    `by States${inGroup}${asOf}`,
  'families-title': `States${inGroup} by the cited instruments they are party to{family, select, null {} other {: {family}}}${asOf}`,
  'states-title':
    'States{name, select, null {} other { named “{name}”{isOfFormer, select, true { or in the place of one that was} other {}}}}' +
    `${inGroup}, and to how many instruments each is a party${asOf}`,
  'year-title': `What States${inGroup} did in {year}`,
  'days-title': `What States${inGroup} did after {from, date}, up to {to, date}`,
  'moments-title': `What the record of States${inGroup} learned after {from}, up to {to}`,
  'changes-title': `Changes of the record${inGroup}{since, select, null {} other { since {since, date}}}`,
  'instruments-title': `The instruments and their parties${asOf}`,
  'groups-title': `Groups of States and how many of their members are parties${asOf}`,
  'declarations-title': `What States${inGroup} declared{instrument, select, null {} other { on {instrument}}}: reservations, declarations and notifications${asOf}`,
  'objections-title': `Objections by States${inGroup}{instrument, select, null {} other { on {instrument}}}${asOf}`,
  'declaration-title':
    '{statement, select, reservation {Reservation} interpretative_declaration {Interpretative declaration} ' +
    'declaration {Declaration} reservation_and_declaration {Reservation and declaration} objection {Objection} ' +
    'partial_withdrawal {Partial withdrawal of a statement} withdrawal {Withdrawal of a statement} ' +
    'notification {Notification} communication {Communication} other {Statement}}{name, select, null {} other { of {name}}} on {instrument}',
  'compare-title': `{names} side by side${asOf}`,
  'title-of-one': `{name}${asOf}`,
  'sheet-title': `Deposit sheet of {name} for {instrument}${asOf}`,
  'runs-title': 'Runs of the sync, newest first',
  'run-title': 'Run {run} of the sync: {outcome}',
  'claim-title':
    `“{number} parties to {instrument}”${asOf}{outcome, select, null {} other {: {outcome, select, ` +
    'right {right} was_right {not right, but it was} cannot_be_told {cannot be told} other {never right}}}}',
  'no-claim-title': 'A claim about the number of parties, checked',
  'holds-title': 'Pages that were fetched and not believed',
};

/** Why an answer has no rows. */
export const empties: Messages<EmptyReason> = {
  'no-record-yet': `there is no record yet: ${untilSync}`,
  'no-record-of-instrument-yet': `there is no record of the instrument yet: ${untilSync}`,
  'not-yet-adopted': 'the instrument was not yet adopted on {asOf, date}',
  'no-gap':
    'no State asked about that could join on that day is on record as ' +
    '{isOfStanding, select, true {of that standing} other {one that was not a party}}',
  'none-may-join': 'no State asked about may join an instrument on that day',
  'none-may-join-cited': 'no State asked about could join a cited instrument on that day',
  'nobody-in-family': 'no State asked about was {family} on that day',
  'nobody-so-named': 'no State listed here is or was named “{name}”',
  'could-join-none': '{name} could not join any of the instruments on {asOf, date}',
  'no-instrument': 'no instrument is tracked',
  'no-member': 'the group had no members on that day',
  'none-waits': 'no State asked about had signed and not joined on that day',
  'no-party': 'no State asked about was a party on that day',
  'no-withdrawal':
    `no {called, select, null {withdrawal or denunciation} other {${leaving}}} by a State asked about, ` +
    'and no notice of one, is on record by that day',
  'no-year': 'the record tells of no year before the day asked about',
  'no-anniversary': 'none falls within {days} days; look further ahead with "days"',
  'nothing-upcoming': 'every act on record by that day had taken effect',
  'no-day-between': 'no day lies between a day and itself',
  'same-at-both': 'the record said the same at both moments',
  'no-change': 'no change was recorded that matches',
  'no-act-of-year': 'no act of that year is on record',
  'no-act-of-days': 'no act of those days is on record',
  besides: '{first}; {next}',
  'besides-that': '{first}, {next}',
  'no-record-of': 'there is no record of {instrument}',
  'record-ends': 'the record of {instrument} ends on {asAt, date}',
  'none-of': 'there is none of {instrument}',
  'record-is-of': 'that of {instrument} is of {asAt, date}',
  'no-run': '{isUntil, select, true {no run had begun by that moment} other {the sync has not run yet}}',
  'no-hold': '{isUntil, select, true {no page had been held by that moment} other {no page was ever held}}',
  'no-instrument-claimed': 'the claim names no instrument, and is about one: choose it with "instrument"',
  'no-number-claimed': 'the claim gives no number: give a whole one, 0 or more, with "parties"',
  'statements-not-yet-read':
    'what States declared is read from the depositary by the sync; it was not read yet',
  'text-not-yet-read': 'the text was first read on {on, date}',
  'no-statement-matches': 'no text that was read from the depositary matches what is asked',
  'no-statement-printed': 'the depositary prints none',
  'no-objection-matches': 'no objection that was read from the depositary matches what is asked',
  'no-objection-printed': 'the depositary prints no objection',
  'nothing-claimed': 'no claim is made: choose an instrument and give a number',
  'run-ended-early': 'the run ended before it had checked an instrument',
};
