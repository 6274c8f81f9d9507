import type { KeyObject } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { CONFIG, type Config } from '../../config.js';
import { LedgerAway } from '../../ledger/ledger-away.js';
import { Ledger } from '../../ledger/ledger.js';
import { SIGNING_KEY } from '../../ledger/log/signing-key.js';
import { readBeat } from '../../ledger/read-beat.js';
import type { Asked } from '../../status/question.js';
import { instruments } from '../../status/questions/instruments.js';
import { StatusService } from '../../status/status.service.js';
import { english } from '../../wording/english.js';
import { sha256Of } from '../../treaty-collection/snapshot-archive.js';
import { answerCsv } from '../answer-csv.js';
import { logJson } from '../log-json.js';
import { bundleTables } from './bundle-tables.js';
import { dataPackage, measured, type BundleFile, type MeasuredFile } from './data-package.js';
import { tableSchema } from './table-schema.js';

/** The file of checksums, in the form of `sha256sum`. */
const checksumsPath = 'SHA256SUMS';

/** How often the bundle is made again because the record has moved meanwhile. */
const mostAttempts = 4;

/** A book is up to half a second older than the ledger, in milliseconds: only after that is another one certain. */
const pause = 600;

/** The time in a zip file that knows none: the earliest that one can tell, as MS-DOS counts years from 1980. */
const earliest = '1980-01-01T00:00:00Z';

/** The record did not stand still for long enough to be packed; whoever asks again in a minute may find it at rest. */
export class MovingRecordError extends Error {}

/** Everything of one revision. */
export interface Bundle {
  readonly files: readonly Pick<BundleFile, 'path' | 'bytes'>[];
  /** When the record became what it is; the same record has the same. */
  readonly moment: string;
}

/** Writes files that lie beside those of the bundle, too large for memory, and tells of them. */
export type WriteBeside = () => Promise<readonly MeasuredFile[]>;

/** Who puts everything together for those who take it away. */
@Injectable()
export class BundleService {
  readonly #log = new Logger('Bundle');

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(StatusService) private readonly status: StatusService,
    @Inject(Ledger) private readonly ledger: Ledger,
    @Inject(SIGNING_KEY) private readonly key: KeyObject | null,
  ) {}

  /**
   * Every file: the tables, the log, the database where it is a file, the descriptor, the checksums; all of one revision. What is
   * written beside them is described with them; it is written once more where the record has moved meanwhile.
   * Throws a `MovingRecordError` where the record does not stand still for long enough.
   */
  async pack(writeBeside: WriteBeside = async () => []): Promise<Bundle> {
    for (let attempt = 1; attempt <= mostAttempts; attempt++) {
      if (attempt > 1) await setTimeout(pause);
      const bundle = await this.#packOnce(writeBeside);
      if (bundle !== null) return bundle;
    }
    throw new MovingRecordError(
      'the record moved while it was packed, as it does during a sync; try again in a minute',
    );
  }

  /** The bundle, or `null` where anything in the ledger has moved since the book was taken. */
  async #packOnce(writeBeside: WriteBeside): Promise<Bundle | null> {
    const beat = await this.status.ledgerBeat();
    const asked = await this.status.asked(instruments, {});
    const content = [...(await tableFiles(asked)), await this.#logOfRevisions(), ...(await this.#database())];
    const beside = await writeBeside();
    // Tables and log come from the book and the database from its file: only a ledger that has not moved makes them one
    // revision.
    if ((await this.ledger.reader.read(readBeat())) !== beat) return null;
    const { book } = asked;
    const listed = [...content.map(measured), ...beside];
    const { publicUrl } = this.config;
    const text = `${JSON.stringify(dataPackage({ files: listed, book, publicUrl }), null, 2)}\n`;
    const descriptor = { path: 'datapackage.json', bytes: Buffer.from(text) };
    // Two blanks stand between hash and name, as `sha256sum --check` reads them.
    const checksums = [...listed, { ...descriptor, sha256: sha256Of(descriptor.bytes) }]
      .map(({ path, sha256 }) => `${sha256}  ${path}\n`)
      .join('');
    return {
      files: [...content, descriptor, { path: checksumsPath, bytes: Buffer.from(checksums) }],
      moment: book.knownUntil ?? earliest,
    };
  }

  async #logOfRevisions(): Promise<BundleFile> {
    return {
      path: 'log.json',
      bytes: logJson(await this.status.log(), this.key),
      description: english.log,
      mediaType: 'application/json',
    };
  }

  /** The database as a file. Throws `LedgerAway` where this machine has no room for a copy, or cannot read it. */
  async #database(): Promise<readonly BundleFile[]> {
    try {
      return await this.#copyOfDatabase();
    } catch (error) {
      const because = (error as Error).message;
      this.#log.error(`the bundle cannot be packed: ${because}`);
      throw new LedgerAway(because, { cause: error });
    }
  }

  async #copyOfDatabase(): Promise<readonly BundleFile[]> {
    const folder = await mkdtemp(join(tmpdir(), 'ratification-tracker-'));
    try {
      const file = join(folder, 'tracker.sqlite');
      if (!(await this.ledger.reader.copyTo(file, 'record'))) return [];
      return [
        {
          path: 'tracker.sqlite',
          bytes: await readFile(file),
          description: 'The whole ledger: every row that was ever recorded, and the page it came from',
          mediaType: 'application/vnd.sqlite3',
        },
      ];
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
}

/** Each table as a file; between two of them others are answered. */
async function tableFiles(asked: Asked): Promise<readonly BundleFile[]> {
  const files: BundleFile[] = [];
  for (const { name, description, columns, rows, sources } of await bundleTables(asked)) {
    await setImmediate();
    files.push({
      path: `${name}.csv`,
      bytes: Buffer.from([...answerCsv({ rows }, columns)].join('')),
      description,
      mediaType: 'text/csv',
      schema: tableSchema(name, columns),
      ...(sources && { sources }),
    });
  }
  return files;
}
