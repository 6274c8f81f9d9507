import { Command, Option } from 'commander';
import { parameterTable, type ParameterName } from '../status/parameter-table.js';
import { questionTable, type QuestionName } from '../status/question-table.js';
import { texts } from '../wording/en/texts.js';
import { asList, collect, formatOption, type ListOptions } from './list-options.js';

type Given = Readonly<Record<string, string | readonly string[] | undefined>>;

/** A parameter as an option; one that is part of an address is none. */
export function parameterOption(name: ParameterName): Option {
  const { option, placeholder, many } = parameterTable[name];
  const named = new Option(`${option} <${placeholder}>`, texts.parameters[name]);
  return many ? named.argParser(collect) : named;
}

/** The command of a question: its parameters become options, the part of the address an argument. */
export function questionCommand(name: QuestionName): Command {
  const command = new Command(name).description(texts.questions[name]).addOption(formatOption());
  const subjects: string[] = [];
  for (const parameter of questionTable[name].takes) {
    const { key, option, placeholder } = parameterTable[parameter];
    if (option === null) {
      subjects.push(key);
      command.argument(`<${placeholder}>`, texts.parameters[parameter]);
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
