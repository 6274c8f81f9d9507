import { capital } from '../../wording/capital.js';

/**
 * Words run together, each with a capital, as the names of types are written: `entry-into-force.csv` gives
 * `EntryIntoForceCsv`. Names of components have letters, digits and `._-` only (OpenAPI 3.1, "Components Object");
 * generators want fewer still.
 */
export function pascalCase(text: string): string {
  return text
    .split(/[^A-Za-z\d]+/)
    .map(capital)
    .join('');
}

/** The same with a small letter first, as the names of functions are written. */
export function camelCase(text: string): string {
  const name = pascalCase(text);
  return name.charAt(0).toLowerCase() + name.slice(1);
}
