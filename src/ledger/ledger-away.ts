import {
  EntityNotFoundError,
  QueryFailedError,
  QueryRunnerAlreadyReleasedError,
  QueryRunnerProviderAlreadyReleasedError,
  TypeORMError,
} from 'typeorm';

/**
 * The database cannot be used at present: it is away, slow, full or read-only, or another file stands in its place. The
 * message is one line for the operator. Whoever asks again later may find it there.
 */
export class LedgerAway extends Error {}

/**
 * Whether the database is well and the row is wrong: it must not be written, by what SQLite and PostgreSQL say. 23 is
 * SQL's class of integrity constraint violations.
 */
export function isRefusedRow(error: unknown): boolean {
  return /^(SQLITE_CONSTRAINT|23\d{3}$)/.test(codeOf(error) ?? '');
}

/**
 * Whether the database is well and may only be read by whoever asks: one who was not allowed more, or one of a copy that
 * follows another (42501 `insufficient_privilege`, 25006 `read_only_sql_transaction`; SQLITE_READONLY).
 */
export function mayOnlyRead(error: unknown): boolean {
  return ['42501', '25006', 'SQLITE_READONLY'].includes(codeOf(error) ?? '');
}

/** Whether an error comes from the database, and not from what was done with the rows that it gave. */
export function isOfDatabase(error: unknown): boolean {
  if (error instanceof LedgerAway) return true;
  return error instanceof TypeORMError && !(error instanceof EntityNotFoundError) && !isRefusedRow(error);
}

/** The code of SQLite, or the SQLSTATE of PostgreSQL, where a statement failed with one. */
export function codeOf(error: unknown): string | undefined {
  const failed = error instanceof LedgerAway ? error.cause : error;
  if (!(failed instanceof QueryFailedError)) return undefined;
  return (failed.driverError as Error & { readonly code?: string }).code;
}

/** What an error says, in one line. One for several attempts to connect says nothing but its code. */
export function sayFault(error: unknown): string {
  if (
    error instanceof QueryRunnerAlreadyReleasedError ||
    error instanceof QueryRunnerProviderAlreadyReleasedError
  )
    return 'the connection broke';
  const { message, code } = error as Partial<NodeJS.ErrnoException>;
  return (message || code || String(error)).replace(/\s*\n\s*/g, ' ');
}
