import { Option, type Command } from 'commander';

/** The forms in which a list is printed. */
const formats = ['table', 'csv', 'json'] as const;

/** A form in which a list is printed. */
export type Format = (typeof formats)[number];

/** The option that every list takes. */
export const formatOption = () =>
  new Option('--format <FORMAT>', 'how the list is printed').choices([...formats]).default('table');

/** How a list is wanted. */
export interface ListOptions {
  readonly format: Format;
  /** As wide as what it says, however narrow the terminal. */
  readonly wide?: boolean;
}

/**
 * Lets a command that prints a list take how it is wanted, once it has its other options: help lists them in this
 * order.
 */
export const asList = (command: Command): Command =>
  command.option('--wide', 'a table as wide as what it says, however narrow the terminal');

/** Gathers the values of an option that may be given several times. */
export const collect = (value: string, before: readonly string[] = []): string[] => [...before, value];
