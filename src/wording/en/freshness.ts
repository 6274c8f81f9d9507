import type { FreshnessReason } from '../../status/freshness-reason.js';
import type { Messages } from '../reason.js';

/** A number within a sentence, in a word where it is small. */
const inWord = (name: string) =>
  `{${name}, plural, =1 {one} =2 {two} =3 {three} =4 {four} =5 {five} =6 {six} =7 {seven} =8 {eight} =9 {nine} ` +
  `other {{${name}}}}`;

const known = '{known, select, null {} other {, {known}}}';
const areOld =
  `{isAll, select, true {{count, plural, =1 {it} =2 {both} other {all}}} other {${inWord('old')}}} ` +
  '{known, select, null {{old, plural, one {is} other {are}}} other {{old, plural, one {was} other {were}}}} old';
const does = '{known, select, null {{old, plural, one {does} other {do}}} other {did}}';
const reach = '{known, select, null {reaches} other {reached}}';
const doNotReach =
  `{isAll, select, true {{count, plural, =1 {it ${does} not reach} =2 {neither ${reach}} other {none ${reach}}}} ` +
  `other {${inWord('old')} ${does} not reach}} {pastDay, date}`;

/** How old the records are that a page speaks of. */
export const freshness: Messages<FreshnessReason> = {
  'age-of-records':
    '{count, plural, one {Record} other {Records}} of {newest, date}{oldest, select, null {} other { to {oldest, date}}}' +
    `${known}{old, plural, =0 {} other {: {pastDay, select, null {${areOld}} other {${doNotReach}}}}}` +
    `{without, plural, =0 {} other {; of ${inWord('without')} there is none yet}}`,
  'no-records-yet': `{count, plural, one {No record} other {No records}} yet${known}`,
  'known-on-day': 'as known on {on, date}',
  'known-at-moment': 'as known on {on, date} at {time} UTC',
  'before-quoting': 'Before you quote this',
};
