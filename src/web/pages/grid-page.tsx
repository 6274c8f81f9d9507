import type { Group } from '../../domain/state.js';
import type { CompareRow } from '../../status/questions/compare.js';
import type { GroupRow } from '../../status/questions/groups.js';
import type { Answered } from '../../forms/answered.js';
import { partsOf } from '../../forms/address.js';
import { queryOf } from './answer-table.js';
import { FilterForm } from './filter-form.js';
import { alternatesWithFeed } from './follow.js';
import { Freshness } from './freshness.js';
import { renderPage } from './layout.js';
import { DayView } from './moment-view.js';
import { OtherForms } from './other-forms.js';
import { placesOf, rowPlaces } from './row-places.js';
import { mostUnguided, type TableGuide } from './table-guide.js';
import { TallyGrid, type GridSide } from './tally-grid.js';
import { sayAsOf } from './as-of.js';

/** Groups and States side by side. */
export function comparePage(answered: Answered<CompareRow>): string {
  const names = new Map(answered.answer.rows.map((row) => [row.with, row]));
  const sides = [...names].map(([id, { name, kind }]): GridSide => ({
    name,
    href: kind === 'group' ? `/groups/${id}` : `/states/${id}`,
    group: kind === 'group' ? id : null,
    cells: answered.answer.rows.filter((row) => row.with === id),
  }));
  const counted = [...names].flatMap(([id, { kind }]) => (kind === 'group' ? membersOf(id, answered) : id));
  return gridPage(answered, 'Side by side', sides, counted);
}

/** Every group, and how many of its members are parties. */
export function groupsPage(answered: Answered<GroupRow>): string {
  const names = new Map(answered.answer.rows.map(({ group }) => [group.id, group.name]));
  const sides = [...names].map(([id, name]): GridSide => ({
    name,
    href: `/groups/${id}`,
    group: id,
    cells: answered.answer.rows.filter(({ group }) => group.id === id),
  }));
  const counted = [...names.keys()].flatMap((id) => membersOf(id, answered));
  return gridPage(answered, 'Groups of States', sides, counted, guideToGroups(sides, answered));
}

/** Where the groups of each kind begin; in another order their letters, where they are in that of their names. */
function guideToGroups(sides: readonly GridSide[], { answer, book }: Answered<GroupRow>): TableGuide | null {
  if (sides.length <= mostUnguided) return null;
  const kinds = sides.map(({ group }) => kindTitles[book.states.groupById(group ?? '')?.kind ?? 'list']);
  const names = sides.map(({ name }) => name);
  return {
    says: `${answer.title}. ${sides.length} rows, one for each group, from ${names[0]} to ${names.at(-1)}.`,
    index: placesOf(kinds, 'kind') ?? rowPlaces(names, { title: 'name', say: (name) => name }),
  };
}

/** The listed groups stand together, whatever they are. */
const kindTitles: Readonly<Record<Group['kind'], string>> = {
  'regional-group': 'UN regional groups',
  organization: 'Organizations and lists',
  list: 'Organizations and lists',
  m49: 'M49 regions',
};

/** The members of a group on the day asked about, by their codes. */
function membersOf(group: string, { book, answer }: Pick<Answered, 'book' | 'answer'>): readonly string[] {
  return book.states.membersOf(group, answer.asOf).map(({ code }) => code);
}

function gridPage<Row>(
  answered: Answered<Row>,
  heading: string,
  sides: readonly GridSide[],
  counted: readonly string[],
  guide: TableGuide | null = null,
): string {
  const { question, book, url, answer, site } = answered;
  return renderPage({
    site,
    url,
    title: heading,
    description: `${answer.title}: how many members of each are parties to each instrument.`,
    alternates: alternatesWithFeed(answered),
    children: (
      <>
        <h1>
          {heading}{' '}
          <small>
            as of <DayView day={answer.asOf} />
          </small>
        </h1>
        <Freshness answered={answered} counted={counted} />
        <FilterForm question={question} book={book} raw={queryOf(url)} action={partsOf(url).path} />
        {answer.emptyBecause === null ? (
          <TallyGrid label={`${heading}, ${sayAsOf(answer)}`} sides={sides} book={book} guide={guide} />
        ) : (
          <p class="empty">Nothing is listed: {answer.emptyBecause}.</p>
        )}
        <OtherForms {...answered} />
      </>
    ),
  });
}
