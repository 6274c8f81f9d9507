import type { Capture } from './capture.js';

/** What was captured at about one time: at most one page of each instrument and edition. */
export type Sitting = readonly [Capture, ...Capture[]];

/** How far the captures of one sitting lie apart, in milliseconds: a night asks for everything within minutes, a crawl within hours. */
const longest = 12 * 3_600_000;

/** Captures, oldest first, as the nights that they would have been. */
export function sittingsOf(captures: readonly Capture[]): readonly Sitting[] {
  const sittings: [Capture, ...Capture[]][] = [];
  for (const capture of captures) {
    const last = sittings.at(-1);
    const belongs =
      last !== undefined &&
      Date.parse(capture.fetchedAt) - Date.parse(last[0].fetchedAt) <= longest &&
      !last.some((one) => one.instrument === capture.instrument && one.edition === capture.edition);
    if (belongs) last.push(capture);
    else sittings.push([capture]);
  }
  return sittings;
}

/**
 * The captures that can tell a record something: those that are newer than what it rests on, and the newest of each
 * edition whatever its age, so that whoever reads an old file is told that it is old.
 */
export function newerThan(
  captures: readonly Capture[],
  isKnown: (capture: Capture) => boolean,
): readonly Capture[] {
  return captures.filter(
    (capture, index) =>
      !isKnown(capture) ||
      !captures
        .slice(index + 1)
        .some((later) => later.instrument === capture.instrument && later.edition === capture.edition),
  );
}
