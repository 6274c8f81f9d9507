import type { ChangePart, ChangeReason } from '../../domain/change-reason.js';
import type { ActReason } from '../../domain/dated-act.js';
import type { Messages } from '../reason.js';
import { consentedTo, leaving, leavingOf } from './parts.js';

const on = '{on, select, null {} other { on {on, date}}}';
const withEffect = '{effectiveOn, select, null {} other {, with effect from {effectiveOn, date}}}';

const deed =
  '{kind, select, signed {signed {instrument}} ' +
  `consented {{mode, select, succession {notified its succession to} other {${consentedTo}}} {instrument}} ` +
  'succeeded {became a party to {instrument} by the succession of States} ' +
  `gave_notice {gave notice of its ${leavingOf} {instrument}} ` +
  'withdrew {ceased to be a party to {instrument}} other {withdrew its signature of {instrument}}}';

/** What was stated, without an article. */
const noun = (of: string) =>
  `{${of}, select, reservation {reservation} interpretative_declaration {interpretative declaration} ` +
  'declaration {declaration} reservation_and_declaration {reservation and declaration} objection {objection} ' +
  'partial_withdrawal {notice of partial withdrawal} withdrawal {notice of withdrawal} ' +
  'notification {notification} communication {communication} other {statement}}';

/** One reserves something to a treaty, and declares something under it. */
const toInstrument = (of: string) =>
  `{${of}, select, reservation {to} reservation_and_declaration {to} other {under}} {instrument}`;

const ofOthers =
  '{isOfSeveral, select, ' +
  'true {{ofWhat, select, reservation {reservations} declaration {declarations} ' +
  'reservation_and_declaration {reservations and declarations} other {statements}}} ' +
  'other {{ofWhat, select, reservation {a reservation} declaration {a declaration} ' +
  'reservation_and_declaration {a reservation and declaration} other {a statement}}}} ' +
  `of {about} ${toInstrument('ofWhat')}`;

const itsObject = `{about, select, null {${toInstrument('statement')}} other {{statement, select, objection {to} other {on}} ${ofOthers}}}`;

const articles = (of: string, count: string) => `{${count}, plural, one {article} other {articles}} {${of}}`;

const naming = `{articles, select, null {} other {, naming ${articles('articles', 'articleCount')}}}`;

const aNote =
  'A note on {name} under {instrument}{statement, select, withdrawal { that tells of a withdrawal} ' +
  'partial_withdrawal { that tells of a partial withdrawal} objection { that tells of an objection} ' +
  'notification { that tells of a notification} communication { that tells of a communication} other {}}';

/** A statement that was printed before; who says no more of it has it by its articles. */
const theStatement =
  `{place, select, note {${aNote}} territories {The statement of {name} on territories under {instrument}} ` +
  `other {The ${noun('statement')} of {name} ${itsObject}` +
  '{madeOn, select, null {} other { (made on {madeOn, date})}}' +
  `{articles, select, null {} other { that names ${articles('articles', 'articleCount')}}}}}`;

const made =
  '{about, select, null {{name} {statement, select, reservation {made a reservation} ' +
  'interpretative_declaration {made an interpretative declaration} declaration {made a declaration} ' +
  'reservation_and_declaration {made a reservation and declaration} objection {made an objection} ' +
  'partial_withdrawal {gave notice of a partial withdrawal} withdrawal {gave notice of a withdrawal} ' +
  'notification {made a notification} communication {made a communication} other {made a statement}} ' +
  `${toInstrument('statement')}} ` +
  `other {{name} {statement, select, objection {objected to} other {made a communication on}} ${ofOthers}}}` +
  `${on}${naming}{isNew, select, true {} other {: it is printed now, and was not before}}`;

const readOtherwise =
  `{isNow, select, null {} other {; its heading now says ${noun('isNow')}}}` +
  '{namesOthers, select, true {; it now names {articlesNow, select, null {no article} ' +
  `other {${articles('articlesNow', 'articleCountNow')}}}} other {}}`;

/** What States did, and how the record changed. */
export const changes: Messages<ActReason | ChangeReason | ChangePart> = {
  act: `{name} ${deed} on {on, date}`,
  signed: `{name} signed {instrument}${on}`,
  consented: `{name} ${consentedTo} {instrument}${on}`,
  'gave-notice': `{name} gave notice of its ${leavingOf} {instrument}${on}${withEffect}`,
  'notice-withdrawn': `{name} remains a party to {instrument}: its notice of ${leaving} is no longer told`,
  withdrew:
    '{name} {isOfConsent, select, true {{called, select, denunciation {denounced} other {withdrew from}}} ' +
    'other {withdrew its signature of}} {instrument}' +
    `{effectiveOn, select, null {${on}} other { with effect from {effectiveOn, date}}}`,
  'withdrawal-reversed':
    '{name} {isOfConsent, select, ' +
    `true {is a party to {instrument} again: its ${leaving}} ` +
    'other {is a signatory of {instrument} again: the withdrawal of its signature}} is no longer printed',
  corrected:
    'The record of {name} under {instrument} was corrected: ' +
    '{differences, select, null {it is printed otherwise} other {{differences}}}',
  'read-better':
    'The tracker reads the same page better on {name} under {instrument}: ' +
    '{isListed, select, true {it is listed} other {{differences, select, null {} other {{differences}}}}}',
  renamed: 'The name of {name} under {instrument} is now printed "{is}", before "{was}"',
  appeared: '{name} is listed under {instrument}',
  removed: '{name} is no longer listed under {instrument}',
  'statement-made':
    `{place, select, note {${aNote} is printed that was not before} ` +
    'territories {A statement of {name} on territories under {instrument} is printed that was not before} ' +
    `other {${made}}}`,
  'statement-altered':
    `${theStatement} is printed in other words` +
    `{on, select, null {} other {, after a withdrawal of a part of it on {on, date}}}${readOtherwise}`,
  'statement-withdrawn': `{name} withdrew its ${noun('statement')} ${itsObject}${on}${naming}`,
  'statement-gone': `${theStatement} is no longer printed, and no note tells why`,
  'printed-act':
    '{on, date}{code, select, null {} other { ({code})}}{inBrackets, select, true { in brackets} other {}}',
  'no-act': 'none',
  'other-act': 'the {what, select, signature {signature} other {consent}} is now {is}, before {was}',
  'other-name': 'the name is now "{is}", before "{was}"',
  'other-day':
    'the day of {of, select, notice {the notice of ' +
    `{isOfSignature, select, true {the withdrawal of the signature} other {${leaving}}}} ` +
    `other {effect of the {isOfSignature, select, true {withdrawal of the signature} other {${leaving}}}}} ` +
    'is now {is, select, null {not told} other {{is, date}}}, before {was, select, null {not told} other {{was, date}}}',
  'and-another': '{first}, and {next}',
};
