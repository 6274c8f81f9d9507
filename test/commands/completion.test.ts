import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { completionFor } from '../../src/commands/completion.js';
import { program } from '../../src/commands/program.js';

describe('the completion', () => {
  const script = completionFor('bash', program());

  /** What bash offers for the last of some words. */
  const offered = (...words: readonly string[]): readonly string[] => {
    const list = ['ratification-tracker', ...words].map((word) => `'${word}'`).join(' ');
    const ask = `COMP_WORDS=(${list}); COMP_CWORD=${words.length}; _ratification_tracker; echo "\${COMPREPLY[@]}"`;
    const { stdout, stderr } = spawnSync('bash', ['-c', `${script}\n${ask}`], { encoding: 'utf8' });
    expect(stderr).toBe('');
    return stdout.trim().split(' ');
  };

  it.each([
    [['ga'], ['gaps']],
    [['gaps', '--form'], ['--format']],
    [
      ['gaps', '--format', ''],
      ['table', 'csv', 'json'],
    ],
    [['gaps', '--format', 'json', '--as'], ['--as-of']],
    [['holds', 'a'], ['accept']],
    [['holds', 'accept', '3', '--as', ''], ['withdrawal']],
    [
      ['subscriptions', 'add', 'reader@example.org', '--every', ''],
      ['at-once', 'daily', 'weekly'],
    ],
    [['deliveries', 'list', '--state', 'g'], ['given-up']],
    [
      ['completion', ''],
      ['bash', 'zsh', 'fish'],
    ],
  ])('of bash offers for %j %j', (words, expected) => {
    expect(offered(...words)).toEqual(expected);
  });

  it('names every command and option in each shell', () => {
    for (const shell of ['bash', 'zsh', 'fish'] as const) {
      const text = completionFor(shell, program());
      for (const command of program().commands) {
        expect(text).toContain(command.name());
        for (const { long } of command.options) expect(text).toContain(long!.slice(2));
      }
    }
  });
});
