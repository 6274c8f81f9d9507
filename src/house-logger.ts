import { ConsoleLogger, type LogLevel } from '@nestjs/common';

/** What Nest tells of its own start, line after line. */
const startUp = new Set([
  'InstanceLoader',
  'NestApplication',
  'NestFactory',
  'RouterExplorer',
  'RoutesResolver',
]);

/** Where Nest prints what it then throws: whoever catches it says it in one line. */
const thrown = new Set(['ExceptionHandler', 'NestApplication']);

const isFrom = (contexts: ReadonlySet<string>, rest: readonly unknown[]): boolean => {
  const context = rest.at(-1);
  return typeof context === 'string' && contexts.has(context);
};

/** The log: one line each, without what Nest tells of its own start and of what it throws. */
export class HouseLogger extends ConsoleLogger {
  constructor(logLevels: LogLevel[] = ['fatal', 'error', 'warn', 'log']) {
    super({ colors: false, logLevels });
  }

  override log(message: unknown, ...rest: unknown[]): void {
    if (!isFrom(startUp, rest)) super.log(message, ...(rest as []));
  }

  override error(message: unknown, ...rest: unknown[]): void {
    if (!isFrom(thrown, rest)) super.error(message, ...(rest as []));
  }
}
