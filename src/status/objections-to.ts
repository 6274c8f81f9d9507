import type { Statement, StatementKind, StatementOfOther } from '../domain/statement.js';
import type { RecordedStatement } from '../ledger/declaration-row.js';
import type { BookRecord } from './book.js';

/**
 * What an objection can be about, by what it calls it. A State calls a reservation what another calls a declaration
 * ("however phrased or named", Vienna Convention on the Law of Treaties, article 2(1)(d)), but it says which of two texts it means; one that no
 * heading classifies can be either.
 */
const called: Readonly<Record<NonNullable<StatementOfOther['kind']>, ReadonlySet<StatementKind>>> = {
  reservation: new Set(['reservation', 'reservation-and-declaration', 'unclassified']),
  declaration: new Set([
    'declaration',
    'interpretative-declaration',
    'reservation-and-declaration',
    'unclassified',
  ]),
  'reservation-and-declaration': new Set([
    'reservation',
    'declaration',
    'interpretative-declaration',
    'reservation-and-declaration',
    'unclassified',
  ]),
};

/** Where the texts are printed to which States object. */
const objectedSections: ReadonlySet<Statement['section']> = new Set([
  'declarations',
  'declarations-under-article',
]);

/** Whether what an objection says of another State's text can be said of this one. */
function isAbout(
  { state, name, kind, madeUpon }: StatementOfOther,
  objection: Pick<Statement, 'madeOn'>,
  text: Statement,
): boolean {
  if (!objectedSections.has(text.section) || text.kind === 'objection') return false;
  if (state === null ? text.state !== null || text.name !== name : text.state !== state) return false;
  if (kind !== null && !called[kind].has(text.kind)) return false;
  if (madeUpon !== null && text.madeUpon.length > 0 && !text.madeUpon.includes(madeUpon)) return false;
  return objection.madeOn === null || text.madeOn === null || text.madeOn <= objection.madeOn;
}

/** The objections on record that can be about a text. */
export function objectionsTo(
  text: Statement,
  { statements }: Pick<BookRecord, 'statements'>,
): readonly RecordedStatement[] {
  return statements.filter(
    ({ statement }) =>
      statement.kind === 'objection' && statement.about.some((about) => isAbout(about, statement, text)),
  );
}

/** The text that an objection is about; `null` where none on record can be meant, or several. */
export function textObjectedTo(
  about: StatementOfOther,
  objection: Pick<Statement, 'madeOn'>,
  { statements }: Pick<BookRecord, 'statements'>,
): RecordedStatement | null {
  const [text, ...others] = statements.filter(({ statement }) => isAbout(about, objection, statement));
  return text !== undefined && others.length === 0 ? text : null;
}
