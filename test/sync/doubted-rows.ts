import { expect } from 'vitest';
import { holds as holdsQuestion, holdSchema } from '../../src/status/questions/holds.js';
import { withCells, type PageAlterations } from '../baseline-page.js';
import { said, type OpscNights } from './opsc-nights.js';

/** So that there is no second witness but a later day. */
export const oneEdition = { SYNC_EDITIONS: 'html' };

/** How a page alters the rows of the record. */
export type Rows = NonNullable<PageAlterations['rows']>;

/** Every alteration in turn. */
export const all =
  (...alterations: readonly Rows[]): Rows =>
  (rows) =>
    alterations.reduce((altered, alter) => alter(altered), rows);

export const correction = withCells('Denmark', ['2000-09-07', '2003-07-25']);
export const lateAct = withCells('Cameroon', ['2001-10-05', '2019-01-09']);
/** An ordinary new act. */
export const news = withCells('Kenya', ['2000-09-08', '2026-01-20']);

/** Who decides. */
export const decider = { by: 'Ada', note: 'C.N.1.2026' };

/** Nights on given days, and what came of the rows that were doubted. */
export function doubtedIn(nights: () => OpscNights) {
  return {
    /** A night at noon of a day, over the page of that day. */
    on: async (day: string, alterations: PageAlterations = {}): Promise<string> => {
      nights().tracker.clock.set(`${day}T12:00:00Z`);
      return nights().night({ viewState: day, ...alterations });
    },
    consentOf: async (code: string) =>
      (await nights().ledger.reader.record('opsc'))!.participations.find((row) => row.state === code)
        ?.consent,
    changes: async () => said(await nights().changes()),
    /** The holds, newest first: number, kind, State, and how they stand. */
    holds: async () => {
      const { rows } = await nights().tracker.ask(holdsQuestion);
      for (const row of rows) expect(holdSchema.parse(row)).toEqual(row);
      return rows.map(({ id, kind, participant, state }) => [id, kind, participant?.code ?? null, state]);
    },
  };
}
