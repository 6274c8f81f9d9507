import { z } from 'zod';
import type { State } from '../domain/state.js';
import { named } from './named.js';
import type { ReadonlyOf } from './readonly-of.js';
import * as part from './row-parts.js';

/** A State as it stands in a row. */
export const stateLabelSchema = z
  .strictObject({
    code: part.stateCode,
    name: z.string().describe("the depositary's present spelling"),
    group: part.regionalGroup.nullable().describe('the UN regional group; null for those that have none'),
  })
  .register(named, { id: 'State' });

export type StateLabel = ReadonlyOf<typeof stateLabelSchema>;

const labels = new WeakMap<State, StateLabel>();

/** A State as it stands in a row; the same value each time, since long lists are made of few States. */
export function labelOf(state: State): StateLabel {
  const found = labels.get(state);
  if (found) return found;
  const { code, name, group } = state;
  const label = { code, name, group };
  labels.set(state, label);
  return label;
}
