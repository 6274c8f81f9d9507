import { isDay } from '../domain/day.js';

/** The ends of a difference that a query names: two days, or two moments; the same keys mean other things elsewhere. */
export function endsAsked({ from, to }: { readonly from?: unknown; readonly to?: unknown }): {
  readonly from?: string;
  readonly to?: string;
} {
  return { ...(isEnd(from) && { from }), ...(isEnd(to) && { to }) };
}

function isEnd(end: unknown): end is string {
  return typeof end === 'string' && (end.includes('T') || isDay(end));
}
