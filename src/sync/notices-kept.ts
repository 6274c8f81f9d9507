import { sayDay } from '../domain/day.js';
import { quote } from '../treaty-collection/page-findings.js';
import type { Guard } from './guard.js';

/** A notice of withdrawal on record that the page tells in a form which is not understood: it was not withdrawn. */
export const noticesKept: Guard = {
  name: 'notices-kept',
  level: 'hold',
  because: 'a notice of withdrawal is not over because its end note is worded otherwise',
  acceptable: true,
  find: ({ page, record }) => {
    const now = new Map(page.participations.map((participation) => [participation.state, participation]));
    const unclear = page.findings.filter(({ name }) => name === 'withdrawal-not-understood');
    return (record?.participations ?? []).flatMap(({ state, consent, withdrawal }) => {
      const after = now.get(state);
      // A consent that is gone from the page is held by a guard of its own.
      if (!consent || consent.withdrawn || !withdrawal || !after?.consent) return [];
      const isKept = after.consent.withdrawn || after.withdrawal !== null;
      if (isKept || !unclear.some(({ message }) => message.includes(` of ${quote(after.name)} `))) return [];
      const of = withdrawal.notifiedOn === null ? '' : ` of ${sayDay(withdrawal.notifiedOn)}`;
      return [
        `the notice of withdrawal${of} of ${after.name} is on record; its end note is not understood now`,
      ];
    });
  },
};
