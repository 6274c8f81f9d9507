import type { FreshnessReason } from '../../status/freshness-reason.js';
import type { Messages } from '../reason.js';

/** A number within a sentence, in a word where it is small. */
const inWord = (name: string) =>
  `{${name}, plural, =1 {one} =2 {two} =3 {three} =4 {four} =5 {five} =6 {six} =7 {seven} =8 {eight} =9 {nine} ` +
  `other {{${name}}}}`;

const known = '{known, select, null {} other {, {known}}}';
const which = `{isAll, select, true {{count, plural, =1 {it} =2 {both} other {all}}} other {${inWord('old')}}}`;
const are =
  '{known, select, null {{old, plural, one {is} other {are}}} other {{old, plural, one {was} other {were}}}}';
const doNot = '{known, select, null {{old, plural, one {does} other {do}}} other {did}} not';

/** How old the records are that a page speaks of. */
export const freshness: Messages<FreshnessReason> = {
  'age-of-records':
    '{count, plural, one {Record} other {Records}} of {newest, date}{oldest, select, null {} other { to {oldest, date}}}' +
    `${known}{old, plural, =0 {} other {: ${which} ` +
    `{pastDay, select, null {${are} old} other {${doNot} reach {pastDay, date}}}}}` +
    `{without, plural, =0 {} other {; of ${inWord('without')} there is none yet}}`,
  'no-records-yet': `{count, plural, one {No record} other {No records}} yet${known}`,
  'known-on-day': 'as known on {on, date}',
  'known-at-moment': 'as known on {on, date} at {time} UTC',
  'before-quoting': 'Before you quote this',
};
