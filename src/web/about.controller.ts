import { Controller, Get, Header, Inject } from '@nestjs/common';
import { CONFIG, type Config } from '../config.js';
import { questions } from '../status/questions.js';
import { StatusService } from '../status/status.service.js';
import { aboutPage } from './pages/about-page.js';

/** What the tracker is, how it works, and how to cite and correct it. */
@Controller()
export class AboutController {
  constructor(
    @Inject(StatusService) private readonly status: StatusService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('/about')
  @Header('content-type', 'text/html; charset=utf-8')
  async about(): Promise<string> {
    return aboutPage(await this.status.book(), questions, this.config);
  }
}
