import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { isDay } from '../domain/day.js';
import type { Instrument } from '../domain/instrument.js';
import type { StateDirectory } from '../states/state-directory.js';

/** The file of the acts without a day, beside the tables. */
export const laterActsFile = 'later-acts.json';

/** What the entries of a file of `data/baseline` must name. */
export interface KnownParties {
  readonly instruments: readonly Instrument[];
  readonly states: StateDirectory;
}

/** One thing of a file that cannot be: the entry concerned, and what stands there. */
export interface Fault {
  readonly entry: string;
  readonly expected: string;
  readonly found: string;
}

/** A day of the calendar. */
export const dayForm = z.string().refine(isDay, { error: 'expected an existing day, YYYY-MM-DD' });

/** Where something can be read: what that is, in words; its address; and its own day. */
export const sourceForm = z.strictObject({
  title: z.string().min(1, { error: 'expected some words' }),
  address: z.url({ protocol: /^https$/, error: 'expected an https address' }),
  day: dayForm,
});

/** Which document that is. */
export type Source = z.output<typeof sourceForm>;

/** Throws where a file has a fault; the message is one line and tells the first. */
export function refuseFaults(file: string, faults: readonly Fault[]): void {
  const [first] = faults;
  if (first === undefined) return;
  const { entry, expected, found } = first;
  throw new Error(`data/baseline/${file}: ${entry}: expected ${expected}, found ${found}`);
}

/** The bytes of a file. Throws where it cannot be read; the message is one line. */
export function readFile(dataDir: string, file: string): Buffer {
  try {
    return readFileSync(join(dataDir, 'baseline', file));
  } catch (error) {
    refuseFaults(file, [
      { entry: 'the whole file', expected: 'a file that can be read', found: (error as Error).message },
    ]);
    throw error;
  }
}

/** Reads the text of a file. Throws where it is no JSON or not in its form; the message is one line and tells where. */
export function parseFile<Content>(file: string, text: string, form: z.ZodType<Content>): Content {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    const found = (error as Error).message.replace(/\s+/g, ' ');
    refuseFaults(file, [{ entry: 'the whole file', expected: 'JSON', found }]);
  }
  const read = form.safeParse(json);
  if (read.success) return read.data;
  refuseFaults(
    file,
    read.error.issues.map((issue) => faultOf(issue, json)),
  );
  throw read.error;
}

function faultOf(issue: z.core.$ZodIssue, json: unknown): Fault {
  const entry = entryOf(issue.path, json);
  if (issue.code === 'unrecognized_keys')
    return { entry, expected: 'no other keys', found: issue.keys.map((key) => `"${key}"`).join(', ') };
  const expected =
    issue.code === 'invalid_type' ? issue.expected : issue.message.replace(/^(Invalid \w+: )?expected /, '');
  return { entry, expected, found: say(issue.path.reduce(valueIn, json)) };
}

/** `participants 13 (Somalia) consent` for the path of that cell; entries are counted from 1. */
function entryOf(path: readonly PropertyKey[], json: unknown): string {
  let value = json;
  const parts = path.map((key) => {
    value = valueIn(value, key);
    if (typeof key !== 'number') return String(key);
    const name = valueIn(value, 'name') ?? valueIn(value, 'state');
    return typeof name === 'string' ? `${key + 1} (${name})` : String(key + 1);
  });
  return parts.length === 0 ? 'the whole file' : parts.join(' ');
}

function valueIn(value: unknown, key: PropertyKey): unknown {
  return (Object(value) as Record<PropertyKey, unknown>)[key];
}

function say(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 80);
}
