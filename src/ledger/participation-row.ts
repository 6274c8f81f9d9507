import type { Act, Participation, Withdrawal } from '../domain/act.js';
import type { ParticipationEntity } from './entities/participation.entity.js';

type StoredFacts = Omit<ParticipationEntity, 'id' | 'knownFrom' | 'supersededBy'>;

/** A participation as columns of its table. */
export function toRow(instrument: string, participation: Participation): StoredFacts {
  const { state, name, signature, consent, withdrawal, signatureHold, notes, declared } = participation;
  return {
    instrument,
    state,
    name,
    signedOn: signature?.date ?? null,
    signatureCode: signature?.code ?? null,
    signatureWithdrawn: signature?.withdrawn ?? null,
    boundOn: consent?.date ?? null,
    consentCode: consent?.code ?? null,
    consentWithdrawn: consent?.withdrawn ?? null,
    withdrawalNotifiedOn: withdrawal?.notifiedOn ?? null,
    withdrawalEffectiveOn: withdrawal?.effectiveOn ?? null,
    withdrawalNotification: withdrawal?.notification ?? null,
    withdrawalHoldId: withdrawal?.hold ?? null,
    signatureHoldId: signatureHold ?? null,
    notes: JSON.stringify(notes),
    declared,
  };
}

/** The participation that a row of the table holds; the reverse of `toRow`. */
export function fromRow(row: StoredFacts): Participation {
  const signature = actOf(row.signedOn, row.signatureCode, row.signatureWithdrawn);
  const consent = actOf(row.boundOn, row.consentCode, row.consentWithdrawn);
  return {
    state: row.state,
    name: row.name,
    signature,
    consent,
    withdrawal: withdrawalOf(row, (consent ?? signature)?.withdrawn ?? false),
    ...(row.signatureHoldId !== null && { signatureHold: row.signatureHoldId }),
    notes: JSON.parse(row.notes) as number[],
    declared: row.declared,
  };
}

/** An act in brackets has a withdrawal even where no note tells a day; one without brackets only where a note does. */
function withdrawalOf(row: StoredFacts, isBracketed: boolean): Withdrawal | null {
  const withdrawal = {
    notifiedOn: row.withdrawalNotifiedOn,
    effectiveOn: row.withdrawalEffectiveOn,
    notification: row.withdrawalNotification,
    ...(row.withdrawalHoldId !== null && { hold: row.withdrawalHoldId }),
  };
  return isBracketed || Object.values(withdrawal).some((part) => part !== null) ? withdrawal : null;
}

/** Without a day there is no act; the other two columns are then empty as well. */
function actOf(date: string | null, code: string | null, withdrawn: boolean | null): Act | null {
  return date === null ? null : { date, code: code ?? '', withdrawn: withdrawn ?? false };
}
