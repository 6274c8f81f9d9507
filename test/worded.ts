import { settings as declaredSettings, type Config } from '../src/config.js';
import { questions as declaredQuestions } from '../src/status/questions.js';
import { guards as declaredGuards } from '../src/sync/guards.js';
import { english } from '../src/wording/english.js';

/** Every guard, with what is said of it. */
export const guards = declaredGuards.map((guard) => ({ ...guard, because: english.guards[guard.name] }));

const parameters = new Map(
  declaredQuestions
    .flatMap((question) => question.parameters)
    .map((parameter) => [parameter.name, { ...parameter, meaning: english.parameters[parameter.name] }]),
);

/** Every question, with what is said of it and of what it takes. */
export const questions = declaredQuestions.map((question) => ({
  ...question,
  answers: english.questions[question.name],
  parameters: question.parameters.map(({ name }) => parameters.get(name)!),
  columns: (...asked: Parameters<typeof question.columns>) =>
    question.columns(...asked).map((column) => ({ ...column, ...english.columns([column])[0]! })),
}));

/** The question that the tracker is for. */
export const gaps = questions.find(({ name }) => name === 'gaps')!;

/** Every setting, with what is said of it. */
export const settings = Object.entries(declaredSettings).map(([name, setting]) => ({
  ...setting,
  meaning: english.settings[name as keyof Config],
}));
