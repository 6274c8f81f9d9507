import { consentByLetter, type ConsentMode } from './consent.js';
import type { Day } from './day.js';
import { nameOf, type InstrumentName, type NamedInstrument } from './instrument-name.js';
import type { Leaving } from './leaving.js';
import type { StandingHistory } from './standing-history.js';
import { untoldOn } from './untold.js';

/** What a State does with an instrument on a day; help texts and filters read this table. */
export const datedActKinds = [
  { kind: 'signed', title: 'Signature', meaning: 'it signed' },
  { kind: 'consented', title: 'Consent to be bound', meaning: 'it consented to be bound' },
  { kind: 'succeeded', title: 'Succession of States', meaning: 'it succeeded another State as a party' },
  {
    kind: 'gave-notice',
    title: 'Notice of withdrawal or denunciation',
    meaning: 'it gave notice of its withdrawal or denunciation',
  },
  {
    kind: 'withdrew',
    title: 'Withdrawal or denunciation',
    meaning: 'its withdrawal or denunciation took effect',
  },
  { kind: 'withdrew-signature', title: 'Signature withdrawn', meaning: 'it withdrew its signature' },
] as const;

type DatedActKind = (typeof datedActKinds)[number]['kind'];

/** One act of one State under one instrument. */
export interface DatedAct {
  readonly kind: DatedActKind;
  readonly on: Day;
  /** How it consented; `null` for the other acts, and where the letter is not known. */
  readonly mode: ConsentMode | null;
}

/** Every act of a history whose day is known, oldest first; of a succession both days, its own and that of its notification. */
export function datedActs(history: StandingHistory): readonly DatedAct[] {
  const { signature, signatureUntil, signatureUntilIsTold, intervals, untold } = history;
  const acts: DatedAct[] = [];
  const add = (kind: DatedActKind, on: Day | null | undefined, mode: ConsentMode | null = null) => {
    if (on) acts.push({ kind, on, mode });
  };
  add('signed', signature?.date);
  if (signatureUntilIsTold) add('withdrew-signature', signatureUntil);
  for (const { consent, successionOn, until, untilSource, withdrawal } of intervals) {
    add('succeeded', successionOn);
    add('consented', consent.date, consentByLetter(consent.code)?.mode ?? null);
    add('gave-notice', withdrawal?.notifiedOn);
    if (untilSource !== 'not-told' && until !== null && !untoldOn(untold, until)) add('withdrew', until);
  }
  return acts.toSorted((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));
}

/** Whether the act is one of joining: it is counted where momentum is measured. */
export function isJoining({ kind }: Pick<DatedAct, 'kind'>): boolean {
  return kind === 'signed' || kind === 'consented';
}

/** An act, to be said: "Palau signed CEDAW on 20 September 2011". */
export interface ActReason extends DatedAct {
  readonly say: 'act';
  readonly name: string;
  readonly instrument: InstrumentName;
  readonly called: Leaving;
}

/** What is said of an act. */
export function actReason(name: string, instrument: NamedInstrument, act: DatedAct): ActReason {
  const { kind, mode, on } = act;
  const { called } = instrument.withdrawal;
  return { say: 'act', name, kind, mode, instrument: nameOf(instrument), called, on };
}
