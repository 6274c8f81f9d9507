import { inspect } from 'node:util';
import type { LoggerService } from '@nestjs/common';
import { pino, type DestinationStream, type Logger } from 'pino';
import { visibleText } from './domain/visible-text.js';
import type { Config } from './config.js';

/** What Nest tells of its own start, line after line. */
const startUp: ReadonlySet<unknown> = new Set([
  'InstanceLoader',
  'NestApplication',
  'NestFactory',
  'RouterExplorer',
  'RoutesResolver',
]);

/** Where Nest prints what it then throws: whoever catches it says it in one line. */
const thrown: ReadonlySet<unknown> = new Set(['ExceptionHandler', 'NestApplication']);

/** Writes each line of JSON as people read it; one line stays one, also where a stack of calls is told. */
const readable = (stream: DestinationStream): DestinationStream => ({
  write(line) {
    const { time, level, context, msg } = JSON.parse(line) as Readonly<Record<string, string>>;
    const where = context === undefined ? '' : `[${context}] `;
    stream.write(
      `${time} ${level?.toUpperCase()} ${where}${visibleText((msg ?? '').replace(/\s*\n\s*/g, ' '))}\n`,
    );
  },
});

/** The log: one line each, without what Nest tells of its own start and of what it throws. Errors go to standard error. */
export class HouseLogger implements LoggerService {
  readonly #log: Logger;

  constructor(format: Config['logFormat'], level: 'info' | 'error' = 'info') {
    const [out, error] = [process.stdout, process.stderr].map((stream) =>
      format === 'json' ? stream : readable(stream),
    ) as [DestinationStream, DestinationStream];
    this.#log = pino(
      {
        level,
        base: null,
        timestamp: pino.stdTimeFunctions.isoTime,
        formatters: { level: (label) => ({ level: label }) },
      },
      // `dedupe` writes a line to the one stream of the highest level that takes it: else an error would stand in both.
      pino.multistream([{ stream: out }, { level: 'error', stream: error }], { dedupe: true }),
    );
  }

  log(...said: unknown[]): void {
    if (!startUp.has(said.at(-1))) this.#say('info', said);
  }

  warn(...said: unknown[]): void {
    this.#say('warn', said);
  }

  error(...said: unknown[]): void {
    if (!thrown.has(said.at(-1))) this.#say('error', said);
  }

  fatal(...said: unknown[]): void {
    this.#say('fatal', said);
  }

  /** Nest gives the message, more of it where there is more, and last the context. */
  #say(level: 'info' | 'warn' | 'error' | 'fatal', said: readonly unknown[]): void {
    const context = said.length > 1 ? said.at(-1) : undefined;
    const parts = said.slice(0, Math.max(1, said.length - 1)).filter((part) => part !== undefined);
    const text = parts.map((part) => (typeof part === 'string' ? part : inspect(part))).join(' ');
    this.#log[level]({ context }, text);
  }
}
