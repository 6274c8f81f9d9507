import { Inject, Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { CLOCK, type Clock } from '../../clock.js';
import { LedgerAway } from '../../ledger/ledger-away.js';
import { Ledger } from '../../ledger/ledger.js';
import { readFigures, type LedgerFigures } from '../../ledger/read-figures.js';
import type { Book } from '../../status/book.js';
import { inTime } from '../../status/in-time.js';
import { StatusService } from '../../status/status.service.js';
import { ReplyCache } from '../http/cache/reply-cache.js';
import { SendingBudget } from '../http/replying/sending-budget.js';
import { HealthService } from './health.service.js';
import { measures, requestMeasures, type Facts, type Measure } from './measures.js';

/** How long the ledger is waited for, in milliseconds: whoever watches asks often, and is to hear when it is slow. */
const patience = 2_000;

/**
 * The figures of one server: of its process, its requests, its cache, the sync, each record and what is told of it. The
 * registry is its own, since the library's is one for the whole process, and two servers in a test would be one.
 */
@Injectable()
export class TrackerMetrics {
  readonly registry = new Registry();
  readonly requests: Counter<'route' | 'status'>;
  readonly durations: Histogram<'route'>;
  readonly #measured: readonly (readonly [measure: Measure, metric: Gauge | Counter])[];
  #reading: Promise<string> | null = null;

  constructor(
    @Inject(HealthService) private readonly health: HealthService,
    @Inject(ReplyCache) private readonly cache: ReplyCache,
    @Inject(SendingBudget) private readonly sending: SendingBudget,
    @Inject(StatusService) private readonly status: StatusService,
    @Inject(Ledger) private readonly ledger: Ledger,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    const registers = [this.registry];
    collectDefaultMetrics({ register: this.registry });
    const { requests, durations } = requestMeasures;
    this.requests = new Counter({ ...requests, labelNames: requests.labels, registers });
    this.durations = new Histogram({
      ...durations,
      labelNames: durations.labels,
      buckets: [0.001, 0.005, 0.02, 0.1, 0.5, 2, 10],
      registers,
    });
    this.#measured = measures.map((measure) => {
      const { type, name, help, labels: labelNames } = measure;
      const metric = { name, help, labelNames, registers };
      return [measure, type === 'counter' ? new Counter(metric) : new Gauge(metric)];
    });
  }

  /** Everything as Prometheus reads it; read once for all who ask at the same time. */
  async read(): Promise<string> {
    this.#reading ??= this.#read().finally(() => (this.#reading = null));
    return this.#reading;
  }

  async #read(): Promise<string> {
    const facts = await this.#facts();
    for (const [{ of, labels: names }, metric] of this.#measured) {
      metric.reset();
      // One without labels is 0 once it is reset, also where nothing is known.
      if (names.length === 0) metric.remove();
      for (const { labels = {}, value } of of(facts)) metric.inc(labels, value);
    }
    return this.registry.metrics();
  }

  async #facts(): Promise<Facts> {
    const { cache, sending, status } = this;
    const health = await this.health.health();
    const book = await status.book();
    return {
      health,
      book,
      builtInMs: status.builtInMs ?? 0,
      figures: health.status === 'away' ? null : await this.#figures(book),
      cache: { bytes: cache.bytes, size: cache.size, ...cache.counts },
      sending: { waiting: sending.waiting, ended: sending.ended },
    };
  }

  /** What the ledger counts; `null` where it is away or slow. */
  async #figures({ instruments }: Book): Promise<LedgerFigures | null> {
    const query = readFigures(
      this.clock.now(),
      instruments.map(({ id }) => id),
    );
    try {
      return await inTime(this.ledger.reader.read(query), patience);
    } catch (error) {
      if (error instanceof LedgerAway) return null;
      throw error;
    }
  }
}
