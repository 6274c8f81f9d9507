import { questions } from '../../src/status/questions.js';

const madeFrom =
  '// Made from status/questions.ts: see "The command line" in src/README.md. Do not edit it by hand.\n';

/**
 * The files, by their texts, that are made from the declarations of the questions: what the help of the command line
 * must know of them, without what it takes to answer them.
 */
export function questionUsages(): Readonly<Record<string, string>> {
  const names = new Map<object, string>();
  for (const { name, parameters } of questions) {
    for (const parameter of parameters) {
      if (names.has(parameter)) continue;
      const isTaken = [...names.values()].includes(parameter.key);
      names.set(
        parameter,
        isTaken ? `${parameter.key}Of${name[0]!.toUpperCase()}${name.slice(1)}` : parameter.key,
      );
    }
  }
  const parameters = [...new Set(questions.flatMap((question) => question.parameters))].map((parameter) => {
    const { key, option, placeholder, many, meaning } = parameter;
    return `${names.get(parameter)}: ${JSON.stringify({ key, option, placeholder, many, meaning })},`;
  });
  const usages = questions.map(({ name, answers, parameters: taken }) => {
    const list = taken.map((parameter) => `parameterUsages.${names.get(parameter)}`).join(', ');
    return `${JSON.stringify(name)}: { name: ${JSON.stringify(name)}, answers: ${JSON.stringify(answers)}, parameters: [${list}] },`;
  });
  return {
    'src/commands/parameter-usages.ts': `${madeFrom}
/** What the questions can be asked with, as the help tells it. */
export const parameterUsages = {
${parameters.join('\n')}
} as const;
`,
    'src/commands/question-usages.ts': `${madeFrom}
import { parameterUsages } from './parameter-usages.js';

/** The questions by their names, as the help tells them. */
export const questionUsages = {
${usages.join('\n')}
} as const;
`,
  };
}
