import type { Question } from './question.js';
import { questionNames, type QuestionName } from './question-table.js';
import { anniversaries } from './questions/anniversaries.js';
import { changes } from './questions/changes.js';
import { claim } from './questions/claim.js';
import { compare } from './questions/compare.js';
import { declaration } from './questions/declaration.js';
import { declarations } from './questions/declarations.js';
import { diff } from './questions/diff.js';
import { entryIntoForce } from './questions/entry-into-force.js';
import { families } from './questions/families.js';
import { gaps } from './questions/gaps.js';
import { group } from './questions/group.js';
import { groups } from './questions/groups.js';
import { holds } from './questions/holds.js';
import { instrument } from './questions/instrument.js';
import { instruments } from './questions/instruments.js';
import { matrix } from './questions/matrix.js';
import { momentum } from './questions/momentum.js';
import { objections } from './questions/objections.js';
import { run, runs } from './questions/runs.js';
import { sheet } from './questions/sheet.js';
import { state } from './questions/state.js';
import { states } from './questions/states.js';
import { upcoming } from './questions/upcoming.js';
import { waiting } from './questions/waiting.js';
import { withdrawals } from './questions/withdrawals.js';
import { words } from './questions/words.js';
import { year } from './questions/year.js';

const byName: Readonly<Record<QuestionName, object>> = {
  gaps,
  matrix,
  instruments,
  instrument,
  states,
  state,
  sheet,
  words,
  waiting,
  families,
  groups,
  group,
  compare,
  diff,
  momentum,
  year,
  'entry-into-force': entryIntoForce,
  upcoming,
  anniversaries,
  withdrawals,
  declarations,
  objections,
  declaration,
  claim,
  changes,
  runs,
  run,
  holds,
};

/** Every question that can be asked, on the command line and at its address, in the order of their table. */
export const questions = questionNames.map((name) => byName[name] as Question<unknown>);
