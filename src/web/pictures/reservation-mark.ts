import { standings, type Standing } from '../../domain/standing.js';

/** How a tile looks, and what it prints beside the code. */
interface Marked {
  readonly look: string;
  readonly sign?: string;
}

/** The letter on the tile of a party with reservations: a letter is seen in every colour. */
const reserved = 'R';

/** The look of a State by its standing, with the letter where it is a party with reservations. */
export function markOf({
  standing,
  reservations,
}: {
  readonly standing: Standing;
  /** `null` where statements were never read. */
  readonly reservations: number | null;
}): Marked {
  return standing === 'party' && (reservations ?? 0) > 0
    ? { look: standing, sign: reserved }
    : { look: standing };
}

/** The looks by standing, and what they mean: parties with reservations are among the parties too. */
export const standingKeys: readonly (Marked & { readonly meaning: string })[] = standings.flatMap(
  ({ id, title }) => [
    { look: id, meaning: title },
    ...(id === 'party' ? [{ look: id, sign: reserved, meaning: 'Of them with reservations' }] : []),
  ],
);

/** Whether a tile is of a key: one without a sign is of all of its look, whatever stands on them. */
export function isOfKey(
  tile: Marked,
  { look, sign }: { readonly look: string; readonly sign?: string | undefined },
): boolean {
  return tile.look === look && (sign === undefined || tile.sign === sign);
}
