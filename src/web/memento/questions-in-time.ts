import type { Parameter } from '../../status/parameters.js';
import type { Question } from '../../status/question.js';
import { questions } from '../../status/questions.js';

/** Whether it is the moment as of whose knowledge to answer. */
export const takesMoment = ({ key }: Pick<Parameter, 'key'>): boolean => key === 'knownAt';

/**
 * The questions whose answers can be had as they were at a moment, without that moment. What the tracker did itself, its
 * runs, holds and changes, has no other past than itself.
 */
export const questionsInTime: readonly Question<unknown>[] = questions
  .filter(({ parameters }) => parameters.some(takesMoment))
  .map((question) => ({
    ...question,
    parameters: question.parameters.filter((parameter) => !takesMoment(parameter)),
  }));
