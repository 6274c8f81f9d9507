import { Argument, Command } from 'commander';

/** The shells for which there is one. */
const shells = ['bash', 'zsh', 'fish'] as const;

/** `completion`: what a shell must know to complete the words of this program. */
export function completionCommand(whole: () => Command): Command {
  return new Command('completion')
    .description('print what lets a shell complete these commands and their options')
    .addArgument(new Argument('<SHELL>', 'the shell that is to know them').choices([...shells]))
    .action(async (shell: (typeof shells)[number]) => {
      const { completionFor } = await import('./completion.js');
      process.stdout.write(completionFor(shell, whole()));
    });
}
