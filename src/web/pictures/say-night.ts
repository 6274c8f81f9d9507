import type { CheckOutcome } from '../../ledger/entities/check.entity.js';
import type { RunRow } from '../../status/questions/runs.js';
import { english } from '../../wording/english.js';
import type { Night } from './nights.js';

/** A run in a line: by whom it was begun, how it ended, and what became of how many instruments. */
export function sayRun({ id, trigger, outcome, instruments }: RunRow): string {
  const of = (wanted: CheckOutcome) => Object.values(instruments).filter((one) => one === wanted).length;
  return english.say({
    say: 'run-told',
    run: String(id),
    trigger,
    outcome,
    applied: of('applied'),
    unchanged: of('unchanged'),
    held: of('held'),
    failed: of('failed'),
  });
}

/** What came of a night. */
export function sayNight({ on, look, runs }: Night): string {
  const none = look === 'open' ? ['no sync yet'] : look === 'missing' ? ['no sync'] : [];
  return `${english.day(on)}: ${[...none, ...runs.map(sayRun)].join('; ')}`;
}
