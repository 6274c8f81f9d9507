import { consentByLetter } from '../domain/consent.js';
import type { Instrument } from '../domain/instrument.js';
import type { StateDirectory } from '../states/state-directory.js';
import type { Fault } from '../states/data-file.js';
import type { KnownParties } from './baseline-file.js';
import type { Baseline } from './baseline-form.js';
import { countTotals } from './count-totals.js';
import { gazettes } from './gazettes.js';

/** Where the depositary publishes. */
const depositaryHost = 'treaties.un.org';

type Row = Baseline['participants'][number];

/** What a table is held against. */
interface Held {
  readonly file: string;
  readonly table: Baseline;
  readonly instrument: Instrument;
  readonly states: StateDirectory;
}

/** Everything in a committed table that contradicts itself, its name, or what is known; nothing where it is right. */
export function baselineFaults(file: string, table: Baseline, known: KnownParties): readonly Fault[] {
  const instrument = known.instruments.find(({ id }) => id === table.instrument);
  if (instrument === undefined) {
    const expected = `one of ${known.instruments.map(({ id }) => id).join(', ')}`;
    return [{ entry: 'instrument', expected, found: `"${table.instrument}"` }];
  }
  const held = { file, table, instrument, states: known.states };
  return [...headFaults(held), ...rowFaults(held), ...totalFaults(table)];
}

/**
 * What a person who copies a table by hand gets wrong: the name of another file, the totals of another day, a blog's
 * address.
 */
function headFaults({ file, table, instrument }: Held): readonly Fault[] {
  const { reference, statusAsAt, witness, source, stated } = table;
  const name = `${table.instrument}.${statusAsAt}.json`;
  const hosts = witness === 'gazette' ? gazettes.map(({ host }) => host) : [depositaryHost];
  const { host } = new URL(source.address);
  return [
    name === file ? [] : { entry: 'the name of the file', expected: name, found: file },
    reference === instrument.reference
      ? []
      : { entry: 'reference', expected: `"${instrument.reference}"`, found: `"${reference}"` },
    // A source cannot tell of a day that it did not see.
    source.day >= statusAsAt
      ? []
      : {
          entry: 'source day',
          expected: `the day of the table, ${statusAsAt}, or a later one`,
          found: source.day,
        },
    hosts.includes(host)
      ? []
      : { entry: 'source address', expected: `an address of ${hosts.join(', ')}`, found: source.address },
    witness === 'gazette' || stated
      ? []
      : { entry: 'stated', expected: 'the totals that the depositary printed', found: 'nothing' },
  ].flat();
}

function rowFaults({ table, instrument, states }: Held): readonly Fault[] {
  const { adopted } = instrument;
  const named = new Map<string, string>();
  return table.participants.flatMap((row): readonly Fault[] => {
    const { name, signature, consent, code } = row;
    const entry = name;
    const state = states.resolve(name)?.code;
    if (state === undefined) return [{ entry, expected: 'a name of data/states.json', found: `"${name}"` }];
    const before = named.get(state);
    named.set(state, name);
    if (before !== undefined)
      return [{ entry, expected: `one row of ${state}`, found: `two: "${before}" and "${name}"` }];
    if (signature === null && consent === null)
      return [{ entry, expected: 'a day of signature or of consent', found: 'neither' }];
    if (consent === null ? code !== '' : consentByLetter(code) === undefined) {
      const expected =
        consent === null ? 'no letter without a day of consent' : 'a letter of an act that binds';
      return [{ entry: `${entry} code`, expected, found: `"${code}"` }];
    }
    return [
      ...daysOf(row)
        .filter(({ on }) => on > table.statusAsAt)
        .map(({ what, on }) => ({
          entry: `${entry} ${what}`,
          expected: `no day after that of the table, ${table.statusAsAt}`,
          found: on,
        })),
      ...daysOf(row)
        .filter(({ on }) => on < adopted.on)
        .map(({ what, on }) => ({
          entry: `${entry} ${what}`,
          expected: `no day before the adoption, ${adopted.on}`,
          found: on,
        })),
    ];
  });
}

function daysOf({ signature, consent }: Row): readonly { readonly what: string; readonly on: string }[] {
  return Object.entries({ signature, consent }).flatMap(([what, on]) => (on === null ? [] : { what, on }));
}

/** A committed table is held to what a page is held to: the depositary's own totals. */
function totalFaults({ stated, participants }: Baseline): readonly Fault[] {
  if (stated === undefined) return [];
  const acts = participants.map(({ signature, consent }) => ({
    signature: signature === null ? null : { date: signature, code: '', withdrawn: false },
    consent: consent === null ? null : { date: consent, code: '', withdrawn: false },
  }));
  const hasSignatures = stated.signatories !== null || acts.some(({ signature }) => signature !== null);
  const counted = countTotals(acts, hasSignatures);
  return (['signatories', 'parties'] as const)
    .filter((what) => counted[what] !== stated[what])
    .map((what) => ({
      entry: `stated ${what}`,
      expected: `as many as there are days, ${counted[what] ?? 'none'}`,
      found: String(stated[what]),
    }));
}
