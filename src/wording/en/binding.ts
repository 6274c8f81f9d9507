import type { MissingParent, WhyBound } from '../../domain/binding-day.js';
import type { BindingReason } from '../../domain/binding-reason.js';
import type { NotComputed, WhyNotComputed } from '../../domain/entry-into-force.js';
import type { Messages } from '../reason.js';
import { after } from './parts.js';

const afterDeposit = after('span', 'the deposit of {boundOn, date}');
const generalDay = 'the day of general entry into force';
/**
 * Of a newly independent State (23) and of one that separated (34): by both the treaty binds it from the succession on.
 */
const successionRules =
  '(articles 23(1) and 34(1) of the Vienna Convention on Succession of States in respect of Treaties)';

/** From which day an instrument binds a State, and why: "CEDAW binds Sweden from 3 September 1981: …". */
export const binding: Messages<BindingReason | WhyBound | NotComputed | WhyNotComputed | MissingParent> = {
  binds:
    '{isAcronym, select, true {} other {The }}{label} ' +
    '{tense, select, future {will bind} past {bound} other {binds}} {name} from {inForceOn, date}: {because}' +
    '{isContracting, select, true {; until then {name} is a contracting State} other {}}',
  'binding-not-computed':
    'The day on which {instrument} binds {name}: not computed: {why}' +
    '{isContracting, select, true {; {name} is a contracting State} other {.}}',
  'own-day': `${afterDeposit} ({article}(2))`,
  'general-day': `${generalDay} ({article}(1))`,
  'general-day-after-own': `${generalDay}, later than ${afterDeposit} ({article}(1) and (2))`,
  'general-day-of-all':
    `${generalDay} ({article}(1)); ${after('span', 'its own deposit')} ` +
    'is for States that join after that day ({article}(2))',
  'day-of-succession':
    'a successor State is bound from the succession of States, on {successionOn, date}, ' +
    `not from its notification ${successionRules}`,
  'general-day-after-succession': `${generalDay}, later than the succession of States on {successionOn, date} ${successionRules}`,
  'not-computed': 'Not computed: {why}.',
  'successor-without-day':
    'a successor State is bound from the succession of States, not from its notification',
  'not-yet-in-force': 'the instrument is not yet in force ({article})',
  'day-of-parent':
    'the day on which {instrument} binds the State, which must be a party to it too ({article})',
  'day-without-parent': '{because}; {missing}',
  'no-record-of-parent': 'there is no record of {instrument}, so that its day is not counted',
  'not-in-record-of-parent':
    'the record of {instrument} is of {asAt, date} and does not show the State as a party, so that its day is not counted',
  'parents-day-not-computed':
    'the day on which {instrument} binds the State is not computed, so that it is not counted',
};
