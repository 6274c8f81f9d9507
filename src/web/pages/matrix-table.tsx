import { consentOf } from '../../domain/consent.js';
import { isGap } from '../../domain/standing.js';
import { standingSigns } from '../../domain/standing-sign.js';
import type { Book } from '../../status/book.js';
import type { MatrixCell, MatrixRow } from '../../status/questions/matrix.js';
import type { Answered } from '../../forms/answered.js';
import { address } from '../../forms/address.js';
import { sortableList } from './answer-table.js';
import { DayView } from './moment-view.js';
import { placeIds } from './place-index.js';
import { ReservationMark } from './reservation-mark.js';
import { placesOf } from './row-places.js';
import { SortHeading } from './sort-heading.js';
import { guideTo, mostUnguided, type TableGuide } from './table-guide.js';
import { TableRegion } from './table-region.js';

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
  const labelOf = (id: string) => book.records.get(id)?.instrument.label ?? id;
  const ids = Object.keys(answer.rows[0]?.instruments ?? {});
  const sections = asked.query.sort || !grouped ? [] : sectionsOf(answer.rows, book);
  const guide = sections.length === 0 ? guideTo(answered) : guideToSections(answer.title, sections);
  const rows = placeIds(guide?.index);
  return (
    <TableRegion label="The matrix" columns={ids.length + 2} look="matrix" guide={guide}>
      <thead>
        <tr>
          <SortHeading list={list} column="state" title="State" />
          {ids.map((id) => (
            <SortHeading list={list} column={id} title={labelOf(id)} />
          ))}
          <SortHeading list={list} column="partyTo" title="Party to" number />
        </tr>
      </thead>
      {sections.length === 0 && (
        <tbody>
          {answer.rows.map((row, place) => (
            <Row row={row} id={rows.get(place)} ids={ids} labelOf={labelOf} />
          ))}
        </tbody>
      )}
      {sections.map((section, place) => (
        <tbody>
          <Subtotal section={section} id={rows.get(place)} ids={ids} labelOf={labelOf} />
          {section.rows.map((row) => (
            <Row row={row} ids={ids} labelOf={labelOf} />
          ))}
        </tbody>
      ))}
    </TableRegion>
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

/** The index leads to the subtotals: they are the heads of the groups. */
function guideToSections(title: string, sections: readonly Section[]): TableGuide | null {
  const states = sections.reduce((sum, { rows }) => sum + rows.length, 0);
  if (states <= mostUnguided) return null;
  return {
    says: `${title}. ${states} rows, one for each State, in ${sections.length} sections by regional group, each under its numbers.`,
    index: placesOf(
      sections.map((section) => section.title),
      'regional group',
    ),
  };
}

/** What each line of the matrix has. */
interface LineProps {
  /** Its id, where an index leads to it. */
  readonly id?: string | undefined;
  readonly ids: readonly string[];
  readonly labelOf: (instrument: string) => string;
}

function Subtotal({ section, id, ids, labelOf }: LineProps & { readonly section: Section }) {
  const { id: group, title, rows } = section;
  return (
    <tr class="subtotal" id={id}>
      <th scope="rowgroup">
        {title} <small>{rows.length}</small>
      </th>
      {ids.map((instrument) => {
        const cells = rows.flatMap(({ instruments }) => instruments[instrument] ?? []);
        const parties = cells.filter(({ standing }) => standing === 'party').length;
        const gaps = cells.filter(({ standing }) => isGap(standing)).length;
        const words = `${parties} of ${cells.length}`;
        return (
          <td data-label={labelOf(instrument)}>
            {group !== null && gaps > 0 ? (
              <a href={address('/gaps', { instrument, group })}>{words}</a>
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

function Row({ row, id, ids, labelOf }: LineProps & { readonly row: MatrixRow }) {
  return (
    <tr id={id}>
      <th scope="row">
        <a href={`/states/${row.state.code}`}>{row.state.name}</a>
      </th>
      {ids.map((instrument) => (
        <Cell cell={row.instruments[instrument] ?? null} label={labelOf(instrument)} />
      ))}
      <td class="number" data-label="Party to">
        {row.partyTo}
      </td>
    </tr>
  );
}

/**
 * Sign, colour and word together: none alone tells a standing to everyone (success criterion 1.4.1), and a sign is not
 * read aloud.
 */
function Cell({ cell, label }: { readonly cell: MatrixCell | null; readonly label: string }) {
  if (cell === null)
    return (
      <td class="cell closed" data-label={label}>
        may not join
      </td>
    );
  const { standing } = cell;
  return (
    <td class={`cell ${standing}`} data-label={label}>
      <i aria-hidden="true">{standingSigns[standing]}</i> {sayCell(cell)}
    </td>
  );
}

function sayCell({ standing, signedOn, boundOn, mode, reservations }: MatrixCell) {
  if (standing === 'cannot-be-told') return <small>cannot be told</small>;
  if (standing === 'signatory' && signedOn) {
    return (
      <>
        <DayView day={signedOn} /> <ReservationMark count={reservations} />
        <small>signed only</small>
      </>
    );
  }
  if (standing === 'none' || boundOn === null) return <small>no action</small>;
  const how = mode === null ? '' : consentOf(mode).title.toLowerCase();
  return (
    <>
      <DayView day={boundOn} /> <ReservationMark count={reservations} />
      <small>{standing === 'withdrawn' ? 'withdrawn' : how}</small>
    </>
  );
}
