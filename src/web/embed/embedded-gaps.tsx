import type { GapRow } from '../../status/questions/gaps.js';
import type { Answered } from '../../forms/answered.js';
import { address } from '../../forms/address.js';
import { gapHeading } from '../pages/gap-heading.js';
import { StandingMark } from '../pages/standing-mark.js';
import { themeOf } from '../theme.js';
import { TableRegion } from '../pages/table-region.js';
import { embedPage } from './embed-page.js';

/** A frame shows this many rows; the others are one link away. */
const mostRows = 50;

/** The gap list for a frame: who, under which instrument, and how it stands. */
export function embeddedGaps(answered: Answered<GapRow>, on: readonly string[] = []): string {
  const { answer, asked, book, raw } = answered;
  const left = answer.total - mostRows;
  return embedPage(
    answered,
    gapHeading(asked.query, book),
    themeOf(on),
    <>
      <p class="count">
        <strong>{answer.total}</strong> in the list
      </p>
      {answer.emptyBecause === null ? (
        <TableRegion label="The gap list" columns={3}>
          <thead>
            <tr>
              <th scope="col">State</th>
              <th scope="col">Instrument</th>
              <th scope="col">Standing</th>
            </tr>
          </thead>
          <tbody>
            {answer.rows.slice(0, mostRows).map(({ state, instrument, standing }) => (
              <tr>
                <th scope="row">
                  <a href={`/states/${state.code}`} rel="noopener">
                    {state.name}
                  </a>
                </th>
                <td data-label="Instrument">
                  {book.records.get(instrument)?.instrument.label ?? instrument}
                </td>
                <td>
                  <StandingMark standing={standing} />
                </td>
              </tr>
            ))}
          </tbody>
        </TableRegion>
      ) : (
        <p class="empty">Nothing is listed: {answer.emptyBecause}.</p>
      )}
      {left > 0 && (
        <p>
          <a href={address('/gaps', raw)} rel="noopener">
            and {left} more
          </a>
        </p>
      )}
    </>,
  );
}
