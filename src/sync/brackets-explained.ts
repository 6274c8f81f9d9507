import type { Act } from '../domain/act.js';
import { sayDay } from './say-day.js';
import type { Guard } from './guard.js';

/** Whether an act stands in brackets that the record did not have around it. */
function isNewlyBracketed(act: Act | null, was: Act | null | undefined): act is Act {
  return act !== null && act.withdrawn && !(was?.withdrawn && was.date === act.date);
}

/**
 * Rows of a consent with new brackets, of which no end note tells. A party that leaves notifies it, and the depositary
 * tells that in a note, on every page seen. Brackets without one that are on record stay; so does a signature that no
 * consent followed: who withdraws it leaves nothing, and the reader tells that its day is not known.
 */
export const bracketsExplained: Guard<'brackets-explained'> = {
  name: 'brackets-explained',
  level: 'hold',
  acceptable: true,
  find: ({ page, before }) =>
    before === null
      ? []
      : page.participations.flatMap(({ state, name, signature, consent }) => {
          if (consent === null || !page.leavingUntold.has(state)) return [];
          const was = before.get(state);
          const act = [consent, signature].find((one) =>
            isNewlyBracketed(one, one === consent ? was?.consent : was?.signature),
          );
          return act
            ? [
                `the act of ${name} of ${sayDay(act.date)} stands in brackets now, and no end note tells of leaving`,
              ]
            : [];
        }),
};
