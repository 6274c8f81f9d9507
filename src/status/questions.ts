import type { Question } from './question.js';
import { changes } from './questions/changes.js';
import { gaps } from './questions/gaps.js';
import { holds } from './questions/holds.js';
import { instrument } from './questions/instrument.js';
import { instruments } from './questions/instruments.js';
import { matrix } from './questions/matrix.js';
import { run, runs } from './questions/runs.js';
import { state } from './questions/state.js';
import { states } from './questions/states.js';

/** Every question that can be asked, on the command line and at its address. */
export const questions = [
  gaps,
  matrix,
  instruments,
  instrument,
  states,
  state,
  changes,
  runs,
  run,
  holds,
] as unknown as readonly Question<unknown>[];
