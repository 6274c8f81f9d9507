import type { WhyBound } from './binding-day.js';
import type { Day } from './day.js';
import type { BindingDay, WhyNotComputed } from './entry-into-force.js';
import { nameOf, type InstrumentName } from './instrument-name.js';

/** What is said of the day on which an instrument binds a State rests on this. */
export interface BindingFacts {
  readonly name: string;
  readonly label: string;
  readonly binding: BindingDay<WhyBound>;
  /** The day of general entry into force, or `null` while there is none. */
  readonly generalDay: Day | null;
  /** The day asked about. */
  readonly asOf: Day;
  /** Whether the State has left by today: the day asked about is an earlier one, and "binds" would be untrue. */
  readonly hasLeft: boolean;
}

/** What is said of that day. */
export type BindingReason =
  | {
      readonly say: 'binds';
      readonly label: string;
      readonly isAcronym: boolean;
      readonly name: string;
      readonly tense: 'past' | 'present' | 'future';
      readonly inForceOn: Day;
      readonly because: WhyBound;
      /** Whether the State is a contracting State until then. */
      readonly isContracting: boolean;
    }
  | {
      readonly say: 'binding-not-computed';
      readonly instrument: InstrumentName;
      readonly name: string;
      readonly why: WhyNotComputed;
      readonly isContracting: boolean;
    };

/**
 * The day, as it is said: "CEDAW binds Sweden from 3 September 1981: …"; asked about an earlier day, "will bind". A
 * State that has consented before general entry into force is a contracting State (Vienna Convention on the Law of
 * Treaties, article 2(1)(f)), and is called one.
 */
export function bindingReason({
  name,
  label,
  binding,
  generalDay,
  asOf,
  hasLeft,
}: BindingFacts): BindingReason {
  const instrument = nameOf({ label });
  if (binding.inForceOn === null) {
    const { why } = binding.because;
    return { say: 'binding-not-computed', instrument, name, why, isContracting: generalDay === null };
  }
  const { inForceOn, because } = binding;
  return {
    say: 'binds',
    label,
    isAcronym: instrument.isAcronym,
    name,
    tense: inForceOn > asOf ? 'future' : hasLeft ? 'past' : 'present',
    inForceOn,
    because,
    isContracting: generalDay === null || asOf < generalDay,
  };
}
