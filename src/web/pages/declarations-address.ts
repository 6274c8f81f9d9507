import { address } from '../../forms/address.js';

/** Where the reservations and declarations are that a number counts: without notifications, and notes of what was withdrawn. */
export function declarationsAddress(of: { readonly state?: string; readonly instrument: string }): string {
  return address('/declarations', { ...of, section: ['declarations', 'declarations-under-article'] });
}
