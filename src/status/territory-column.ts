import { columnAt } from './column-at.js';
import type { Column } from './question.js';
import type { TerritoryTold } from './territories-of.js';

/** What was told of territories, one after another: `Aruba (extended 1991-06-01); Guam (withheld)`. */
export const territoryColumn: Column<{ readonly territories: readonly TerritoryTold[] | null }> = columnAt(
  'territories',
  {
    key: 'territoriesTold',
    name: 'territoriesTold',
    dataOnly: true,
    cell: ({ territories }) =>
      territories === null || territories.length === 0 ? null : territories.map(sayTerritory).join('; '),
  },
);

function sayTerritory({ name, applies, on }: TerritoryTold): string {
  const how = [applies ? 'extended' : 'withheld', ...(on === null ? [] : [on])];
  return `${name} (${how.join(' ')})`;
}
