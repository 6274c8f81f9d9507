import type { AlertReason } from '../alert-reason.js';
import type { Messages } from '../reason.js';

const marked = '{as, select, correction {Correction: } undone {Undone, no longer on record: } other {}}';

/** What messages say to those who are told of changes. */
export const alerts: Messages<AlertReason> = {
  'subject-of-changes':
    `${marked}{first}{more, plural, =0 {} one {, and 1 other change} other {, and {more} other changes}}` +
    '{from, select, null {} other { ({from, date}{to, select, null {} other { to {to, date}}})}}',
  'change-marked': `${marked}{change}`,
  // The name of an instrument stands at the beginning of the line.
  'subject-of-trouble':
    '{kind, select, ' +
    'untold {{isMended, select, true {{isAcronym, select, true {} other {The }}{label} can be told again} ' +
    'other {{label}: nothing can be told since {since, date}}}} ' +
    'stale {{label}: {isMended, select, true {checked again} other {not checked successfully since {since, date}}}} ' +
    'held {{label}: {isMended, select, true {no page is held any more} other {a page has been held since {since, date}}}} ' +
    'other {{label}: the two editions {isMended, select, true {no longer contradict each other} ' +
    'other {have contradicted each other since {since, date}}}}}',
  'trouble-told':
    '{kind, select, ' +
    'untold {{isMended, select, ' +
    'true {What changes in the record of {instrument} can be told again; what is found in it from now on is told as before} ' +
    'other {What has changed in the record of {instrument} since {since, date} cannot be told: until you hear that this is over, ' +
    'silence does not mean that nothing changed, and the depositary’s page may say more}}} ' +
    'stale {{isMended, select, true {The record of {instrument} is checked again} ' +
    'other {The record of {instrument} has not been checked successfully since {since, date}}}} ' +
    'held {{isMended, select, true {No page of {instrument} is held any more} ' +
    'other {A page of {instrument} was understood and not believed: it has been held since {since, date}, and is not applied}}} ' +
    'other {The two editions of {instrument} ' +
    '{isMended, select, true {no longer contradict each other} other {have contradicted each other since {since, date}}}}}' +
    '{reason, select, null {} other {: {reason}}}',
  'subject-of-pause':
    'Subscription {subscription} {isMended, select, true {is active again} other {has been paused since {since, date}}}',
  'pause-told':
    '{isMended, select, true {Subscription {subscription} is told again what changes} ' +
    'other {Subscription {subscription} was paused by the tracker on {since, date}: what changes is kept for it until it is resumed}}' +
    '{reason, select, null {} other {. Why: {reason}}}',
  'found-on':
    '{happenedOn, select, null {The tracker found it on {detectedOn, date}} ' +
    'other {It happened on {happenedOn, date}; the tracker found it on {detectedOn, date}}}',
  'is-undone': 'It was recorded and is no longer on record: do not quote it',
  'is-undoing': 'It takes back what another change of this message brought, and no more than that',
  'is-corrected':
    'The depositary prints otherwise what it printed before: the record was corrected, nothing new was done',
  'is-removed':
    'The depositary no longer prints this row{consent, select, null {{signature, select, null {} ' +
    'other {, in which it printed the signature of {signature, date}}}} ' +
    'other {, in which it printed the consent of {consent, date}}}: ' +
    'the record was corrected, and this tells of no act of the State',
  'all-is-undone':
    'All that this message tells was recorded and is no longer on record: the record says again what it said before',
  'before-it-is-quoted': 'Before you quote this',
  'changed-since': 'the record has changed since; it now says: {standing}',
  'row-gone-since': 'the record has changed since; it now says nothing of {name} under {instrument}',
  'text-changed-since':
    'the record has changed since; {isPrinted, select, true {the text is printed otherwise now} ' +
    'other {the text is no longer printed}}',
  'first-printed':
    'the text was first printed between the two pages; ' +
    '{madeOn, select, null {no day stands with it on which it was made} other {the day that stands with it is {madeOn, date}}}',
  'words-quoted': 'It {isPrinted, select, true {begins} other {began}}: “{text}”',
  'also-told': '{more, plural, one {One more change} other {{more} more changes}}',
  'evidence-shown': 'Evidence (the row as it was read)',
  'text-shown': 'The text, and how it read before',
  'depositary-page': 'The depositary’s page',
  'instruments-in-full': 'In full',
  'instrument-in-full': '{label}: {title}',
  'end-link-named': 'End this subscription',
  'bytes-of-hash': 'It was read in the bytes with the SHA-256 {sha256}',
  'cited-as': 'To cite it: {text}',
  'record-shown': 'The record of {instrument}',
  'commands-named': 'To look, and to decide',
  'test-subject': 'Test: alerts of this tracker reach you',
  'test-told':
    'This is a test, and tells of no change. What subscription {subscription} asks for will come like this message',
  'why-told':
    'You are told this because of subscription {subscription} to the alerts of Ratification Tracker' +
    '{hasLink, select, true {} other {. To end it, ask whoever runs this tracker, and name the subscription by its number}}',
};
