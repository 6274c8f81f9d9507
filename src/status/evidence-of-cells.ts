import type { Participation } from '../domain/act.js';
import type { KnownRecord } from '../ledger/record-known-at.js';
import { evidenceOf, witnessOf, type Evidence } from './evidence.js';

/** On whose word a record stands. */
export interface EvidenceOfCells {
  /** Of the record as a whole: what it rests on, and who else says each of its cells. */
  readonly whole: Evidence;
  /** Of the cell of a State, by its alpha-3 code. */
  readonly of: (state: string) => Evidence;
}

type Evidenced = Pick<KnownRecord, 'snapshot' | 'participations'> &
  Partial<Pick<KnownRecord, 'earlierPages' | 'witnesses'>>;

/**
 * The evidence of a record and of each of its cells. What the same say has the same evidence, one value for all: there
 * are a thousand in an answer. A row that was not believed on the last page rests on an earlier one, and it is unknown
 * what the other edition says of it.
 */
export function evidenceOfCells({
  snapshot,
  participations,
  earlierPages = new Map(),
  witnesses = [],
}: Evidenced): EvidenceOfCells {
  const own = witnessOf(snapshot);
  const others = witnesses.map((one) => ({ ...one, witness: witnessOf(one.snapshot) }));
  const by = (saying: typeof others) => evidenceOf(snapshot, [own, ...saying.map(({ witness }) => witness)]);
  const usual = by(others);
  const ruled = new Set(participations.filter(isRuled).map(({ state }) => state));
  const silent = others.flatMap(({ silentOn }) => [...silentOn]);
  const made = new Map<string, Evidence>();
  const once = (key: string, make: () => Evidence): Evidence => {
    const evidence = made.get(key) ?? make();
    made.set(key, evidence);
    return evidence;
  };
  const evidenceIn = (state: string): Evidence => {
    if (ruled.has(state)) return once('ruled', () => evidenceOf(snapshot, []));
    const earlier = earlierPages.get(state);
    if (earlier) return once(`page ${earlier.id}`, () => evidenceOf(earlier));
    const saying = others.filter(({ silentOn }) => !silentOn.has(state));
    return once(saying.map(({ witness }) => witness.sha256).join(), () => by(saying));
  };
  const exceptions = new Map(
    [...ruled, ...earlierPages.keys(), ...silent].map((state) => [state, evidenceIn(state)]),
  );
  return {
    whole: by(earlierPages.size > 0 ? [] : others.filter(({ silentOn }) => silentOn.size === 0)),
    of: (state) => exceptions.get(state) ?? usual,
  };
}

/** Whether a person told a part of the row, which no page prints. */
function isRuled({ withdrawal, signatureHold }: Participation): boolean {
  return withdrawal?.hold !== undefined || signatureHold !== undefined;
}
