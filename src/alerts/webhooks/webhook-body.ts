import type { Telling } from '../telling.js';

/** temporary */
export function webhookBody({ about, subject, rows, trouble, warnings }: Telling): string {
  return JSON.stringify({ type: about, data: { subject, rows, trouble, warnings } });
}
