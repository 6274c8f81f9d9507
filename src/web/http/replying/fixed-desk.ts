import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { partsOf, suffixOf } from '../../../forms/address.js';
import type { Body } from '../../../forms/form.js';
import { chooseForm, varyOf } from '../asking/choose-form.js';
import { encodingFor } from '../cache/compress-body.js';
import { replyKey } from '../cache/reply-key.js';
import { ReplyDesk } from './reply-desk.js';

/** The one reply that there is at an address, for everyone who asks. */
export interface FixedReply {
  readonly address: string;
  readonly mediaType: string;
  readonly title: string;
  /** Its headers, over the usual ones. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Whether it is made from the package alone, so that the ledger need not be asked. */
  readonly isOfPackage?: boolean;
  readonly make: () => Body | Promise<Body>;
}

/** Where such replies go out. However the address is written, each is made and kept once for each encoding it can have. */
@Injectable()
export class FixedDesk {
  constructor(@Inject(ReplyDesk) private readonly replies: ReplyDesk) {}

  /** Sends the reply. Throws a problem of status 406 where it is asked for in a form that it does not have. */
  async send(request: FastifyRequest, reply: FastifyReply, fixed: FixedReply): Promise<void> {
    const { address, mediaType, title, headers, isOfPackage = false, make } = fixed;
    const { accept } = request.headers;
    const suffix = suffixOf(partsOf(address).path).suffix ?? '';
    chooseForm([{ suffix, mediaType, title }], { url: request.url, accept });
    // What is never compressed is one reply for all, and does not vary.
    const isPacked = encodingFor('br', mediaType) === 'identity';
    const key = replyKey({ url: address, headers: isPacked ? {} : request.headers });
    await this.replies.send(
      request,
      reply,
      async () => ({
        mediaType,
        headers: { ...(!isPacked && { vary: varyOf({ url: address }) }), ...headers },
        body: await make(),
        isLong: false,
        isLasting: true,
        mustAskAgain: false,
      }),
      { key, isOfPackage },
    );
  }
}
