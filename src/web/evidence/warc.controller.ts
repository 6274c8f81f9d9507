import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONFIG, type Config } from '../../config.js';
import { warcAddress } from '../../forms/evidence-address.js';
import { answersInWarc } from '../../forms/warc/answers-in-warc.js';
import { ArchivedPages } from '../../status/archived-pages.js';
import { QueryError } from '../../status/parameters.js';
import { SnapshotArchive } from '../../treaty-collection/snapshot-archive.js';
import { ProblemError, problemOf } from '../http/refusing/problem.js';
import { FixedDesk } from '../http/replying/fixed-desk.js';
import { leadTo } from '../http/replying/lead-to.js';

type WarcRequest = FastifyRequest<{ Params: { readonly sha256: string } }>;

/** What was read, as other tools of the archives of the web replay it. */
@Controller()
export class WarcController {
  readonly #archive: SnapshotArchive;

  constructor(
    @Inject(ArchivedPages) private readonly pages: ArchivedPages,
    @Inject(FixedDesk) private readonly desk: FixedDesk,
    @Inject(CONFIG) private readonly site: Config,
  ) {
    this.#archive = new SnapshotArchive(site.dataDir);
  }

  @Get('/evidence/:sha256.warc.gz')
  async warc(@Req() request: WarcRequest, @Res() reply: FastifyReply): Promise<void> {
    const sha256 = request.params.sha256.toLowerCase();
    if (!/^[0-9a-f]{64}$/.test(sha256))
      throw new QueryError(
        `"${request.params.sha256}" is no SHA-256; expected 64 digits from 0 to 9 and a to f`,
      );
    const address = warcAddress(sha256);
    if (request.url !== address) return leadTo(reply, address, this.site);
    const filename = `${sha256}.warc.gz`;
    await this.desk.send(request, reply, {
      address,
      mediaType: 'application/gzip',
      title: 'WARC',
      headers: { 'content-disposition': `attachment; filename="${filename}"` },
      make: () => this.#make(sha256, filename),
    });
  }

  /** Every time the bytes were kept, oldest first. Throws a problem where they are not there, or not whole. */
  async #make(sha256: string, filename: string): Promise<Buffer> {
    const snapshots = await this.pages.snapshots(sha256);
    const pieces: Uint8Array[] = [];
    const making = {
      filename,
      load: async () => this.#archive.load(sha256),
      onLost: () => {
        throw new ProblemError(
          problemOf(
            404,
            `what has the SHA-256 ${sha256} is on record and not whole in the archive of this machine`,
          ),
        );
      },
    };
    for await (const piece of answersInWarc(snapshots.toReversed(), making)) pieces.push(piece);
    return Buffer.concat(pieces);
  }
}
