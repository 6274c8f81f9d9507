import type { MissingParent, WhyBound } from './binding-day.js';
import type { BindingReason } from './binding-reason.js';
import type { ChangePart, ChangeReason } from './change-reason.js';
import type { ActReason } from './dated-act.js';
import type { DepositReason, RuleReason } from './deposit-reason.js';
import type { GeneralRule, NotComputed, WhyNotComputed } from './entry-into-force.js';
import type { InstrumentName } from './instrument-name.js';
import type { ParticipationRule } from './participation-clause.js';
import type { Quoted } from './reason.js';
import type { SignatureRule } from './signature-clause.js';
import type { Count } from './span-name.js';
import type { StandingPart, StandingReason } from './standing-reason.js';
import type { UntoldSaid } from './untold-reason.js';
import type { WithdrawalRule } from './withdrawal-clause.js';

/** Everything that treaty law has to say. */
export type DomainReason =
  | ActReason
  | BindingReason
  | ChangePart
  | ChangeReason
  | Count
  | DepositReason
  | GeneralRule
  | InstrumentName
  | MissingParent
  | NotComputed
  | ParticipationRule
  | Quoted
  | RuleReason
  | SignatureRule
  | StandingPart
  | StandingReason
  | UntoldSaid
  | WhyBound
  | WhyNotComputed
  | WithdrawalRule;
