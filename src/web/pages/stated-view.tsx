import { address } from '../../forms/address.js';
import type { ProfileRow } from '../../status/questions/state.js';
import { ownTexts } from '../../status/statements-of.js';
import type { TerritoryTold } from '../../status/territories-of.js';
import { capital } from '../../wording/capital.js';
import { declarationsAddress } from './declarations-address.js';
import { sayNumber } from './say-count.js';
import { DayView } from './moment-view.js';

/**
 * What a State stated under an instrument, in a sentence; behind it how many texts there are, with a link to them, and
 * what is told of its territories. Nothing where statements were never read: that is said once for the whole page.
 */
export function StatedView({ row, code }: { readonly row: ProfileRow; readonly code: string }) {
  const { statedSentence, objections, territories, instrument } = row;
  const { reservations, declarations, mixed, unclassified } = row;
  if (reservations === null || declarations === null || mixed === null || unclassified === null) return null;
  const own = ownTexts({ reservations, declarations, mixed, unclassified });
  return (
    <>
      <p>
        {capital(statedSentence)}
        {own > 0 && (
          <>
            {': '}
            <a href={declarationsAddress({ state: code, instrument })}>{sayNumber(own, 'text')}</a>
          </>
        )}
        .
        {objections !== null && objections > 0 && (
          <>
            {' '}
            <a href={address('/objections', { instrument, to: code })}>{objectionsTo(objections)}</a>.
          </>
        )}
      </p>
      {territories !== null && territories.length > 0 && <Territories told={territories} />}
    </>
  );
}

function objectionsTo(count: number): string {
  return `${sayNumber(count, 'objection')} of others ${count === 1 ? 'names' : 'name'} it`;
}

function Territories({ told }: { readonly told: readonly TerritoryTold[] }) {
  return (
    <details>
      <summary>What it told of territories ({told.length})</summary>
      <ul class="plain">
        {told.map(({ name, applies, on, stands }) => (
          <li class={stands ? undefined : 'quiet'}>
            {name}: {applies ? 'extended to it' : 'withheld from it'}
            {on && (
              <>
                {' '}
                on <DayView day={on} />
              </>
            )}
            {!stands && ' (told otherwise since)'}
          </li>
        ))}
      </ul>
    </details>
  );
}
