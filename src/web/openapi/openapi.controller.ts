import type { KeyObject } from 'node:crypto';
import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONFIG, type Config } from '../../config.js';
import type { ArchivedPage } from '../../status/archived-page.js';
import { ArchivedPages } from '../../status/archived-pages.js';
import type { Book } from '../../status/book.js';
import { logJson } from '../../forms/log-json.js';
import { publicPem } from '../../ledger/log/log-signature.js';
import { SIGNING_KEY } from '../../ledger/log/signing-key.js';
import { questions } from '../../status/questions.js';
import { StatusService } from '../../status/status.service.js';
import { tellArchived } from '../../status/tell-archived.js';
import { exhibits } from '../exhibits.js';
import { HealthService } from '../health/health.service.js';
import { routesOf } from '../http/asking/choose-form.js';
import { FixedDesk } from '../http/replying/fixed-desk.js';
import { exampleBodies } from './example-bodies.js';

/** The description of every address. */
@Controller()
export class OpenApiController {
  constructor(
    @Inject(StatusService) private readonly status: StatusService,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(HealthService) private readonly health: HealthService,
    @Inject(ArchivedPages) private readonly archive: ArchivedPages,
    @Inject(SIGNING_KEY) private readonly key: KeyObject | null,
    @Inject(FixedDesk) private readonly desk: FixedDesk,
  ) {}

  @Get(routesOf('/openapi.json'))
  async describe(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.desk.send(request, reply, {
      address: '/openapi.json',
      mediaType: 'application/json; charset=utf-8',
      title: 'OpenAPI',
      make: async () => this.#document(),
    });
  }

  async #document(): Promise<string> {
    const { status, config } = this;
    // Its schemas take a while to be made, and few ask for them: they are loaded with the first who does.
    const { openApiDocument } = await import('./openapi-document.js');
    const vocabulary = await status.vocabulary();
    const document = openApiDocument({
      questions,
      exhibits,
      vocabulary,
      publicUrl: config.publicUrl,
      examples: await exampleBodies({ questions, exhibits, status, site: config }),
      health: await this.health.health(),
      archived: await this.#archived(vocabulary.book),
      // The first line says how each of them looks.
      log: JSON.parse(logJson((await status.log()).slice(0, 1), null).toString()) as unknown,
      logKey: this.key && publicPem(this.key),
    });
    return `${JSON.stringify(document)}\n`;
  }

  /** What the newest record rests on that can be read on this machine, with its first row only. */
  async #archived(book: Book): Promise<ArchivedPage | null> {
    for (const { evidence } of book.records.values()) {
      if (evidence === null) continue;
      const snapshots = await this.archive.snapshots(evidence.sha256);
      const found = await this.archive.find(snapshots).catch(() => null);
      if (found === null) continue;
      const page = tellArchived(found, book, undefined);
      return { ...page, rows: page.rows.slice(0, 1) };
    }
    return null;
  }
}
