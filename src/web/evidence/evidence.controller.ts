import { Controller, Get, Inject, Logger, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONFIG, type Config } from '../../config.js';
import { address, partsOf, suffixOf } from '../../forms/address.js';
import { alternatesAt } from '../../forms/alternate.js';
import { copyAddress, evidenceAddress, warcAddress } from '../../forms/evidence-address.js';
import { LedgerAway } from '../../ledger/ledger-away.js';
import { ArchivedPages } from '../../status/archived-pages.js';
import { parseQuery, QueryError, type RawQuery } from '../../status/parameters.js';
import { stateParameter } from '../../status/parameters/journal-parameters.js';
import { StatusService } from '../../status/status.service.js';
import { tellArchived, type Archived } from '../../status/tell-archived.js';
import { PageElsewhere } from '../../treaty-collection/snapshot-archive.js';
import { chooseForm, routesOf, varyOf } from '../http/asking/choose-form.js';
import { replyKey } from '../http/cache/reply-key.js';
import { ProblemError, problemOf } from '../http/refusing/problem.js';
import { ReadsQuery } from '../http/refusing/refuse-queries.js';
import { leadTo } from '../http/replying/lead-to.js';
import { ReplyDesk } from '../http/replying/reply-desk.js';
import { copyDocument, copyPolicy } from './copy-document.js';
import { evidenceForms } from './evidence-forms.js';

type EvidenceRequest = FastifyRequest<{ Querystring: RawQuery; Params: { readonly sha256: string } }>;

/** What was read, byte for byte: who served it, where a row stands in it, and what was made of it. */
@Controller()
export class EvidenceController {
  readonly #log = new Logger('Web');

  constructor(
    @Inject(ArchivedPages) private readonly archive: ArchivedPages,
    @Inject(StatusService) private readonly status: StatusService,
    @Inject(CONFIG) private readonly site: Config,
    @Inject(ReplyDesk) private readonly replies: ReplyDesk,
  ) {}

  /** The page, and the same as data. */
  @ReadsQuery()
  @Get(routesOf('/evidence/:sha256'))
  async evidence(@Req() request: EvidenceRequest, @Res() reply: FastifyReply): Promise<void> {
    const { url } = request;
    const form = chooseForm(evidenceForms, { url, accept: request.headers.accept });
    const asked = await this.#asked(request);
    const search = address('', { state: asked.codes });
    const suffix = suffixOf(partsOf(url).path).suffix === null ? '' : form.suffix;
    const usual = evidenceAddress(asked.sha256) + suffix + search;
    if (usual !== url) return leadTo(reply, usual, this.site);
    await this.replies.send(request, reply, async () => {
      const { book } = await this.status.vocabulary();
      const archived = await this.#find(asked.sha256);
      const view = {
        page: tellArchived(archived, book, asked.codes),
        codes: asked.codes ?? [],
        book,
        site: this.site,
        url,
        alternates: [
          ...alternatesAt(
            evidenceAddress(asked.sha256),
            search,
            evidenceForms.filter((other) => other !== form),
          ),
          { href: warcAddress(asked.sha256), type: 'application/gzip', title: 'WARC, with its headers' },
        ],
      };
      return {
        mediaType: form.mediaType,
        headers: { vary: varyOf({ url }), ...form.headers },
        body: form.render(view),
        isLong: false,
        isLasting: this.status.silentSince === null,
        mustAskAgain: false,
      };
    });
  }

  /** The copy, which says whether it is believed: that may change with the record. */
  @ReadsQuery()
  @Get('/evidence/:sha256/copy')
  async copy(@Req() request: EvidenceRequest, @Res() reply: FastifyReply): Promise<void> {
    const { sha256, codes = [] } = await this.#asked(request);
    const usual = copyAddress(sha256, codes);
    if (usual !== request.url) return leadTo(reply, usual, this.site);
    const mediaType = 'text/html; charset=utf-8';
    const make = async () => ({
      mediaType,
      headers: { vary: 'accept-encoding', ...copyPolicy },
      body: copyDocument(await this.#find(sha256), await this.status.book(), codes),
      isLong: false,
      isLasting: this.status.silentSince === null,
      mustAskAgain: false,
    });
    const key = replyKey({
      url: usual,
      headers: { 'accept-encoding': request.headers['accept-encoding'] ?? '', accept: mediaType },
    });
    await this.replies.send(request, reply, make, { key });
  }

  /** What a request asks for. Throws a `QueryError` for what is no hash, and for States that there are not. */
  async #asked({
    params,
    query,
  }: EvidenceRequest): Promise<{ readonly sha256: string; readonly codes: readonly string[] | undefined }> {
    const { sha256 } = params;
    if (!/^[0-9a-f]{64}$/i.test(sha256))
      throw new QueryError(`"${sha256}" is no SHA-256; expected 64 digits from 0 to 9 and a to f`);
    const { state } = parseQuery([stateParameter], query, await this.status.vocabulary());
    return { sha256: sha256.toLowerCase(), codes: state };
  }

  /** The bytes of a hash, read. Throws a `QueryError` for a hash of nothing, and a problem where they cannot be read. */
  async #find(sha256: string): Promise<Archived> {
    const snapshots = await this.archive.snapshots(sha256);
    try {
      return await this.archive.find(snapshots);
    } catch (error) {
      if (error instanceof LedgerAway) throw error;
      throw new ProblemError(this.#whyNot(error, snapshots));
    }
  }

  #whyNot(error: unknown, [newest]: Archived['snapshots']) {
    const what = `what was read from ${newest?.url} on ${newest?.fetchedAt.slice(0, 10)}`;
    if (error instanceof PageElsewhere)
      return problemOf(
        404,
        `${what} is on record and not in the archive of this machine: it was lost, or lies on the machine that read it`,
      );
    this.#log.error(error instanceof Error ? error.stack : String(error));
    if (error instanceof Error && error.name === 'AbortError')
      return problemOf(503, `${what} could not be read again in time`);
    return problemOf(
      500,
      `${what} is damaged in the archive of this machine, or cannot be read; the log says why`,
    );
  }
}
