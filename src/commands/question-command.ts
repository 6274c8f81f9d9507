import { Command, Option } from 'commander';
import { asList, collect, formatOption, type ListOptions } from './list-options.js';

/** One thing that a question can be asked with, as the help tells it. */
export interface ParameterUsage {
  readonly key: string;
  /** `null` where it is part of the address. */
  readonly option: string | null;
  readonly placeholder: string;
  readonly many: boolean;
  readonly meaning: string;
}

/** A question, as the help tells it. */
export interface QuestionUsage {
  readonly name: string;
  readonly answers: string;
  readonly parameters: readonly ParameterUsage[];
}

type Given = Readonly<Record<string, string | readonly string[] | undefined>>;

/** A parameter as an option; one that is part of an address is none. */
export function parameterOption({ option, placeholder, many, meaning }: ParameterUsage): Option {
  const named = new Option(`${option} <${placeholder}>`, meaning);
  return many ? named.argParser(collect) : named;
}

/** The command of a question: its parameters become options, the part of the address an argument. */
export function questionCommand({ name, answers, parameters }: QuestionUsage): Command {
  const command = new Command(name).description(answers).addOption(formatOption());
  const subjects: string[] = [];
  for (const parameter of parameters) {
    if (parameter.option === null) {
      subjects.push(parameter.key);
      command.argument(`<${parameter.placeholder}>`, parameter.meaning);
    } else {
      command.addOption(parameterOption(parameter));
    }
  }
  return asList(command).action(async () => {
    const { format, wide, ...options } = command.opts<Given & Required<ListOptions>>();
    const named = Object.fromEntries(subjects.map((key, index) => [key, command.args[index]]));
    const { printQuestion } = await import('./print-question.js');
    await printQuestion(name, { ...options, ...named }, { format, wide });
  });
}
