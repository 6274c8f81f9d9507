import type { Finding } from '../../domain/finding.js';
import { foldName } from '../../states/fold-name.js';
import type { Edition } from '../edition.js';
import type { Identify } from '../names-in-text.js';
import type { PrintedParticipant, StatusPage } from '../status-page.js';
import { htmlSource } from './html-source.js';
import { tableSource } from './table-source.js';

/** Archived bytes, and what is needed to read them: plain values, which another thread can be told. */
export interface ArchivedBytes {
  readonly bytes: Uint8Array;
  /** Which reader they are for: that of an edition, or that of committed tables. */
  readonly form: Edition | 'table';
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
export interface ReadSource extends Pick<StatusPage, 'reference' | 'title' | 'statusAsAt' | 'stated' | 'counted'> {
  readonly columns: readonly string[];
  readonly rows: readonly SourceRow[];
  readonly findings: readonly Finding[];
  /** Markup for the body of a page; the rows that were read bear `data-row` with the code of the State. */
  readonly copy: string;
}

/** What a reader of one form gives. */
export interface Source {
  readonly page: StatusPage;
  readonly columns: readonly string[];
  /** For each participant the text of its cells; empty where they could not be found again. */
  readonly cells: readonly (readonly string[])[];
  readonly copy: string;
}

/** Reads archived bytes with today's reader, and shows where each row stands. */
export async function readSource({ bytes, form, codes }: ArchivedBytes): Promise<ReadSource> {
  const resolve: Identify = (name) => codes.get(foldName(name)) ?? null;
  // A Buffer arrives in another thread as the `Uint8Array` that structured cloning makes of it.
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { page, columns, cells, copy } = form === 'table' ? tableSource(whole, resolve) : htmlSource(whole, resolve);
  const { reference, title, statusAsAt, stated, counted, participants, findings } = page;
  return {
    reference,
    title,
    statusAsAt,
    stated,
    counted,
    columns,
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
    findings,
    copy,
  };
}
