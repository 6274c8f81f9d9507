import type { FreshnessReason } from '../../status/freshness-reason.js';
import type { StatedReason } from '../../status/stated-reason.js';
import type { StatusReason } from '../../status/status-reason.js';
import type { ClaimReason } from '../../status/claim-reason.js';
import type { EmptyReason, TitleReason } from '../../status/title-reason.js';
import type { WarningReason } from '../../status/warning-reason.js';
import type { WordsReason } from '../../status/words-reason.js';
import type { Messages } from '../reason.js';
import { leavingOf } from './parts.js';
import { notRatified } from './standings.js';

/**
 * Before a treaty is in force nobody is a party to it: whoever has consented is a contracting State (Vienna Convention
 * on the Law of Treaties, article 2(1)(f) and (g)), and has only "consented to be bound".
 */
const beParties =
  '{isInForce, select, ' +
  'true {{parties, plural, one {{isPast, select, true {was} other {is}} a party} ' +
  'other {{isPast, select, true {were} other {are}} parties}} to} ' +
  'other {{isPast, select, true {had} other {{parties, plural, one {has} other {have}}}} consented to be bound by}}';
const onDay =
  '{oldAsAt, select, ' +
  'null {{isPast, select, true { {isInForce, select, true {on} other {by}} {asOf, date}} other {}}} ' +
  'other { as at {oldAsAt, date}}}';
const untold = '{untold, select, null {} other {; of {untold} it cannot be told}}';

/** "the European Union", "the list of least developed countries", "the Caribbean", "African States". */
const groupName =
  '{kind, select, organization {{isOneWord, select, true {} other {the }}{name}} list {the list of {smallName}} ' +
  'm49 {{name, select, Americas {the } Caribbean {the } other {}}{name}} other {{name}}}';

/** What no other part of the catalogue says. */
type OfRows = Exclude<
  StatusReason,
  ClaimReason | EmptyReason | FreshnessReason | StatedReason | TitleReason | WarningReason | WordsReason
>;

/** Sentences of rows that tell of several States, of several instruments or of a day. */
export const rows: Messages<OfRows> = {
  'editions-agree': '{agreeing} of {asked} editions {agreeing, plural, one {agrees} other {agree}}',
  'editions-read':
    '{asked, plural, one {the one edition asked for {read, plural, =0 {could not be} other {was}} read} ' +
    'other {{read} of {asked} editions read}}',
  'no-edition-read': 'no edition read yet',
  'group-tally':
    `{name}: {parties} of {of} ${beParties} {instrument}${onDay}` +
    `{holdouts, select, null {} other {; not: {holdouts}}}${untold}`,
  'no-member-could-join': '{name}: no member could join {instrument} on that day',
  'cannot-join':
    '{name} {isPast, select, true {could not join {instrument} on {asOf, date}} other {cannot join {instrument}}}',
  'party-to-so-many':
    '{name} {isPast, select, true {was} other {is}} a party to {parties} of {of}' +
    `{missing, select, null {} other {; not to {missing}}}${untold}` +
    '{early, select, null {} other {; {early} {isPast, select, ' +
    'true {{earlyCount, plural, one {was} other {were}}} other {{earlyCount, plural, one {is} other {are}}}} ' +
    'not yet in force}}',
  'set-of-instruments':
    '{parties, select, null {{missing, select, null {not known to be party to any} other {not party to {missing}}}} ' +
    `other {party to {parties}{missing, select, null {} other {, and not to {missing}}}}}${untold}`,
  missing: '{instrument}{oldAsAt, select, null {} other { (as at {oldAsAt, date})}}',
  silence:
    'no State asked about signed or joined {instrument} ' +
    '{goesOn, select, true {after {from, date}, up to {to, date}} other {between {from, date} and {to, date}}}: ' +
    '{years, plural, =0 {less than a year} one {{years} year} other {{years} years}}',
  anniversary: '{years, plural, one {1 year} other {{years} years}} on {on, date}: {what}',
  'act-not-followed': `{act} and ${notRatified}`,
  adopted: '{instrument} was adopted at {place} on {on, date}',
  'entered-into-force': '{instrument} entered into force on {on, date}',
  'leaving-takes-effect': `The ${leavingOf} {instrument} by {name} takes effect on {on, date}`,
  'effect-is-told':
    '{notifiedOn, select, null {the day} other {the notice of {notifiedOn, date}}}, ' +
    'as {isPrinted, select, true {the depositary states} other {a person told}} it',
  'effect-told-by-person': 'told by the person who accepted hold {hold}, a page from which the act is gone',
  'effect-computed': 'computed from the notice: {clause}',
  group: groupName,
  'group-of-states': `{kind, select, regional_group {the Group of {name}} other {${groupName}}}`,
  'next-run': 'The next run is due on {on, date} at {at} UTC.',
  'source-of':
    '{kind, select, record {the record of {instrument}} parent_record {the record of {instrument}} ' +
    'remark {the page of {instrument} that tells more} ' +
    'text {the text of {instrument}} admission {by what the State may join} ' +
    'law_of_treaties {Vienna Convention on the Law of Treaties} ' +
    'law_of_treaties_of_organizations {Vienna Convention on the Law of Treaties between States and International Organizations} ' +
    'treaty_handbook {United Nations, Treaty Handbook} ' +
    'other {Summary of Practice of the Secretary-General as Depositary of Multilateral Treaties, ST/LEG/7/Rev.1}}',
  'effect-not-told': 'no end note tells the day of effect in a known form',
};
