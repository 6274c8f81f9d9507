import { exitStatuses } from '../../src/commands/exit-status.js';
import { program } from '../../src/commands/program.js';
import { changeKinds } from '../../src/domain/change.js';
import { deliveryStates } from '../../src/domain/delivery-state.js';
import { standings } from '../../src/domain/standing.js';
import { declaredInstruments } from '../../src/instruments/instruments.js';
import { subscriptionStates } from '../../src/ledger/entities/subscription.entity.js';
import { troubleKinds } from '../../src/ledger/entities/trouble.entity.js';
import { exhibits } from '../../src/web/exhibits.js';
import { measures, requestMeasures } from '../../src/web/health/measures.js';
import { formsOf, representations } from '../../src/web/representations.js';
import { say } from '../in-words.js';
import { guards, questions, settings } from '../worded.js';
import { webhookExample, webhookFields } from './webhook-message.js';

/** The tables of the documentation, made from the tables that the program itself reads: by file and name. */
export const documentedTables: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'README.md': {
    standings: table(
      ['standing', 'the State', 'in a gap list'],
      standings.map(({ id, meaning, isGap }) => [code(id), meaning, isGap ? 'yes' : 'no']),
    ),
    questions: table(
      ['address', 'command', 'answers', 'takes'],
      questions.map(({ path, name, answers, parameters }) => [
        code(path),
        code(name),
        answers,
        parameters
          .filter(({ option }) => option !== null)
          .map(({ key }) => code(key))
          .join(', '),
      ]),
    ),
    forms: table(
      ['suffix', 'media type', 'what it is', 'of which questions'],
      representations.map((form) => [
        form.suffix === '' ? '' : code(form.suffix),
        code(form.mediaType),
        form.meaning,
        form.isFor
          ? questions
              .filter((question) => formsOf(question).includes(form))
              .map(({ name }) => code(name))
              .join(', ')
          : 'all',
      ]),
    ),
    exhibits: table(
      ['address', 'what it shows', 'takes'],
      exhibits
        .filter(({ path }) => path !== '/')
        .map(({ path, shows, question }) => [
          code(path),
          shows,
          question.parameters
            .filter(({ option }) => option !== null)
            .map(({ key }) => code(key))
            .join(', '),
        ]),
    ),
    commands: table(
      ['command', 'what it does'],
      program()
        .commands.filter((command) => !questions.some(({ name }) => name === command.name()))
        .map((command) => [code(command.name()), command.description()]),
    ),
    'subscription-states': table(
      ['state', 'a subscription that stands so'],
      subscriptionStates.map(({ id, meaning }) => [code(id), meaning]),
    ),
    'trouble-kinds': table(
      ['trouble', 'what it is'],
      troubleKinds.filter(({ id }) => id !== 'untold').map(({ id, meaning }) => [code(id), meaning]),
    ),
    'delivery-states': table(
      ['state', 'a delivery that stands so'],
      deliveryStates.map(({ id, meaning }) => [code(id), meaning]),
    ),
    'webhook-example': `\`\`\`json\n${webhookExample}\n\`\`\``,
    'webhook-fields': table(['field', 'what it is'], webhookFields),
    'exit-statuses': table(
      ['status', 'meaning'],
      exitStatuses.map(({ status, meaning }) => [String(status), meaning]),
    ),
    metrics: table(
      ['name', 'type', 'by', 'what it is'],
      [...measures, ...Object.values(requestMeasures)].map(({ name, type, labels, help }) => [
        code(name),
        type,
        labels.map(code).join(', '),
        help,
      ]),
    ),
    instruments: table(
      ['id', 'title', 'reference', 'cited in', 'adopted', 'rule of entry into force'],
      declaredInstruments().map(({ id, title, reference, citedIn, adopted, entryIntoForce }) => [
        code(id),
        title,
        reference,
        citedIn ? `${citedIn.resolution}, para. ${citedIn.paragraph}, note ${citedIn.note}` : 'not cited',
        `${adopted.place}, ${adopted.on}`,
        say(entryIntoForce.sentence),
      ]),
    ),
    settings: table(
      ['variable', 'default', 'what it is', 'expected'],
      Object.values(settings).map((one) => [
        code(one.variable),
        one.default === '' ? '' : code(one.default),
        one.meaning,
        one.expected,
      ]),
    ),
  },
  'src/README.md': {
    guards: table(
      ['guard', 'level', 'because', 'may a person accept it'],
      guards.map(({ name, level, because, acceptable }) => [
        code(name),
        level,
        because,
        level === 'warn' ? '' : acceptable ? 'yes' : 'no',
      ]),
    ),
    parameters: table(
      ['in an address', 'on the command line', 'meaning', 'taken by'],
      [...new Set(questions.flatMap(({ parameters }) => parameters))].map((parameter) => [
        code(parameter.key),
        code(parameter.option ?? `<${parameter.placeholder}>`),
        parameter.meaning,
        questions
          .filter(({ parameters }) => parameters.includes(parameter))
          .map(({ name }) => code(name))
          .join(', '),
      ]),
    ),
    'change-kinds': table(
      ['kind', 'meaning'],
      changeKinds.map(({ kind, meaning }) => [code(kind), meaning]),
    ),
  },
};

function code(text: string): string {
  return `\`${text}\``;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
