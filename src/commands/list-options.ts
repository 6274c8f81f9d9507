import { Option } from 'commander';

/** The forms in which a list is printed. */
const formats = ['table', 'csv', 'json'] as const;

/** A form in which a list is printed. */
export type Format = (typeof formats)[number];

/** The option that every list takes. */
export const formatOption = () =>
  new Option('--format <FORMAT>', 'how the list is printed').choices([...formats]).default('table');

/** Gathers the values of an option that may be given several times. */
export const collect = (value: string, before: readonly string[] = []): string[] => [...before, value];
