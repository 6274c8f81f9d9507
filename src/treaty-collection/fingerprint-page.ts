import { createHash } from 'node:crypto';
import type { Act, Participation } from '../domain/act.js';
import type { StatusPage } from './status-page.js';

const actParts = (act: Act | null): unknown => act && [act.date, act.code, act.withdrawn];

/**
 * Everything that a row says, as lists: the order of the parts is then the text's own, and no key can hide. What is
 * added to a row later is added at the end and only where it is there, so that old fingerprints stay what they were.
 */
export function participationParts(row: Participation): unknown {
  const { withdrawal } = row;
  return [
    row.state,
    row.name,
    actParts(row.signature),
    actParts(row.consent),
    withdrawal && [
      withdrawal.notifiedOn,
      withdrawal.effectiveOn,
      withdrawal.notification,
      // No page prints it: the fingerprints of pages are what they were.
      ...(withdrawal.hold === undefined ? [] : [withdrawal.hold]),
    ],
    row.notes,
    row.declared,
    ...(row.signatureHold === undefined ? [] : [row.signatureHold]),
  ];
}

/**
 * By code units and not by `localeCompare`: ICU, or another locale, would order them otherwise, and the hash be
 * another.
 */
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * SHA-256, as lower-case hex, of what is applied: the rows in the order of their States, the number, the stated
 * totals and the legend, and the names of rows that could not be kept. `STATUS AS AT` changes every day and the bytes with every request, so neither is in it.
 */
export function fingerprintPage(
  page: Pick<StatusPage, 'reference' | 'stated' | 'legend'>,
  participations: readonly Participation[],
  unknownNames: readonly string[] = [],
): string {
  const content = [
    page.reference,
    [page.stated.signatories, page.stated.parties],
    [...page.legend].sort(([a], [b]) => byText(a, b)),
    [...participations]
      .sort((a, b) => byText(a.state, b.state) || byText(a.name, b.name))
      .map(participationParts),
    ...unknownNames,
  ];
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}
