import { Temporal } from 'temporal-polyfill';

/**
 * The IANA name of a time zone as its database writes it, from one in any case: `Europe/Zurich` for `europe/zurich`;
 * `null` for what names none. Temporal and Intl must both know it; which zones there are is ICU's to say.
 */
export function timeZoneNamed(text: string): string | null {
  try {
    const { timeZoneId } = Temporal.PlainDate.from('2000-01-01').toZonedDateTime(text);
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone && timeZoneId;
  } catch {
    return null;
  }
}
