import type { Participation } from './act.js';
import { consentByLetter } from './consent.js';
import { laterOf, sayDay, yearsBetween, type Day } from './day.js';
import { standingOn } from './standing.js';

/** What a sentence about a State and an instrument is made of. */
export interface StandingFacts {
  /** The State's name. */
  readonly name: string;
  readonly participation: Participation | undefined;
  /** The day asked about. */
  readonly asOf: Day;
  /** The day of a record that is too old to speak of the day asked about; `null` where the record is fresh. */
  readonly oldAsAt: Day | null;
}

/**
 * A standing in plain English: "Palau signed on 20 September 2011 and has not ratified; 15 years". An old record
 * never poses as today's: on one, the sentence reads "… was not a party as at 3 February 2026".
 */
export function sayStanding({ name, participation, asOf, oldAsAt }: StandingFacts): string {
  const { signature = null, consent = null, withdrawal = null } = participation ?? {};
  switch (standingOn(participation, asOf)) {
    case 'party':
      return `${name} ${sayConsent(consent)} on ${sayDay(consent?.date ?? asOf)}`;
    case 'withdrawn': {
      const since = withdrawal?.effectiveOn ? ` with effect from ${sayDay(withdrawal.effectiveOn)}` : '';
      const joined = `${name} ${sayConsent(consent)} on ${sayDay(consent?.date ?? asOf)}`;
      if (oldAsAt !== null) return `${joined}, withdrew${since} and was not a party as at ${sayDay(oldAsAt)}`;
      return `${joined} and has withdrawn${since}`;
    }
    case 'signatory': {
      const signedOn = signature?.date ?? asOf;
      const signed = `${name} signed on ${sayDay(signedOn)}`;
      if (oldAsAt !== null) {
        return `${signed} and was not a party as at ${sayDay(oldAsAt)}; ${sayWait(signedOn, laterOf(signedOn, oldAsAt))}`;
      }
      return `${signed} and has not ratified; ${sayWait(signedOn, asOf)}`;
    }
    case 'none':
      return oldAsAt === null
        ? `${name} has neither signed nor joined`
        : `${name} was not a party as at ${sayDay(oldAsAt)}; it had not signed`;
  }
}

/** "ratified", "acceded": the verb of the letter, without the object that a sentence here leaves out. */
function sayConsent(consent: Participation['consent']): string {
  return consentByLetter(consent?.code ?? '')?.verb.replace(/ (to|by)$/, '') ?? 'joined';
}

function sayWait(from: Day, to: Day): string {
  const years = yearsBetween(from, to);
  if (years === 0) return 'less than a year';
  return years === 1 ? '1 year' : `${years} years`;
}
