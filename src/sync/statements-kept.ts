import type { Guard } from './guard.js';

/** So many texts may go in one night, whatever there is: the depositary takes a few out together where a State says so. */
const mostGone = 4;

/** Holds a page from which many statements are gone of which no end note tells that they were withdrawn. */
export const statementsKept: Guard<'statements-kept'> = {
  name: 'statements-kept',
  level: 'hold',
  acceptable: true,
  // The rows of such a page may be those on record.
  ofStatements: true,
  find: ({ record, plan }) => {
    const known = record?.statements.length ?? 0;
    const gone = plan.statements?.gone ?? 0;
    if (gone <= mostGone || gone * 3 <= known) return [];
    return [
      `${gone} of the ${known} statements on record are gone, and no end note tells that they were withdrawn; at most ${Math.max(mostGone, Math.floor(known / 3))} are believed`,
    ];
  },
};
