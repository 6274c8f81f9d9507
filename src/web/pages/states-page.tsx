import { standings, type Standing } from '../../domain/standing.js';
import { standingSigns } from '../../domain/standing-sign.js';
import { matrixRows } from '../../status/questions/matrix.js';
import type { StateRow } from '../../status/questions/states.js';
import type { Answered } from '../../forms/answered.js';
import { queryOf, sortableList } from './answer-table.js';
import { FilterForm } from './filter-form.js';
import { alternatesWithFeed } from './follow.js';
import { Freshness } from './freshness.js';
import { renderPage } from './layout.js';
import { JoinedMap } from './joined-map.js';
import { DayView } from './moment-view.js';
import { OtherForms } from './other-forms.js';
import { placeIds } from './place-index.js';
import { SortHeading } from './sort-heading.js';
import { StandingLegend } from './standing-mark.js';
import { guideTo } from './table-guide.js';
import { TableRegion } from './table-region.js';

/** The States in one line each: how many of the instruments they have joined, and which. */
export function statesPage(answered: Answered<StateRow>): string {
  const { question, book, url, answer, asked, site } = answered;
  const isWhole = asked.query.name === undefined && asked.query.group === undefined;
  return renderPage({
    site,
    url,
    title: isWhole ? 'States' : answer.title,
    description: answer.title,
    alternates: alternatesWithFeed(answered),
    children: (
      <>
        <h1>{isWhole ? 'States' : answer.title}</h1>
        <p class="count">
          <strong>{answer.total}</strong> in the list, as of <DayView day={answer.asOf} />
        </p>
        <Freshness answered={answered} counted={answer.rows.map((row) => row.state.code)} />
        <FilterForm question={question} book={book} raw={queryOf(url)} action="/states" />
        {isWhole && <JoinedMap rows={matrixRows(asked)} asked={asked} />}
        {answer.emptyBecause === null ? (
          <>
            <StandingLegend />
            <StateRows {...answered} />
          </>
        ) : (
          <p class="empty">Nothing is listed: {answer.emptyBecause}.</p>
        )}
        <OtherForms {...answered} />
      </>
    ),
  });
}

const titles = new Map(standings.map(({ id, title }) => [id, title]));

function StateRows(answered: Answered<StateRow>) {
  const { answer, book } = answered;
  const list = sortableList(answered);
  const ids = Object.keys(answer.rows[0]?.standings ?? {});
  const labelOf = (id: string) => book.records.get(id)?.instrument.label ?? id;
  const guide = guideTo(answered);
  const rows = placeIds(guide?.index);
  const groupName = (id: string | null) => (id === null ? '' : book.states.groupById(id)?.name);
  return (
    <TableRegion label="The States" columns={ids.length + 3} look="state-rows" guide={guide}>
      <thead>
        <tr>
          <SortHeading list={list} column="state" title="State" />
          <SortHeading list={list} column="partyTo" title="Party to" number />
          {ids.map((id) => (
            <th scope="col">{labelOf(id)}</th>
          ))}
          <SortHeading list={list} column="group" title="Regional group" />
        </tr>
      </thead>
      <tbody>
        {answer.rows.map(({ state, partyTo, standings: own }, place) => (
          <tr id={rows.get(place)}>
            <th scope="row">
              <a href={`/states/${state.code}`}>{state.name}</a>
            </th>
            <td class="number" data-label="Party to">
              {partyTo}
            </td>
            {ids.map((id) => (
              <td class={`cell ${own[id] ?? 'closed'}`} data-label={labelOf(id)}>
                <Sign standing={own[id] ?? null} />
              </td>
            ))}
            <td data-label={state.group === null ? undefined : 'Regional group'}>{groupName(state.group)}</td>
          </tr>
        ))}
      </tbody>
    </TableRegion>
  );
}

/** The word of a sign that has no room for it, heard and not seen; it is in the legend for those who see. */
function Sign({ standing }: { readonly standing: Standing | null }) {
  if (standing === null) return <span class="unseen">may not join</span>;
  return (
    <>
      <i aria-hidden="true">{standingSigns[standing]}</i>
      <span class="unseen">{titles.get(standing)}</span>
    </>
  );
}
