import { laterOf, yearsBetween, type Day } from '../../domain/day.js';
import type { Asked } from '../../status/question.js';
import type { GapRow } from '../../status/questions/gaps.js';
import { remarksOn } from '../../status/remarks-on.js';
import { oldAsAt } from '../../status/select.js';
import type { Answered } from '../../forms/answered.js';
import { sortableList } from './answer-table.js';
import { EvidenceView } from './evidence-view.js';
import { DayView } from './moment-view.js';
import { RemarkView } from './remark-view.js';
import { placeIds } from './place-index.js';
import { SortHeading } from './sort-heading.js';
import { StandingMark } from './standing-mark.js';
import { guideTo } from './table-guide.js';
import { TableRegion } from './table-region.js';

/**
 * The columns that can be sorted, by their keys in the data; that of the instrument is left out where there is only
 * one.
 */
const columns = [
  { column: 'state', title: 'State' },
  { column: 'instrument', title: 'Instrument' },
  { column: 'standing', title: 'Standing' },
  { column: 'signedOn', title: 'Signed on', number: true },
  { column: 'daysSinceSignature', title: 'Waiting', number: true },
  { column: 'statusAsAt', title: 'Evidence' },
] as const;

/** The rows of the gap list. */
export function GapRows(answered: Answered<GapRow>) {
  const { answer, asked, book } = answered;
  const list = sortableList(answered);
  const many = (asked.query.instrument?.length ?? book.instruments.length) > 1;
  const shown = columns.filter(({ column }) => many || column !== 'instrument');
  const guide = guideTo(answered);
  const ids = placeIds(guide?.index);
  return (
    <TableRegion label="The gap list" columns={shown.length} guide={guide}>
      <thead>
        <tr>
          {shown.map((column) => (
            <SortHeading list={list} {...column} />
          ))}
        </tr>
      </thead>
      <tbody>
        {answer.rows.map((row, place) => (
          <>
            <Row row={row} id={ids.get(place)} asked={asked} many={many} />
            {row.remark !== null && <RemarkRow row={row} asked={asked} many={many} />}
          </>
        ))}
      </tbody>
    </TableRegion>
  );
}

interface RowProps {
  readonly row: GapRow;
  /** Its id, where an index leads to it. */
  readonly id?: string | undefined;
  readonly asked: Asked;
  /** Whether the list is of several instruments, so that each row names its own. */
  readonly many: boolean;
}

function Row({ row, id, asked, many }: RowProps) {
  const { state, instrument, standing, signedOn, evidence } = row;
  const record = asked.book.records.get(instrument);
  return (
    <tr id={id}>
      <th scope="row">
        <a href={`/states/${state.code}`}>{state.name}</a>
      </th>
      {many && (
        <td data-label="Instrument">
          <a href={`/instruments/${instrument}`}>{record?.instrument.label ?? instrument}</a>
        </td>
      )}
      <td>
        <a href={`/states/${state.code}/${instrument}`}>
          <StandingMark standing={standing} />
        </a>
      </td>
      <td class="number" data-label="Signed on">
        {signedOn && <DayView day={signedOn} />}
      </td>
      <td class="number" data-label="Waiting">
        {signedOn && record && sayWait(signedOn, oldAsAt(record, asked) ?? asked.asOf)}
      </td>
      <td data-label="Evidence">{evidence && <EvidenceView evidence={evidence} code={state.code} />}</td>
    </tr>
  );
}

/**
 * What must be known beside the row above, across all columns: in a cell it would be a column of blanks for all other
 * rows.
 */
function RemarkRow({ row: { state, instrument, standing }, asked, many }: RowProps) {
  return (
    <tr class="remark">
      <td colSpan={many ? columns.length : columns.length - 1}>
        <p>
          <RemarkView
            remarks={remarksOn(asked.book, { state: state.code, instrument, standing }, asked.asOf)}
          />
        </p>
      </td>
    </tr>
  );
}

/** How long a signature has waited, up to the day of which the record can speak. */
function sayWait(signedOn: Day, until: Day): string {
  const years = yearsBetween(signedOn, laterOf(signedOn, until));
  if (years === 0) return 'under 1 year';
  return years === 1 ? '1 year' : `${years} years`;
}
