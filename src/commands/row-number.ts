import { QueryError } from '../status/parameters.js';

/** The number of a hold, or of a subscription, as it was typed. Throws a `QueryError` for what is none. */
export function rowNumber(text: string, of: 'hold' | 'subscription'): number {
  if (!/^\d{1,9}$/.test(text))
    throw new QueryError(`"${text}" is not the number of a ${of}; expected one, e.g. 3`);
  return Number(text);
}
