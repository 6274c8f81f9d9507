import { Controller, Get, Header, Inject } from '@nestjs/common';
import { CONFIG, type Config } from '../config.js';
import { instruments } from '../status/questions/instruments.js';
import { StatusService } from '../status/status.service.js';
import { answerQuestion } from './answer-question.js';
import { frontPage } from './pages/front-page.js';

/** The front page. */
@Controller()
export class FrontController {
  constructor(
    @Inject(StatusService) private readonly status: StatusService,
    @Inject(CONFIG) private readonly site: Config,
  ) {}

  @Get('/')
  @Header('content-type', 'text/html; charset=utf-8')
  async front(): Promise<string> {
    const { status, site } = this;
    return frontPage(await answerQuestion({ status, site, question: instruments, raw: {}, url: '/' }));
  }
}
