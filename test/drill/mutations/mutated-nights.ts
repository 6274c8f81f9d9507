import fc from 'fast-check';
import type { Participation } from '../../../src/domain/act.js';
import { declaredInstruments } from '../../../src/instruments/instruments.js';
import type { InstrumentRecord } from '../../../src/ledger/ledger-reader.js';
import { assessPage, type Verdict } from '../../../src/sync/assess-page.js';
import type { JudgedInstrument } from '../../../src/sync/guard.js';
import { normalizePage } from '../../../src/treaty-collection/normalize-page.js';
import { readStatusPage } from '../../../src/treaty-collection/read-status-page.js';
import { resolveName } from '../../participations.js';
import { recordOf, stating } from '../../sync/measured.js';
import type { Choose, Mutation } from './mutation.js';
import { mutations } from './mutations.js';
import { putTogether, takenApart, type TakenPage } from './table-of-page.js';

/** A true page, and the record that it left. */
export interface TruePage {
  readonly reference: string;
  readonly taken: TakenPage;
  readonly record: InstrumentRecord;
  readonly instrument: JudgedInstrument;
}

/** What became of an untrue page on its first night. */
export interface MutatedNight {
  readonly page: string;
  readonly mutation: Mutation;
  readonly outcome: 'held' | 'waiting' | 'right' | 'wrong';
  /** The States of which the record then says what is not true. */
  readonly wrong: readonly string[];
  readonly guards: readonly string[];
}

/** The night of the mutations: the day after the record's. */
const night = '2026-02-04';
const printedDay = (day: string): string => day.split('-').toReversed().join('-');

/** What the tracker must know of the treaty of a page that it does not track. */
function instrumentOf(reference: string, concluded: string | null): JudgedInstrument {
  const declared = declaredInstruments().find((one) => one.reference === reference);
  if (declared) return declared;
  const [day = ''] = /\d{1,2} \w+ \d{4}/.exec(concluded ?? '') ?? [];
  return {
    id: reference.toLowerCase(),
    reference,
    adopted: { place: '', on: new Date(`${day} UTC`).toISOString().slice(0, 10) },
    consentBy: ['ratification', 'acceptance', 'approval', 'accession'],
    consentArticle: 'an article',
  };
}

/** Half of a page, which nothing is read from, and its objections, of which no row is: thousands of pages are read. */
const aside = /<input type="hidden"[^>]*>|<table[^>]*_dgObj".*?<\/table>/gs;

/** A page as the true one, whose rows are the record. */
export function truePage(reference: string, whole: string): TruePage {
  const html = whole.replaceAll(aside, '');
  const read = readStatusPage(Buffer.from(html), resolveName);
  const page = normalizePage(read, resolveName);
  const instrument = instrumentOf(reference, page.concluded);
  const rows = recordOf(page.participations, page.statusAsAt, page.fingerprint, instrument.id);
  const record = stating(rows, page.statements);
  return { reference, taken: takenApart(html), record, instrument };
}

/** The verdict of a night on a page in the place of the true one. */
export function judgeInstead(
  { record, instrument }: Pick<TruePage, 'record' | 'instrument'>,
  html: string,
  today = night,
): Verdict {
  const printed = html.replace(/(STATUS AS AT : )\d\d-\d\d-\d{4}/, `$1${printedDay(today)}`);
  const read = readStatusPage(Buffer.from(printed), resolveName);
  return assessPage(read, {
    instrument,
    record,
    resolve: resolveName,
    today,
    maxChanges: 25,
    edition: 'html',
    secondLook: true,
  });
}

const cellsOf = ({ signature, consent, withdrawal }: Participation): string =>
  JSON.stringify([signature, consent, withdrawal]);

/** The record once a verdict is carried out: of a page that is held, as it was. */
export function recordAfter(verdict: Verdict, before: InstrumentRecord): InstrumentRecord {
  if (verdict.outcome !== 'applied') return before;
  const { plan, page } = verdict;
  const kept = before.participations.filter(({ state }) => !plan.supersede.includes(state));
  const rows = recordOf([...kept, ...plan.insert], page.statusAsAt, page.fingerprint, before.instrument);
  const after = stating(rows, page.statements);
  const opened = plan.looks?.opened ?? [];
  const waiting = opened.map(({ state, reading }, hold) => ({
    hold,
    state,
    reading,
    seenOn: page.statusAsAt,
    edition: 'html',
    isRejected: false,
  }));
  const withheld = JSON.stringify(plan.looks?.withheld ?? []);
  return { ...after, snapshot: { ...after.snapshot, withheld }, waiting };
}

const byState = ({ participations }: InstrumentRecord): ReadonlyMap<string, string> =>
  new Map(participations.map((row) => [row.state, cellsOf(row)]));

/** The States of which one record says another act or withdrawal than the other. */
export function differingStates(before: InstrumentRecord, after: InstrumentRecord): readonly string[] {
  const [was, is] = [byState(before), byState(after)];
  const states = new Set([...was.keys(), ...is.keys()]);
  return [...states].filter((state) => was.get(state) !== is.get(state)).toSorted();
}

function nightOf(page: TruePage, mutation: Mutation, choose: Choose): MutatedNight | null {
  const altered = mutation.mutate(page.taken, choose);
  if (altered === null) return null;
  const html = putTogether({ ...page.taken, ...altered }, mutation);
  if (html === putTogether(page.taken, mutation)) return null;
  const verdict = judgeInstead(page, html);
  const wrong = differingStates(page.record, recordAfter(verdict, page.record));
  const errors = verdict.findings.filter(({ level }) => level === 'error').map(({ name }) => name);
  const told = { page: page.reference, mutation, wrong, guards: [...new Set(errors)] };
  if (verdict.outcome === 'held' || verdict.outcome === 'failed') return { ...told, outcome: 'held' };
  if (wrong.length > 0) return { ...told, outcome: 'wrong' };
  const withheld = verdict.plan.looks?.withheld ?? [];
  return { ...told, outcome: withheld.length > 0 ? 'waiting' : 'right' };
}

/** The numbers that a mutation is chosen by. */
const seeded = fc.array(fc.nat(), { minLength: 12, maxLength: 12 });

/** Chooses by numbers, one after another. */
function chooserOf(numbers: readonly number[]): Choose {
  let next = 0;
  return (count) => numbers[next++ % numbers.length]! % count;
}

/**
 * Nights over as many mutations of these pages, of each kind in turn, all of them chosen by one seed. A page that has no
 * place for a mutation is passed over for the next.
 */
export function mutatedNights(
  pages: readonly TruePage[],
  count: number,
  seed: number,
): readonly MutatedNight[] {
  const nights: MutatedNight[] = [];
  const tries = fc.sample(seeded, { seed, numRuns: 4 * count });
  for (let index = 0; nights.length < count; index++) {
    const mutation = mutations[nights.length % mutations.length]!;
    const page = pages[index % pages.length]!;
    const one = nightOf(page, mutation, chooserOf(tries[index]!));
    if (one) nights.push(one);
  }
  return nights;
}
