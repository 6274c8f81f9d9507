import { capital } from '../../wording/capital.js';
import type { Leaving } from '../../domain/leaving.js';
import type { ActYear } from '../pictures/act-years.js';

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
  return (
    <details>
      <summary>The numbers, year by year</summary>
      <div class="scroll" tabIndex={0} role="region" aria-label="Acts in each year">
        <table>
          <thead>
            <tr>
              <th scope="col">Year</th>
              {['Signatures', 'Consents', `${capital(called)}s`, 'Parties at its end'].map((title) => (
                <th scope="col" class="number">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {years
              .filter(({ signatures, consents, withdrawals }) => signatures + consents + withdrawals > 0)
              .map(({ year, signatures, consents, withdrawals, parties }) => (
                <tr>
                  <th scope="row">{year}</th>
                  {[signatures, consents, withdrawals, parties].map((number) => (
                    <td class="number">{number}</td>
                  ))}
                </tr>
              ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
