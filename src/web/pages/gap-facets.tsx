import { membersOn } from '../../domain/membership.js';
import { isGap, standings } from '../../domain/standing.js';
import type { Query } from '../../status/parameters.js';
import { gaps, type GapRow } from '../../status/questions/gaps.js';
import type { Answered } from '../../forms/answered.js';
import { address } from '../../forms/address.js';
import { queryOf } from './answer-table.js';
import { Facets, type Facet } from './facets.js';

/**
 * The gap list narrowed by regional group and by standing, with the number of rows of each: of the list without that
 * one filter and with the others, or each but the chosen one would say 0.
 */
export async function gapFacets({ also, answer, asked, book, url }: Answered<GapRow>) {
  const query = queryOf(url);
  const { query: chosen } = asked;
  const without = async (key: 'group' | 'standing') =>
    chosen[key] === undefined ? answer : also(gaps, omit(key, chosen));
  const byGroup = await without('group');
  const byStanding = await without('standing');
  const groups = book.states.groups
    .filter(({ kind, id }) => kind === 'regional-group' || id === chosen.group)
    .map((group): Facet => {
      const members = membersOn(group, answer.asOf);
      return {
        title: group.name,
        count: byGroup.rows.filter(({ state }) => members.includes(state.code)).length,
        href: address('/gaps', { ...query, group: group.id === chosen.group ? '' : group.id }),
        isChosen: group.id === chosen.group,
      };
    });
  const kinds = standings
    .filter(({ id }) => isGap(id))
    .map(({ id, title }): Facet => {
      const isChosen = chosen.standing?.length === 1 && chosen.standing[0] === id;
      return {
        title,
        count: byStanding.rows.filter(({ standing }) => standing === id).length,
        href: address('/gaps', { ...query, standing: isChosen ? '' : id }),
        isChosen,
      };
    });
  return (
    <>
      <Facets title="By group" facets={groups} />
      <Facets title="By standing" facets={kinds} />
    </>
  );
}

function omit(key: keyof Query, query: Query): Query {
  return Object.fromEntries(Object.entries(query).filter(([name]) => name !== key));
}
