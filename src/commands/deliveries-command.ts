import { Command, InvalidArgumentError, Option } from 'commander';
import { deliveryStates, type DeliveryState } from '../domain/delivery-state.js';
import type { DeliveryOptions } from './alerts/print-deliveries.js';
import { asList, formatOption } from './list-options.js';

/** `deliveries`: what was told, and how that went. */
export function deliveriesCommand(): Command {
  const command = new Command('deliveries').description('what was told to whom, and how that went');
  asList(command.command('list', { isDefault: true }))
    .description('every delivery, newest first')
    .addOption(stateOption())
    .option('--subscription <ID>', 'only those of this subscription, by its number')
    .addOption(formatOption())
    .action(async (options: DeliveryOptions) => {
      const { printDeliveries } = await import('./alerts/print-deliveries.js');
      await printDeliveries(options);
    });
  return command;
}

/** A state as one word, as a shell takes it. */
const wordOf = (state: DeliveryState) => state.replace(' ', '-');

function stateOption(): Option {
  const words = deliveryStates.map(({ id }) => wordOf(id));
  const meanings = deliveryStates.map(({ id, meaning }) => `${wordOf(id)}: ${meaning}`).join('; ');
  return new Option(
    '--state <STATE>',
    `only deliveries that stand so; may be given several times. ${meanings}`,
  )
    .choices(words)
    .argParser((text: string, before: readonly DeliveryState[] = []) => {
      const found = deliveryStates.find(({ id }) => id === text || wordOf(id) === text);
      if (found === undefined) throw new InvalidArgumentError(`Allowed choices are ${words.join(', ')}.`);
      return [...before, found.id];
    });
}
