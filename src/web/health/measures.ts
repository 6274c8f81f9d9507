import { deliveryStates } from '../../domain/delivery-state.js';
import { runOutcomes } from '../../ledger/entities/run.entity.js';
import { subscriptionStates } from '../../ledger/entities/subscription.entity.js';
import { troubleKinds } from '../../ledger/entities/trouble.entity.js';
import type { LedgerFigures } from '../../ledger/read-figures.js';
import { packageVersion } from '../../package-facts.js';
import type { Book } from '../../status/book.js';
import type { Health } from './health.service.js';

/** What is known of a server when it is asked for its figures. */
export interface Facts {
  readonly health: Health;
  readonly book: Book;
  /** In milliseconds. */
  readonly builtInMs: number;
  /** `null` where the database does not answer. */
  readonly figures: LedgerFigures | null;
  readonly cache: {
    readonly bytes: number;
    readonly size: number;
    readonly hits: number;
    readonly misses: number;
  };
  readonly sending: { readonly waiting: number; readonly ended: number };
}

/** A figure, with what tells it apart from others of the same name. */
interface Sample {
  readonly labels?: Readonly<Record<string, string>>;
  readonly value: number;
}

/** One name for Prometheus, with what it counts. */
export interface Measure {
  readonly name: string;
  readonly type: 'gauge' | 'counter';
  readonly help: string;
  readonly labels: readonly string[];
  /** What is counted now; nothing where it cannot be known. */
  readonly of: (facts: Facts) => readonly Sample[];
}

/** A measure that has one figure. */
function one(
  name: string,
  help: string,
  of: (facts: Facts) => number,
  type: Measure['type'] = 'gauge',
): Measure {
  return { name, type, help, labels: [], of: (facts) => [{ value: of(facts) }] };
}

/** A measure that has one figure for each of several things, and none while the database is away. */
function each<Label extends string>(
  name: string,
  label: Label,
  help: string,
  of: (
    figures: LedgerFigures,
    facts: Facts,
  ) => readonly (Readonly<Record<Label, string>> & { readonly value: number })[],
  type: Measure['type'] = 'gauge',
): Measure {
  return {
    name,
    type,
    help,
    labels: [label],
    of: (facts) =>
      facts.figures === null
        ? []
        : of(facts.figures, facts).map(({ value, ...labels }) => ({ value, labels })),
  };
}

/** A measure that has one figure for each record. */
function perRecord(name: string, help: string, of: (record: Health['records'][number]) => number): Measure {
  return {
    name,
    type: 'gauge',
    help,
    labels: ['instrument'],
    of: ({ health }) =>
      health.records.map((record) => ({ labels: { instrument: record.instrument }, value: of(record) })),
  };
}

/** How many there are of each kind, also of those of which there is none: a series that comes and goes has no rate. */
function ofEvery<Key extends string, Kind extends string>(
  key: Key,
  kinds: readonly { readonly id: Kind }[],
  counted: readonly (Readonly<Record<Key, Kind>> & { readonly count: number })[],
) {
  return kinds.map(({ id }) => ({
    [key]: id,
    value: counted.find((row) => row[key] === id)?.count ?? 0,
  })) as readonly (Readonly<Record<Key, string>> & { readonly value: number })[];
}

/** A moment in seconds since 1970, as Prometheus has its own; 0 where there is none. */
const seconds = (moment: string | null): number => (moment === null ? 0 : Date.parse(moment) / 1000);

/**
 * What is counted of one server beside its requests and its process. Moments are given as such and not as ages: whoever
 * asks subtracts, and sees also that nobody has counted since.
 */
export const measures: readonly Measure[] = [
  {
    name: 'tracker_info',
    type: 'gauge',
    help: 'The version that runs: 1 for ever, since what it says stands in its label',
    labels: ['version'],
    of: () => [{ labels: { version: packageVersion }, value: 1 }],
  },
  one('tracker_database_up', '0 while the database does not answer', ({ health }) =>
    Number(health.status !== 'away'),
  ),
  one('tracker_revision', 'Pages applied to the record', ({ health }) => health.revision),
  perRecord('tracker_record_checked_seconds', 'When a record was last found good; 0 for never', (record) =>
    seconds(record.checkedAt),
  ),
  perRecord('tracker_record_as_at_seconds', 'The day a record is of', (record) => seconds(record.statusAsAt)),
  perRecord('tracker_record_stale', '1 where a record is stale', (record) => Number(record.stale)),
  {
    name: 'tracker_last_run',
    type: 'gauge',
    help: 'How the newest run of the sync stands: 1 for that outcome, 0 for the others',
    labels: ['outcome'],
    of: ({ health: { lastRun } }) =>
      runOutcomes.map(({ id }) => ({ labels: { outcome: id }, value: Number(lastRun?.outcome === id) })),
  },
  one('tracker_last_run_ended_seconds', 'When it ended; 0 where it has not', ({ health }) =>
    seconds(health.lastRun?.endedAt ?? null),
  ),
  each(
    'tracker_runs_total',
    'outcome',
    'Runs of the sync in the record, by how they ended',
    ({ runs }) =>
      // One that is under way ends otherwise, and a counter never falls.
      ofEvery('outcome', runOutcomes, runs).filter(({ outcome }) => outcome !== 'running'),
    'counter',
  ),
  each(
    'tracker_sync_ended_seconds',
    'outcome',
    'When the newest sync ended that ended so; none where there was none',
    ({ syncs }) => syncs.map(({ outcome, endedAt }) => ({ outcome, value: seconds(endedAt) })),
  ),
  one('tracker_held', '1 while a page waits for a person', ({ health }) =>
    Number(health.records.some(({ held }) => held !== null)),
  ),
  each(
    'tracker_holds_open',
    'instrument',
    'Holds that wait, of pages and of single rows',
    ({ holds }, { book }) =>
      book.instruments.map(({ id: instrument }) => {
        const { pages = 0, rows = 0 } = holds.find((hold) => hold.instrument === instrument) ?? {};
        return { instrument, value: pages + rows };
      }),
  ),
  each(
    'tracker_editions_in_conflict',
    'instrument',
    '1 where the editions contradict each other, and are not believed for it',
    ({ conflicts }, { book }) =>
      book.instruments.map(({ id: instrument }) => ({
        instrument,
        value: Number(conflicts.includes(instrument)),
      })),
  ),
  each('tracker_deliveries', 'state', 'Deliveries, by how they stand', ({ deliveries }) =>
    ofEvery('state', deliveryStates, deliveries),
  ),
  each(
    'tracker_delivery_oldest_seconds',
    'state',
    'When the oldest delivery that stands so was made; none where there is none',
    ({ deliveries }) =>
      deliveries.flatMap(({ state, oldestAt }) =>
        oldestAt === null ? [] : [{ state, value: seconds(oldestAt) }],
      ),
  ),
  {
    name: 'tracker_delivery_due_seconds',
    type: 'gauge',
    help: 'Since when the delivery is due that is due for longest; 0 where none is',
    labels: [],
    of: ({ figures }) => (figures === null ? [] : [{ value: seconds(figures.dueAt) }]),
  },
  each('tracker_subscriptions', 'state', 'Subscriptions, by how they stand', ({ subscriptions }) =>
    ofEvery('state', subscriptionStates, subscriptions),
  ),
  each('tracker_troubles_open', 'kind', 'What is wrong at present, by kind', ({ troubles }) =>
    ofEvery('kind', troubleKinds, troubles),
  ),
  {
    name: 'tracker_book_rows',
    type: 'gauge',
    help: 'Rows of each record in memory',
    labels: ['instrument'],
    of: ({ book }) =>
      [...book.records.values()].map(({ instrument, participations }) => ({
        labels: { instrument: instrument.id },
        value: participations.size,
      })),
  },
  one(
    'tracker_book_build_seconds',
    'How long it took to read and build the book that answers',
    ({ builtInMs }) => builtInMs / 1000,
  ),
  one('tracker_cache_bytes', 'What is kept of replies', ({ cache }) => cache.bytes),
  one('tracker_cache_replies', 'How many replies are kept', ({ cache }) => cache.size),
  one('tracker_cache_hits_total', 'Replies that were kept already', ({ cache }) => cache.hits, 'counter'),
  one('tracker_cache_misses_total', 'Replies that had to be made', ({ cache }) => cache.misses, 'counter'),
  one('tracker_sending_bytes', 'What waits to be sent to slow readers', ({ sending }) => sending.waiting),
  one('tracker_readers_ended', 'Readers ended because too much waited', ({ sending }) => sending.ended),
];

/** What is counted when a request has ended. */
export const requestMeasures = {
  requests: {
    name: 'tracker_http_requests_total',
    type: 'counter',
    help: 'Requests answered, by route and status',
    labels: ['route', 'status'],
  },
  durations: {
    name: 'tracker_http_request_duration_seconds',
    type: 'histogram',
    help: 'From the arrival of a request to the end of its answer; to its sending where it was kept',
    labels: ['route'],
  },
} as const;
