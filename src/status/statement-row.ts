import { textOfStatement, type Span, type Statement } from '../domain/statement.js';
import type { RecordedStatement } from '../ledger/declaration-row.js';
import type { StateDirectory } from '../states/state-directory.js';
import { notificationAddress } from '../treaty-collection/notification-address.js';
import { notificationsIn } from '../treaty-collection/notifications-in.js';
import type { Evidence } from './evidence.js';
import { labelOf, type StateLabel } from './state-label.js';
import type { StatementRow } from './statement-shape.js';

/** What a row of a printed text is made from. */
export interface StatementSource {
  readonly instrument: string;
  readonly recorded: Pick<RecordedStatement, 'firstId' | 'statement'>;
  /** The page that prints it. */
  readonly evidence: Evidence | null;
  readonly states: StateDirectory;
  /** Where words that were searched stand. */
  readonly marks?: readonly Span[];
}

/** A printed text as it stands in rows. */
export function statementRow({
  instrument,
  recorded,
  evidence,
  states,
  marks = [],
}: StatementSource): StatementRow {
  const { statement, firstId } = recorded;
  const { section, title, name, kind, madeOn, madeUpon, articles, about, lines, rests, note } = statement;
  const { opposesEntryIntoForce, withdrawals, territories } = statement;
  return {
    id: firstId,
    state: stateNamed(states, statement.state),
    name,
    instrument,
    section,
    title,
    kind,
    heading: lines.find(({ role }) => role === 'heading')?.text ?? null,
    madeOn,
    madeUpon,
    articles,
    about,
    opposesEntryIntoForce,
    withdrawals,
    territories,
    note,
    text: textOfStatement(statement),
    lines: lines.map(({ role, notes }) => ({ role, notes })),
    rests: rests.map(({ code, value, line, start, end }) => {
      const words = wordsAt(statement, { line, start, end });
      return { code, value, words, line, start, end };
    }),
    notifications: evidence === null ? [] : notificationsOf(statement, evidence),
    marks,
    evidence,
  };
}

/** The State of a code; `null` where there is none. */
export function stateNamed(states: StateDirectory, code: string | null): StateLabel | null {
  const state = code === null ? undefined : states.byCode(code);
  return state ? labelOf(state) : null;
}

function wordsAt({ lines, title }: Statement, { line, start, end }: Span): string {
  return (line === null ? title : (lines[line]?.text ?? '')).slice(start, end);
}

function notificationsOf(statement: Statement, { url }: Evidence): StatementRow['notifications'] {
  return notificationsIn(textOfStatement(statement)).flatMap((notification) => {
    const address = notificationAddress(url, notification);
    return address === null ? [] : [{ notification, url: address }];
  });
}
