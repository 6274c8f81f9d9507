import { randomBytes } from 'node:crypto';
import { targetOf } from '../../alerts/subscriber-target.js';
import { lookAtHost } from '../../alerts/webhooks/look-at-host.js';
import { newSecret } from '../../alerts/webhooks/secrets.js';
import { isDay } from '../../domain/day.js';
import type { WantedSubscription } from '../../ledger/outbox/subscription.js';
import { sinceParameter } from '../../status/parameters/journal-parameters.js';
import { untilParameter } from '../../status/parameters/moment-parameters.js';
import { parseQuery, QueryError, type Vocabulary } from '../../status/parameters.js';
import { wantedFilter, type FilterOptions } from './wanted-filter.js';
import { wantedRhythm, type RhythmOptions } from './wanted-rhythm.js';

/** What is wanted, as it is said on the command line. */
export interface WantedOptions extends FilterOptions, RhythmOptions {
  readonly since?: string;
}

/** A subscription as someone asks for it, checked. */
export interface Wanted {
  readonly wanted: WantedSubscription;
  /** From when changes are told, RFC 3339 in UTC; `null` for from now on. */
  readonly since: string | null;
  /** What whoever asks must know, in a line; `null` where nothing is to be said. */
  readonly note: string | null;
}

/**
 * Checks what is wanted: the words, and where a webhook leads. Throws a `UsageError` of one line for what cannot be, or
 * contradicts itself.
 */
export async function wantedSubscription(
  to: string,
  options: WantedOptions,
  vocabulary: Vocabulary & { readonly now: string },
  { allowPrivate }: { readonly allowPrivate: boolean },
): Promise<Wanted> {
  const rhythm = wantedRhythm(options);
  const target = targetOf(to, { allowsPrivate: allowPrivate });
  const filter = wantedFilter(options, vocabulary);
  const since = options.since === undefined ? null : momentSince(options.since, vocabulary);
  // Signed for this subscription alone: whoever knows the link of one cannot make that of another.
  const linkKey = randomBytes(32).toString('base64url');
  const wanted = { ...target, filter, rhythm, linkKey };
  if (target.channel === 'mail') return { wanted: { ...wanted, secrets: [] }, since, note: null };
  const { kind, reason } = await lookAtHost(target.target, { allowPrivate });
  if (kind === 'refused') throw new QueryError(reason ?? target.target);
  return { wanted: { ...wanted, secrets: [{ secret: newSecret(), until: null }] }, since, note: reason };
}

/** The moment from which changes are told: that of a day is its beginning. Throws a `QueryError` for one to come. */
function momentSince(text: string, vocabulary: Vocabulary & { readonly now: string }): string {
  if (isDay(text))
    return `${parseQuery([sinceParameter], { since: text }, vocabulary).since ?? text}T00:00:00Z`;
  const { until: moment } = parseQuery([untilParameter], { until: text }, vocabulary);
  if (moment === undefined || moment > vocabulary.now)
    throw new QueryError(
      `--since "${text}" is no moment that has come; expected a day or a moment up to ${vocabulary.now}`,
    );
  return moment;
}
