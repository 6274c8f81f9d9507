#!/usr/bin/env node
import 'reflect-metadata';
import { complain } from './commands/complain.js';
import { program } from './commands/program.js';

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // Whoever reads the answer may stop before its end, as `head` does.
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

try {
  await program().parseAsync();
} catch (error) {
  process.exitCode = complain(error);
}
