import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { FixedDesk } from './http/replying/fixed-desk.js';
import { favicon } from './style/favicon.js';
import { fixedStyles, styleSheet, styleSheetPath } from './style/style-sheet.js';

/** What pages are dressed with. */
@Controller()
export class AssetsController {
  constructor(@Inject(FixedDesk) private readonly desk: FixedDesk) {}

  @Get(styleSheetPath)
  async style(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.#style(styleSheetPath, styleSheet, request, reply);
  }

  @Get(fixedStyles.light.path)
  async lightStyle(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.#style(fixedStyles.light.path, fixedStyles.light.css, request, reply);
  }

  @Get(fixedStyles.dark.path)
  async darkStyle(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.#style(fixedStyles.dark.path, fixedStyles.dark.css, request, reply);
  }

  async #style(address: string, css: string, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    await this.desk.send(request, reply, {
      address,
      mediaType: 'text/css; charset=utf-8',
      title: 'style',
      // The address has the hash of the content: what is there never changes (RFC 8246), and is not asked for again.
      headers: { 'cache-control': 'public, max-age=31536000, immutable' },
      isOfPackage: true,
      make: () => css,
    });
  }

  @Get('/favicon.svg')
  async favicon(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.#icon('/favicon.svg', request, reply);
  }

  /** Where browsers look that were told of no other (HTML, "Link type `icon`"): on a JSON answer, which has no head. */
  @Get('/favicon.ico')
  async oldFavicon(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.#icon('/favicon.ico', request, reply);
  }

  async #icon(address: string, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    await this.desk.send(request, reply, {
      address,
      mediaType: 'image/svg+xml',
      title: 'icon',
      headers: { 'cache-control': 'public, max-age=86400' },
      isOfPackage: true,
      make: () => favicon,
    });
  }
}
