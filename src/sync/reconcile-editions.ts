import type { Act, Participation, Withdrawal } from '../domain/act.js';
import { editions, type Edition } from '../treaty-collection/edition.js';
import type { NormalizedPage } from '../treaty-collection/status-page.js';

/** What two editions say of a row. */
const cells = ['signature', 'consent', 'withdrawal'] as const;

/** Which part of a row. */
export type EditionCell = (typeof cells)[number];

/** What an edition says of a cell; `null` where it says nothing. */
export type Reading = Act | Withdrawal | null;

/** A cell of which two editions do not say the same. */
export interface EditionDifference extends Readonly<Record<Edition, Reading>> {
  readonly state: string;
  readonly name: string;
  readonly cell: EditionCell;
  /** `behind`: one of them has not yet what the other has; `conflict`: both tell one act, each otherwise. */
  readonly kind: 'behind' | 'conflict';
  /** The edition that has it not yet. */
  readonly behind?: Edition;
}

/** An edition as it is compared. */
export interface EditionPage {
  readonly edition: Edition;
  readonly page: Pick<NormalizedPage, 'participations' | 'statusAsAt'>;
}

/**
 * Compares two editions of one record cell by cell, in the order of the first. No conflict is what only one of them has;
 * nor is a cell of which an older document still says what is on record, or was before (`former`): it has not been
 * written since. Where they are of one day, which of two readings is the older is told only by the record, that went
 * from one to the other, and by an act after one that was withdrawn.
 */
export function reconcileEditions(
  first: EditionPage,
  second: EditionPage,
  recorded: readonly Participation[],
  former: readonly Participation[] = [],
): readonly EditionDifference[] {
  const [inFirst, inSecond, onRecord] = [first.page.participations, second.page.participations, recorded].map(
    byState,
  ) as [Rows, Rows, Rows];
  const older = isDocumentOlder(first, second) ? 'xml' : undefined;
  return [...new Set([...inFirst.keys(), ...inSecond.keys()])].flatMap((state) => {
    const [one, other] = [inFirst.get(state), inSecond.get(state)];
    const found: EditionDifference[] = [];
    for (const cell of cells) {
      const readings = { [first.edition]: one?.[cell] ?? null, [second.edition]: other?.[cell] ?? null };
      const { html = null, xml = null } = readings as Partial<Record<Edition, Reading>>;
      if (isSameReading(cell, html, xml)) continue;
      // What a note tells of a withdrawal belongs to the brackets: where these differ, it is told with them.
      if (cell === 'withdrawal' && found.length > 0) continue;
      const before = onRecord.get(state)?.[cell] ?? null;
      const formerly = former.flatMap((row) => (row.state === state ? (row[cell] ?? []) : []));
      const behind = behindOf(cell, { html, xml }, { before, formerly, older });
      const name = one?.name ?? other?.name ?? state;
      const kind = behind ? 'behind' : 'conflict';
      found.push({ state, name, cell, kind, ...(behind && { behind }), html, xml });
    }
    return found;
  });
}

/** Which of two readings that are not the same has not been written since; `undefined` where nothing tells. */
function behindOf(
  cell: EditionCell,
  { html, xml }: Readonly<Record<Edition, Reading>>,
  {
    before,
    formerly,
    older,
  }: { readonly before: Reading; readonly formerly: readonly Reading[]; readonly older: Edition | undefined },
): Edition | undefined {
  if (html === null) return 'html';
  if (xml === null) return 'xml';
  const isOnRecord = (reading: Reading) => isSameReading(cell, reading, before);
  if (isOnRecord(html) && isAnotherAct(html, xml)) return 'html';
  const wasOnRecord = formerly.some((reading) => isSameReading(cell, reading, xml));
  // The record went from what the document says to what the page says: so did they.
  if (wasOnRecord && isOnRecord(html)) return 'xml';
  const isKnown = wasOnRecord || isOnRecord(xml);
  return isKnown && (older === 'xml' || isAnotherAct(xml, html)) ? 'xml' : undefined;
}

/** The differences that are on record of an edition. */
export function differencesOf({
  differences,
}: {
  readonly differences: string;
}): readonly EditionDifference[] {
  return JSON.parse(differences) as readonly EditionDifference[];
}

/** The conflicts among differences, each by its readings. */
export function conflictsIn(differences: readonly EditionDifference[]): readonly string[] {
  return differences.filter(({ kind }) => kind === 'conflict').map(readingsKey);
}

/** A difference by its two readings: the same on every night on which both say the same. */
export function readingsKey({ state, cell, html, xml }: EditionDifference): string {
  return JSON.stringify([state, cell, ...[html, xml].map(partsOf)]);
}

/** The edition beside this one. */
export function otherEdition(edition: Edition): Edition {
  return editions.find((one) => one !== edition) ?? edition;
}

type Rows = ReadonlyMap<string, Participation>;

function byState(rows: readonly Participation[]): Rows {
  return new Map(rows.map((row) => [row.state, row]));
}

/**
 * Whether the document was written on an earlier day than the page. The page is never the older one: it is stamped on
 * the day on which it is asked for, while a document that tells no day is dated by that.
 */
function isDocumentOlder(...pair: readonly [EditionPage, EditionPage]): boolean {
  const dayOf = (edition: Edition) => pair.find((one) => one.edition === edition)?.page.statusAsAt;
  const [html, xml] = [dayOf('html'), dayOf('xml')];
  return !!html && !!xml && xml < html;
}

/** Whether a reading is of an act that came after one that was withdrawn: no other telling of that one. */
function isAnotherAct(before: Reading, reading: Reading): boolean {
  if (!before || !reading || !('date' in before) || !('date' in reading)) return false;
  return before.withdrawn && reading.date > before.date;
}

/** Whether two readings of a cell say the same. */
export function isSameReading(cell: EditionCell, a: Reading, b: Reading): boolean {
  if (a === null || b === null) return a === b;
  if (cell !== 'withdrawal') return JSON.stringify(partsOf(a)) === JSON.stringify(partsOf(b));
  // A day that one of them does not tell in a known form contradicts none.
  const [one, other] = [a as Withdrawal, b as Withdrawal];
  return (['notifiedOn', 'effectiveOn'] as const).every(
    (part) => one[part] === null || other[part] === null || one[part] === other[part],
  );
}

/** What a reading says, as a list: in the order of its parts and not in that of its keys. */
function partsOf(reading: Reading): unknown {
  if (reading === null) return null;
  return 'date' in reading
    ? [reading.date, reading.code, reading.withdrawn]
    : [reading.notifiedOn, reading.effectiveOn];
}
