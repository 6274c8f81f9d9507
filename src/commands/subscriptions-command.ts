import { Command, Option } from 'commander';
import { toldKinds } from '../domain/change-filter.js';
import { rhythms, weekdays } from '../domain/rhythms.js';
import type { WantedOptions } from './alerts/wanted-subscription.js';
import { asList, collect, formatOption, type Format, type ListOptions } from './list-options.js';
import { parameterOption } from './question-command.js';

/** `subscriptions`: who is told of what, by mail or webhook. */
export function subscriptionsCommand(): Command {
  const command = new Command('subscriptions').description(
    'who is told by mail or webhook what changes; add one, pause it, end it',
  );
  asList(command.command('list', { isDefault: true }).option('--all', 'also those that have ended'))
    .description('who is told of what, and what waits')
    .addOption(formatOption())
    .action(async (options: ListOptions & { readonly all?: boolean }) => {
      const { printSubscriptions } = await import('./alerts/print-subscriptions.js');
      await printSubscriptions(options);
    });
  addCommand(command);
  ofOne(command, 'show', 'what it is told, how it stands, and how its last deliveries went')
    .addOption(formatOption())
    .action(async (id: string, { format }: { readonly format: Format }) => {
      const { printSubscription } = await import('./alerts/print-subscription.js');
      await printSubscription(id, format);
    });
  ofOne(command, 'pause', 'keep what changes until it is resumed')
    .option('--note <TEXT>', 'why')
    .action(async (id: string, options: { readonly note?: string }) => {
      const { pauseSubscription } = await import('./alerts/steer-subscription.js');
      await pauseSubscription(id, options);
    });
  ofOne(command, 'resume', 'tell what was kept, and what changes from now on').action(async (id: string) => {
    const { resumeSubscription } = await import('./alerts/steer-subscription.js');
    await resumeSubscription(id);
  });
  ofOne(command, 'remove', 'end it, and erase its address').action(async (id: string) => {
    const { removeSubscription } = await import('./alerts/steer-subscription.js');
    await removeSubscription(id);
  });
  ofOne(command, 'test', 'send one message at once that says it is a test').action(async (id: string) => {
    const { testSubscription } = await import('./alerts/test-subscription.js');
    process.exitCode = await testSubscription(id);
  });
  ofOne(command, 'rotate', 'sign its deliveries with a new secret, for a day beside the old one').action(
    async (id: string) => {
      const { rotateSecret } = await import('./alerts/steer-subscription.js');
      await rotateSecret(id);
    },
  );
  return command;
}

function ofOne(parent: Command, name: string, description: string): Command {
  return parent.command(name).description(description).argument('<ID>', 'the number of the subscription');
}

function addCommand(parent: Command): void {
  const kinds = toldKinds.map(({ kind }) => kind).join(', ');
  parent
    .command('add')
    .description('tell someone what changes from now on')
    .argument('<TO>', 'an e-mail address, or the https address of a webhook')
    .addOption(parameterOption('instrument'))
    .addOption(parameterOption('state'))
    .option(
      '--group <ID>',
      'only members of this group of States, e.g. african; may be given several times, and beside --state',
      collect,
    )
    .option('--kind <KIND>', `only changes of this kind: ${kinds}; may be given several times`, collect)
    .addOption(
      new Option('--every <RHYTHM>', rhythms.map(({ id, meaning }) => `${id}: ${meaning}`).join('; '))
        .choices(rhythms.map(({ id }) => id))
        .default('at-once'),
    )
    .addOption(new Option('--day <DAY>', 'the day of a weekly one').choices([...weekdays]))
    .option('--at <HH:MM>', 'the time of day of a daily or weekly one; 08:00 where it is absent')
    .option('--time-zone <ZONE>', 'the IANA time zone of that time; UTC where it is absent')
    .option('--since <DATE>', 'tell first what was detected since then: YYYY-MM-DD, or a moment of RFC 3339')
    .addOption(formatOption())
    .action(async (to: string, options: WantedOptions & { readonly format: Format }) => {
      const { addSubscription } = await import('./alerts/add-subscription.js');
      await addSubscription(to, options);
    });
}
