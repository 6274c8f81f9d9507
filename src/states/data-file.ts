import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';

/** One thing of a committed file that cannot be: the entry concerned, and what stands there. */
export interface Fault {
  readonly entry: string;
  readonly expected: string;
  readonly found: string;
}

/**
 * What is wrong with committed files: the message has a line for each fault, so that a person who edits by hand mends
 * all in one go.
 */
export class DataFaults extends Error {
  /** The first fault, and how many others there are. */
  readonly inOneLine: string;

  constructor(lines: readonly string[]) {
    super(lines.join('\n'));
    const [first = '', ...others] = lines;
    this.inOneLine = others.length === 0 ? first : `${first} (and ${others.length} more)`;
  }
}

/** A fault of a file of the folder of data, in one line; the file is named from the folder that holds the program. */
export function sayFault(file: string, { entry, expected, found }: Fault): string {
  return `data/${file}: ${entry}: expected ${expected}, found ${found}`.replace(/\s*\n\s*/g, ' ');
}

/** Throws a `DataFaults` where a file has a fault. */
export function refuseFaults(file: string, faults: readonly Fault[]): void {
  if (faults.length > 0) throw new DataFaults(faults.map((fault) => sayFault(file, fault)));
}

/** The bytes of a file. Throws a `DataFaults` where it cannot be read. */
export function readDataFile(dataDir: string, file: string): Buffer {
  try {
    return readFileSync(join(dataDir, file));
  } catch (error) {
    const found = (error as NodeJS.ErrnoException).code ?? 'none';
    throw refusal(file, { entry: 'the whole file', expected: 'a file that can be read', found });
  }
}

/** The names of the files in a folder of the folder of data. Throws a `DataFaults` where it cannot be read. */
export function listDataFolder(dataDir: string, folder: string): readonly string[] {
  try {
    return readdirSync(join(dataDir, folder));
  } catch (error) {
    const found = (error as NodeJS.ErrnoException).code ?? 'none';
    throw refusal(folder, { entry: 'the whole folder', expected: 'a folder that can be read', found });
  }
}

/** Reads the text of a file. Throws a `DataFaults` where it is no JSON, or not in its form. */
export function parseDataFile<Content>(file: string, text: string, form: z.ZodType<Content>): Content {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw refusal(file, { entry: 'the whole file', expected: 'JSON', found: (error as Error).message });
  }
  const read = form.safeParse(json);
  if (read.success) return read.data;
  throw new DataFaults(read.error.issues.map((issue) => sayFault(file, faultOf(issue, json))));
}

function refusal(file: string, fault: Fault): DataFaults {
  return new DataFaults([sayFault(file, fault)]);
}

function faultOf(issue: z.core.$ZodIssue, json: unknown): Fault {
  const entry = entryOf(issue.path, json);
  if (issue.code === 'unrecognized_keys')
    return { entry, expected: 'no other keys', found: issue.keys.map((key) => `"${key}"`).join(', ') };
  const told = issue.message.replace(/^(Invalid \w+: )?expected /, '');
  const expected = issue.code === 'invalid_type' && told === issue.message ? issue.expected : told;
  const found = say(issue.path.reduce(valueIn, json));
  return {
    entry,
    expected: expected.replace(/, received .*$/, '').replace(/^Invalid input$/, 'another form'),
    found,
  };
}

/** `entry 5 (HRV): on` for a field of an entry of a list, counted from 1; `participants 13 (Somalia) consent` in a table. */
function entryOf(path: readonly PropertyKey[], json: unknown): string {
  const [first, ...others] = path;
  if (first === undefined) return 'the whole file';
  if (typeof first === 'number') {
    const entry = `entry ${first + 1} (${nameOfEntry(valueIn(json, first))})`;
    return others.length === 0 ? entry : `${entry}: ${others.map(String).join('.')}`;
  }
  let value = json;
  const parts = path.map((key) => {
    value = valueIn(value, key);
    if (typeof key !== 'number') return String(key);
    const name = valueIn(value, 'name');
    return typeof name === 'string' ? `${key + 1} (${name})` : String(key + 1);
  });
  return parts.join(' ');
}

/** What names an entry of a list: a code, an id, or the cell that it is about. */
function nameOfEntry(value: unknown): string {
  const { code, id, instrument, state } = Object(value) as Readonly<Record<string, unknown>>;
  const cell = [instrument, state].filter(Boolean).join(' ');
  return String(code ?? id ?? (cell || 'without a name'));
}

function valueIn(value: unknown, key: PropertyKey): unknown {
  return (Object(value) as Record<PropertyKey, unknown>)[key];
}

function say(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 80);
}
