import { QueryError, type RawQuery } from '../status/parameters.js';
import { withoutKeys } from './address.js';

/**
 * A key of a query that is 0 or 1, and says how to answer rather than what: no question knows it, and no citation has
 * it.
 */
export interface Switch {
  readonly key: string;
  readonly meaning: string;
}

/**
 * How a query sets a switch, or `null` where it does not; an empty value counts as absent, as forms send it. Throws a
 * `QueryError` for anything but one 0 or 1.
 */
export function readSwitch({ key }: Switch, raw: RawQuery): boolean | null {
  const [value, ...others] = [raw[key] ?? []].flat().filter((one) => one !== '');
  if (value === undefined) return null;
  if (others.length > 0) throw new QueryError(`"${key}" is given more than once; expected one value`);
  if (value !== '0' && value !== '1') throw new QueryError(`"${key}" is "${value}"; expected 0 or 1`);
  return value === '1';
}

/** A request as a question reads it, and which switches of a form it turns on. */
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
    on: switches.filter((one) => readSwitch(one, raw)).map(({ key }) => key),
  };
}
