#!/usr/bin/env node
import { complain } from './commands/complain.js';
import { outliveReaders } from './commands/outlive-readers.js';
import { serve } from './commands/serve.js';

outliveReaders();

try {
  await serve(process.env);
} catch (error) {
  process.exitCode = complain(error);
}
