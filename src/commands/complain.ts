import { CommanderError } from 'commander';
import { visibleText } from '../domain/visible-text.js';
import { DataFaults } from '../states/data-file.js';
import { UsageError } from '../usage-error.js';
import { exitStatus } from './exit-status.js';

/**
 * Says on standard error, in one line, what went wrong, and returns the exit status for it. Control characters are made
 * visible: an error may quote a file, and a terminal would obey what stands there.
 */
export function complain(error: unknown): number {
  if (error instanceof CommanderError) {
    // Commander has already said it; asking for help or the version is no mistake.
    return error.exitCode === 0 ? exitStatus('done') : exitStatus('usage');
  }
  const message = error instanceof DataFaults ? error.inOneLine : sayError(error);
  process.stderr.write(`ratification-tracker: ${visibleText(message.replace(/\s*\n\s*/g, ' '))}\n`);
  return exitStatus(error instanceof UsageError ? 'usage' : 'failed');
}

/**
 * What the machine calls a full disk, and what this process may not do with a file (errno(3)); it says which file
 * itself.
 */
const fileFaults: ReadonlySet<string> = new Set([
  'EACCES',
  'EDQUOT',
  'EIO',
  'EMFILE',
  'ENOSPC',
  'EPERM',
  'EROFS',
]);

function sayError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code = '', message } = error as NodeJS.ErrnoException;
  return fileFaults.has(code) ? `a file or folder cannot be used: ${message}` : message;
}
