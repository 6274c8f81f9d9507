import { compareStatements } from '../domain/compare-statements.js';
import type { Day } from '../domain/day.js';
import type { Statement } from '../domain/statement.js';
import type { InstrumentRecord } from '../ledger/ledger-reader.js';
import type { StatementPlan } from '../ledger/statement-plan.js';
import type { Edition } from '../treaty-collection/edition.js';
import type { StatusPage } from '../treaty-collection/status-page.js';

/** What the record says of what participants stated, before a page is applied. */
export interface StatedBefore {
  readonly record: Pick<InstrumentRecord, 'statements' | 'statementsFrom'> | null;
  /** The day of the record. */
  readonly asAt: Day | null;
  /** As today's reader reads the page that the record rests on; absent where that is what the record says. */
  readonly readToday?: readonly Statement[];
}

/**
 * What must be written so that the record says what a page says of what participants stated; `undefined` where it does.
 * The HTML page leads: a document loses characters of its texts and may be older, and is taken where the page was never
 * read. What is read for the first time is no news, nor is how the other edition prints it.
 */
export function planStatements(
  { record, asAt, readToday }: StatedBefore,
  { statements, unreadSections = [] }: Pick<StatusPage, 'statements' | 'unreadSections'>,
  edition: Edition | null | undefined,
): StatementPlan | undefined {
  const from = record?.statementsFrom ?? null;
  // A committed table carries none of it.
  if (!edition || (edition === 'xml' && from === 'html')) return undefined;
  const told = from === null ? 'nothing' : from === edition ? 'everything' : 'new';
  const before = {
    statements: record?.statements ?? [],
    asAt,
    told,
    ...(readToday && { readToday }),
  } as const;
  const { gone, ...plan } = compareStatements(before, { statements, unread: unreadSections });
  if (plan.supersede.length + plan.insert.length === 0) return undefined;
  return { ...plan, ...(gone > 0 && { gone }) };
}
