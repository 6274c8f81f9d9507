import { Controller, Get, Header } from '@nestjs/common';
import { favicon } from './favicon.js';
import { styleSheet, styleSheetPath } from './style-sheet.js';

/** What pages are dressed with. */
@Controller()
export class AssetsController {
  @Get(styleSheetPath)
  @Header('content-type', 'text/css; charset=utf-8')
  @Header('cache-control', 'public, max-age=31536000, immutable')
  style(): string {
    return styleSheet;
  }

  @Get(['/favicon.svg', '/favicon.ico'])
  @Header('content-type', 'image/svg+xml')
  @Header('cache-control', 'public, max-age=86400')
  favicon(): string {
    return favicon;
  }
}
