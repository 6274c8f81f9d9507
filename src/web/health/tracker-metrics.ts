import { Inject, Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { runOutcomes } from '../../ledger/entities/run.entity.js';
import { packageVersion } from '../../package-facts.js';
import { ReplyCache } from '../http/cache/reply-cache.js';
import { SendingBudget } from '../http/replying/sending-budget.js';
import { HealthService } from './health.service.js';

/** Every way in which a run can stand; one of them is 1, the others 0. */
const outcomes = runOutcomes.map(({ id }) => id);

const seconds = (moment: string | null): number => (moment === null ? 0 : Date.parse(moment) / 1000);

/**
 * The figures of one server: of its process, its requests, its cache, the sync and each record. Moments are given as
 * such and not as ages: whoever asks subtracts, and sees also that nobody has counted since. The registry is its own,
 * since the library's is one for the whole process, and two servers in a test would be one.
 */
@Injectable()
export class TrackerMetrics {
  readonly registry = new Registry();
  readonly requests: Counter<'route' | 'status'>;
  readonly durations: Histogram<'route'>;

  constructor(
    @Inject(HealthService) private readonly health: HealthService,
    @Inject(ReplyCache) private readonly cache: ReplyCache,
    @Inject(SendingBudget) private readonly sending: SendingBudget,
  ) {
    const registers = [this.registry];
    collectDefaultMetrics({ register: this.registry });
    this.requests = new Counter({
      name: 'tracker_http_requests_total',
      help: 'Requests answered, by route and status',
      labelNames: ['route', 'status'],
      registers,
    });
    this.durations = new Histogram({
      name: 'tracker_http_request_duration_seconds',
      help: 'From the arrival of a request to the end of its answer',
      labelNames: ['route'],
      buckets: [0.001, 0.005, 0.02, 0.1, 0.5, 2, 10],
      registers,
    });
    // 1 for ever: what it says stands in its labels, by which other figures are told apart.
    this.#gauge('tracker_info', 'The version that runs', ['version']).set({ version: packageVersion }, 1);
  }

  /** Everything as Prometheus reads it. */
  async read(): Promise<string> {
    const { status, revision, lastRun, records } = await this.health.health();
    this.#gauge('tracker_database_up', '0 while the database does not answer').set(Number(status !== 'away'));
    this.#gauge('tracker_revision', 'Pages applied to the record').set(revision);
    this.#gauge('tracker_held', '1 while a page waits for a person').set(
      Number(records.some(({ held }) => held !== null)),
    );
    this.#gauge('tracker_cache_bytes', 'What is kept of replies').set(this.cache.bytes);
    this.#gauge('tracker_cache_replies', 'How many replies are kept').set(this.cache.size);
    this.#gauge('tracker_sending_bytes', 'What waits to be sent to slow readers').set(this.sending.waiting);
    this.#gauge('tracker_readers_ended', 'Readers ended because too much waited').set(this.sending.ended);
    const run = this.#gauge('tracker_last_run', 'How the newest run of the sync stands', ['outcome']);
    for (const outcome of outcomes) run.set({ outcome }, Number(lastRun?.outcome === outcome));
    const ended = lastRun?.endedAt ?? null;
    this.#gauge('tracker_last_run_ended_seconds', 'When it ended; 0 where it has not').set(seconds(ended));
    const perInstrument = ['instrument'];
    const checked = this.#gauge(
      'tracker_record_checked_seconds',
      'When a record was last found good; 0 for never',
      perInstrument,
    );
    const asAt = this.#gauge('tracker_record_as_at_seconds', 'The day a record is of', perInstrument);
    const stale = this.#gauge('tracker_record_stale', '1 where a record is stale', perInstrument);
    for (const { instrument, checkedAt, statusAsAt, stale: isStale } of records) {
      checked.set({ instrument }, seconds(checkedAt));
      asAt.set({ instrument }, seconds(statusAsAt));
      stale.set({ instrument }, Number(isStale));
    }
    return this.registry.metrics();
  }

  #gauge(name: string, help: string, labelNames: readonly string[] = []): Gauge {
    const known = this.registry.getSingleMetric(name);
    return known instanceof Gauge ? known : new Gauge({ name, help, labelNames, registers: [this.registry] });
  }
}
