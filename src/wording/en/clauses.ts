import type { GeneralRule } from '../../domain/entry-into-force.js';
import type { ParticipationRule } from '../../domain/participation-clause.js';
import type { SignatureRule } from '../../domain/signature-clause.js';
import type { WithdrawalRule } from '../../domain/withdrawal-clause.js';
import type { Messages } from '../reason.js';
import { after, leaving } from './parts.js';

/** Those that the clauses have are written out; any other is right from the fourth to the twentieth. */
const ordinal =
  '{deposits, plural, =2 {second} =10 {tenth} =20 {twentieth} =40 {fortieth} other {{deposits}th}}';

/** The clauses of an instrument, each in a sentence with its article. */
export const clauses: Messages<ParticipationRule | SignatureRule | GeneralRule | WithdrawalRule> = {
  'open-to-all-states': 'Open to all States ({article}).',
  'open-to-all-states-and-organizations':
    'Open to all States, and to regional economic integration organizations ({article})' +
    '{partyRule, select, null {} other {; a party must be a party to the Convention too ({partyRule})}}.',
  'open-to-members-of-agencies-or-invited':
    'Open to Members of the United Nations or of a specialized agency, ' +
    'and to States invited by the General Assembly ({article}).',
  'open-to-parties-and-signatories-of':
    'Open to parties and signatories of {treaty, select, other {the Convention on the Rights of the Child}} ({article}).',
  'open-for-signature':
    'Open for signature {openUntil, select, ' +
    'null {without limit of time ({article}); a State may also accede without having signed} ' +
    'other {until {openUntil, date} ({article}); a State that had not signed by then can only accede}} ' +
    '({accessionArticle}).',
  'entry-into-force':
    `In force ${after('span', `the deposit of the ${ordinal} instrument`)} ({article}(1)); ` +
    'for each State that joins after that {laterThan, select, ' +
    `entry_into_force {day, ${after('ownSpan', 'its own deposit')}} ` +
    `other {deposit, ${after('ownSpan', 'its own')}, if that is later}} ({article}(2)).`,
  'effect-after-notice': `A ${leaving} takes effect {span} after the Secretary-General receives the notice ({article}).`,
  'effect-at-end-of-period':
    'Periods of {period} run from {firstPeriodFrom, date}; a denunciation received at least ' +
    '{notice} before the end of one takes effect on the day on which the next begins; one received ' +
    'later waits for the end of that next period ({article}).',
  'no-withdrawal-clause': 'The instrument has no clause on withdrawal.',
};
