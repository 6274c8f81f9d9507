import { z } from 'zod';
import type { DomainReason } from '../domain/domain-reason.js';
import type { StatusReason } from './status-reason.js';

/**
 * A text that is said: until an answer is worded, a reason stands in its place. The brand is seen by the compiler
 * alone: it tells such a text from a name or a code, which no language changes.
 */
export const said = z.string().brand<'Said'>();
export type Said = z.infer<typeof said>;

/** What is said in an answer: by treaty law, or by the book itself. */
export type Reason = DomainReason | StatusReason;

/** A value before it is worded: a reason in the place of each text that is said. */
export type InReasons<Value> = Value extends Said
  ? Reason
  : Value extends readonly (infer One)[]
    ? readonly InReasons<One>[]
    : Value extends object
      ? { readonly [Key in keyof Value]: InReasons<Value[Key]> }
      : Value;
