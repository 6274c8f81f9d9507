/** Who knows what time it is. Everything else is told. */
export interface Clock {
  /** The present moment in UTC, as RFC 3339 to the second: `2026-02-03T10:16:18Z`. */
  now(): string;
}

/** The token under which the clock is provided. */
export const CLOCK = 'CLOCK';

/**
 * A moment as RFC 3339 in UTC, to the second. Always in this form, so that moments compare as text (RFC 3339, section
 * 5.1), in the databases too: a fraction in some of them would put `…:18.5Z` before `…:18Z`.
 */
export function momentOf(date: Date): string {
  return date.toISOString().replace(/\.\d+Z$/, 'Z');
}

/** The second that was told last: it is asked for thousands of times in one. */
let told = { second: NaN, moment: '' };

/** The clock of the machine. */
export const systemClock: Clock = {
  now: () => {
    const second = Math.floor(Date.now() / 1000);
    if (second !== told.second) told = { second, moment: momentOf(new Date(second * 1000)) };
    return told.moment;
  },
};

/** Who knows the moment, RFC 3339 in UTC, at which a sync is due next by the settings; `null` where it is not known. */
export type NextNight = () => string | null;

/** The token under which that is provided. */
export const NEXT_NIGHT = 'NEXT_NIGHT';
