import type { StandingPart, StandingReason } from '../../domain/standing-reason.js';
import type { Messages } from '../reason.js';
import { consented, leaving } from './parts.js';

const left = '{called, select, denunciation {denounced it} other {withdrew}}';
const hasLeft = '{called, select, denunciation {denounced it} other {withdrawn}}';
const computed = '{isComputed, select, true { (computed from its notice)} other {}}';
const effect = `{until, select, null {} other { with effect from {until, date}${computed}}}`;
const again = '{isReturn, select, true { again} other {}}';
/** Of an old record only what it said on its day is said: "has not" would be of today. */
const wasNone = 'was not a party as at {oldAsAt, date}';

/**
 * After the last day for signature a State "can only accede": to call that "has not ratified" would name the wrong act.
 */
const onlyAccession = (link: string) =>
  `{accessionArticle, select, null {} other {${link} only accession {isPast, select, true {was} other {is}} open ({accessionArticle})}}`;

/** "has not ratified", of a day of the past "had not ratified by …": it may have since, and is not said to have. */
export const notRatified =
  '{isPast, select, true {had not ratified by {asOf, date}} other {has not ratified}}';

/** How a State stands to an instrument: "Palau signed on 20 September 2011 and has not ratified; 15 years". */
export const standings: Messages<StandingReason | StandingPart> = {
  'untold-standing':
    'It cannot be told whether {name} {isPast, select, true {was} other {is}} a party: {why}',
  party: '{name} {stay}{notice, select, null {} other {{notice}}}',
  left:
    '{name} {stay}{oldAsAt, select, ' +
    `null { and {isPast, select, true {had} other {has}} ${hasLeft}${effect}} ` +
    `other {, ${left}${effect} and ${wasNone}}}`,
  'signature-stands':
    `{name} {stay}{oldAsAt, select, null { and} other {,}} ${left}${effect}` +
    `{oldAsAt, select, null {} other { and ${wasNone}}}; ` +
    'its signature{signedOn, select, null {} other { of {signedOn, date}}} ' +
    '{oldAsAt, select, null {{isPast, select, true {stood} other {stands}}} other {stood}}',
  signatory:
    '{name} signed on {signedOn, date} and {oldAsAt, select, ' +
    `null {${notRatified}; {years, plural, =0 {less than a year} one {{years} year} other {{years} years}}} ` +
    `other {${wasNone}}}`,
  'signature-withdrawn':
    '{name} signed on {signedOn, date}{oldAsAt, select, null { and} other {,}} withdrew its signature' +
    '{until, select, null {} other { on {until, date}}}' +
    `{oldAsAt, select, null {} other { and ${wasNone}}}${onlyAccession(';')}`,
  'nothing-done':
    '{name} {oldAsAt, select, ' +
    'null {{isPast, select, true {had neither signed nor joined by {asOf, date}} ' +
    `other {has neither signed nor joined}}${onlyAccession(';')}} ` +
    `other {${wasNone}; it had not signed${onlyAccession(', and')}}}`,
  joined: `${consented}${again} on {on, date}`,
  succeeded:
    `notified its succession${again} on {on, date}{effectiveOn, select, ` +
    'null {; the day from which it has effect is not known} other {, with effect from {effectiveOn, date}}}',
  returned: `{before}, ${left}${effect} and {joined}`,
  notice:
    `; its ${leaving}{notifiedOn, select, null {} other {, notified on {notifiedOn, date},}} ` +
    `{until, select, null {has no day of effect that is told} other {takes effect on {until, date}${computed}}}`,
};
