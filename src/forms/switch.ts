import { QueryError, type RawQuery } from '../status/parameters.js';
import { withoutKeys } from './address.js';

/**
 * A key of a query that is 0 or 1, or one of a few words, and says how to answer rather than what: no question knows it, and no citation has
 * it.
 */
export interface Switch {
  readonly key: string;
  readonly meaning: string;
  /** The words that it takes; 0 and 1 where they are absent. */
  readonly choices?: readonly string[];
}

/**
 * How a query sets a switch, or `null` where it does not; an empty value counts as absent, as forms send it. Throws a
 * `QueryError` for anything but one 0 or 1.
 */
export function readSwitch(one: Omit<Switch, 'choices'>, raw: RawQuery): boolean | null {
  const value = wordOf(one, ['0', '1'], raw);
  return value === null ? null : value === '1';
}

/** The word that a query sets a switch to, or `null`. Throws as `readSwitch`. */
function wordOf({ key }: Switch, words: readonly string[], raw: RawQuery): string | null {
  const [value, ...others] = [raw[key] ?? []].flat().filter((one) => one !== '');
  if (value === undefined) return null;
  if (others.length > 0) throw new QueryError(`"${key}" is given more than once; expected one value`);
  if (!words.includes(value)) throw new QueryError(`"${key}" is "${value}"; expected ${words.join(' or ')}`);
  return value;
}

/** A request as a question reads it, and what it sets of the switches of a form: the keys that are on, and the words chosen. */
export interface Switched {
  readonly url: string;
  readonly raw: RawQuery;
  readonly on: readonly string[];
}

/** Takes some switches out of a request: what is left asks for the same answer. Throws a `QueryError` as `readSwitch`. */
export function takeSwitches(
  switches: readonly Switch[],
  { url, raw }: Pick<Switched, 'url' | 'raw'>,
): Switched {
  const keys = switches.map(({ key }) => key);
  const rest = Object.entries(raw).filter(([key]) => !keys.includes(key));
  return {
    url: withoutKeys(url, keys),
    raw: Object.fromEntries(rest),
    on: switches.flatMap((one) =>
      one.choices ? (wordOf(one, one.choices, raw) ?? []) : readSwitch(one, raw) ? one.key : [],
    ),
  };
}
