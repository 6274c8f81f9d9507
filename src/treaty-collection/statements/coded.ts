import type { Rest, Span } from '../../domain/statement.js';

/** A value that words give, and those words. */
export interface Coded<T> {
  readonly value: T;
  readonly rests: readonly Rest[];
}

/** A code with the words on which it rests. */
export const rest = (code: Rest['code'], value: string, { line, start, end }: Span): Rest => ({
  code,
  value,
  line,
  start,
  end,
});

/** A value for which no words stand. */
export const nothing = <T>(value: T): Coded<T> => ({ value, rests: [] });
