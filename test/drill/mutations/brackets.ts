import type { Mutation } from './mutation.js';
import type { TakenRow } from './table-of-page.js';
import { isParty, isSignatory, isLeft, ratified, inBrackets, placesOf, oneOf, inOne } from './taken-rows.js';

const bracketed = ({ signature, consent }: TakenRow): Partial<TakenRow> => ({
  signature: inBrackets(signature),
  consent: inBrackets(consent),
});

const markIn = (name: string): string => /<sup>.*?<\/sup>/is.exec(name)?.[0] ?? '';

/** Brackets that no State asked for, and brackets that are gone. */
export const brackets: readonly Mutation[] = [
  {
    kind: 'bracket',
    name: 'a row, the totals as they were',
    totals: false,
    isHeld: true,
    mutate: inOne(isParty, bracketed),
  },
  { kind: 'bracket', name: 'a party', totals: true, isHeld: true, mutate: inOne(isParty, bracketed) },
  {
    kind: 'bracket',
    name: 'a party that has a footnote',
    totals: true,
    mutate: inOne((row) => isParty(row) && markIn(row.name) !== '', bracketed),
  },
  {
    kind: 'bracket',
    name: 'a party, with the footnote of one that left',
    totals: true,
    mutate: ({ rows }, choose) => {
      const left = oneOf(
        placesOf(rows, (row) => isLeft(row) && markIn(row.name) !== ''),
        choose,
      );
      if (left === undefined) return null;
      return inOne(isParty, (row) => ({
        ...bracketed(row),
        name: row.name.replace(/(<br>)?$/, `${markIn(rows[left]!.name)}$1`),
      }))({ rows, head: '', tail: '' }, choose);
    },
  },
  {
    kind: 'bracket',
    name: 'a party, with an end note that is made up',
    totals: true,
    mutate: ({ rows, tail }, choose) => {
      const note = `<tr align="justify"><td><div id="x_dgNotesAll_ctl99_divNotesAll" class="divNotesAll"><a name='999'>999</a><index></index>On 3 January 2025, the Government denounced it with effect from 3 January 2026.<br></div></td></tr>`;
      const noted = tail.replace(/(_dgNotesAll"[^>]*>)/, `$1${note}`);
      const altered = inOne(isParty, (row) => ({
        ...bracketed(row),
        name: row.name.replace(/(<br>)?$/, `<SUP><A href='#999' class='noteIndex'>999</A></SUP>$1`),
      }))({ rows, head: '', tail: '' }, choose);
      return noted === tail || altered === null ? null : { ...altered, tail: noted };
    },
  },
  {
    kind: 'bracket',
    name: 'a mere signature',
    totals: true,
    mutate: inOne(isSignatory, bracketed),
  },
  {
    kind: 'bracket',
    name: 'the signature of a party',
    totals: true,
    isHeld: true,
    mutate: inOne(ratified, ({ signature }) => ({ signature: inBrackets(signature) })),
  },
  {
    kind: 'unbracket',
    name: 'a row',
    totals: true,
    mutate: inOne(isLeft, ({ signature, consent }) => ({
      signature: signature.replace(/[[\]]/g, ''),
      consent: consent.replace(/[[\]]/g, ''),
    })),
  },
];
