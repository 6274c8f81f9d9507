#!/usr/bin/env node
import 'reflect-metadata';
import { complain } from './commands/complain.js';
import { program } from './commands/program.js';

try {
  await program().parseAsync();
} catch (error) {
  process.exitCode = complain(error);
}
