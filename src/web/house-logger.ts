import { ConsoleLogger } from '@nestjs/common';

/** What Nest tells of its own start, line after line. */
const startUp = new Set([
  'InstanceLoader',
  'NestApplication',
  'NestFactory',
  'RouterExplorer',
  'RoutesResolver',
]);

/** The log of the server: one line each, on standard output, without what Nest tells of its own start. */
export class HouseLogger extends ConsoleLogger {
  constructor() {
    super({ colors: false, logLevels: ['fatal', 'error', 'warn', 'log'] });
  }

  override log(message: unknown, ...rest: unknown[]): void {
    const context = rest.at(-1);
    if (typeof context === 'string' && startUp.has(context)) return;
    super.log(message, ...(rest as []));
  }
}
