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
import { SortHeading } from './sort-heading.js';
import { StandingMark } from './standing-mark.js';

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
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label="The gap list">
      <table class="gap-rows">
        <thead>
          <tr>
            {columns
              .filter(({ column }) => many || column !== 'instrument')
              .map((column) => (
                <SortHeading list={list} {...column} />
              ))}
          </tr>
        </thead>
        <tbody>
          {answer.rows.map((row) => (
            <>
              <Row row={row} asked={asked} many={many} />
              {row.remark !== null && <RemarkRow row={row} asked={asked} many={many} />}
            </>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps {
  readonly row: GapRow;
  readonly asked: Asked;
  /** Whether the list is of several instruments, so that each row names its own. */
  readonly many: boolean;
}

function Row({ row, asked, many }: RowProps) {
  const { state, instrument, standing, signedOn, evidence } = row;
  const record = asked.book.records.get(instrument);
  return (
    <tr>
      <th scope="row">
        <a href={`/states/${state.code}`}>{state.name}</a>
      </th>
      {many && (
        <td>
          <a href={`/instruments/${instrument}`}>{record?.instrument.label ?? instrument}</a>
        </td>
      )}
      <td>
        <a href={`/states/${state.code}/${instrument}`}>
          <StandingMark standing={standing} />
        </a>
      </td>
      <td class="number">{signedOn && <DayView day={signedOn} />}</td>
      <td class="number">{signedOn && record && sayWait(signedOn, oldAsAt(record, asked) ?? asked.asOf)}</td>
      <td>{evidence && <EvidenceView evidence={evidence} code={state.code} />}</td>
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
