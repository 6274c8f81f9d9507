import type { Act, Withdrawal } from '../domain/act.js';
import type { Finding } from '../domain/finding.js';
import { textOfStatement, type Statement } from '../domain/statement.js';
import { hasWithdrawn } from './has-withdrawn.js';
import { dispelledDoubts, type ResolveName } from './normalize-page.js';
import { quote, warningFinding } from './page-findings.js';
import type { OtherAct, StatusPage, Totals } from './status-page.js';

/** One row as `inspect` prints it; `other` is there only where the table has a further column, or a cell an act of another kind. */
interface InspectedParticipant {
  readonly name: string;
  /** Alpha-3 code, or `null` for a name that is not known. */
  readonly state: string | null;
  readonly signature: Act | null;
  readonly consent: Act | null;
  readonly withdrawn: boolean;
  /** What the end notes say of its withdrawal, also of one that is still to come; absent where there is none. */
  readonly withdrawal?: Withdrawal;
  readonly notes: readonly number[];
  readonly other?: readonly OtherAct[];
}

/** A statement as `inspect` prints it: what the reader makes of it, with the length of its text in its place. */
interface InspectedStatement extends Pick<
  Statement,
  'section' | 'name' | 'state' | 'note' | 'kind' | 'madeOn' | 'articles'
> {
  /** In UTF-16 code units. */
  readonly length: number;
}

/** What the reader makes of a page, as plain JSON. */
export interface InspectedPage {
  readonly reference: string | null;
  readonly title: string | null;
  readonly statusAsAt: string | null;
  readonly stated: Totals;
  readonly counted: Totals;
  readonly participants: readonly InspectedParticipant[];
  readonly statements: readonly InspectedStatement[];
  readonly findings: readonly Finding[];
}

/**
 * The answer of `inspect` for any status page, tracked or not. A name that is not known is only a warning here:
 * other treaties list territories, organizations and States of the past.
 */
export function inspectPage(page: StatusPage, resolve: ResolveName): InspectedPage {
  const doubts = dispelledDoubts(page.participants, resolve);
  const findings: Finding[] = page.findings.filter((finding) => !doubts.has(finding));
  const hasOther =
    page.columns.length > 2 + (page.counted.signatories === null ? 0 : 1) ||
    page.participants.some(({ other }) => other.length > 0);
  const participants = page.participants.map((participant): InspectedParticipant => {
    const { name, signature, consent, withdrawal, notes, other } = participant;
    const state = name === '' ? null : resolve(name);
    if (state === null)
      findings.push(warningFinding('unknown-participant', `No State is known by the name ${quote(name)}.`));
    return {
      name,
      state,
      signature,
      consent,
      withdrawn: hasWithdrawn(participant),
      ...(withdrawal && { withdrawal }),
      notes,
      ...(hasOther && { other }),
    };
  });
  const { reference, title, statusAsAt, stated, counted } = page;
  const statements = page.statements.map(inspectedStatement);
  return { reference, title, statusAsAt, stated, counted, participants, statements, findings };
}

function inspectedStatement(statement: Statement): InspectedStatement {
  const { section, name, state, note, kind, madeOn, articles } = statement;
  return { section, name, state, note, kind, madeOn, articles, length: textOfStatement(statement).length };
}
