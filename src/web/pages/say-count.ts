/** A State may have several gaps: "5 States" for five gaps of two would be quoted as five. */
export function sayCount(gaps: number, states: number): string {
  if (gaps === states) return states === 1 ? 'State' : 'States';
  return `gaps of ${sayNumber(states, 'State')}`;
}

/** A number of things, in the plural where it is not one. */
export function sayNumber(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}
