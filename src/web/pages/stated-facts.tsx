import { address } from '../../forms/address.js';
import type { InstrumentRow } from '../../status/questions/instruments.js';
import { english } from '../../wording/english.js';
import { capital } from '../../wording/capital.js';
import { declarationsAddress } from './declarations-address.js';
import { sayNumber } from './say-count.js';

/** What participants stated under an instrument, in numbers, with a link to the texts. */
export function StatedFacts({
  stated,
  instrument,
}: {
  readonly stated: InstrumentRow['statements'];
  readonly instrument: string;
}) {
  if (stated === null) return <>{capital(english.say({ say: 'stated-not-read' }))}.</>;
  const { partiesWithReservations, partiesWithDeclarations, partiesWithUnclassified } = stated;
  const { texts, objections, withdrawals } = stated;
  return (
    <>
      {sayParties(partiesWithReservations)} with reservations, {partiesWithDeclarations} with declarations
      {partiesWithUnclassified > 0 &&
        `, ${partiesWithUnclassified} with texts that no heading classifies`}:{' '}
      <a href={declarationsAddress({ instrument })}>{sayNumber(texts, 'text')}</a>;{' '}
      <a href={address('/objections', { instrument })}>{sayNumber(objections, 'objection')}</a>;{' '}
      {sayNumber(withdrawals, 'text')} that {withdrawals === 1 ? 'tells' : 'tell'} of a withdrawal.
    </>
  );
}

/** How many parties. */
export function sayParties(parties: number): string {
  return parties === 1 ? '1 party' : `${parties} parties`;
}
