import type { Answered } from '../../forms/answered.js';
import { AnswerTable, queryOf } from './answer-table.js';

/**
 * The table behind a page that shows its answer otherwise, for whoever sorts or counts; it is open where an order was
 * asked for. What its rows are is known to the columns alone.
 */
export function TableBehind<Row, Subject>({ answered }: { readonly answered: Answered<Row, Subject> }) {
  return (
    <details open={queryOf(answered.url)['sort'] !== undefined}>
      <summary>All {answered.answer.total} as a table</summary>
      <AnswerTable {...(answered as unknown as Answered)} />
    </details>
  );
}
