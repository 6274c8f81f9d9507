import type { FamilyRow } from '../../status/questions/families.js';
import { BarList } from '../pictures/bar-list.js';
import { familyTallies, type FamilyTally } from '../pictures/family-tally.js';

/** To how many of the cited instruments how many States are parties. */
export function FamilyCounts({
  rows,
  isWhole,
}: {
  readonly rows: readonly FamilyRow[];
  readonly isWhole: boolean;
}) {
  const tallies = familyTallies(rows, isWhole);
  const most = Math.max(0, ...tallies.map(({ of }) => of));
  return (
    <>
      <h2>How many of the {most}</h2>
      <figure>
        <figcaption>
          States by how many of the cited instruments they are parties to. A frame that is empty stands for
          States of which not every standing can be told. The <a href="#numbers">table</a> names them all.
        </figcaption>
        <BarList
          bars={tallies.map((tally) => ({
            label: sayTally(tally, most),
            count: tally.states,
            isUncertain: tally.untold > 0,
          }))}
        />
      </figure>
    </>
  );
}

/** "Party to 4 of 5", "Party to 3 or 4 of 5". */
function sayTally({ of, partyTo, untold }: FamilyTally, most: number): string {
  const upTo = untold === 0 ? '' : ` ${untold === 1 ? 'or' : 'to'} ${partyTo + untold}`;
  return `Party to ${partyTo}${upTo} of ${of}${of < most ? ' that they may join' : ''}`;
}
