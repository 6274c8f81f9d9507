import { QueryError } from '../status/parameters.js';

/** The number of a hold as it was typed. Throws a `QueryError` for what is none. */
export function holdNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text))
    throw new QueryError(`"${text}" is not the number of a hold; expected one, e.g. 3`);
  return Number(text);
}
