import { address } from './address.js';

/**
 * Where the bytes of a hash are shown, at the row of a State where its code is given: whoever doubts a cell sees it in what was read.
 */
export function evidenceAddress(sha256: string, code?: string | null): string {
  return address(`/evidence/${sha256}`, code ? { state: code } : {});
}

/** Where the copy of them is shown in which nothing runs, with the rows of some States marked. */
export function copyAddress(sha256: string, codes: readonly string[]): string {
  return address(`/evidence/${sha256}/copy`, { state: codes });
}

/** Where they are had with their headers, as a WARC. */
export function warcAddress(sha256: string): string {
  return `/evidence/${sha256}.warc.gz`;
}
