import type { Answered } from '../../forms/answered.js';
import type { ObjectionRow } from '../../status/questions/objections.js';
import { english } from '../../wording/english.js';
import { placeIds } from './place-index.js';
import { sayEntryIntoForce, sayKind, sayMadeUpon } from './say-statement.js';
import { SortHeading, type SortableList } from './sort-heading.js';
import { guideTo } from './table-guide.js';
import { TableRegion } from './table-region.js';

const columns = [
  { column: 'state', title: 'State' },
  { column: 'to', title: 'Objected to' },
  { column: 'instrument', title: 'Instrument' },
  { column: 'madeOn', title: 'Made on' },
  { column: 'opposesEntryIntoForce', title: 'Entry into force' },
  { column: 'id', title: 'Text' },
] as const;

/** Objections one by one, with what each is to, and whether it opposes entry into force, in words. */
export function ObjectionTable({
  answered,
  list,
}: {
  readonly answered: Answered<ObjectionRow>;
  readonly list: SortableList;
}) {
  const { answer, book } = answered;
  const guide = guideTo(answered);
  const ids = placeIds(guide?.index);
  return (
    <TableRegion label="Objections" columns={columns.length} guide={guide}>
      <thead>
        <tr>
          {columns.map((column) => (
            <SortHeading list={list} {...column} />
          ))}
        </tr>
      </thead>
      <tbody>
        {answer.rows.map((row, place) => (
          <Row
            row={row}
            id={ids.get(place)}
            label={book.records.get(row.instrument)?.instrument.label ?? ''}
          />
        ))}
      </tbody>
    </TableRegion>
  );
}

function Row({
  row,
  id,
  label,
}: {
  readonly row: ObjectionRow;
  readonly id: string | undefined;
  readonly label: string;
}) {
  const { state, name, madeOn, opposesEntryIntoForce } = row;
  return (
    <tr id={id}>
      <th scope="row">
        {state === null ? <bdi>{name}</bdi> : <a href={`/states/${state.code}`}>{state.name}</a>}
      </th>
      <td data-label="Objected to">
        <ObjectedTo row={row} />
      </td>
      <td data-label="Instrument">{label}</td>
      <td class="day" data-label="Made on">
        {madeOn === null ? 'not told' : english.day(madeOn)}
      </td>
      <td data-label="Entry into force">{sayEntryIntoForce(opposesEntryIntoForce)}</td>
      <td data-label="Text">
        <a href={`/declarations/${row.id}`}>text {row.id}</a>
      </td>
    </tr>
  );
}

/** The State, and what of it: a link where it can be told which text that is. */
function ObjectedTo({ row: { to, toName, about, declaration } }: { readonly row: ObjectionRow }) {
  if (to === null && toName === null) return <>its words do not tell to whom</>;
  const what = `${about.kind === null ? 'what it stated' : `its ${sayKind(about.kind)}`}${
    about.madeUpon === null ? '' : ` ${sayMadeUpon([about.madeUpon])}`
  }`;
  return (
    <>
      {to === null ? <bdi>{toName}</bdi> : <a href={`/states/${to.code}`}>{to.name}</a>}:{' '}
      {declaration === null ? what : <a href={`/declarations/${declaration}`}>{what}</a>}
    </>
  );
}
