#!/usr/bin/env node
import { complain } from './commands/complain.js';
import { program } from './commands/program.js';

for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // Whoever reads may stop before the end, as `head` does; what is being done is done to its end all the same.
    if (error.code !== 'EPIPE') throw error;
  });
}

try {
  await program().parseAsync();
} catch (error) {
  process.exitCode = complain(error);
}
