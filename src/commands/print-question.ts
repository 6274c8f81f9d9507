import { CONFIG, type Config } from '../config.js';
import { visibleText } from '../domain/visible-text.js';
import { answerQuestion } from '../forms/answer-question.js';
import type { Answered } from '../forms/answered.js';
import type { RawQuery } from '../status/parameters.js';
import { questions } from '../status/questions.js';
import { nextRunOf } from '../status/questions/runs.js';
import { StatusService } from '../status/status.service.js';
import { english } from '../wording/english.js';
import type { ListOptions } from './list-options.js';
import { withStateCodes } from './named-states.js';
import { withTracker } from './open-tracker.js';
import { printAnswer } from './print-answer.js';

/** Asks the question of a name and prints the answer; what must be known of it goes to standard error. */
export async function printQuestion(name: string, raw: RawQuery, options: ListOptions): Promise<void> {
  const { format } = options;
  const question = questions.find((one) => one.name === name);
  if (question === undefined) throw new Error(`there is no question "${name}"`);
  await withTracker(async (tracker) => {
    const status = tracker.get(StatusService);
    const site = tracker.get<Config>(CONFIG);
    const { states } = await status.book();
    const asked = withStateCodes(question.parameters, raw, states);
    const answered = await answerQuestion({ status, site, question, raw: asked, url: question.path });
    const { answer } = answered;
    await printAnswer(options, answered);
    const notes = [
      ...answer.warnings,
      ...(answer.emptyBecause ? [`the list is empty: ${answer.emptyBecause}`] : []),
    ];
    if (format === 'table') process.stderr.write(`${answer.title}: ${answer.total}\n`);
    const next = nextRunOf(answer);
    if (format === 'table' && next) process.stderr.write(`${english.say(next)}\n`);
    for (const note of notes) process.stderr.write(`note: ${visibleText(note)}\n`);
    if (format === 'table')
      for (const remark of remarksIn(answered)) process.stderr.write(`remark: ${visibleText(remark)}\n`);
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
