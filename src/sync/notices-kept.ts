import type { Participation, Withdrawal } from '../domain/act.js';
import type { Day } from '../domain/day.js';
import { sayDay } from './say-day.js';
import type { Guard } from './guard.js';

/** Whether a row shows what became of the notice: still told, in effect, or one of the consent before a return. */
function isExplained(notice: Withdrawal, { consent, withdrawal }: Participation): boolean {
  if (consent === null || consent.withdrawn || withdrawal !== null) return true;
  const given = notice.notifiedOn ?? notice.effectiveOn;
  return given !== null && consent.date >= given;
}

/** Whether it was this notice that was taken back, and not one before it. */
function isTakenBack({ notifiedOn }: Withdrawal, takenBackOn: Day | undefined): boolean {
  return notifiedOn !== null && takenBackOn !== undefined && takenBackOn >= notifiedOn;
}

/**
 * A notice of withdrawal on record that the page tells no more, or in other words than those that are read, while its
 * act has no brackets. A notice may be revoked "at any time before it takes effect" (Vienna Convention on the Law of
 * Treaties, article 68), and silence is no revocation: it is over by itself only where a note says that it was taken
 * back; also one that the reader drops a year after its day of effect waits for a person, since by then the State is a
 * party by its cell and none by its note.
 */
export const noticesKept: Guard<'notices-kept'> = {
  name: 'notices-kept',
  level: 'hold',
  acceptable: true,
  find: ({ page, record }) => {
    const now = new Map(page.participations.map((participation) => [participation.state, participation]));
    return (record?.participations ?? []).flatMap(({ state, consent, withdrawal }) => {
      const after = now.get(state);
      // A row or a consent that is gone from the page is held by a guard of its own.
      if (!consent || consent.withdrawn || !withdrawal || !after) return [];
      if (isExplained(withdrawal, after)) return [];
      if (isTakenBack(withdrawal, page.noticesWithdrawn.get(state))) return [];
      const of = withdrawal.notifiedOn === null ? '' : ` of ${sayDay(withdrawal.notifiedOn)}`;
      return [
        `the notice of withdrawal${of} of ${after.name} is on record; the page does not tell it in a form that is understood, nor that it was withdrawn`,
      ];
    });
  },
};
