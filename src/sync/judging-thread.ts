import { inThread } from '../worker-thread.js';
import type { JudgedInstrument } from './guard.js';
import { judgeDelivered, type DeliveredPage } from './judge-delivered.js';
import type { JudgedEditions } from './judge-editions.js';

/**
 * How long a page may take to be read and judged, in seconds: the longest one that was seen takes a fiftieth of one.
 * The limits of the reader should keep every page below; a pattern that backtracks, met by a page that nobody thought
 * of, ends only here, since JavaScript cannot stop a regular expression but with its thread.
 */
const longest = 60;

/** How much memory it may take, in megabytes: four times what the longest one that was seen takes. */
const megabytes = 400;

/** Why a page could not be read and judged within these limits, in one line, with the name of the finding. */
export interface NotJudged {
  readonly name: 'page-takes-too-long' | 'page-takes-too-much';
  readonly notJudgedBecause: string;
}

/** Reads the editions of a page and judges the record by them. Rejects where `signal` aborts it. */
export type Judge = (
  editions: Pick<DeliveredPage, 'delivered' | 'before'>,
  measure: DeliveredPage['measure'],
  signal: AbortSignal,
) => Promise<JudgedEditions | NotJudged>;

const judge = inThread({
  file: new URL('./judge-delivered.js', import.meta.url),
  name: 'judgeDelivered',
  work: judgeDelivered,
  megabytes,
});

/** The judge of an archive, by whose names of States names are known; it works in a thread of its own. */
export function judgeInThread(
  { codes, dataDir }: Pick<DeliveredPage, 'codes' | 'dataDir'>,
  seconds = longest,
): Judge {
  return async (editions, measure, signal) => {
    const inTime = AbortSignal.timeout(seconds * 1000);
    try {
      return await judge(
        { ...editions, measure: { ...measure, instrument: told(measure.instrument) }, codes, dataDir },
        AbortSignal.any([signal, inTime]),
      );
    } catch (error) {
      if (inTime.aborted && !signal.aborted)
        return {
          name: 'page-takes-too-long',
          notJudgedBecause: `the page could not be read and judged within ${seconds} seconds`,
        };
      if ((error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY')
        return {
          name: 'page-takes-too-much',
          notJudgedBecause: `the page could not be read and judged within ${megabytes} MB of memory`,
        };
      throw error;
    }
  };
}

/** What is measured of an instrument; its rules are functions, which no other thread can be told. */
function told({ id, reference, adopted, consentBy, consentArticle }: JudgedInstrument): JudgedInstrument {
  return { id, reference, adopted, consentBy, consentArticle };
}
