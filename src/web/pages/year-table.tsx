import { capital } from '../../wording/capital.js';
import type { Leaving } from '../../domain/leaving.js';
import type { ActYear } from '../pictures/act-years.js';
import { placeIds } from './place-index.js';
import { placesOf } from './row-places.js';
import { mostUnguided, type TableGuide } from './table-guide.js';
import { TableRegion } from './table-region.js';

/**
 * The numbers behind the plots, for whoever cannot see them or wants one; years in which nothing happened are left out.
 */
export function YearTable({
  years,
  called,
}: {
  readonly years: readonly ActYear[];
  readonly called: Leaving;
}) {
  const rows = years.filter(
    ({ signatures, consents, withdrawals }) => signatures + consents + withdrawals > 0,
  );
  const heads = ['Signatures', 'Consents', `${capital(called)}s`, 'Parties at its end'];
  const guide = guideToYears(rows);
  const ids = placeIds(guide?.index);
  return (
    <details>
      <summary>The numbers, year by year</summary>
      <TableRegion label="Acts in each year" columns={heads.length + 1} guide={guide}>
        <thead>
          <tr>
            <th scope="col">Year</th>
            {heads.map((title) => (
              <th scope="col" class="number">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ year, signatures, consents, withdrawals, parties }, place) => (
            <tr id={ids.get(place)}>
              <th scope="row">{year}</th>
              {[signatures, consents, withdrawals, parties].map((number, column) => (
                <td class="number" data-label={heads[column]}>
                  {number}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </TableRegion>
    </details>
  );
}

/** By decades: with each year in it the index would be as long as the table. */
function guideToYears(rows: readonly ActYear[]): TableGuide | null {
  if (rows.length <= mostUnguided) return null;
  return {
    says: `${rows.length} rows, one for each year in which something happened, from ${rows[0]?.year} to ${rows.at(-1)?.year}.`,
    index: placesOf(
      rows.map(({ year }) => `${Math.floor(year / 10)}0s`),
      'decade',
    ),
  };
}
