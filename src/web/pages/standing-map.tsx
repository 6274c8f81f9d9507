import { standings } from '../../domain/standing.js';
import type { Day } from '../../domain/day.js';
import type { Book, BookRecord } from '../../status/book.js';
import type { MatrixCell } from '../../status/questions/matrix.js';
import type { ParticipantRow } from '../../status/questions/instrument.js';
import { statedParts } from '../../status/say-stated.js';
import { statementsOf } from '../../status/statements-of.js';
import { english } from '../../wording/english.js';
import { isOfKey, markOf, standingKeys } from '../pictures/reservation-mark.js';
import { TileMap, type TileEntry } from '../pictures/tile-map.js';
import { DayView } from './moment-view.js';

const titles = new Map(standings.map(({ id, title }) => [id, title]));

type MapRow = Pick<ParticipantRow, 'state'> & MatrixCell;

/**
 * The world by the standing of each participant that may join one instrument, the European Union among them where it may.
 * A tile says since when its State stands so; in which record that is read stands once, below, and on a tile only where
 * it is another one.
 */
export function StandingMap({
  rows,
  record,
  book,
  asOf,
}: {
  readonly rows: readonly MapRow[];
  readonly record: BookRecord;
  readonly book: Book;
  readonly asOf: Day;
}) {
  const { instrument, asAt } = record;
  const entries = rows.flatMap((row): TileEntry[] => {
    const state = book.states.byCode(row.state.code);
    return state === undefined ? [] : [{ state, ...markOf(row), says: sayTile(row, record, asOf) }];
  });
  return (
    <TileMap
      id="standing"
      title={`Who has joined ${instrument.label}`}
      states={book.states}
      entries={entries}
      keys={standingKeys.filter((key) => entries.some((entry) => isOfKey(entry, key)))}
      note={
        asAt && (
          <>
            Read in the record of <DayView day={asAt} />
          </>
        )
      }
    />
  );
}

/**
 * "party since 11 May 1994": the standing, its day where there is one, the day of the page where it is an older one, and
 * what the State stated.
 */
function sayTile(row: MapRow, record: BookRecord, asOf: Day): string {
  const { evidenceOf, asAt, histories } = record;
  const { standing, state } = row;
  const title = titles.get(standing)?.toLowerCase() ?? standing;
  const left = histories.get(state.code)?.intervals.at(-1);
  const days: Readonly<Record<string, Day | null>> = {
    party: row.effectiveOn,
    signatory: row.signedOn,
    withdrawn: left?.untilSource === 'not-told' ? null : (left?.until ?? null),
  };
  const since = days[standing] ?? null;
  const read = evidenceOf(state.code)?.statusAsAt ?? null;
  const older =
    read !== null && asAt !== null && read < asAt ? `, read in the record of ${english.day(read)}` : '';
  const stated = statedParts(statementsOf({ record, state: state.code, asOf }));
  const beside = stated === null ? '' : `, ${english.say(stated)}`;
  return `${title}${since === null ? '' : ` since ${english.day(since)}`}${older}${beside}`;
}
