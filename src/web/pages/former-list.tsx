import { capital } from '../../wording/capital.js';
import type { FormerRow } from '../../status/questions/instrument.js';
import { english } from '../../wording/english.js';

/**
 * Who took part and is no more: what it did, and what became of it. It is in the depositary's totals and in no list of
 * States.
 */
export function FormerList({ rows }: { readonly rows: readonly FormerRow[] }) {
  if (rows.length === 0) return null;
  return (
    <>
      <h2>Participants that are no more</h2>
      <ul>
        {rows.map(({ name, signedOn, boundOn, became }) => (
          <li>
            <strong>{name}</strong>
            {signedOn && `, signed on ${english.day(signedOn)}`}
            {boundOn && `, party from ${english.day(boundOn)}`}. {capital(became)}.
          </li>
        ))}
      </ul>
    </>
  );
}
