import type { Day } from '../domain/day.js';
import type { Finding } from '../domain/finding.js';
import { editions, type Edition } from '../treaty-collection/edition.js';
import { warningFinding } from '../treaty-collection/page-findings.js';
import { otherEdition, type EditionDifference } from './reconcile-editions.js';
import { sayDay } from './say-day.js';

/** An edition as sentences name it. */
export const editionNames: Readonly<Record<Edition, string>> = {
  html: 'the HTML page',
  xml: 'the XML document',
};

/** So many cells are told that an edition has not yet: it may have stood still for years. */
const mostCells = 5;

/** What is told of two editions that differ. */
export interface ToldDifferences {
  /** What both tell otherwise, with both readings, but for what a person has accepted. */
  readonly conflicts: readonly string[];
  /** Whatever holds nothing. */
  readonly findings: readonly Finding[];
}

/** Puts differences into words; `isAccepted` tells of a conflict whether a person has accepted it. */
export function tellEditions(
  differences: readonly EditionDifference[],
  days: Readonly<Record<Edition, Day | null>>,
  isAccepted: (conflict: EditionDifference) => boolean,
): ToldDifferences {
  const conflicts = differences.filter(({ kind }) => kind === 'conflict');
  return {
    conflicts: conflicts.filter((one) => !isAccepted(one)).map((one) => sayConflict(one, days)),
    findings: [
      ...conflicts
        .filter(isAccepted)
        .map((one) => warningFinding('editions-agree', `${sayConflict(one, days)}; a person accepted this`)),
      ...editions.flatMap((edition) => {
        const behind = differences.filter((one) => one.behind === edition);
        return behind.length === 0
          ? []
          : [warningFinding('edition-behind', sayBehind(edition, behind, days[edition]))];
      }),
    ],
  };
}

function sayConflict(difference: EditionDifference, days: Readonly<Record<Edition, Day | null>>): string {
  const said = editions.map(
    (edition) => `${editionNames[edition]}${sayAsAt(days[edition])} says ${sayReading(difference[edition])}`,
  );
  return `the ${difference.cell} of ${difference.name}: ${said.join(', ')}`;
}

function sayBehind(edition: Edition, behind: readonly EditionDifference[], day: Day | null): string {
  const told = behind.slice(0, mostCells).map((difference) => {
    const instead = difference[edition] === null ? '' : `, not ${sayReading(difference[edition])}`;
    return `the ${difference.cell} of ${difference.name} (${sayReading(difference[otherEdition(edition)])}${instead})`;
  });
  const more = behind.length - told.length;
  const rest = more === 0 ? '' : `; and ${more} more`;
  return `${editionNames[edition]}${sayAsAt(day)} does not have yet what the other edition has: ${told.join('; ')}${rest}`;
}

/** The day of an edition, in parentheses; nothing where it is not known. */
export function sayAsAt(day: Day | null): string {
  return day === null ? '' : ` (as at ${sayDay(day)})`;
}

function sayReading(reading: EditionDifference[Edition]): string {
  if (reading === null) return 'nothing';
  if ('date' in reading) {
    const text = `${sayDay(reading.date)}${reading.code && ` ${reading.code}`}`;
    return reading.withdrawn ? `[${text}]` : text;
  }
  const { notifiedOn, effectiveOn } = reading;
  const parts = [
    notifiedOn === null ? [] : `notice of ${sayDay(notifiedOn)}`,
    effectiveOn === null ? [] : `effect from ${sayDay(effectiveOn)}`,
  ].flat();
  return parts.join(', ') || 'no day of it';
}
