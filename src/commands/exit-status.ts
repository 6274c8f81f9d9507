/**
 * What the exit status of a command says; the help and the documentation read this table. 64 is `EX_USAGE` of
 * sysexits.h: shells take 2 for misuse, which is "held" here, and 126 and above for themselves.
 */
export const exitStatuses = [
  { name: 'done', status: 0, meaning: 'done' },
  { name: 'failed', status: 1, meaning: 'failed' },
  { name: 'held', status: 2, meaning: 'something is held or does not add up' },
  { name: 'usage', status: 64, meaning: 'wrong usage' },
] as const;

/** The status that says it. */
export function exitStatus(name: (typeof exitStatuses)[number]['name']): number {
  return exitStatuses.find((row) => row.name === name)!.status;
}
