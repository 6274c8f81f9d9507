import { addSpan, daysBetween, type Day } from '../../domain/day.js';
import { english } from '../../wording/english.js';
import { sayNight } from './say-night.js';
import type { Night, NightLook } from './nights.js';

/** The tile of a night: its class, its sign and what that means. The forms are those of the map, told apart in grey. */
export const nightTiles: Readonly<
  Record<NightLook, { readonly tile: string; readonly sign: string; readonly meaning: string }>
> = {
  failed: { tile: 'none', sign: '✕', meaning: 'an instrument could not be checked' },
  interrupted: { tile: 'cannot-be-told', sign: '…', meaning: 'cut short' },
  held: { tile: 'held', sign: '!', meaning: 'a page was held' },
  running: { tile: 'cannot-be-told', sign: '→', meaning: 'under way' },
  applied: { tile: 'signatory', sign: '+', meaning: 'a page was recorded' },
  unchanged: { tile: 'party', sign: '✓', meaning: 'nothing new' },
  missing: { tile: 'missing', sign: '–', meaning: 'no sync' },
  open: { tile: 'open', sign: '', meaning: 'no sync yet' },
};

/** A Monday. */
const monday = '2024-01-01';

/** The days of a week, from Monday on. */
const weekdays = [0, 1, 2, 3, 4, 5, 6];

/**
 * The nights of a month, in weeks that begin on Monday (ISO 8601): a table, whose cells are read with their day of the
 * week. A night is a link where something ran, and says by its sign and its form what came of it, as well as by its
 * colour (WCAG 2.2, success criterion 1.4.1); one without a sync is a hole that is seen.
 */
export function NightCalendar({
  month,
  nights,
}: {
  readonly month: string;
  readonly nights: readonly Night[];
}) {
  const first = nights[0]?.on ?? `${month}-01`;
  const before = daysBetween(monday, first) % 7;
  const cells = [...Array.from({ length: before }, () => null), ...nights];
  const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) =>
    weekdays.map((day) => cells[week * 7 + day] ?? null),
  );
  return (
    <table class="nights">
      <caption class="unseen">{english.month(first)}</caption>
      <thead>
        <tr>
          {weekdays.map((days) => (
            <th scope="col">{english.weekday(addSpan(monday, { days }))}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr>
            {week.map((night) => (
              <td>{night && <NightCell night={night} />}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function NightCell({ night }: { readonly night: Night }) {
  const { on, look, runs } = night;
  const { tile, sign } = nightTiles[look];
  const [only] = runs;
  const day = Number(on.slice(8));
  const shown = runs.length > 1 ? `${sign}${runs.length}` : sign;
  // What is seen is part of the name, so that it can be spoken (success criterion 2.5.3).
  const says = runs.length > 1 ? `${day} ${shown}, ${sayNight(night)}` : sayNight(night);
  const given = { class: `tile ${tile}`, 'aria-label': says, title: says };
  const content = (
    <>
      {day} <b aria-hidden="true">{shown}</b>
    </>
  );
  if (only === undefined) {
    return (
      <span {...given} role="img">
        {content}
      </span>
    );
  }
  return (
    <a {...given} href={runs.length === 1 ? `/runs/${only.id}` : `#${nightId(on)}`}>
      {content}
    </a>
  );
}

/** Where the runs of a night are listed, where they are several. */
export function nightId(on: Day): string {
  return `night-${on}`;
}
