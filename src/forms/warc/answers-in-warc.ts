import type { ArchivedAnswer } from '../../treaty-collection/warc/write-warc.js';

/** Bytes that are on record and cannot be written out: lost, broken, or on another machine. */
export interface LostAnswer {
  readonly sha256: string;
  readonly because: string;
}

/** How a WARC is made of archived answers. */
export interface WarcMaking {
  /** What the file is called, as its first record says. */
  readonly filename: string;
  /** The bytes of a hash; throws where they are not there, or have another hash. */
  readonly load: (sha256: string) => Promise<Buffer>;
  /** Told of each answer that is left out. */
  readonly onLost: (lost: LostAnswer) => void;
}

/**
 * The WARC of some answers, piece by piece: each record is made when it is taken, so that a file of thousands needs the
 * memory of one. It is dated by its newest answer: the same answers make the same bytes.
 */
export async function* answersInWarc(
  answers: readonly ArchivedAnswer[],
  { filename, load, onLost }: WarcMaking,
): AsyncGenerator<Uint8Array> {
  // Only who takes a WARC waits for what that takes.
  const { warcInfo, warcRecord } = await import('../../treaty-collection/warc/write-warc.js');
  const newest = answers.map(({ fetchedAt }) => fetchedAt).toSorted();
  yield warcInfo(filename, newest.at(-1) ?? '1970-01-01T00:00:00Z');
  for (const answer of answers) {
    const { sha256 } = answer;
    const body = await load(sha256).catch((error: Error) => {
      onLost({ sha256, because: error.message });
      return null;
    });
    if (body !== null) yield warcRecord(answer, body);
  }
}
