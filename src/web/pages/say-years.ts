/** How long something has lasted, in whole years. */
export function sayYears(years: number): string {
  if (years === 0) return 'under 1 year';
  return years === 1 ? '1 year' : `${years} years`;
}
