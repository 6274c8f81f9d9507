import type { Act } from '../domain/act.js';

/** Whether a participant has left: its consent stands in brackets, or its signature where it never consented. */
export function hasWithdrawn({
  signature,
  consent,
}: {
  readonly signature: Act | null;
  readonly consent: Act | null;
}): boolean {
  return (consent ?? signature)?.withdrawn ?? false;
}
