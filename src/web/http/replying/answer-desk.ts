import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONFIG, type Config } from '../../../config.js';
import { isDay } from '../../../domain/day.js';
import { answerQuestion } from '../../../forms/answer-question.js';
import { fileName } from '../../../forms/file-name.js';
import type { Form } from '../../../forms/form.js';
import type { Switched } from '../../../forms/switch.js';
import { LedgerAway } from '../../../ledger/ledger-away.js';
import { endsAsked } from '../../../status/ends-asked.js';
import type { Query } from '../../../status/parameters.js';
import type { Answer, Question } from '../../../status/question.js';
import { runs, type RunsSubject } from '../../../status/questions/runs.js';
import { StatusService } from '../../../status/status.service.js';
import { answerInTime } from '../../memento/answer-in-time.js';
import { formsOf } from '../../representations.js';
import { OutboxBeat, outboxBeatOf } from '../cache/outbox-beat.js';
import { replyKey } from '../cache/reply-key.js';
import { linkHeader } from './link-header.js';
import { ReplyDesk } from './reply-desk.js';

/** An answer with more rows than this is sent in pieces, and not kept. */
const mostRowsKept = 50_000;

/** An answer as it is wanted. */
export interface Wanted extends Switched {
  readonly question: Question<unknown>;
  readonly form: Pick<Form, 'suffix' | 'mediaType' | 'isFile' | 'render'>;
  /** Whether it is asked at the address of its question, where a TimeGate and a TimeMap can lead to its past. */
  readonly hasTimeGate: boolean;
  /** Headers of the reply, over the usual ones; an empty one is left out. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** Where questions are answered over HTTP. */
@Injectable()
export class AnswerDesk {
  constructor(
    @Inject(StatusService) private readonly status: StatusService,
    @Inject(CONFIG) private readonly site: Config,
    @Inject(ReplyDesk) private readonly replies: ReplyDesk,
    @Inject(OutboxBeat) private readonly outbox: OutboxBeat,
  ) {}

  /** Answers in a form. Throws a `QueryError` for words that are not allowed. */
  async answer(request: FastifyRequest, reply: FastifyReply, wanted: Wanted): Promise<void> {
    const { question, form, raw, url, on, hasTimeGate, headers } = wanted;
    const { status, site } = this;
    const { mediaType, suffix, isFile = false } = form;
    const beat = tellsDeliveries(question) ? await this.outbox.current() : null;
    const make = async () => {
      const otherForms = formsOf(question).filter((other) => other.mediaType !== mediaType);
      const answered = await answerQuestion({ status, site, question, raw, url, otherForms });
      const inTime = answerInTime(answered, hasTimeGate);
      return {
        mediaType,
        headers: {
          link: linkHeader(answered, inTime.links),
          ...inTime.headers,
          vary: 'accept-encoding',
          // `inline`: who opens the address sees it, and who saves it has a name for the file (RFC 6266, section 4.2).
          ...(isFile && { 'content-disposition': `inline; filename="${fileName(answered, suffix)}"` }),
          ...headers,
        },
        body: await form.render(answered, on),
        isLong: answered.answer.total > mostRowsKept,
        // What is said while the ledger is silent is true for as long as that.
        isLasting:
          !isOfThisSecond(answered.asked.query) &&
          answered.asked.silentSince === null &&
          // A delivery may have moved on since the key was made.
          (beat === null || outboxBeatOf(deliveriesIn(answered.answer)) === beat),
        mustAskAgain: question.isJournal ?? false,
      };
    };
    // Where the ledger fell silent meanwhile, that is known now, and much can be said without it.
    const makeOrAgain = async () =>
      make().catch((error: unknown) => {
        if (error instanceof LedgerAway) return make();
        throw error;
      });
    await this.replies.send(request, reply, makeOrAgain, {
      isDrawn: mediaType === 'image/png',
      ...(beat !== null && { key: `${replyKey(request.raw)} ${beat}` }),
    });
  }
}

/** Whether an answer tells how deliveries stand, which is no part of what others are kept by. */
function tellsDeliveries({ name }: Question<unknown>): boolean {
  return name === runs.name;
}

function deliveriesIn({ subject }: Answer): RunsSubject['deliveries'] {
  return (subject as unknown as RunsSubject).deliveries;
}

/**
 * Whether an answer goes up to the present second: what the record learned since a moment, up to now. Its permanent
 * address has that second in it, so that no two are the same, and there is nothing to keep.
 */
function isOfThisSecond(query: Query): boolean {
  const { from, to } = endsAsked(query);
  return from !== undefined && !isDay(from) && to === undefined;
}
