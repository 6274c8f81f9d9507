import { z } from 'zod';
import { origins, type SnapshotEntity } from '../ledger/entities/snapshot.entity.js';
import { named } from './named.js';
import type { ReadonlyOf } from './readonly-of.js';
import * as part from './row-parts.js';

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
  })
  .register(named, { id: 'Evidence' });

export type Evidence = ReadonlyOf<typeof evidenceSchema>;

/** On whose word stands what a snapshot says. */
export function evidenceOf({ url, statusAsAt, sha256, origin }: SnapshotEntity): Evidence {
  return { url, statusAsAt, sha256, origin };
}
