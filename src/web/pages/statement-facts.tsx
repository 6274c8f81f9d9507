import type { StatementRow } from '../../status/statement-shape.js';
import { capital } from '../../wording/capital.js';
import { english } from '../../wording/english.js';
import { DayView } from './moment-view.js';
import {
  sayAbout,
  sayArticles,
  sayEntryIntoForce,
  sayKind,
  sayMadeUpon,
  sayTerritory,
  sayWithdrawal,
  whyUnclassified,
} from './say-statement.js';

/**
 * What a statement is, by its words alone: its kind, when and upon what it was made, which articles it names, what
 * became of it. What none of its words says is not said here either, but for the day on which an end note tells that
 * all of it was withdrawn.
 */
export function StatementFacts({
  row,
  withdrawnOn = null,
}: {
  readonly row: StatementRow;
  readonly withdrawnOn?: string | null;
}) {
  const { kind, madeUpon, madeOn, articles, about, withdrawals, territories } = row;
  const upon = sayMadeUpon(madeUpon);
  return (
    <ul class="coded">
      <li>
        <strong>{capital(sayKind(kind))}</strong>
        {kind === 'unclassified' && row.lines.length > 0 && `: ${whyUnclassified(row)}`}
      </li>
      {upon !== '' && <li>made {upon}</li>}
      {madeOn !== null && (
        <li>
          <DayView day={madeOn} />
        </li>
      )}
      {articles.length > 0 && <li>names {sayArticles(articles)}</li>}
      {about.map((one) => (
        <li>about {sayAbout(one)}</li>
      ))}
      {kind === 'objection' && <li>{sayEntryIntoForce(row.opposesEntryIntoForce)}</li>}
      {territories.map((one) => (
        <li>{sayTerritory(one)}</li>
      ))}
      {withdrawals.map((one) => (
        <li>
          <strong>{sayWithdrawal(one)}</strong>
        </li>
      ))}
      {withdrawnOn !== null && withdrawals.length === 0 && (
        <li>
          <strong>withdrawn on {english.day(withdrawnOn)}</strong>, as an end note tells
        </li>
      )}
    </ul>
  );
}
