import {
  asOfParameter,
  codeParameter,
  groupParameter,
  idParameter,
  instrumentParameter,
  standingParameter,
  type Parameter,
} from './parameters.js';
import { claimedInstrumentParameter, partiesParameter } from './parameters/claim-parameters.js';
import { daysParameter } from './parameters/days-parameter.js';
import { onParameter } from './parameters/on-parameter.js';
import { familyParameter } from './parameters/family-parameter.js';
import { groupIdParameter, kindParameter, withParameter } from './parameters/group-parameters.js';
import {
  changeKindParameter,
  runParameter,
  sinceParameter,
  stateParameter,
} from './parameters/journal-parameters.js';
import {
  fromParameter,
  knownAtParameter,
  toParameter,
  untilParameter,
} from './parameters/moment-parameters.js';
import { nameParameter } from './parameters/name-parameter.js';
import {
  articleParameter,
  fromVersionParameter,
  objectedToParameter,
  sectionParameter,
  statementIdParameter,
  statementKindParameter,
  toVersionParameter,
  wordsParameter,
} from './parameters/statement-parameters.js';
import { textParameter } from './parameters/text-parameter.js';
import { yearParameter } from './parameters/year-parameter.js';
import type { ParameterName } from './parameter-table.js';
import type { Question } from './question.js';
import { questionTable, type QuestionName } from './question-table.js';

const parameters: { readonly [Name in ParameterName]: Parameter<Name> } = {
  instrument: instrumentParameter,
  group: groupParameter,
  standing: standingParameter,
  asOf: asOfParameter,
  knownAt: knownAtParameter,
  instrumentId: idParameter,
  name: nameParameter,
  code: codeParameter,
  text: textParameter,
  family: familyParameter,
  groupKind: kindParameter,
  groupId: groupIdParameter,
  with: withParameter,
  from: fromParameter,
  to: toParameter,
  year: yearParameter,
  on: onParameter,
  days: daysParameter,
  state: stateParameter,
  changeKind: changeKindParameter,
  since: sinceParameter,
  until: untilParameter,
  claimedInstrument: claimedInstrumentParameter,
  parties: partiesParameter,
  article: articleParameter,
  statementKind: statementKindParameter,
  section: sectionParameter,
  words: wordsParameter,
  objectedTo: objectedToParameter,
  statementId: statementIdParameter,
  fromVersion: fromVersionParameter,
  toVersion: toVersionParameter,
  runId: runParameter,
};

/** What the table says of a question: how its declaration begins. */
export function askedAs(name: QuestionName): Pick<Question, 'name' | 'path' | 'parameters'> {
  const { path, takes } = questionTable[name];
  return { name, path, parameters: takes.map((one) => parameters[one]) };
}
