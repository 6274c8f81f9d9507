import type { Finding } from '../../domain/finding.js';
import { foldName } from '../../states/fold-name.js';
import type { Day } from '../../domain/day.js';
import type { Edition } from '../edition.js';
import type { Identify } from '../names-in-text.js';
import { normalizePage } from '../normalize-page.js';
import { readSnapshot } from '../read-snapshot.js';
import type { PrintedParticipant, StatusPage } from '../status-page.js';
import { htmlSource } from './html-source.js';
import type { Source, SourceColumn } from './source.js';
import { tableSource } from './table-source.js';
import { xmlSource } from './xml-source.js';

/** Archived bytes, and what is needed to read them: plain values, which another thread can be told. */
export interface ArchivedBytes {
  readonly bytes: Uint8Array;
  /** Of which edition they are; `null` for a committed table. */
  readonly edition: Edition | null;
  /** The day with which they were recorded, for an edition that prints none. */
  readonly statusAsAt: Day | null;
  /** The code of each State by every spelling of its names. */
  readonly codes: ReadonlyMap<string, string>;
}

/** A participant as today's reader reads it, and the cells as they are printed. */
export interface SourceRow extends Pick<
  PrintedParticipant,
  'name' | 'signature' | 'consent' | 'other' | 'withdrawal' | 'notes'
> {
  /** Alpha-3 code, or `null` for a name that is not known. */
  readonly state: string | null;
  /** The text of each cell, the name first, without the marks of footnotes. */
  readonly cells: readonly string[];
}

/** What was read, where it stands, and a copy of it in which nothing runs. */
export interface ReadSource extends Pick<
  StatusPage,
  'reference' | 'title' | 'statusAsAt' | 'stated' | 'counted'
> {
  readonly columns: readonly SourceColumn[];
  readonly rows: readonly SourceRow[];
  readonly findings: readonly Finding[];
  /** Markup for the body of a page; the rows that were read bear `data-row` with the code of the State. */
  readonly copy: string;
}

/** What finds the rows that were read in the bytes again, for each form that they may have. */
const sources: Readonly<
  Record<Edition | 'table', (bytes: Buffer, page: StatusPage, resolve: Identify) => Source>
> = { html: htmlSource, xml: xmlSource, table: tableSource };

/** Reads archived bytes with today's reader, and shows where each row stands. */
export async function readSource({ bytes, codes, ...recorded }: ArchivedBytes): Promise<ReadSource> {
  const resolve: Identify = (name) => codes.get(foldName(name)) ?? null;
  // A Buffer arrives in another thread as the `Uint8Array` that structured cloning makes of it.
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { page, columns, cells, copy } = sources[recorded.edition ?? 'table'](
    whole,
    readSnapshot(recorded, whole, resolve),
    resolve,
  );
  const { reference, title, statusAsAt, stated, counted, participants } = page;
  return {
    reference,
    title,
    statusAsAt,
    stated,
    counted,
    columns: columns.map(({ title: of, role }) => ({ title: of, role })),
    rows: participants.map(({ name, signature, consent, other, withdrawal, notes }, index) => ({
      state: name === '' ? null : resolve(name),
      name,
      cells: cells[index] ?? [],
      signature,
      consent,
      other,
      withdrawal,
      notes,
    })),
    // With the names that are not known, and the States in two rows: what a page lacks can only be told of one without.
    findings: normalizePage(page, resolve).findings,
    copy,
  };
}
