import { datedActKinds } from '../../domain/dated-act.js';
import { rowChangeKinds } from '../../domain/change.js';
import type { Answered } from '../../forms/answered.js';
import type { Book } from '../../status/book.js';
import { capital } from '../../wording/capital.js';
import { DeedBars, type DeedLine } from '../pictures/deed-bars.js';
import { countKinds, deedsOf, type Deed, type Happened } from './happened.js';
import { DayView } from './moment-view.js';
import { TableBehind } from './table-behind.js';

/** The kinds of acts and of changes in the order of their tables, each once. */
const kindsInOrder = [...new Set([...datedActKinds, ...rowChangeKinds].map(({ kind }) => kind))];

/** What happened: how much of it, then in sentences, then as a table. `what` is one of it, and several. */
export function WhatHappened<Row, Subject>({
  answered,
  rows,
  what: [one, several],
}: {
  readonly answered: Answered<Row, Subject>;
  readonly rows: readonly Happened[];
  readonly what: readonly [string, string];
}) {
  const { answer, book } = answered;
  if (answer.emptyBecause !== null) return <p class="empty">Nothing is listed: {answer.emptyBecause}.</p>;
  return (
    <>
      <p class="count">
        <strong>{answer.total}</strong> {answer.total === 1 ? one : several} of {sayActors(rows, book)}
      </p>
      <HappenedInShort rows={rows} book={book} />
      <HappenedInWords rows={rows} book={book} />
      <TableBehind answered={answered} />
    </>
  );
}

interface HappenedProps {
  readonly rows: readonly Happened[];
  readonly book: Book;
}

/** How much happened, by instrument and by regional group. */
function HappenedInShort({ rows, book }: HappenedProps) {
  const kinds = kindsInOrder.filter((kind) => rows.some((row) => row.kind === kind));
  const lineOf = (name: string, href: string | null, own: readonly Happened[]): DeedLine[] =>
    own.length === 0 ? [] : [{ name, href, counts: countKinds(own, kinds) }];
  const regional = book.states.groups.filter(({ kind }) => kind === 'regional-group');
  return (
    <div class="halves">
      <section>
        <h2>By instrument</h2>
        <DeedBars
          label="By instrument"
          lines={instrumentsOf(rows, book).flatMap(({ id, label, own }) => lineOf(label, `#${id}`, own))}
        />
      </section>
      <section>
        <h2>
          By regional group <small>as the groups are today</small>
        </h2>
        <DeedBars
          label="By regional group"
          lines={[
            ...regional.flatMap(({ id, name }) =>
              lineOf(
                name,
                `/groups/${id}`,
                rows.filter(({ state }) => state.group === id),
              ),
            ),
            ...lineOf(
              'In no regional group',
              null,
              rows.filter(({ state }) => state.group === null),
            ),
          ]}
        />
      </section>
    </div>
  );
}

/** What happened, in sentences, by instrument. */
function HappenedInWords({ rows, book }: HappenedProps) {
  return (
    <>
      {instrumentsOf(rows, book).map(({ id, label, own }) => (
        <section>
          <h2 id={id}>
            <a href={`/instruments/${id}`}>{label}</a> <small>{own.length}</small>
          </h2>
          <ol class="time-line">
            {deedsOf(own).map((deed) => (
              <li class={deed.kind}>
                {deed.on === null ? <span class="quiet">no day of its own</span> : <DayView day={deed.on} />}
                <span>
                  <DeedView deed={deed} />
                </span>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </>
  );
}

/** The instruments under which something happened, in their usual order. */
function instrumentsOf(rows: readonly Happened[], book: Book) {
  return book.instruments.flatMap(({ id, label }) => {
    const own = rows.filter(({ instrument }) => instrument === id);
    return own.length === 0 ? [] : [{ id, label, own }];
  });
}

/** One State has its sentence; several are a list after what they did, since a reader looks for a name in it. */
function DeedView({ deed: { states, before, after } }: { readonly deed: Deed }) {
  const [only] = states;
  if (only && states.length === 1) {
    const said = after === '' ? before : `${before}${only.name}${after}`;
    return <a href={`/states/${only.code}`}>{said}</a>;
  }
  return (
    <>
      {capital(`${before}${after}`.trim())} <small>({states.length})</small>:{' '}
      {states.map(({ code, name }, index) => (
        <>
          {index > 0 && ', '}
          <a href={`/states/${code}`}>{name}</a>
        </>
      ))}
    </>
  );
}

/** How many acted: the European Union is no State, and is named beside them. */
function sayActors(rows: readonly Happened[], book: Book): string {
  const labels = [...new Map(rows.map(({ state }) => [state.code, state])).values()];
  const isState = ({ code }: { readonly code: string }) => book.states.byCode(code)?.kind !== 'organization';
  const states = labels.filter(isState).length;
  const others = labels.filter((label) => !isState(label)).map(({ name }) => `the ${name}`);
  const named = states === 0 ? [] : [`${states} ${states === 1 ? 'State' : 'States'}`];
  return [...named, ...others].join(' and ');
}
