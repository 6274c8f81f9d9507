import type { Warning } from './warning-reason.js';

/**
 * Whether a warning of a kind tells of more than the age of a record or of a list of members: that a figure leaves out,
 * contradicts or counts otherwise than its reader would think. An old figure was right on its day; such a one may not
 * have been.
 */
const tellsMore: Readonly<Record<Warning['say'], boolean>> = {
  'old-record': false,
  'members-of-earlier-day': false,
  'no-parliament': false,
  'no-record-of-yet': true,
  'page-held': true,
  'old-and-held': true,
  'database-silent': true,
  'members-of-later-day': true,
  'members-in-doubt': true,
  'not-in-force': true,
  'untold-of': true,
  'untold-family': true,
  'waits-for-second-look': true,
  'statements-not-read': true,
  'acted-otherwise': true,
  'former-counted': true,
  'before-in-force': true,
  'statements-as-printed': true,
  'no-record-at': true,
  'waiting-left-out': true,
};

/** Whether a warning tells of more than age. */
export function isMoreThanAge({ say }: Warning): boolean {
  return tellsMore[say];
}
