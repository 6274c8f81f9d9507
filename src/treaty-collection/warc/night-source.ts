import { momentOf } from '../../clock.js';
import type { Instrument } from '../../domain/instrument.js';
import { editionTable } from '../edition-table.js';
import { editions, type Edition } from '../edition.js';
import { boundedFindings, warningFinding } from '../page-findings.js';
import { noValidators, type Delivery, type PageSource } from '../page-source.js';
import type { Capture, RefusedRecord, Subject } from './capture.js';
import { fieldOf } from './http-message.js';
import type { OpenWarc } from './open-warc.js';

/** The records that would have been captures of an instrument; `null` where another night tells of them. */
export type RefusedOf = (instrument: Instrument) => readonly RefusedRecord[] | null;

/** The pages of a WARC that were captured in one night. */
export function nightSource(
  warc: OpenWarc,
  night: readonly Capture[],
  base: string,
  refusedOf: RefusedOf,
): PageSource {
  const held = new Set([...warc.captures, ...warc.refused].map(({ edition }) => edition));
  /** Why there is nothing of an edition, where that is for a record that was refused. */
  const insteadOf = (instrument: Instrument, edition: Edition): RefusedRecord | undefined => {
    const isAsked = (one: Subject) => one.instrument === instrument.id && one.edition === edition;
    return warc.captures.some(isAsked) ? undefined : refusedOf(instrument)?.findLast(isAsked);
  };
  return {
    origin: 'folder',
    editions: editions.filter((edition) => held.has(edition)),
    findings: (instrument) => {
      const refused = refusedOf(instrument);
      if (refused === null) return [];
      // What is told as a failure is told already.
      const failures = new Set(editions.map((edition) => insteadOf(instrument, edition)));
      return boundedFindings([
        ...refused
          .filter((one) => !failures.has(one))
          .map((one) => warningFinding(one.kind, sayRefused(warc, one))),
        ...(warc.brokenBecause === null ? [] : [warningFinding('broken-warc', sayBroken(warc))]),
      ]);
    },
    async read(instrument, edition): Promise<Delivery> {
      const capture = night.find((one) => one.instrument === instrument.id && one.edition === edition);
      if (capture !== undefined) return deliver(warc, capture);
      const [url] = editionTable[edition].addresses(base, instrument);
      const instead = insteadOf(instrument, edition);
      const [name, message] = instead
        ? [instead.kind, sayRefused(warc, instead)]
        : ['no-file', `${warc.name} holds no record of ${url}`];
      return { kind: 'failure', url, name, message, httpStatus: null };
    },
  };
}

async function deliver(
  warc: OpenWarc,
  { edition, url, sha256, answer, fetchedAt }: Capture,
): Promise<Delivery> {
  const field = (name: string) => answer && fieldOf(answer.fields, name);
  const lastModified = field('last-modified');
  const writtenAt = Date.parse(lastModified ?? '');
  return {
    kind: 'page',
    edition,
    url,
    bytes: await warc.load(sha256),
    httpStatus: answer?.status ?? null,
    headers: answer?.fields ?? null,
    validators: answer ? { etag: field('etag'), lastModified } : noValidators,
    fetchedAt,
    writtenAt: Number.isNaN(writtenAt) ? null : momentOf(new Date(writtenAt)),
  };
}

function sayRefused({ name }: OpenWarc, { url, fetchedAt, because }: RefusedRecord): string {
  const captured = fetchedAt === null ? '' : `, captured at ${fetchedAt},`;
  return `a record in ${name} of ${url}${captured} is left out: ${because}`;
}

function sayBroken({ name, brokenBecause }: OpenWarc): string {
  return `${name} cannot be read to its end: ${brokenBecause}; what stands before that was read`;
}
