import type { ConsentMode } from './consent.js';
import type { Day } from './day.js';

/** The places of a status page in which it prints what participants stated, in their order there. */
export const statementSections = [
  'declarations',
  'objections',
  'declarations-under-article',
  'notifications',
  'territorial-application',
  'end-notes',
] as const;

/** Which of them. */
export type StatementSection = (typeof statementSections)[number];

/**
 * What a statement is, by its printed heading, in the terms of the International Law Commission's Guide to Practice on
 * Reservations to Treaties (A/66/10/Add.1), guidelines 1.1, 1.3, 2.5 and 2.6. A heading that names two of them without
 * telling which sentence is which is `reservation-and-declaration`; what no heading says is `unclassified`.
 */
export const statementKinds = [
  'reservation',
  'interpretative-declaration',
  'declaration',
  'reservation-and-declaration',
  'objection',
  'partial-withdrawal',
  'withdrawal',
  'notification',
  'communication',
  'unclassified',
] as const;

/** Which of them. */
export type StatementKind = (typeof statementKinds)[number];

/** Upon which act a statement was made or confirmed; `later` where it came after the State had joined. */
export type MadeUpon = ConsentMode | 'later';

/** A line of a statement, as printed, white space folded. */
export interface StatementLine {
  /** A heading, the day that stands apart to the right, or a paragraph. */
  readonly role: 'heading' | 'day' | 'paragraph';
  readonly text: string;
  /** The numbers of the end notes that it is marked with. */
  readonly notes: readonly number[];
}

/** A piece of what is printed: of a line by its number, or of the title of the section where that is `null`. */
export interface Span {
  readonly line: number | null;
  /** In UTF-16 code units; the end is not in it. */
  readonly start: number;
  readonly end: number;
}

/** A code, and the words on which it rests. */
export interface Rest extends Span {
  readonly code:
    | 'kind'
    | 'made-on'
    | 'made-upon'
    | 'article'
    | 'objects-to'
    | 'entry-into-force'
    | 'withdrawn-on'
    | 'withdrawn-article'
    | 'territory';
  /** The value as it stands in the statement, e.g. `reservation`, `16(1)(c)`, `2008-07-15`. */
  readonly value: string;
}

/** A statement of another State that this one is about. */
export interface StatementOfOther {
  /** As printed, e.g. `the Libyan Arab Jamahiriya`. */
  readonly name: string;
  /** Alpha-3; `null` where no State is known by the name. */
  readonly state: string | null;
  readonly kind: 'reservation' | 'declaration' | 'reservation-and-declaration' | null;
  readonly madeUpon: MadeUpon | null;
}

/** A withdrawal of a statement, or of a part of it, of which an end note or a heading tells. */
export interface StatementWithdrawal {
  /** The day on which the depositary was notified; `null` where it is not told. */
  readonly on: Day | null;
  /** The articles that it names; empty where it withdraws all, or names none. */
  readonly articles: readonly string[];
  /** Whether the text itself calls it partial, or says what remains. */
  readonly isPartial: boolean;
}

/** A territory of which a statement tells. */
export interface Territory {
  /** As printed. */
  readonly name: string;
  /** Whether the instrument was extended to it, or withheld from it. */
  readonly applies: boolean;
  /** The day of the notification; `null` where it is not told. */
  readonly on: Day | null;
}

/** What a participant stated about a treaty, as the depositary prints it, with the codes that its words give. */
export interface Statement {
  readonly section: StatementSection;
  /** The title of the section as printed; empty where there is none. */
  readonly title: string;
  /** The participant under whom it stands, as printed, without marks; empty for an end note to the treaty itself. */
  readonly name: string;
  /** Its alpha-3 code; `null` where no present State is known by the name: a former one, two in one heading. */
  readonly state: string | null;
  /** Of an end note its number; else `null`. */
  readonly note: number | null;
  /** The numbers of the end notes with which the participant is marked in its section. */
  readonly notes: readonly number[];
  /** Empty where only the title of the section says what it is. */
  readonly lines: readonly StatementLine[];
  readonly kind: StatementKind;
  readonly madeUpon: readonly MadeUpon[];
  /** The day that stands with it; `null` where none does: it was then made upon joining, or as the title says. */
  readonly madeOn: Day | null;
  /** The articles of the treaty that it names, as `16(1)(c)`, in their order, each once. */
  readonly articles: readonly string[];
  /** Of an objection, a communication: what it is about. Of a withdrawal by a State that is no more: whose statement it was. */
  readonly about: readonly StatementOfOther[];
  /** Of an objection, whether it opposes the entry into force between the two States; `null` where it does not say. */
  readonly opposesEntryIntoForce: boolean | null;
  readonly withdrawals: readonly StatementWithdrawal[];
  readonly territories: readonly Territory[];
  /** On which words each code rests. */
  readonly rests: readonly Rest[];
}

/** The plain text of a statement: its lines, parted by line breaks. */
export function textOfStatement({ lines }: Pick<Statement, 'lines'>): string {
  return lines.map(({ text }) => text).join('\n');
}
