import type { ChangedStatement } from '../domain/statement-change.js';
import { sha256Of } from '../treaty-collection/snapshot-archive.js';
import type { DeclarationEntity } from './entities/declaration.entity.js';

/** The revision of a snapshot; `nowhere` where it was not applied, `null` where there is none. */
type RevisionOf = (snapshotId: number | null) => number | string | null;

/** So many characters of a text say of which one a line is. */
const excerpt = 60;

/**
 * What participants stated, as lines that can be compared with another ledger's: a text is named by where its first version
 * stood, since its number is another there, and told in short, with the hash of all that its row says.
 */
export class TimelineTexts {
  readonly #names: ReadonlyMap<number, string>;

  constructor(rows: readonly DeclarationEntity[], revisionOf: RevisionOf) {
    this.#names = new Map(
      rows.map(({ id, section, state, name, position, knownFrom }) => [
        id,
        `${section} ${state ?? name} ${position} of revision ${revisionOf(knownFrom)}`,
      ]),
    );
  }

  /** Whether there is a version of this number. */
  has(id: number): boolean {
    return this.#names.has(id);
  }

  /** A version as a line. */
  line(row: DeclarationEntity, from: ReturnType<RevisionOf>, until: ReturnType<RevisionOf>): string {
    const { id, instrument, section, state, name, position, kind, text, body, firstId } = row;
    return JSON.stringify({
      statement: from,
      until,
      instrument,
      section,
      state,
      name,
      position,
      kind,
      first: this.#nameOf(firstId ?? id),
      text: text.slice(0, excerpt),
      sha256: sha256Of(JSON.stringify([text, body])),
    });
  }

  /** What a change tells of a statement, which is JSON, with its text named so; the text itself where it is none any more. */
  inChange(json: string): unknown {
    try {
      const { firstId, ...told } = JSON.parse(json) as ChangedStatement;
      return { ...told, first: this.#nameOf(firstId) };
    } catch {
      return json;
    }
  }

  #nameOf(id: number): string {
    return this.#names.get(id) ?? 'nowhere';
  }
}
