import { describe, expect, it, test } from 'vitest';
import { exitStatuses } from '../../src/commands/exit-status.js';
import { program } from '../../src/commands/program.js';
import { questions } from '../worded.js';
import { tempFolder } from '../temp-folder.js';
import { runCli } from './run-cli.js';

describe('the help', () => {
  it('names every command and every exit status', async () => {
    const { status, stdout, stderr } = await runCli(await tempFolder(), ['--help']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const commands = [
      'sync',
      'inspect',
      'holds',
      'subscriptions',
      'deliveries',
      'replay',
      'verify',
      'serve',
      ...questions.map(({ name }) => name),
    ];
    for (const name of commands) expect(stdout).toMatch(new RegExp(`^  ${name}\\b`, 'm'));
    for (const { status: code, meaning } of exitStatuses) expect(stdout).toContain(`${code} ${meaning}`);
  });

  it('is wrapped in a narrow terminal, also what is said of each option', () => {
    for (const command of program().commands.filter((one) => one.name() === 'verify')) {
      command.configureOutput({ getOutHelpWidth: () => 60 });
      const lines = command.helpInformation().split('\n');
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(60);
    }
  });

  it('is given without any command, as wrong usage', async () => {
    const { status, stdout, stderr } = await runCli(await tempFolder(), []);
    expect({ status, stdout }).toEqual({ status: 64, stdout: '' });
    expect(stderr).toMatch(/^Usage: ratification-tracker/);
  });

  test.each(questions)('of $name names every option with its meaning', ({ name, answers, parameters }) => {
    const command = program().commands.find((one) => one.name() === name)!;
    // The holds are listed where nothing is decided about one.
    const list = command.commands.find((one) => one.name() === 'list');
    const text = (list ?? command).helpInformation().replace(/\s+/g, ' ');
    expect(text).toContain(answers);
    expect(text).toContain('--format <FORMAT>');
    for (const { option, placeholder, meaning } of parameters) {
      expect(text).toContain(option === null ? `<${placeholder}>` : `${option} <${placeholder}>`);
      expect(text).toContain(meaning);
    }
  });

  test.each([
    ['sync', ['--instrument <ID>', '--from <DIR>', '--dry-run', '--format <FORMAT>']],
    ['inspect', ['<FILE>']],
    ['replay', ['--format <FORMAT>']],
    ['verify', ['--format <FORMAT>']],
    ['holds', ['list', 'show', 'accept', 'reject']],
    ['subscriptions', ['list', 'add', 'show', 'pause', 'resume', 'remove', 'test', 'rotate']],
    ['deliveries', ['list']],
  ])('of %s names %j', (name, words) => {
    const command = program().commands.find((one) => one.name() === name)!;
    for (const word of words) expect(command.helpInformation()).toContain(word);
  });
});
