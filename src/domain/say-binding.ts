import { capital } from './capital.js';
import { sayDay, type Day } from './day.js';
import type { BindingDay } from './entry-into-force.js';

/** What a sentence about the day on which an instrument binds a State is made of. */
export interface BindingFacts {
  /** The State's name. */
  readonly name: string;
  /** The instrument's name within a sentence. */
  readonly label: string;
  readonly binding: BindingDay;
  /** The day of general entry into force, or `null` while there is none. */
  readonly generalDay: Day | null;
  /** The day asked about. */
  readonly asOf: Day;
  /** Whether the State has left by today: the day asked about is an earlier one, and "binds" would be untrue. */
  readonly hasLeft: boolean;
}

/**
 * The day in plain English: "CEDAW binds Sweden from 3 September 1981: …"; asked about an earlier day, "will bind". A
 * State that has consented before general entry into force is a contracting State (Vienna Convention on the Law of
 * Treaties, article 2(1)(f)), and is called one.
 */
export function sayBinding({ name, label, binding, generalDay, asOf, hasLeft }: BindingFacts): string {
  const { inForceOn, because } = binding;
  if (inForceOn === null) {
    const unknown = `The day on which ${label} binds ${name}: ${because.charAt(0).toLowerCase()}${because.slice(1)}`;
    return generalDay === null ? `${unknown.replace(/\.$/, '')}; ${name} is a contracting State` : unknown;
  }
  const verb = inForceOn > asOf ? 'will bind' : hasLeft ? 'bound' : 'binds';
  const contracting =
    generalDay === null || asOf < generalDay ? `; until then ${name} is a contracting State` : '';
  return `${capital(label)} ${verb} ${name} from ${sayDay(inForceOn)}: ${because}${contracting}`;
}
