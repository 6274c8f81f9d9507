import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../config.js';
import { Ledger } from '../../ledger/ledger.js';
import { StatusService } from '../../status/status.service.js';
import { answerCsv } from '../forms/answer-csv.js';
import { bundleTables } from './bundle-tables.js';
import { dataPackage, sha256Of, type BundleFile } from './data-package.js';
import { fieldsOf } from './table-schema.js';

/** The file of checksums, in the form of `sha256sum`. */
export const checksumsPath = 'SHA256SUMS';

/** Who puts everything together for those who take it away. */
@Injectable()
export class BundleService {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(StatusService) private readonly status: StatusService,
    @Inject(Ledger) private readonly ledger: Ledger,
  ) {}

  /** Every file: the tables, the database where it is a file, the descriptor, the checksums. */
  async files(): Promise<readonly Pick<BundleFile, 'path' | 'bytes'>[]> {
    const { book, now } = await this.status.vocabulary();
    const content = [...(await this.#tables()), ...(await this.#database())];
    const { publicUrl } = this.config;
    const descriptor = dataPackage({ files: content, book, now, publicUrl });
    const described = [
      ...content,
      { path: 'datapackage.json', bytes: Buffer.from(`${JSON.stringify(descriptor, null, 2)}\n`) },
    ];
    const checksums = described.map(({ path, bytes }) => `${sha256Of(bytes)}  ${path}\n`).join('');
    return [...described, { path: checksumsPath, bytes: Buffer.from(checksums) }];
  }

  async #tables(): Promise<readonly BundleFile[]> {
    const tables = await bundleTables(this.status);
    return tables.map(({ name, description, columns, rows }) => ({
      path: `${name}.csv`,
      bytes: Buffer.from([...answerCsv({ rows }, columns)].join('')),
      description,
      mediaType: 'text/csv',
      fields: fieldsOf(columns, rows),
    }));
  }

  async #database(): Promise<readonly BundleFile[]> {
    const folder = await mkdtemp(join(tmpdir(), 'ratification-tracker-'));
    try {
      const file = join(folder, 'tracker.sqlite');
      if (!(await this.ledger.reader.copyTo(file))) return [];
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
