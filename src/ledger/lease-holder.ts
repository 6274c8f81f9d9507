import { randomUUID } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/** Told apart from every process that ever was: a number comes again, in a container it is the same at each start. */
const processNonce = randomUUID();

/**
 * Where the number of a process means one process: a start of the kernel and a namespace of process ids, as Linux tells
 * them. Two containers of one host name are two such places. Null where the system does not tell.
 */
const place = ((): string | null => {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return `${boot}/${readlinkSync('/proc/self/ns/pid')}`;
  } catch {
    return null;
  }
})();

/** A holder of a lease that there never was before: `<host> <process id> <place> <nonce of the process> <nonce>`. */
export function newHolder(): string {
  return [hostname(), process.pid, place ?? '-', processNonce, randomUUID()].join(' ');
}

/** What this process knows of a holder without waiting: that it is itself, that it is gone, or nothing. */
export function judgeHolder(holder: string): 'ours' | 'gone' | 'not-known' {
  const [, pid, where, nonce] = holder.split(' ');
  if (nonce === processNonce) return 'ours';
  if (where !== place) return 'not-known';
  // Another life of this very number.
  if (Number(pid) === process.pid) return 'gone';
  try {
    // Signal 0 is sent to nobody: it only asks (POSIX, `kill`). EPERM is an answer, too: there is one, of another user.
    process.kill(Number(pid), 0);
    // Another process may have its number by now.
    return 'not-known';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH' ? 'gone' : 'not-known';
  }
}

/** A holder as people are told of it. */
export function sayHolder(holder: string): string {
  const [host, pid] = holder.split(' ');
  if (pid === undefined) return 'another process';
  return `process ${pid} on ${host}`;
}
