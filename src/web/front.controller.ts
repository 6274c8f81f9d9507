import { Controller, Get, Header, Inject } from '@nestjs/common';
import { instruments } from '../status/questions/instruments.js';
import { StatusService } from '../status/status.service.js';
import { frontPage } from './pages/front-page.js';

/** The front page. */
@Controller()
export class FrontController {
  constructor(@Inject(StatusService) private readonly status: StatusService) {}

  @Get('/')
  @Header('content-type', 'text/html; charset=utf-8')
  async front(): Promise<string> {
    return frontPage(await this.status.ask(instruments, {}), await this.status.book());
  }
}
