/**
 * Lets this process outlive whoever reads what it says. A reader may stop before the end, as `head` does, or go away as
 * a collector of logs does: what is being done is done all the same. Node ignores SIGPIPE, so that such a stream emits
 * an error, which would end the process where nobody listens. Words that cannot be written for another reason, such as
 * a full disk, make the command fail, and are told once.
 */
export function outliveReaders(): void {
  let isTold = false;
  for (const [name, stream] of [
    ['standard output', process.stdout],
    ['standard error', process.stderr],
  ] as const) {
    stream.on('error', ({ code, message }: NodeJS.ErrnoException) => {
      if (code === 'EPIPE' || isTold) return;
      isTold = true;
      process.once('exit', (status) => {
        if (status === 0) process.exitCode = 1;
      });
      process.stderr.write(`ratification-tracker: ${name} cannot be written: ${message}\n`);
    });
  }
}
