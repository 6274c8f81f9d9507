import type { Change } from '../domain/change.js';
import type { Guard } from './guard.js';

/**
 * The depositary mends its slips one by one. Between any two tables of one treaty that are at hand, up to eight years
 * apart, no day and no letter was altered: a slip that is mended, and one more, is what is believed of a night.
 */
const mostCorrections = 2;

/**
 * Whether a change is of what was printed before: a correction, brackets that are gone, or an act in the place of one
 * that had not ended.
 */
function altersOldAct({ kind, before }: Change): boolean {
  if (kind === 'corrected' || kind === 'withdrawal-reversed') return true;
  const replaced = kind === 'signed' ? before?.signature : kind === 'consented' ? before?.consent : null;
  return replaced ? !replaced.withdrawn : false;
}

/**
 * More old acts altered at once than the depositary mends. Not for each month, as new acts are: what was printed of 1980
 * does not become likelier to be wrong while nobody looks. What a better reader learns of the page before is none of
 * them.
 */
export const correctionsFew: Guard<'corrections-few'> = {
  name: 'corrections-few',
  level: 'hold',
  acceptable: true,
  find: ({ plan }) => {
    const count = plan.changes.filter(altersOldAct).length;
    return count <= mostCorrections
      ? []
      : [`${count} older acts are printed otherwise; at most ${mostCorrections} are believed`];
  },
};
