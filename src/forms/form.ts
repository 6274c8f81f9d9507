import type { Question } from '../status/question.js';
import type { Answered } from './answered.js';
import type { FormOffered } from './form-offered.js';
import type { Switch } from './switch.js';

/**
 * What an answer becomes: whole, or in pieces that are made as they are wanted, so that a long one is never all in
 * memory and a reader that goes away stops it.
 */
export type Body = string | Buffer | Iterable<string>;

/** A form in which answers can be had: the suffix of its address, its media type, and how it is made. */
export interface Form extends FormOffered {
  /** What it is good for. */
  readonly meaning: string;
  /** Whether it is saved as a file more often than it is read at once: it then comes with a name. */
  readonly isFile?: boolean;
  /** The questions whose answers have this form; all where it is absent. */
  readonly isFor?: (question: Pick<Question<unknown>, 'name'>) => boolean;
  /** How it can be made otherwise. Other forms do not take these keys, and no citation has them. */
  readonly switches?: readonly Switch[];
  /** Makes it, with the keys of the switches that are on. */
  readonly render: (answered: Answered, on?: readonly string[]) => Body | Promise<Body>;
}
