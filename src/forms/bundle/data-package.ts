import { capital } from '../../wording/capital.js';
import { packageVersion } from '../../package-facts.js';
import type { Book } from '../../status/book.js';
import type { Evidence } from '../../status/evidence.js';
import { sayGazette } from '../../treaty-collection/gazettes.js';
import { sha256Of } from '../../treaty-collection/snapshot-archive.js';
import type { TableSchema } from './table-schema.js';

/** Where something can be checked. */
export interface Source {
  readonly title: string;
  readonly path: string;
}

/** A file of the bundle as the descriptor tells of it, wherever its bytes are. */
export interface MeasuredFile {
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  readonly sha256: string;
  readonly description: string;
  readonly mediaType: string;
  /** The schema of a table; absent for what is no table. */
  readonly schema?: TableSchema;
  /** Where it can be checked, where that is not with the depositary. */
  readonly sources?: readonly Source[];
}

/** A file of the bundle with its bytes. */
export interface BundleFile extends Omit<MeasuredFile, 'size' | 'sha256'> {
  readonly bytes: Buffer;
}

/** What the descriptor is made from. */
export interface Packed {
  readonly files: readonly MeasuredFile[];
  readonly book: Book;
  readonly publicUrl: string;
}

/** A file as it is told of. */
export function measured({ bytes, ...file }: BundleFile): MeasuredFile {
  return { ...file, size: bytes.length, sha256: sha256Of(bytes) };
}

/** Under which terms the data may be used. */
export const licence = {
  name: 'MIT',
  path: 'https://opensource.org/license/mit',
  title: 'MIT, for the compilation; the facts are those of the depositary',
};

/**
 * The descriptor of the bundle: a Frictionless Data Package of version 1 (specs.frictionlessdata.io), which readers of
 * version 2 take too. `id` and `homepage` are whole addresses, or left out. `created` is when the record became what it
 * is, not when it was packed, so that the same record gives the same bytes.
 */
export function dataPackage({ files, book, publicUrl }: Packed): object {
  const records = [...book.records.values()];
  return {
    profile: 'data-package',
    name: 'ratification-tracker',
    ...(publicUrl && { id: `${publicUrl}/data/tracker.zip` }),
    title: 'Ratification Tracker: which States have not joined',
    description: records
      .map(({ instrument, asAt }) => `${instrument.label} as at ${asAt ?? 'no day: there is no record yet'}`)
      .join('; '),
    ...(publicUrl && { homepage: publicUrl }),
    version: `${packageVersion}+revision.${book.revision}`,
    ...(book.knownUntil !== null && { created: book.knownUntil }),
    licenses: [licence],
    sources: records.map(({ instrument, evidence }) => ({
      title: `${sayPublisher(evidence)}, ${instrument.reference}: ${instrument.title}`,
      ...(evidence && { path: evidence.url }),
    })),
    statusAsAt: Object.fromEntries(records.map(({ instrument, asAt }) => [instrument.id, asAt])),
    resources: files.map(resourceOf),
  };
}

/** Who publishes what a record rests on. */
function sayPublisher(evidence: Evidence | null): string {
  return evidence?.origin === 'gazette'
    ? capital(sayGazette(evidence.url))
    : 'United Nations Treaty Collection';
}

/**
 * A file as the descriptor names it. A hash without the name of its algorithm would be read as MD5 (Data Resource,
 * `hash`). The dialect says what are its defaults too: a reader that guesses may take the comma in a sentence for the
 * end of a field.
 */
function resourceOf({ path, size, sha256, description, mediaType, schema, sources }: MeasuredFile): object {
  const about = {
    name: schema ? path.replace(/\.\w+$/, '') : path.replaceAll('.', '-'),
    path,
    description,
    mediatype: mediaType,
    format: path.split('.').at(-1),
    bytes: size,
    hash: `sha256:${sha256}`,
    ...(sources && { sources }),
  };
  if (schema === undefined) return { profile: 'data-resource', ...about };
  return {
    profile: 'tabular-data-resource',
    ...about,
    encoding: 'utf-8',
    dialect: { delimiter: ',', lineTerminator: '\r\n', doubleQuote: true, header: true },
    schema,
  };
}
