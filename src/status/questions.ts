import type { Question } from './question.js';
import { gaps } from './questions/gaps.js';
import { instrument } from './questions/instrument.js';
import { instruments } from './questions/instruments.js';
import { matrix } from './questions/matrix.js';
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
] as unknown as readonly Question<unknown>[];
