import { Controller, Get, HttpCode, Inject, Logger, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { readLinked } from '../../alerts/linked-subscription.js';
import { CLOCK, type Clock } from '../../clock.js';
import { CONFIG, type Config } from '../../config.js';
import { mayOnlyRead } from '../../ledger/ledger-away.js';
import { Ledger } from '../../ledger/ledger.js';
import type { Subscription } from '../../ledger/outbox/subscription.js';
import { inTime } from '../../status/in-time.js';
import { StatusService } from '../../status/status.service.js';
import { ProblemError, problemOf } from '../http/refusing/problem.js';
import { endedPage, unsubscribePage } from '../pages/unsubscribe-page.js';

/** How long the database is waited for, in milliseconds. */
const patience = 5_000;

/** After how many seconds to ask again where the record cannot be written: a person must see to it. */
const secondsReadOnly = 3600;

/** What is said of a page that is about one subscriber: it is not kept, not found, and tells nobody from where one came. */
const ofOneReader = {
  'cache-control': 'no-store',
  'x-robots-tag': 'noindex',
  'referrer-policy': 'no-referrer',
};

/**
 * Where a subscription is ended by its signed link (RFC 8058). The link alone says who may: there is no session, and a
 * form of another site could send no more than whoever has it. GET ends nothing, since programs that check mail follow
 * its links; POST ends it however often it comes.
 */
@Controller('/unsubscribe')
export class UnsubscribeController {
  readonly #log = new Logger('Web');

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(Ledger) private readonly ledger: Ledger,
    @Inject(StatusService) private readonly status: StatusService,
  ) {}

  @Get(':token')
  async show(@Param('token') token: string, @Res() reply: FastifyReply): Promise<void> {
    const subscription = await this.#linked(token);
    const page =
      subscription.state === 'ended'
        ? endedPage(this.config)
        : unsubscribePage(subscription, await this.status.book(), this.config);
    await send(reply, page);
  }

  @Post(':token')
  @HttpCode(200)
  async end(@Param('token') token: string, @Res() reply: FastifyReply): Promise<void> {
    const { id, state } = await this.#linked(token);
    if (state !== 'ended') await this.#end(id);
    await send(reply, endedPage(this.config));
  }

  /** Where the record can only be read the operator hears of it too: the reader was promised that it ends. */
  async #end(id: number): Promise<void> {
    try {
      if (!this.ledger.isReadOnly) {
        await inTime(
          this.ledger.subscriptions.end(id, this.clock.now(), 'its link was followed to end it'),
          patience,
        );
        return;
      }
    } catch (error) {
      if (!mayOnlyRead(error)) throw error;
    }
    this.#log.error(`subscription ${id} could not be ended by its link: the record can only be read here`);
    throw readOnlyProblem();
  }

  /** The subscription of a token. Throws a problem of status 404 where it was signed for none. */
  async #linked(token: string): Promise<Subscription> {
    const found = await inTime(this.ledger.reader.read(readLinked(token)), patience);
    if (found !== null) return found;
    const detail = 'this link ends no subscription here; open it whole, as it stands in the message';
    throw new ProblemError(problemOf(404, detail));
  }
}

async function send(reply: FastifyReply, page: string): Promise<void> {
  await reply.headers(ofOneReader).type('text/html; charset=utf-8').send(page);
}

function readOnlyProblem(): ProblemError {
  const detail =
    'the record can only be read here, so that the subscription has not ended; write to whoever runs this tracker';
  return new ProblemError(problemOf(503, detail), { 'retry-after': String(secondsReadOnly) });
}
