import type { Act, Participation, Withdrawal } from '../src/domain/act.js';
import { normalizePage } from '../src/treaty-collection/normalize-page.js';
import { declaredInstruments } from '../src/instruments/instruments.js';
import { loadBaseline, type BaselineFile } from '../src/treaty-collection/baseline.js';
import { loadDirectory } from '../src/states/load-directory.js';
import { PACKAGE_DATA_DIR } from '../src/states/package-data-dir.js';

/** Everyone who may join, as committed. */
export const states = loadDirectory(PACKAGE_DATA_DIR);

/** The code of a printed name. */
export const resolveName = (name: string): string | null => states.resolve(name)?.code ?? null;

/** An act written as it is printed: `2008-02-05 a`, in brackets where it was withdrawn. */
function actOf(text: string): Act {
  const [, open, date = '', code = ''] = /^(\[)?(\d{4}-\d\d-\d\d)(?: (\w+))?\]?$/.exec(text) ?? [];
  if (date === '') throw new Error(`not an act: ${text}`);
  return { date, code, withdrawn: open !== undefined };
}

/** The acts of a row, and what else of it matters to a case. */
export interface RowFacts {
  readonly name?: string;
  readonly signed?: string;
  readonly consented?: string;
  readonly withdrawal?: Partial<Withdrawal>;
  readonly signatureHold?: number;
  readonly notes?: readonly number[];
  readonly declared?: boolean | null;
}

/** The row of a State for one instrument; its name is its code where no other is given. */
export function participationOf(state: string, facts: RowFacts = {}): Participation {
  const { name = state, signed, consented, withdrawal, signatureHold, notes = [], declared = null } = facts;
  return {
    state,
    name,
    signature: signed === undefined ? null : actOf(signed),
    consent: consented === undefined ? null : actOf(consented),
    withdrawal: withdrawal
      ? { notifiedOn: null, effectiveOn: null, notification: null, ...withdrawal }
      : null,
    ...(signatureHold !== undefined && { signatureHold }),
    notes,
    declared,
  };
}

/** What the committed files may name. */
export const known = { instruments: declaredInstruments(), states };

/** The day on which the tests stand: the newest tables are newer. */
export const usualDay = '2026-02-03';

/** The day of the newest committed table, for the command line, which runs on the machine's own clock. */
export const newestDay = '2026-09-11';

/** The committed table of an instrument that was the newest on a day, or its oldest. */
export function baselineFileOf(instrument: string, day = usualDay): BaselineFile {
  const files = loadBaseline(PACKAGE_DATA_DIR, known).filter((one) => one.instrument === instrument);
  const file = files.findLast(({ page }) => (page.statusAsAt ?? '') <= day) ?? files[0];
  if (file === undefined) throw new Error(`no baseline of ${instrument}`);
  return file;
}

/** The rows of a committed table. */
export function baselineRows(instrument: string, day?: string): readonly Participation[] {
  return normalizePage(baselineFileOf(instrument, day).page, resolveName).participations;
}

/** The row of one State in a committed table. */
export function baselineRow(instrument: string, state: string): Participation {
  const row = baselineRows(instrument).find((one) => one.state === state);
  if (row === undefined) throw new Error(`${state} is not in the baseline of ${instrument}`);
  return row;
}
