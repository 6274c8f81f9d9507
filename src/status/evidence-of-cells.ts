import type { Participation } from '../domain/act.js';
import type { SnapshotEntity } from '../ledger/entities/snapshot.entity.js';
import type { KnownWitness } from '../ledger/known-witnesses.js';
import { evidenceOf, witnessOf, type Evidence } from './evidence.js';

/** On whose word a record stands. */
export interface EvidenceOfCells {
  /** Of the record as a whole: what it rests on, and who else says each of its cells. */
  readonly whole: Evidence;
  /** Of the cell of a State, by its alpha-3 code. */
  readonly of: (state: string) => Evidence;
}

/**
 * The evidence of a record that rests on a snapshot, beside which other editions were read. Cells that the same say have
 * the same evidence, one value for all: there are a thousand in an answer.
 */
export function evidenceOfCells(
  snapshot: SnapshotEntity,
  others: readonly KnownWitness[],
  participations: readonly Participation[],
): EvidenceOfCells {
  const own = witnessOf(snapshot);
  const beside = others.map((one) => ({ ...one, witness: witnessOf(one.snapshot) }));
  const everywhere = beside.filter(({ silentOn }) => silentOn.size === 0);
  const usual = evidenceOf(snapshot, [own, ...beside.map(({ witness }) => witness)]);
  const ruled = new Set(participations.filter(isRuled).map(({ state }) => state));
  const made = new Map<string, Evidence>();
  const exceptions = new Map(
    [...new Set([...ruled, ...beside.flatMap(({ silentOn }) => [...silentOn])])].map((state) => {
      const saying = beside.filter(({ silentOn }) => !silentOn.has(state));
      const key = ruled.has(state) ? 'ruled' : saying.map((one) => one.snapshot.id).join();
      const evidence =
        made.get(key) ??
        evidenceOf(snapshot, ruled.has(state) ? [] : [own, ...saying.map(({ witness }) => witness)]);
      made.set(key, evidence);
      return [state, evidence];
    }),
  );
  return {
    whole: evidenceOf(snapshot, [own, ...everywhere.map(({ witness }) => witness)]),
    of: (state) => exceptions.get(state) ?? usual,
  };
}

/** Whether a person told a part of the row, which no page prints. */
function isRuled({ withdrawal, signatureHold }: Participation): boolean {
  return withdrawal?.hold !== undefined || signatureHold !== undefined;
}
