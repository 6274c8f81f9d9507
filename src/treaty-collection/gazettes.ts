/**
 * An official publication of a party that says who else is one. It is no depositary, and may lag behind or round its
 * words: what comes from it is marked as such wherever it is shown, and yields to the first page that is read.
 */
export interface Gazette {
  /** Where it is published. */
  readonly host: string;
  /** What it publishes, as a sentence names it. */
  readonly table: string;
}

/** Those from which a committed table may come. */
export const gazettes: readonly Gazette[] = [
  { host: 'www.fedlex.admin.ch', table: 'the scope table of the Swiss Confederation' },
];

/** What stands at an address of a gazette, in words. */
export function sayGazette(address: string): string {
  const { host } = new URL(address);
  return gazettes.find((gazette) => gazette.host === host)?.table ?? 'an official gazette';
}
