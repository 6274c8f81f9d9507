import { address } from '../../forms/address.js';
import type { RawQuery } from '../../status/parameters.js';

interface YearLinksProps {
  readonly first: number;
  readonly last: number;
  /** The year that is shown; `null` on any other page. */
  readonly shown: number | null;
  /** The filters, which the reader takes along. */
  readonly filter: RawQuery;
}

/** Every year that can be asked about, by decade. */
export function YearLinks({ first, last, shown, filter }: YearLinksProps) {
  const years = Array.from({ length: last - first + 1 }, (_, index) => last - index);
  const decades = [...new Set(years.map((year) => Math.floor(year / 10) * 10))];
  return (
    <section class="on-screen">
      <h2 id="years">Year by year</h2>
      {decades.map((decade) => (
        <nav class="facets" aria-label={`The ${decade}s`}>
          <strong>{decade}s</strong>
          <ul>
            {years
              .filter((year) => Math.floor(year / 10) * 10 === decade)
              .map((year) => (
                <li>
                  <a href={yearAddress(year, filter)} aria-current={year === shown ? 'page' : undefined}>
                    {year}
                  </a>
                </li>
              ))}
          </ul>
        </nav>
      ))}
    </section>
  );
}

/** The page of a year, with the filters of another. */
export function yearAddress(year: number, filter: RawQuery): string {
  return address(`/years/${year}`, filter);
}
