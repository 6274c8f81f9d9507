import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';

/** Work that is a function of a module: of plain values alone, and told as one. */
export interface Work<Task, Result> {
  /** Where the compiled module lies. */
  readonly file: URL;
  /** The name under which it exports the function. */
  readonly name: string;
  readonly work: (task: Task) => Promise<Result>;
  /** How much memory it may take, in megabytes. */
  readonly megabytes: number;
}

/** How long a thread that has nothing to do is kept, in milliseconds. */
const idleTimeout = 30_000;

/**
 * Does such work in a thread of its own, one task after another, so that whoever asks this server is answered meanwhile.
 * Rejects where a task takes more memory than it may, and at once where `signal` aborts it. Code that is run from its
 * source, as the tests do, does the work here: Node starts no thread with TypeScript.
 */
export function inThread<Task, Result>({
  file,
  name,
  work,
  megabytes,
}: Work<Task, Result>): (task: Task, signal?: AbortSignal) => Promise<Result> {
  const filename = fileURLToPath(file);
  if (!existsSync(filename)) return work;
  let pool: Piscina<Task, Result> | null = null;
  return async (task, signal) => {
    pool ??= new Piscina({
      filename,
      name,
      // None between the nights, and never two: a machine of one processor has to answer meanwhile.
      minThreads: 0,
      maxThreads: 1,
      idleTimeout,
      // Whoever asks goes first, where the system can tell; without its optional library the thread is as any other.
      niceIncrement: 10,
      resourceLimits: { maxOldGenerationSizeMb: megabytes },
    });
    return pool.run(task, signal ? { signal } : {});
  };
}
