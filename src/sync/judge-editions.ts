import type { Edition } from '../treaty-collection/edition.js';
import { normalizePage } from '../treaty-collection/normalize-page.js';
import type { SnapshotArchive } from '../treaty-collection/snapshot-archive.js';
import type { NormalizedPage, StatusPage } from '../treaty-collection/status-page.js';
import { assessPage, type Measure, type Verdict } from './assess-page.js';
import { judgePage } from './judge-page.js';
import { whyUnreadable } from './why-not-understood.js';

/** One edition as it was read. */
export interface ReadEdition {
  readonly edition: Edition;
  readonly read: StatusPage;
  /** Of its bytes. */
  readonly sha256: string;
}

/** What one edition says, as far as others need it. */
export interface SeenEdition {
  readonly edition: Edition;
  readonly page: Pick<NormalizedPage, 'statusAsAt' | 'stated' | 'fingerprint' | 'statementsFingerprint'>;
  /** Why it is of no use, in one line; `null` where it says something that can be compared. */
  readonly unreadableBecause: string | null;
  /** Whether it is a status page at all, however little of it was understood. */
  readonly isPage: boolean;
}

/** What is made of the editions that came. */
export interface JudgedEditions {
  /** The edition by which the record is judged. */
  readonly leading: Edition;
  readonly verdict: Verdict;
  /** All that came, in the order in which they were asked for. */
  readonly seen: readonly SeenEdition[];
}

/** What all editions are measured against. */
export type EditionsMeasure = Omit<Measure, 'readToday' | 'statementsReadToday' | 'edition' | 'other'>;

/**
 * Judges the record by the first edition, beside what the other says; where the first cannot be read and the other can,
 * by the other alone, which has to pass every guard as any page has. Where neither can be read, the first is judged.
 * `before` are editions as they were last read, while they contradicted each other: a conflict is not over because one of
 * them does not come.
 */
export async function judgeEditions(
  [first, second]: readonly [ReadEdition, ReadEdition?],
  measure: EditionsMeasure,
  archive: SnapshotArchive,
  before: readonly ReadEdition[] = [],
): Promise<JudgedEditions> {
  const besides = second && assessPage(second.read, { ...measure, edition: second.edition });
  const isReadable = second && besides && whyUnreadable(besides) === null;
  const judge = async ({ edition, read, sha256 }: ReadEdition, tonight?: ReadEdition) => {
    const other = tonight ?? before.find((one) => one.edition !== edition);
    const beside = other && {
      other: { edition: other.edition, page: normalizePage(other.read, measure.resolve) },
    };
    return judgePage(read, { ...measure, edition, ...beside }, archive, sha256);
  };
  const verdict = await judge(first, isReadable ? second : undefined);
  const seen = [
    seenEdition(first.edition, verdict),
    ...(second && besides ? [seenEdition(second.edition, besides)] : []),
  ];
  const byFirst = { leading: first.edition, verdict, seen };
  if (!isReadable || whyUnreadable(verdict) === null) return byFirst;
  const instead = await judge(second);
  // What was not read at all is worth less than what is doubted; what was read in part a person should see first.
  if (instead.outcome === 'held' && verdict.outcome !== 'failed') return byFirst;
  return { leading: second.edition, verdict: instead, seen };
}

function seenEdition(edition: Edition, verdict: Verdict): SeenEdition {
  const { statusAsAt, stated, fingerprint, statementsFingerprint } = verdict.page;
  return {
    edition,
    page: { statusAsAt, stated, fingerprint, statementsFingerprint },
    unreadableBecause: whyUnreadable(verdict),
    isPage: verdict.outcome !== 'failed',
  };
}
