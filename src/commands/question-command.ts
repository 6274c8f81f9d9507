import { Command, Option } from 'commander';
import { CONFIG, type Config } from '../config.js';
import { answerQuestion } from '../forms/answer-question.js';
import type { Answered } from '../forms/answered.js';
import type { Query, RawQuery } from '../status/parameters.js';
import type { Question } from '../status/question.js';
import { nextRunOf } from '../status/questions/runs.js';
import { StatusService } from '../status/status.service.js';
import { withTracker } from './open-tracker.js';
import { formats, printAnswer, type Format } from './print-answer.js';
import { english } from '../wording/english.js';

/** The option that every list takes. */
export const formatOption = () =>
  new Option('--format <FORMAT>', 'how the list is printed').choices([...formats]).default('table');

/** Gathers the values of an option that may be given several times. */
export const collect = (value: string, before: readonly string[] = []): string[] => [...before, value];

type Given = Readonly<Record<string, string | readonly string[] | undefined>>;

/** The command of a question: its parameters become options, the part of the address an argument. */
export function questionCommand(question: Question<unknown>): Command {
  const command = new Command(question.name).description(question.answers).addOption(formatOption());
  const subjects: (keyof Query)[] = [];
  for (const { key, option, placeholder, many, meaning } of question.parameters) {
    if (option === null) {
      subjects.push(key);
      command.argument(`<${placeholder}>`, meaning);
    } else {
      const named = new Option(`${option} <${placeholder}>`, meaning);
      command.addOption(many ? named.argParser(collect) : named);
    }
  }
  return command.action(async () => {
    const { format, ...options } = command.opts<Given & { format: Format }>();
    const named = Object.fromEntries(subjects.map((key, index) => [key, command.args[index]]));
    await printQuestion(question, { ...options, ...named }, format);
  });
}

/** Asks a question and prints the answer; what must be known of it goes to standard error. */
export async function printQuestion<Row>(
  question: Question<Row>,
  raw: RawQuery,
  format: Format,
): Promise<void> {
  await withTracker(async (tracker) => {
    const status = tracker.get(StatusService);
    const site = tracker.get<Config>(CONFIG);
    const answered = await answerQuestion({ status, site, question, raw, url: question.path });
    const { answer } = answered;
    process.stdout.write(printAnswer(format, answered));
    const notes = [
      ...answer.warnings,
      ...(answer.emptyBecause ? [`the list is empty: ${answer.emptyBecause}`] : []),
    ];
    if (format === 'table') process.stderr.write(`${answer.title}: ${answer.total}\n`);
    const next = nextRunOf(answer);
    if (format === 'table' && next) process.stderr.write(`${english.say(next)}\n`);
    for (const note of notes) process.stderr.write(`note: ${note}\n`);
    if (format === 'table')
      for (const remark of remarksIn(answered)) process.stderr.write(`remark: ${remark}\n`);
  });
}

/** What must be known beside rows, which a table has no room for: each after the State and instrument of its row. */
function remarksIn<Row>({ question, book, asked, answer }: Answered<Row>): readonly string[] {
  const columns = question.columns(book, asked.query);
  const remark = columns.find(({ key }) => key === 'remark');
  if (remark === undefined) return [];
  const names = columns.filter(({ key }) => key === 'state' || key === 'instrument');
  return answer.rows.flatMap((row) => {
    const text = remark.cell(row);
    return text === null ? [] : [`${names.map(({ cell }) => cell(row)).join(', ')}: ${text}`];
  });
}
