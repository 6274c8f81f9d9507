import type { Day } from '../domain/day.js';
import type { Finding } from '../domain/finding.js';
import type { EditionOutcome } from '../ledger/entities/edition-check.entity.js';
import { warningFinding } from '../treaty-collection/page-findings.js';
import type { Verdict } from './assess-page.js';
import { archivedPage, type FetchedEdition, type FetchWorld } from './fetch-editions.js';
import type { DeliveredEdition, DeliveredPage } from './judge-delivered.js';
import type { JudgedEditions, SeenEdition } from './judge-editions.js';
import type { Judge, NotJudged } from './judging-thread.js';
import { differencesOf, type EditionDifference } from './reconcile-editions.js';
import type { EditionReport } from './sync-report.js';
import { sayDay } from './say-day.js';
import { editionNames } from './tell-editions.js';

/** A reason by its stable name and in one sentence. */
export interface NamedReason {
  readonly name: string;
  readonly message: string;
}

/** One edition, with what is to be recorded of it. */
export interface CheckedEdition extends FetchedEdition {
  readonly report: EditionReport;
  /** What was read of it; `null` where nothing was. */
  readonly seen: SeenEdition | null;
}

/** What came of the editions of an instrument. */
export interface JudgedFetch {
  /** The one by which the record was judged, or should have been. */
  readonly leading: FetchedEdition;
  /** `null` where there was no page to judge. */
  readonly verdict: Verdict | null;
  /** Why there was none; `null` where it is not modified, and where there was. */
  readonly failedBecause: NamedReason | null;
  readonly editions: readonly CheckedEdition[];
  /** What is told of an edition that could not be read. */
  readonly findings: readonly Finding[];
}

/** What judging them needs. */
type JudgingWorld = Pick<FetchWorld, 'archive'> & { readonly judge: Judge; readonly signal: AbortSignal };

/** Judges what was fetched: by the first edition that can be read, beside the other. */
export async function judgeFetched(
  fetched: readonly FetchedEdition[],
  measure: DeliveredPage['measure'],
  world: JudgingWorld,
): Promise<JudgedFetch> {
  const [first] = fetched;
  if (first === undefined) throw new Error('no edition was asked for');
  // What was compared before, or is as it was, is not compared again.
  if (first.delivery.kind === 'not-modified')
    return told(fetched, { leading: first, verdict: null, seen: [], reasons: new Map() });

  const before = await conflicting(fetched, world);
  const { judged, reasons } = await judgeInTurn(fetched, before, measure, world);
  const leading = fetched.find(({ edition }) => edition === judged?.leading) ?? first;
  const isFirst = leading === first;
  const unreadable = judged?.seen.find(({ edition }) => edition === judged.leading)?.unreadableBecause;
  // Another than the first stands for it only where it was understood.
  if (judged === null || (!isFirst && unreadable))
    return told(fetched, { leading: first, verdict: null, seen: judged?.seen ?? [], reasons });
  return told(fetched, { leading, verdict: judged.verdict, seen: judged.seen, reasons });
}

/** Editions as they were last read, where they contradicted each other then. */
async function conflicting(
  fetched: readonly FetchedEdition[],
  { archive }: JudgingWorld,
): Promise<readonly DeliveredEdition[]> {
  if (!fetched.some(({ known }) => known?.understood?.outcome === 'conflicted')) return [];
  const pages = await Promise.all(fetched.map(({ known }) => archivedPage(known, archive)));
  return pages.flatMap((one) => (one ? [deliveredOf(one)] : []));
}

function deliveredOf({ page, asAt }: NonNullable<FetchedEdition['readable']>): DeliveredEdition {
  return { edition: page.edition, bytes: page.bytes, asAt };
}

/** Judges all that can be read; where that takes too much, each by itself until one is judged: the others are as good as not there. */
async function judgeInTurn(
  fetched: readonly FetchedEdition[],
  before: readonly DeliveredEdition[],
  measure: DeliveredPage['measure'],
  { judge, signal }: JudgingWorld,
): Promise<{
  readonly judged: JudgedEditions | null;
  readonly reasons: ReadonlyMap<string, NamedReason>;
}> {
  const reasons = new Map<string, NamedReason>();
  const [first, second] = fetched.flatMap(({ readable }) => (readable ? [deliveredOf(readable)] : []));
  if (first === undefined) return { judged: null, reasons };
  const all = await judge({ delivered: second ? [first, second] : [first], before }, measure, signal);
  if (!isNotJudged(all)) return { judged: all, reasons };
  if (second === undefined) return { judged: null, reasons: reasons.set(first.edition, reasonOf(all)) };
  for (const one of [first, second]) {
    const alone = await judge({ delivered: [one], before }, measure, signal);
    if (!isNotJudged(alone)) {
      const other = one === first ? second : first;
      if (!reasons.has(other.edition)) reasons.set(other.edition, reasonOf(all));
      return { judged: alone, reasons };
    }
    reasons.set(one.edition, reasonOf(alone));
  }
  return { judged: null, reasons };
}

function isNotJudged(judged: JudgedEditions | NotJudged): judged is NotJudged {
  return 'notJudgedBecause' in judged;
}

function reasonOf({ name, notJudgedBecause: message }: NotJudged): NamedReason {
  return { name, message };
}

/** What is reported of each edition. */
function told(
  fetched: readonly FetchedEdition[],
  {
    leading,
    verdict,
    seen,
    reasons,
  }: Pick<JudgedFetch, 'leading' | 'verdict'> & {
    readonly seen: readonly SeenEdition[];
    readonly reasons: ReadonlyMap<string, NamedReason>;
  },
): JudgedFetch {
  const compared = verdict === null || verdict.outcome === 'failed' ? null : verdict;
  const differences = compared?.differences ?? [];
  const editions = fetched.map((one): CheckedEdition => {
    const { edition, delivery } = one;
    const view = seen.find((other) => other.edition === edition) ?? null;
    const failure = delivery.kind === 'failure' ? delivery : reasons.get(edition);
    const reason = failure ? `${failure.name}: ${failure.message}` : (view?.unreadableBecause ?? null);
    const isLeading = one === leading;
    return {
      ...one,
      seen: view,
      report: {
        edition,
        ...outcomeOf(one, { isLeading, reason, isPage: view?.isPage ?? false, differences, leading }),
        url: delivery.url,
        statusAsAt: view ? view.page.statusAsAt : dayBefore(one),
        httpStatus: delivery.httpStatus,
        bytes: delivery.kind === 'page' ? delivery.bytes.length : null,
        texts: isLeading ? null : (compared?.texts?.map(({ key }) => key) ?? null),
        reason,
      },
    };
  });
  const isFailed = verdict === null ? leading.delivery.kind !== 'not-modified' : verdict.outcome === 'failed';
  return {
    leading,
    verdict,
    failedBecause: verdict === null && isFailed ? reasonToFail(leading, reasons) : null,
    editions,
    findings: editions.flatMap((one, index) =>
      one.edition === leading.edition ? [] : sayUnread(one, leading, verdict, index === 0),
    ),
  };
}

/** The day of an edition that is as it was; `null` of one that did not come. */
function dayBefore({ delivery, known }: FetchedEdition): Day | null {
  return delivery.kind === 'not-modified' ? (known?.understood?.statusAsAt ?? null) : null;
}

function reasonToFail(
  { edition, delivery }: FetchedEdition,
  reasons: ReadonlyMap<string, NamedReason>,
): NamedReason {
  if (delivery.kind === 'failure') return delivery;
  return reasons.get(edition) ?? { name: 'not-judged', message: 'the page was not judged' };
}

/** What an edition was good for, and what it tells otherwise than the leading one. */
function outcomeOf(
  { delivery, known }: FetchedEdition,
  {
    isLeading,
    reason,
    isPage,
    differences,
    leading,
  }: {
    readonly isLeading: boolean;
    readonly reason: string | null;
    readonly isPage: boolean;
    readonly differences: readonly EditionDifference[];
    readonly leading: FetchedEdition;
  },
): { readonly outcome: EditionOutcome; readonly differences: readonly EditionDifference[] } {
  const failed = {
    outcome: delivery.kind === 'failure' ? ('failed' as const) : ('refused' as const),
    differences: [],
  };
  if (isLeading)
    return delivery.kind === 'failure' || (reason && !isPage) ? failed : { outcome: 'led', differences: [] };
  const compared = {
    outcome: differences.some(({ kind }) => kind === 'conflict')
      ? ('conflicted' as const)
      : differences.length > 0
        ? ('behind' as const)
        : ('agreed' as const),
    differences,
  };
  // It was compared as it was last read: what it contradicted then it contradicts until it says otherwise.
  if (differences.length > 0) return compared;
  if (reason) return failed;
  if (leading.delivery.kind !== 'not-modified') return compared;
  const before = known?.understood;
  if (!before || before.outcome === 'led') return compared;
  return { outcome: before.outcome, differences: differencesOf(before) };
}

/**
 * What is told of an edition that could not be read; nothing of one that was. That the first could not is told every
 * night; that the other could not on the first of these nights alone, since it may be so for ever, and nothing rests
 * on it: what each was good for is recorded every night.
 */
function sayUnread(
  { edition, known, report: { reason } }: CheckedEdition,
  leading: FetchedEdition,
  verdict: Verdict | null,
  isFirst: boolean,
): readonly Finding[] {
  if (reason === null) return [];
  const isRead = verdict !== null && verdict.outcome !== 'failed';
  const isGood = isRead || leading.delivery.kind === 'not-modified';
  if (!isFirst && isGood && ['failed', 'refused'].includes(known?.last.outcome ?? '')) return [];
  const day = verdict?.page.statusAsAt;
  const asAt = day && leading.edition === 'xml' ? `, as at ${sayDay(day)}` : '';
  const by = isRead ? `; the record was judged by ${editionNames[leading.edition]}${asAt}` : '';
  return [warningFinding('edition-not-read', `${editionNames[edition]} could not be read: ${reason}${by}`)];
}
