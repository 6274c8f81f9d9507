import type { Warning } from './warning-reason.js';

/** What must be known of an answer that was made while the ledger was silent, since a moment; nothing where it was not. */
export function silenceWarnings(silentSince: string | null): readonly Warning[] {
  if (silentSince === null) return [];
  return [{ say: 'database-silent', time: silentSince.slice(11, 16), on: silentSince.slice(0, 10) }];
}
