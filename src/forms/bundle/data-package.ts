import { createHash } from 'node:crypto';
import { capital } from '../../wording/capital.js';
import { packageVersion } from '../../package-facts.js';
import type { Book } from '../../status/book.js';
import type { Evidence } from '../../status/evidence.js';
import { sayGazette } from '../../treaty-collection/gazettes.js';
import type { TableSchema } from './table-schema.js';

/** Where something can be checked. */
export interface Source {
  readonly title: string;
  readonly path: string;
}

/** A file of the bundle. */
export interface BundleFile {
  readonly path: string;
  readonly bytes: Buffer;
  readonly description: string;
  readonly mediaType: string;
  /** The schema of a table; absent for what is no table. */
  readonly schema?: TableSchema;
  /** Where it can be checked, where that is not with the depositary. */
  readonly sources?: readonly Source[];
}

/** What the descriptor is made from. */
export interface Packed {
  readonly files: readonly BundleFile[];
  readonly book: Book;
  readonly publicUrl: string;
}

export const sha256Of = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

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
    licenses: [
      {
        name: 'MIT',
        path: 'https://opensource.org/license/mit',
        title: 'MIT, for the compilation; the facts are those of the depositary',
      },
    ],
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
function resourceOf({ path, bytes, description, mediaType, schema, sources }: BundleFile): object {
  const about = {
    name: path.replace(/\.(\w+)$/, schema ? '' : '-$1'),
    path,
    description,
    mediatype: mediaType,
    format: path.split('.').at(-1),
    bytes: bytes.length,
    hash: `sha256:${sha256Of(bytes)}`,
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
