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

const statement =
  '{statement, select, reservation {a reservation} interpretative_declaration {an interpretative declaration} ' +
  'declaration {a declaration} reservation_and_declaration {a reservation and a declaration} ' +
  'objection {an objection} partial_withdrawal {a partial withdrawal} withdrawal {a withdrawal} ' +
  'notification {a notification} communication {a communication} other {a statement}}';

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
  'statement-made': `${statement} of {name} on {instrument} is printed that was not`,
  'statement-altered': `${statement} of {name} on {instrument} is printed in other words`,
  'statement-withdrawn': `{name} withdrew ${statement} on {instrument}${on}`,
  'statement-gone': `${statement} of {name} on {instrument} is no longer printed`,
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
