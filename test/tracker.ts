import type { INestApplicationContext } from '@nestjs/common';
import { ModuleRef, NestFactory } from '@nestjs/core';
import { AppModule } from '../src/app.module.js';
import { loadConfig } from '../src/config.js';
import { answerInWords } from '../src/forms/answer-in-words.js';
import type { Answer, Question } from '../src/status/question.js';
import { StatusModule } from '../src/status/status.module.js';
import { StatusService } from '../src/status/status.service.js';
import type { RawQuery } from '../src/status/parameters.js';
import type { SyncReport } from '../src/sync/sync-report.js';
import { SyncService, type SyncRequest } from '../src/sync/sync.service.js';
import type { Parts } from '../src/tracker.module.js';
import { startServer } from '../src/web/server.js';
import { FixedClock } from './fixed-clock.js';
import { usualDay } from './participations.js';
import { databaseOf, giveBackDatabaseOf } from './database-of-folder.js';
import { makeTempFolder, removeFolder } from './temp-folder.js';

/** The moment at which trackers are opened. */
export const usualMoment = `${usualDay}T12:00:00Z`;

/** How a tracker is opened; everything has a default that reaches no network. */
export interface TrackerOptions extends Omit<Parts, 'clock'> {
  readonly clock?: FixedClock;
  /** A day on which it is opened first: it then holds the tables of that day. The clock moves on at once. */
  readonly openedOn?: string;
  /** Settings, over those of the tests. */
  readonly settings?: Readonly<Record<string, string>>;
  /** A folder that lives on after the tracker; a new one is removed with it. */
  readonly folder?: string;
}

/** A tracker at work in a folder of its own. */
export interface OpenTracker {
  readonly folder: string;
  /** Where its record is: in the folder, or on a PostgreSQL. */
  readonly databaseUrl: string;
  readonly clock: FixedClock;
  readonly context: INestApplicationContext;
  /** The sync, as if from the command line. */
  readonly sync: (request?: Partial<SyncRequest>) => Promise<SyncReport>;
  /** The answer of a service that has just been made: it has never read an older ledger. */
  readonly ask: <Row>(question: Question<Row>, raw?: RawQuery) => Promise<Answer<Row>>;
  readonly close: () => Promise<void>;
}

/** The settings of a test: a folder of its own, no pause, and a depositary that nobody is. */
export function settingsIn(
  folder: string,
  settings: TrackerOptions['settings'] = {},
): Readonly<Record<string, string>> {
  return {
    PORT: '0',
    DATA_DIR: folder,
    TREATY_COLLECTION_URL: 'http://127.0.0.1:9',
    SYNC_ON_START: 'never',
    SYNC_DELAY_MS: '0',
    ...settings,
  };
}

/** What a service answers, in words. */
export async function ask<Row>(
  status: StatusService,
  question: Question<Row>,
  raw: RawQuery,
): Promise<Answer<Row>> {
  return answerInWords(question, await status.asked(question, raw));
}

/** Opens a tracker without its server. */
export async function openTracker(options: TrackerOptions = {}): Promise<OpenTracker> {
  return open(options, async (module) =>
    NestFactory.createApplicationContext(module, { logger: false, abortOnError: false }),
  );
}

/** A tracker with its server. */
export interface ServedTracker extends OpenTracker {
  /** Where it listens, without a slash at the end. */
  readonly url: string;
}

/** Opens a tracker with its server on a free port of the loopback. */
export async function serveTracker(options: TrackerOptions = {}): Promise<ServedTracker> {
  let url = '';
  const tracker = await open(options, async (module, config) => {
    const server = await startServer(module, config);
    url = await server.getUrl();
    return server;
  });
  return { ...tracker, url };
}

async function open(
  options: TrackerOptions,
  start: (
    module: ReturnType<typeof AppModule.of>,
    config: ReturnType<typeof loadConfig>,
  ) => Promise<INestApplicationContext>,
): Promise<OpenTracker> {
  const { clock = new FixedClock(usualMoment), openedOn, settings, folder: given, ...parts } = options;
  const now = clock.now();
  if (openedOn !== undefined) clock.set(`${openedOn}T12:00:00Z`);
  const folder = given ?? (await makeTempFolder());
  const removeOwn = async () => {
    if (given !== undefined) return;
    await removeFolder(folder);
    await giveBackDatabaseOf(folder);
  };
  try {
    const databaseUrl = await databaseOf(folder);
    const config = loadConfig(settingsIn(folder, { DATABASE_URL: databaseUrl, ...settings }));
    const context = await start(AppModule.of(config, { clock, ...parts }), config);
    clock.set(now);
    const close = async () => {
      await context.close();
      await removeOwn();
    };
    return {
      folder,
      databaseUrl: config.databaseUrl,
      clock,
      context,
      sync: (request) => context.get(SyncService).sync({ trigger: 'command', ...request }),
      ask: async (question, raw = {}) => {
        const status = await context
          .select(StatusModule)
          .get(ModuleRef, { strict: true })
          .create(StatusService);
        return ask(status, question, raw);
      },
      close,
    };
  } catch (error) {
    await removeOwn();
    throw error;
  }
}
