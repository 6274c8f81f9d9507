import { linkTarget } from '../http/replying/link-header.js';
import { httpDate } from './http-date.js';

/** Where the past of an address is found. All of them are such, or all are under the path of the tracker. */
export interface InTime {
  readonly original: string;
  readonly timeGate: string;
  readonly timeMap: string;
}

/** An address, and where its past is found, with what stands before all of them. */
export function inTime(original: string, before: string): InTime {
  return {
    original: before + original,
    timeGate: `${before}/timegate${original}`,
    timeMap: `${before}/timemap${original}`,
  };
}

/** What an answer is a memento of (RFC 7089, section 2.2.1). */
export const originalLink = ({ original }: InTime): string => `${linkTarget(original)}; rel="original"`;

/** What leads to the memento of a moment (section 2.2.2). */
export const timeGateLink = ({ timeGate }: InTime): string => `${linkTarget(timeGate)}; rel="timegate"`;

/** What lists mementos (section 2.2.3). */
export const timeMapLink = ({ timeMap }: InTime): string =>
  `${linkTarget(timeMap)}; rel="timemap"; type="application/link-format"`;

/** A memento, which must say its datetime, and says whether it is the first or the last of all (section 2.2.4). */
export function mementoLink(href: string, moment: string, moments: readonly string[]): string {
  const rel = [
    ...(moment === moments[0] ? ['first'] : []),
    ...(moment === moments.at(-1) ? ['last'] : []),
    'memento',
  ].join(' ');
  return `${linkTarget(href)}; rel="${rel}"; datetime="${httpDate(moment)}"`;
}
