import type { PageReason } from '../page-reason.js';
import type { Messages } from '../reason.js';

const pagesThat = (outcome: string, did: string): string =>
  `{${outcome}, plural, =0 {} one {, 1 ${did}} other {, {${outcome}} ${did}}}`;

/** What pages say beside the answers that they show. */
export const pages: Messages<PageReason> = {
  'acts-of-kind':
    '{number} {kind, select, signed {signed} consented {consented} ' +
    'succeeded {succeeded} gave_notice {gave notice} ' +
    'withdrew {left} withdrew_signature {withdrew the signature} ' +
    'notice_withdrawn {withdrew the notice} withdrawal_reversed {withdrew the withdrawal} ' +
    'corrected {corrected} read_better {read better} renamed {renamed} appeared {listed} ' +
    'removed {no longer listed} other {{kind}}}',
  'days-ahead': '{days, plural, =0 {the same day} one {in 1 day} other {in {days} days}}',
  'run-told':
    'run {run} {trigger, select, schedule {by the schedule} start {at the start of the server} ' +
    'command {by a command} other {to accept a held page}}: ' +
    '{outcome, select, running {has not ended} done {nothing was wrong} held {a page was held} ' +
    'failed {an instrument could not be checked} other {was cut short}}' +
    pagesThat('applied', 'recorded') +
    pagesThat('unchanged', 'unchanged') +
    pagesThat('held', 'held') +
    pagesThat('failed', 'failed'),
};
