#!/usr/bin/env node
import { complain } from './commands/complain.js';
import { serve } from './commands/serve.js';

try {
  await serve(process.env);
} catch (error) {
  process.exitCode = complain(error);
}
