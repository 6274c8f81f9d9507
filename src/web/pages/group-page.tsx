import { partsOf } from '../../forms/address.js';
import type { Answered } from '../../forms/answered.js';
import type { GroupSubject } from '../../status/questions/group.js';
import type { MatrixRow } from '../../status/questions/matrix.js';
import { groupSaying } from '../cards/group-card.js';
import { pageCard } from '../cards/page-card.js';
import { queryOf } from './answer-table.js';
import { sayAsOf } from './as-of.js';
import { FilterForm } from './filter-form.js';
import { alternatesWithFeed } from './follow.js';
import { Freshness } from './freshness.js';
import { renderPage } from './layout.js';
import { MatrixTable } from './matrix-table.js';
import { Memberships } from './memberships.js';
import { DayView } from './moment-view.js';
import { OtherForms } from './other-forms.js';
import { ReservationLegend } from './reservation-mark.js';
import { StandingLegend } from './standing-mark.js';
import { TallyGrid } from './tally-grid.js';

/** One group: its numbers, its members, and where the list of them comes from. */
export function groupPage(answered: Answered<MatrixRow, GroupSubject>): string {
  const { question, book, url, answer, site } = answered;
  const { group } = answer.subject;
  return renderPage({
    site,
    url,
    title: group.name,
    description: `${group.name}: how its ${group.members.length} members stand to each instrument, ${sayAsOf(answer)}.`,
    alternates: alternatesWithFeed(answered),
    card: pageCard(answered, groupSaying(answered)),
    children: (
      <>
        <h1>{group.name}</h1>
        <p class="count">
          <strong>{group.members.length}</strong> members, as of <DayView day={answer.asOf} />;{' '}
          <a href={`/gaps?group=${group.id}`}>their gaps</a>
        </p>
        <Freshness answered={answered} counted={group.members} />
        <TallyGrid
          label="In numbers"
          book={book}
          sides={[
            { name: 'Parties', href: `/gaps?group=${group.id}`, group: group.id, cells: group.instruments },
          ]}
        />
        <h2>Its members</h2>
        <StandingLegend />
        <ReservationLegend rows={answer.rows} book={book} />
        <MatrixTable answered={answered} grouped={false} />
        <p class="quiet">
          The list of members is of <DayView day={group.asOf} /> (<a href={group.source}>source</a>).{' '}
          {group.note}
        </p>
        <Memberships group={group} book={book} />
        <FilterForm question={question} book={book} raw={queryOf(url)} action={partsOf(url).path} />
        <OtherForms {...answered} />
      </>
    ),
  });
}
