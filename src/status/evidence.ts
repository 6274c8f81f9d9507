import { z } from 'zod';
import { origins, type SnapshotEntity } from '../ledger/entities/snapshot.entity.js';
import { editions } from '../treaty-collection/edition.js';
import type { WitnessSnapshot } from '../ledger/recorded-readings.js';
import { named } from './named.js';
import type { ReadonlyOf } from './readonly-of.js';
import * as part from './row-parts.js';

/** Bytes that say a cell. */
const witnessSchema = z
  .strictObject({
    edition: part
      .word(editions)
      .nullable()
      .describe(
        "html: the depositary's page; xml: its XML document of the same record; null for a table committed with the tracker",
      ),
    url: part.url.describe('where it was read'),
    statusAsAt: part.day.nullable().describe('the day as at which it is true'),
    sha256: part.sha256,
  })
  .register(named, { id: 'Witness' });

export type Witness = ReadonlyOf<typeof witnessSchema>;

/** On whose word a cell stands. The hash is of bytes that are kept, so that whoever doubts a figure can read them. */
export const evidenceSchema = z
  .strictObject({
    url: part.url.describe("the depositary's page; where the origin is gazette, the table of that gazette"),
    statusAsAt: part.day.nullable().describe('the day printed there'),
    sha256: part.sha256,
    origin: part
      .word(origins)
      .describe(
        'what was read: the page itself, over the network or from a folder; or, where no page was read yet, the table committed with the tracker: baseline where the depositary confirms it, gazette where an official gazette does',
      ),
    witnesses: z
      .array(witnessSchema)
      .describe(
        'who says it, or of a whole record each of its cells: first what was read here, then the other edition where it was last found to say the same; empty where a person ruled it, or where it is printed no more',
      ),
  })
  .register(named, { id: 'Evidence' });

export type Evidence = ReadonlyOf<typeof evidenceSchema>;

/** On whose word stands what a snapshot says, and who says it: it alone where no others are given. */
export function evidenceOf(
  snapshot: SnapshotEntity,
  witnesses: readonly Witness[] = [witnessOf(snapshot)],
): Evidence {
  const { url, statusAsAt, sha256, origin } = snapshot;
  return { url, statusAsAt, sha256, origin, witnesses };
}

/** A snapshot as a witness. */
export function witnessOf({ edition, url, statusAsAt, sha256 }: WitnessSnapshot): Witness {
  return { edition, url, statusAsAt, sha256 };
}
