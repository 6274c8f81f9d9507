import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { UsageError } from '../../usage-error.js';
import { logLineSchema } from './log-line.js';

/** A copy of the log that someone kept: what it says is for the verification to judge. */
export interface KeptLog {
  /** The file. */
  readonly name: string;
  /** How many lines it says that it has. */
  readonly total: unknown;
  readonly rows: readonly unknown[];
  readonly signature: unknown;
}

const expected = 'expected a copy of /log.json';

const copySchema = z.looseObject({ rows: z.array(z.unknown()) });

/**
 * The copy of a log in a file. Throws a `UsageError` where there is none: no file, no JSON, or nothing in it that is a
 * line of a log.
 */
export async function loadKeptLog(file: string): Promise<KeptLog> {
  const content = parse(file, await load(file));
  const { data } = copySchema.safeParse(content);
  if (!data?.rows.some((row) => logLineSchema.safeParse(row).success))
    throw new UsageError(`${file} holds no line of a log; ${expected}`);
  const { rows, total, signature } = data;
  return { name: file, rows, total, signature: signature ?? null };
}

async function load(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const found = code === 'ENOENT' ? `there is no file ${file}` : `${file} cannot be read: ${message}`;
    throw new UsageError(`${found}; ${expected}`, { cause: error });
  }
}

function parse(file: string, bytes: Buffer): unknown {
  if (bytes.length === 0) throw new UsageError(`${file} has 0 bytes; ${expected}`);
  try {
    // Takes away a byte order mark, which editors may have put there.
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    // What the parser says quotes the file, which may be anything.
    throw new UsageError(`${file} is no JSON; ${expected}`, { cause: error });
  }
}
