import type { Standing } from './standing.js';

/** The sign of each standing, so that none is told by its colour alone. */
export const standingSigns: Readonly<Record<Standing, string>> = {
  party: '●',
  signatory: '◐',
  none: '○',
  withdrawn: '✕',
  'cannot-be-told': '?',
};
