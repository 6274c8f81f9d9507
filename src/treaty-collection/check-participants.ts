import type { Day } from '../domain/day.js';
import type { Finding } from '../domain/finding.js';
import { errorFinding, quote, warningFinding } from './page-findings.js';
import type { ParticipantRow } from './parse-participants.js';
import type { Column } from './column.js';

/** What is wrong or odd in rows that could be read: doubles, dates that contradict each other, notes that are missing. */
export function checkParticipants(
  participants: readonly ParticipantRow[],
  columns: readonly Column[],
  endNotes: ReadonlyMap<number, string>,
  statusAsAt: Day | null,
): readonly Finding[] {
  const findings: Finding[] = [];
  const seen = new Set<string>();
  const signatureLegend = columns.find(({ role }) => role === 'signature')?.legend ?? [];
  for (const { name, signature, consent, other, allNotes } of participants) {
    if (name !== '' && seen.has(name))
      findings.push(
        errorFinding('participant-twice', `${quote(name)} stands in two rows of the participants table.`),
      );
    seen.add(name);
    for (const date of [signature?.date, consent?.date, ...other.map((act) => act.date)])
      if (date !== undefined && statusAsAt !== null && date > statusAsAt)
        findings.push(
          errorFinding(
            'date-after-status',
            `${quote(name)} has the date ${date}, after the day of the page, ${statusAsAt}.`,
          ),
        );
    // Nothing forbids a State to sign what binds it already: told, and no reason to refuse the page.
    if (signature && consent && signature.date > consent.date)
      findings.push(
        warningFinding(
          'signature-after-consent',
          `${quote(name)} signed on ${signature.date}, after its consent of ${consent.date}.`,
        ),
      );
    if (!signature && !consent && other.length === 0)
      findings.push(
        warningFinding('row-without-date', `${quote(name)} has neither a signature nor a consent.`),
      );
    const binding = signatureLegend.find(
      ({ letter, consent: meaning }) => letter === signature?.code && meaning?.binds,
    );
    // A signature may itself bind (Vienna Convention on the Law of Treaties, article 12), and this one would look like
    // a gap.
    if (binding && !consent)
      findings.push(
        warningFinding(
          'binding-signature',
          `${quote(name)} has a ${quote(binding.title)} in the signature column, which binds, and nothing in the last one.`,
        ),
      );
    for (const note of allNotes)
      if (!endNotes.has(note))
        findings.push(
          warningFinding(
            'end-note-missing',
            `${quote(name)} refers to an end note ${note}, which the page does not print.`,
          ),
        );
  }
  return findings;
}
