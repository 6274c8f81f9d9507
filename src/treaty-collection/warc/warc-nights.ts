import type { Instrument } from '../../domain/instrument.js';
import { editionTable } from '../edition-table.js';
import type { PageSource } from '../page-source.js';
import type { Capture, RefusedRecord, Subject } from './capture.js';
import { nightSource } from './night-source.js';
import type { OpenWarc } from './open-warc.js';
import { newerThan, sittingsOf } from './sittings.js';

/** What one night would have had: where the pages come from, and which instruments are asked for. */
export interface SavedNight {
  readonly source: PageSource;
  readonly instruments: readonly Instrument[];
}

/** What is asked of a WARC. */
export interface Wanted {
  readonly instruments: readonly Instrument[];
  /** Where this tracker fetches from. */
  readonly base: string;
  /** Whether the record rests on something that is newer than a capture. */
  readonly isKnown: (capture: Capture) => boolean;
}

const isOf =
  ({ id }: Instrument) =>
  ({ instrument }: Subject): boolean =>
    instrument === id;

/**
 * What a WARC has of the instruments wanted, as nights, oldest first: what was captured on one day is judged and recorded
 * before what was captured on the next, as if the tracker had asked then. An instrument of which it has no page is asked
 * for in the last. Throws where it has nothing of any.
 */
export function warcNights(warc: OpenWarc, { instruments, base, isKnown }: Wanted): readonly SavedNight[] {
  const wanted = (one: Subject) => instruments.some((instrument) => isOf(instrument)(one));
  const captures = warc.captures.filter(wanted);
  const refused = warc.refused.filter(wanted).filter((one) => isToTell(one, captures));
  if (captures.length + refused.length === 0) throw new Error(sayNothing(warc, instruments, base));

  const sittings = sittingsOf(newerThan(captures, isKnown));
  const nights: readonly (readonly Capture[])[] = sittings.length === 0 ? [[]] : sittings;
  const lastNightOf = (instrument: Instrument): number => {
    const last = nights.findLastIndex((night) => night.some(isOf(instrument)));
    return last === -1 ? nights.length - 1 : last;
  };
  return nights.map((night, index) => ({
    instruments: instruments.filter((one) => night.some(isOf(one)) || lastNightOf(one) === index),
    // What is wrong with the file is told once.
    source: nightSource(warc, night, base, (instrument) =>
      lastNightOf(instrument) === index ? refused.filter(isOf(instrument)) : null,
    ),
  }));
}

/** That `http` was led to `https` is no fault of a page that came after. */
function isToTell({ kind, instrument, edition }: RefusedRecord, captures: readonly Capture[]): boolean {
  return (
    !kind.startsWith('http-3') ||
    !captures.some((one) => one.instrument === instrument && one.edition === edition)
  );
}

function sayNothing(
  { name, records, brokenBecause }: OpenWarc,
  [instrument]: readonly Instrument[],
  base: string,
): string {
  const expected =
    instrument && `; expected one from e.g. ${editionTable.html.addresses(base, instrument)[0]}`;
  const rest = brokenBecause === null ? '' : `, and the rest cannot be read: ${brokenBecause}`;
  return `${name} holds no page of an instrument asked for, among ${records} records${rest}${expected}`;
}
