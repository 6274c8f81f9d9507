import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Controller, Get, Header } from '@nestjs/common';

const library = readFileSync(
  createRequire(import.meta.url).resolve('@picocss/pico/css/pico.min.css'),
  'utf8',
);
const house = readFileSync(new URL('../../src/web/house.css', import.meta.url), 'utf8');

/** The style: a small library, and the house's own on top of it. */
@Controller('/assets')
export class AssetsController {
  @Get('pico.css')
  @Header('content-type', 'text/css; charset=utf-8')
  @Header('cache-control', 'public, max-age=86400')
  library(): string {
    return library;
  }

  @Get('house.css')
  @Header('content-type', 'text/css; charset=utf-8')
  @Header('cache-control', 'public, max-age=3600')
  house(): string {
    return house;
  }
}
