import { evidenceAddress } from '../../forms/evidence-address.js';
import type { DeclarationRow } from '../../status/questions/declarations.js';
import type { StatementRow } from '../../status/statement-shape.js';
import { english } from '../../wording/english.js';
import type { PrintedBeside } from './printed-beside.js';
import { excerptOf } from './statement-excerpt.js';
import { StatementFacts } from './statement-facts.js';
import { statementLines } from './statement-lines.js';
import { NoteMarks, StatementText } from './statement-text.js';

/** How a statement stands in a list. */
export interface StatementItemProps extends PrintedBeside {
  readonly row: DeclarationRow;
  /** Its id, where an index leads to it. */
  readonly id?: string | undefined;
  /** What its instrument is called; `null` where the whole list is of one. */
  readonly label: string | null;
}

/** A statement in a list that is read: whose it is, what it is, its text with what is long folded, and where it comes from. */
export function StatementItem({ row, id, label, notes, noteHref }: StatementItemProps) {
  const { state, rests, marks, notifications, evidence, objections } = row;
  const lines = statementLines(row);
  const { shown, folded, isCut } = excerptOf(lines, marks);
  const text = { rests, found: marks, notifications, noteHref, level: 4 as const };
  const href = `/declarations/${row.id}`;
  const isFoundIn = (some: typeof shown) =>
    marks.some(({ line }) => some.some(({ number }) => number === line));
  const isFoundBelow = isFoundIn(folded) && !isFoundIn(shown);
  const length = lines.reduce((sum, line) => sum + line.text.length, 0);
  return (
    <article class="statement" id={id}>
      <h3>
        <Whose row={row} />
        <NoteMarks notes={notes} noteHref={noteHref} />
        {label !== null && (
          <>
            {' '}
            <small>{label}</small>
          </>
        )}
      </h3>
      <StatementFacts row={row} withdrawnOn={row.withdrawnOn} />
      {shown.length > 0 ? (
        <StatementText lines={shown} {...text} />
      ) : (
        <p>No text is printed here{notes.length > 0 && ', only the end note'}.</p>
      )}
      {folded.length > 0 && (
        <>
          <details open={isFoundBelow}>
            <summary>
              The rest of it: {folded.length === 1 ? 'one paragraph more' : `${folded.length} lines more`}
            </summary>
            <StatementText lines={folded} {...text} />
          </details>
          <p class="quiet on-paper">The rest of it stands at {href}.</p>
        </>
      )}
      <p class="quiet">
        <a href={href}>
          {isCut ? `The whole text, of ${length.toLocaleString('en-GB')} characters` : 'This text'}
        </a>
        {objections > 0 && (
          <>
            {' · '}
            <a href={`${href}#objections`}>
              {objections === 1 ? 'one objection to it' : `${objections} objections to it`}
            </a>
          </>
        )}
        {evidence !== null && (
          <>
            {' · '}
            <a href={evidenceAddress(evidence.sha256, state?.code)}>
              as printed{evidence.statusAsAt && ` on ${english.day(evidence.statusAsAt)}`}
            </a>
          </>
        )}
      </p>
    </article>
  );
}

/** Who stated it, as printed where no present State is known by the name. */
export function Whose({
  row: { state, name, note },
}: {
  readonly row: Pick<StatementRow, 'state' | 'name' | 'note'>;
}) {
  const ofNote = note === null ? '' : name === '' ? `End note ${note}` : ` (end note ${note})`;
  return (
    <>
      {state === null ? <bdi>{name}</bdi> : <a href={`/states/${state.code}`}>{state.name}</a>}
      {ofNote}
      {state === null && name !== '' && ' (as printed; no present State is known by this name)'}
    </>
  );
}
