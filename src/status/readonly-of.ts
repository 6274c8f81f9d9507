import type { z } from 'zod';

/** A value as a schema describes it, which nobody may alter: the book gives the same values to everybody. */
export type ReadonlyOf<Schema extends z.ZodType> = DeepReadonly<z.infer<Schema>>;

type DeepReadonly<Value> = unknown extends Value
  ? Value
  : Value extends string
    ? Value
    : { readonly [Key in keyof Value]: DeepReadonly<Value[Key]> };
