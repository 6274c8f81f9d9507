#!/usr/bin/env node
import { complain } from './commands/complain.js';
import { outliveReaders } from './commands/outlive-readers.js';
import { program } from './commands/program.js';

outliveReaders();

try {
  await program().parseAsync();
} catch (error) {
  process.exitCode = complain(error);
}
