import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONFIG, type Config } from '../../config.js';
import { address } from '../../forms/address.js';
import { answerQuestion } from '../../forms/answer-question.js';
import { escapeMarkup } from '../../forms/escape-markup.js';
import { takeSwitches } from '../../forms/switch.js';
import { QueryError, type RawQuery } from '../../status/parameters.js';
import { StatusService } from '../../status/status.service.js';
import { frameAddress, frames } from '../embed/frames.js';
import { frameHeight } from '../embed/frame-height.js';
import { ProblemError, problemOf } from '../http/refusing/problem.js';
import { ReadsQuery } from '../http/refusing/refuse-queries.js';
import { ReplyDesk } from '../http/replying/reply-desk.js';
import { themeSwitch } from '../theme.js';
import { embeddableAt, type Embeddable } from './embeddable.js';
import { oembedForms, type OembedAnswer } from './oembed-answer.js';
import { readOembedQuery, type OembedQuery } from './oembed-query.js';

/** How long an answer may be kept, in seconds: what a frame shows is always of the moment at which it is seen. */
const cacheAge = 3600;

/** How a page of ours is shown in one of another site (oembed.com): which frame, how wide and how high. */
@Controller()
export class OembedController {
  constructor(
    @Inject(StatusService) private readonly status: StatusService,
    @Inject(CONFIG) private readonly site: Config,
    @Inject(ReplyDesk) private readonly replies: ReplyDesk,
  ) {}

  @ReadsQuery()
  @Get('/oembed')
  async tell(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Query() raw: RawQuery,
  ): Promise<void> {
    const asked = readOembedQuery(raw);
    const meant = embeddableAt(asked.url, this.site);
    if (meant === null) throw unknownAddress('it is of no page of this site that can be shown in a frame');
    const { mediaType, write } = oembedForms[asked.format];
    await this.replies.send(request, reply, async () => ({
      mediaType,
      headers: { vary: 'accept-encoding' },
      body: write(await this.#answer(meant, asked)),
      isLong: false,
      isLasting: true,
      mustAskAgain: false,
    }));
  }

  async #answer({ frame, raw }: Embeddable, { maxwidth, maxheight }: OembedQuery): Promise<OembedAnswer> {
    const { publicUrl } = this.site;
    const { width: usual } = frames[frame];
    const width = Math.min(usual, maxwidth);
    const src = publicUrl + address(frameAddress(frame), raw);
    const markup = await this.#markup({ frame, raw });
    const title = /<h1>(.*?)<\/h1>/s.exec(markup)?.[1] ?? '';
    const height = Math.min(frameHeight(markup, width), maxheight);
    return {
      version: '1.0',
      type: 'rich',
      title: plain(title),
      provider_name: 'Ratification Tracker',
      provider_url: `${publicUrl}/`,
      cache_age: cacheAge,
      html: `<iframe src="${escapeMarkup(src)}" title="${title}" width="${width}" height="${height}" style="border:0;max-width:100%" loading="lazy"></iframe>`,
      width,
      height,
    };
  }

  /** What stands in the frame. An address that asks for what there is not is one of nothing. */
  async #markup({ frame, raw }: Embeddable): Promise<string> {
    const { status, site } = this;
    const { question, render } = frames[frame];
    try {
      const asked = takeSwitches([themeSwitch], { url: frameAddress(frame), raw });
      const answered = await answerQuestion({
        status,
        site,
        question,
        ...asked,
      });
      return render(answered, asked.on);
    } catch (error) {
      if (error instanceof QueryError) throw unknownAddress(error.message);
      throw error;
    }
  }
}

function unknownAddress(because: string): ProblemError {
  return new ProblemError(problemOf(404, `there is nothing to show of that address: ${because}`));
}

/** A title as it reads: the few signs that markup writes otherwise are themselves again. */
function plain(markup: string): string {
  return markup
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
}
