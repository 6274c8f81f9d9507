import { standings } from '../../domain/standing.js';
import type { Book } from '../../status/book.js';
import type { FamilyRow } from '../../status/questions/families.js';
import { StandingLegend, StandingMark } from './standing-mark.js';

/** The States that are parties to all cited instruments but one, by that one, each with how it stands to it. */
export function OneShort({ rows, book }: { readonly rows: readonly FamilyRow[]; readonly book: Book }) {
  const short = rows
    .filter(({ families }) => families.includes('one-short'))
    .flatMap(({ state, missing: [lacks], standings: own }) => {
      const standing = lacks === undefined ? undefined : own[lacks];
      return standing === undefined ? [] : [{ state, lacks, standing }];
    });
  if (short.length === 0) return null;
  const present = standings.map(({ id }) => id).filter((id) => short.some(({ standing }) => standing === id));
  return (
    <>
      <h2>Who is one short, and of which</h2>
      <StandingLegend only={present} />
      <div class="gap-groups">
        {book.instruments
          .map(({ id, label }) => ({ id, label, list: short.filter(({ lacks }) => lacks === id) }))
          .filter(({ list }) => list.length > 0)
          .toSorted((a, b) => a.list.length - b.list.length)
          .map(({ id, label, list }) => (
            <section>
              <h3>
                All but <a href={`/instruments/${id}`}>{label}</a> <small>{list.length}</small>
              </h3>
              <ul>
                {list.map(({ state, standing }) => (
                  <li>
                    <a href={`/states/${state.code}`}>
                      <StandingMark standing={standing} words={state.name} />
                    </a>
                  </li>
                ))}
              </ul>
            </section>
          ))}
      </div>
    </>
  );
}
