import { consentOf } from '../../domain/consent.js';
import { isGap } from '../../domain/standing.js';
import { standingSigns } from '../../domain/standing-sign.js';
import type { Book } from '../../status/book.js';
import type { MatrixCell, MatrixRow } from '../../status/questions/matrix.js';
import type { Answered } from '../../forms/answered.js';
import { address } from '../../forms/address.js';
import { sortableList } from './answer-table.js';
import { DayView } from './moment-view.js';
import { SortHeading } from './sort-heading.js';

/** Rows that stand together under one heading. */
interface Section {
  /** The id of the group, for links; `null` where it has none. */
  readonly id: string | null;
  readonly title: string;
  readonly rows: readonly MatrixRow[];
}

/**
 * The matrix as a table: groups with their subtotals, or, in an order asked for, the States alone, as an order across
 * groups leaves none of them whole. Each group is a `tbody`, of which the head is one by `scope="rowgroup"` (WCAG 2.2,
 * success criterion 1.3.1).
 */
export function MatrixTable({
  answered,
  grouped = true,
}: {
  readonly answered: Answered<MatrixRow>;
  readonly grouped?: boolean;
}) {
  const { answer, asked, book } = answered;
  const list = sortableList(answered);
  const ids = Object.keys(answer.rows[0]?.instruments ?? {});
  const sections = asked.query.sort || !grouped ? [] : sectionsOf(answer.rows, book);
  return (
    <div class="scroll tall" tabIndex={0} role="region" aria-label="The matrix">
      <table class="matrix">
        <thead>
          <tr>
            <SortHeading list={list} column="state" title="State" />
            {ids.map((id) => (
              <SortHeading list={list} column={id} title={labelOf(id, book)} />
            ))}
            <SortHeading list={list} column="partyTo" title="Party to" number />
          </tr>
        </thead>
        {sections.length === 0 && (
          <tbody>
            {answer.rows.map((row) => (
              <Row row={row} ids={ids} />
            ))}
          </tbody>
        )}
        {sections.map((section) => (
          <tbody>
            <Subtotal section={section} ids={ids} />
            {section.rows.map((row) => (
              <Row row={row} ids={ids} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function sectionsOf(rows: readonly MatrixRow[], book: Book): readonly Section[] {
  const regional = book.states.groups.filter(({ kind }) => kind === 'regional-group');
  return [
    ...regional.map(({ id, name }) => ({
      id,
      title: name,
      rows: rows.filter(({ state }) => state.group === id),
    })),
    { id: null, title: 'In no regional group', rows: rows.filter(({ state }) => state.group === null) },
  ].filter((section) => section.rows.length > 0);
}

function Subtotal({ section, ids }: { readonly section: Section; readonly ids: readonly string[] }) {
  const { id: group, title, rows } = section;
  return (
    <tr class="subtotal">
      <th scope="rowgroup">
        {title} <small>{rows.length}</small>
      </th>
      {ids.map((id) => {
        const cells = rows.flatMap(({ instruments }) => instruments[id] ?? []);
        const parties = cells.filter(({ standing }) => standing === 'party').length;
        const gaps = cells.filter(({ standing }) => isGap(standing)).length;
        const words = `${parties} of ${cells.length}`;
        return (
          <td>
            {group !== null && gaps > 0 ? (
              <a href={address('/gaps', { instrument: id, group })}>{words}</a>
            ) : (
              words
            )}
          </td>
        );
      })}
      <td />
    </tr>
  );
}

function Row({ row, ids }: { readonly row: MatrixRow; readonly ids: readonly string[] }) {
  return (
    <tr>
      <th scope="row">
        <a href={`/states/${row.state.code}`}>{row.state.name}</a>
      </th>
      {ids.map((id) => (
        <Cell cell={row.instruments[id] ?? null} />
      ))}
      <td class="number">{row.partyTo}</td>
    </tr>
  );
}

/**
 * Sign, colour and word together: none alone tells a standing to everyone (success criterion 1.4.1), and a sign is not
 * read aloud.
 */
function Cell({ cell }: { readonly cell: MatrixCell | null }) {
  if (cell === null) return <td class="cell closed">may not join</td>;
  const { standing } = cell;
  return (
    <td class={`cell ${standing}`}>
      <i aria-hidden="true">{standingSigns[standing]}</i> {sayCell(cell)}
    </td>
  );
}

function sayCell({ standing, signedOn, boundOn, mode }: MatrixCell) {
  if (standing === 'cannot-be-told') return <small>cannot be told</small>;
  if (standing === 'signatory' && signedOn) {
    return (
      <>
        <DayView day={signedOn} /> <small>signed only</small>
      </>
    );
  }
  if (standing === 'none' || boundOn === null) return <small>no action</small>;
  const how = mode === null ? '' : consentOf(mode).title.toLowerCase();
  return (
    <>
      <DayView day={boundOn} /> <small>{standing === 'withdrawn' ? 'withdrawn' : how}</small>
    </>
  );
}

function labelOf(id: string, book: Book): string {
  return book.records.get(id)?.instrument.label ?? id;
}
