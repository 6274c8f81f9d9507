import type { Rest, Statement, StatementLine, StatementOfOther } from '../../domain/statement.js';
import type { Finding } from '../../domain/finding.js';
import { warningFinding } from '../page-findings.js';
import { endNoteMarks, type Marked, type MarkedParts } from './end-note-marks.js';
import { endNoteLines, type EndNoteLine } from './end-note-text.js';
import type { Speaker } from './note-report.js';
import type { NoteScanning } from './open-report.js';
import { scanEndNote } from './scan-end-note.js';
import type { ToldInNote, ToldStatement, ToldTerritory, ToldWithdrawal } from './told-in-note.js';

/** The text of all statements of a page that end notes make; CEDAW's have 300,000 characters. */
const longestText = 8_000_000;

const squashed = (name: string): string => name.toLowerCase().replaceAll(/[^\p{L}]/gu, '');

const wordsOf = (name: string): readonly string[] => name.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];

/** Whether one printed name holds the words of another: `Bahamas`, `Commonwealth of the Bahamas`; `Vietnam`, `Viet Nam`. */
function isSameName(one: string, other: string): boolean {
  if (squashed(one) === squashed(other)) return true;
  const [few = [], many = []] = [wordsOf(one), wordsOf(other)].toSorted(
    (first, second) => first.length - second.length,
  );
  return few.length > 0 && few.every((word) => many.includes(word));
}

/** A State that is present now, and told by its name, is nobody else; a former one may be the predecessor of who is marked. */
const isOf =
  (marked: Marked, isAlone: boolean) =>
  ({ by }: { readonly by: readonly Speaker[] }): boolean =>
    // whose it is of several, nobody says
    (by.length === 0 && isAlone) ||
    by.some(
      ({ state, name }) =>
        state === null || (marked.state === null ? isSameName(name, marked.name) : state === marked.state),
    );

/** Another whom a note names as having withdrawn: the predecessor of the participant that it stands beside. */
function predecessors(withdrawals: readonly ToldWithdrawal[], { name }: Marked): readonly StatementOfOther[] {
  const found = new Map<string, StatementOfOther>();
  for (const { by, kind } of withdrawals)
    for (const one of by)
      if (one.state === null && !isSameName(one.name, name))
        found.set(one.name, { name: one.name, state: null, kind, madeUpon: null });
  return [...found.values()];
}

const onlyOne = <Value>(values: readonly Value[]): Value | null =>
  new Set(values).size === 1 ? (values[0] ?? null) : null;

interface Facts {
  readonly withdrawals: readonly ToldWithdrawal[];
  readonly territories: readonly ToldTerritory[];
  readonly statements: readonly ToldStatement[];
}

const printedLines = (lines: readonly EndNoteLine[]): readonly StatementLine[] =>
  lines.map(({ role, text, notes }) => ({ role, text, notes }));

/** Facts as a statement: `of` of those lines of the note, in their order. */
function statementOf(
  note: number,
  { name, state }: Speaker,
  { withdrawals, territories, statements }: Facts,
  lines: readonly StatementLine[],
  of: readonly number[],
): Statement {
  const stated = statements.filter(({ kind }) => kind !== 'unclassified');
  const [main] = [...stated].toSorted(
    (one, other) => Number(other.kind === 'objection') - Number(one.kind === 'objection'),
  );
  const isWithdrawal = withdrawals.length > 0;
  const isPartial = isWithdrawal && withdrawals.every((one) => one.isPartial);
  const kind = isWithdrawal
    ? isPartial
      ? 'partial-withdrawal'
      : 'withdrawal'
    : (main?.kind ?? 'unclassified');
  const rests = [
    ...withdrawals.flatMap((told) =>
      told.rests.map((rest) => (rest.code === 'kind' ? { ...rest, value: kind } : rest)),
    ),
    ...territories.flatMap((told) => told.rests),
    ...(isWithdrawal
      ? []
      : stated.flatMap((told) => told.rests.filter((rest) => rest.code !== 'kind' || rest.value === kind))),
  ];
  const place = new Map(of.map((line, index) => [line, index]));
  const isNamed = (one: StatementOfOther): boolean => one.state === null || one.state !== state;
  return {
    section: 'end-notes',
    title: '',
    name,
    state,
    note,
    notes: [],
    lines: of.flatMap((line) => lines[line] ?? []),
    kind,
    madeUpon: [],
    madeOn: isWithdrawal ? onlyOne(withdrawals.map(({ on }) => on)) : (stated[0]?.on ?? null),
    articles: [...new Set(withdrawals.flatMap(({ articles }) => articles))],
    about: distinct([
      ...predecessors(withdrawals, { name, state }),
      ...(isWithdrawal ? [] : stated.flatMap(({ about }) => about.filter(isNamed))),
    ]),
    opposesEntryIntoForce: isWithdrawal ? null : onlyOne(stated.map((told) => told.opposesEntryIntoForce)),
    withdrawals: withdrawals.map(({ on, articles, isPartial: partly }) => ({
      on,
      articles,
      isPartial: partly,
    })),
    territories: territories.map(({ name: territory, applies, on }) => ({ name: territory, applies, on })),
    rests: rests.flatMap((rest): Rest[] => {
      const line = rest.line === null ? null : (place.get(rest.line) ?? undefined);
      return line === undefined ? [] : [{ ...rest, line }];
    }),
  };
}

const distinct = (others: readonly StatementOfOther[]): readonly StatementOfOther[] => [
  ...new Map(others.map((one) => [one.state ?? one.name, one])).values(),
];

/** The statements of one who is not marked with the note that tells of him: Ireland, in a note to a reservation of another. */
function ofOthers(
  note: number,
  told: ToldInNote,
  marked: readonly Marked[],
  lines: readonly StatementLine[],
): readonly Statement[] {
  const isMarked = ({ by }: { readonly by: readonly Speaker[] }): boolean =>
    by.length === 0 || marked.some((one) => isOf(one, true)({ by }));
  const linesOf = (facts: readonly { readonly lines: readonly number[] }[]): readonly number[] =>
    [...new Set(facts.flatMap((one) => one.lines))].toSorted((one, other) => one - other);
  const nobodys = { withdrawals: [], territories: [], statements: [] };
  // whose statements it is said to be about, unless it names them: those beside whom the note stands
  const beside = marked.map(({ name, state }): StatementOfOther => ({
    name,
    state,
    kind: null,
    madeUpon: null,
  }));
  const isTogether = (one: ToldStatement, { name, state }: StatementOfOther): boolean =>
    told.statements.some((other) => other.lines[0] === one.lines[0] && isAuthor({ name, state }, other));
  const own = told.statements
    .filter((one) => one.on !== null && one.by.length > 0 && !marked.some((mark) => isAuthor(mark, one)))
    .map((one) => {
      const others = beside.filter((other) => !isTogether(one, other));
      // several that the note stands beside are meant where the author names them: "between Djibouti, … and Denmark"
      const meant =
        others.length > 1 ? others.filter(({ state }) => one.mentioned.includes(state ?? '')) : others;
      const about = one.about.length > 0 ? one.about : meant;
      return statementOf(
        note,
        one.by[0] as Speaker,
        { ...nobodys, statements: [{ ...one, about }] },
        lines,
        one.lines,
      );
    });
  const acts = new Map<
    string,
    { speaker: Speaker; withdrawals: ToldWithdrawal[]; territories: ToldTerritory[] }
  >();
  const actsOf = (speaker: Speaker) => {
    const key = speaker.state ?? speaker.name;
    const before = acts.get(key) ?? { speaker, withdrawals: [], territories: [] };
    acts.set(key, before);
    return before;
  };
  for (const one of told.withdrawals) if (!isMarked(one)) actsOf(one.by[0] as Speaker).withdrawals.push(one);
  for (const one of told.territories) if (!isMarked(one)) actsOf(one.by[0] as Speaker).territories.push(one);
  return [
    ...own,
    ...[...acts.values()].map(({ speaker, withdrawals, territories }) =>
      statementOf(
        note,
        speaker,
        { ...nobodys, withdrawals, territories },
        lines,
        linesOf([...withdrawals, ...territories]),
      ),
    ),
  ];
}

const isAuthor = (marked: Marked, { by }: { readonly by: readonly Speaker[] }): boolean =>
  by.some(({ state, name }) => (state === null ? isSameName(name, marked.name) : state === marked.state));

/** What a note is under one whom it marks: his withdrawals and territories, and what it is where he himself speaks. */
function ofMarked(
  note: number,
  marked: Marked,
  isAlone: boolean,
  told: ToldInNote,
  lines: readonly StatementLine[],
  identify: NoteScanning['identify'],
): Statement {
  const isMine = isOf(marked, isAlone);
  const spoken = told.statements.filter((one) => isAuthor(marked, one));
  const facts = {
    withdrawals: told.withdrawals.filter(isMine),
    territories: told.territories.filter(
      (one) => isMine(one) && (marked.state === null || identify(one.name) !== marked.state),
    ),
    // an answer to another, further below, does not make the note his communication
    statements: spoken.some(({ isFirst }) => isFirst) ? spoken : [],
  };
  return statementOf(
    note,
    marked,
    facts,
    lines,
    lines.map((_, index) => index),
  );
}

/**
 * The end notes as statements: one for each participant that is marked with a note, in the table or in a section, one
 * under no name for a note that marks nobody, and one for each other State that a note plainly tells to have objected,
 * communicated or withdrawn something on a day. They tell what the page prints nowhere else: which reservations were
 * withdrawn, and to which territories the treaty was extended.
 */
export function readEndNotes(
  { noteLines, ...parts }: MarkedParts & { readonly noteLines: ReadonlyMap<number, string> },
  scanning: NoteScanning,
): { readonly statements: readonly Statement[]; readonly findings: readonly Finding[] } {
  const marks = endNoteMarks(parts, scanning.identify);
  const statements: Statement[] = [];
  let length = 0;
  for (const [note, text] of noteLines) {
    const read = endNoteLines(text, scanning.identify);
    const told = scanEndNote(read, scanning);
    const lines = printedLines(read);
    const marked = marks.get(note) ?? [];
    // A note of a megabyte beside a thousand names is no note of the depositary's.
    length += text.length * Math.max(1, marked.length);
    if (length > longestText)
      return {
        statements,
        findings: [
          warningFinding(
            'end-notes-too-long',
            `The end notes from number ${note} on are no statements of their participants: they are too long together.`,
          ),
        ],
      };
    const unmarked = { withdrawals: [], territories: [], statements: [] };
    const all = lines.map((_, index) => index);
    statements.push(
      ...(marked.length === 0
        ? [statementOf(note, { name: '', state: null }, unmarked, lines, all)]
        : marked.map((one) => ofMarked(note, one, marked.length === 1, told, lines, scanning.identify))),
      ...ofOthers(note, told, marked, lines),
    );
  }
  return { statements, findings: [] };
}
