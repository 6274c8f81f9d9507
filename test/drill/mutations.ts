import { addSpan } from '../../src/domain/day.js';
import { nameIn, type TakenPage, type TakenRow } from './table-of-page.js';

type Rows = readonly TakenRow[];

/** Chooses among as many as there are; every choice of a mutation follows from its seed. */
export type Choose = (count: number) => number;

/** How a page that is not true differs from the true one. */
export interface Mutation {
  readonly kind: 'exchange' | 'shift' | 'alter' | 'bracket' | 'unbracket' | 'delete' | 'duplicate';
  readonly name: string;
  /** Whether the page prints the totals of its own rows: what is aimed at them, they cannot see. */
  readonly totals: boolean;
  /** Whether guards must keep it out, wherever it falls; what they let pass waits for a second look. */
  readonly isHeld?: true;
  /** The page with the fault; `null` where it has no place for it. */
  readonly mutate: (page: TakenPage, choose: Choose) => Partial<TakenPage> | null;
}

type Cell = 'signature' | 'consent';
const cells: readonly Cell[] = ['signature', 'consent'];

const dateOf = (act: string): string => /\d{4}-\d\d-\d\d/.exec(act)?.[0] ?? '';
const letterOf = (act: string): string => /[A-Za-z]+/.exec(act)?.[0] ?? '';
const isParty = ({ consent }: TakenRow): boolean => /^\d/.test(consent);
/** Whether a State has signed and not consented. */
export const isSignatory = ({ signature, consent }: TakenRow): boolean =>
  /^\d/.test(signature) && consent === '';
const isLeft = ({ signature, consent }: TakenRow): boolean => (consent || signature).startsWith('[');
/** Whether a State is a party by accession, without a signature. */
export const acceded = (row: TakenRow): boolean =>
  isParty(row) && row.signature === '' && letterOf(row.consent) === 'a';
const ratified = (row: TakenRow): boolean => isParty(row) && row.signature !== '';
const anyRow = (): boolean => true;

const inBrackets = (act: string): string => (act === '' ? '' : `[${act.replace(/^\[|\]$/g, '')}]`);
const withDate = (act: string, date: string): string => act.replace(/\d{4}-\d\d-\d\d/, date);
/** The act, a day earlier. */
export const otherDay = (act: string): string => withDate(act, addSpan(dateOf(act), { days: -1 }));
const withLetter = (act: string, letter: string): string =>
  act.replace(/(\d\d)(?: \w+)?(\]?)$/, `$1${letter && ` ${letter}`}$2`);

const replaced = (rows: Rows, index: number, row: Partial<TakenRow>): Rows =>
  rows.map((one, at) => (at === index ? { ...one, ...row } : one));

/** The places of the rows that are of some kind. */
const placesOf = (rows: Rows, isOfKind: (row: TakenRow) => boolean): readonly number[] =>
  rows.flatMap((row, index) => (isOfKind(row) ? index : []));

/** One of some; `undefined` where there is none. */
function oneOf<Item>(items: readonly Item[], choose: Choose): Item | undefined {
  return items.length === 0 ? undefined : items[choose(items.length)];
}

/** Alters a row of some kind. */
const inOne =
  (
    isOfKind: (row: TakenRow) => boolean,
    alter: (row: TakenRow, choose: Choose) => Partial<TakenRow> | null,
  ) =>
  ({ rows }: TakenPage, choose: Choose): Partial<TakenPage> | null => {
    const at = oneOf(placesOf(rows, isOfKind), choose);
    const row = at === undefined ? null : alter(rows[at]!, choose);
    return row && { rows: replaced(rows, at!, row) };
  };

/** Exchanges parts of two rows of some kinds. */
const betweenTwo =
  (
    parts: readonly (keyof TakenRow)[],
    isFirst: (row: TakenRow) => boolean = anyRow,
    isOther: (row: TakenRow, first: TakenRow) => boolean = anyRow,
  ) =>
  ({ rows }: TakenPage, choose: Choose): Partial<TakenPage> | null => {
    const at = oneOf(placesOf(rows, isFirst), choose);
    if (at === undefined) return null;
    const first = rows[at]!;
    const other = oneOf(
      placesOf(rows, (row) => row !== first && isOther(row, first)),
      choose,
    );
    if (other === undefined) return null;
    const second = rows[other]!;
    const pick = (row: TakenRow): Partial<TakenRow> =>
      Object.fromEntries(parts.map((part) => [part, row[part]]));
    return { rows: replaced(replaced(rows, at, pick(second)), other, pick(first)) };
  };

/** Moves parts of some neighbouring rows down by a row, and those of the last to the first. */
const shifted =
  (parts: readonly (keyof TakenRow)[], least: number, most: number) =>
  ({ rows }: TakenPage, choose: Choose): Partial<TakenPage> => {
    const count = Math.min(rows.length, least + choose(most - least + 1));
    const from = choose(rows.length - count + 1);
    return {
      rows: rows.map((row, index) => {
        if (index < from || index >= from + count) return row;
        const source = rows[index === from ? from + count - 1 : index - 1]!;
        return { ...row, ...Object.fromEntries(parts.map((part) => [part, source[part]])) };
      }),
    };
  };

/** A row without one of its acts' figures as they are: of the day, the month or the year. */
const otherDate =
  (part: 'day' | 'month' | 'year', which: Cell) =>
  (row: TakenRow, choose: Choose): Partial<TakenRow> | null => {
    const date = dateOf(row[which]);
    const step = (choose(2) === 0 ? 1 : -1) * (1 + choose(part === 'year' ? 9 : 11));
    const other = addSpan(date, { [`${part}s`]: step });
    return other === date ? null : { [which]: withDate(row[which], other) };
  };

const hasAct =
  (which: Cell) =>
  (row: TakenRow): boolean =>
    row[which] !== '';

const otherLetter =
  (letters: readonly string[]) =>
  (row: TakenRow, choose: Choose): Partial<TakenRow> | null => {
    const letter = oneOf(
      letters.filter((one) => one !== letterOf(row.consent)),
      choose,
    );
    return letter === undefined ? null : { consent: withLetter(row.consent, letter) };
  };

const bracketed = ({ signature, consent }: TakenRow): Partial<TakenRow> => ({
  signature: inBrackets(signature),
  consent: inBrackets(consent),
});

const markIn = (name: string): string => /<sup>.*?<\/sup>/is.exec(name)?.[0] ?? '';

/** Names of States that could stand in any table, for a row that is made up. */
const furtherNames = [
  'Andorra',
  'Bhutan',
  'Cook Islands',
  'Niue',
  'Nauru',
  'Palau',
  'Somalia',
  'South Sudan',
  'Tonga',
  'Tuvalu',
  'Vanuatu',
  'Holy See',
];

/** The rows with one of a State that has none, in its place. */
function withNewState(rows: Rows, acts: Omit<TakenRow, 'name'>, choose: Choose): Rows | null {
  const listed = new Set(rows.map(({ name }) => nameIn(name)));
  const name = oneOf(
    furtherNames.filter((one) => !listed.has(one)),
    choose,
  );
  if (name === undefined) return null;
  const at = rows.findIndex((row) => nameIn(row.name) > name);
  return rows.toSpliced(at < 0 ? rows.length : at, 0, { name, ...acts });
}

const longDay = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** Every way in which a page is made untrue. Names say what is aimed at: where the totals are those of its own rows, they agree. */
export const mutations: readonly Mutation[] = [
  {
    kind: 'exchange',
    name: 'the names of two rows',
    totals: true,
    isHeld: true,
    mutate: betweenTwo(['name']),
  },
  {
    kind: 'exchange',
    name: 'the names of a party and a signatory',
    totals: true,
    isHeld: true,
    mutate: betweenTwo(['name'], isParty, isSignatory),
  },
  {
    kind: 'exchange',
    name: 'the names of two that acceded',
    totals: true,
    isHeld: true,
    mutate: betweenTwo(['name'], acceded, acceded),
  },
  {
    kind: 'exchange',
    name: 'the names of two neighbours',
    totals: true,
    isHeld: true,
    mutate: shifted(['name'], 2, 2),
  },
  {
    kind: 'exchange',
    name: 'the days of consent of two that acceded',
    totals: true,
    mutate: betweenTwo(['consent'], acceded, acceded),
  },
  {
    kind: 'exchange',
    name: 'the days of consent of two that ratified',
    totals: true,
    mutate: betweenTwo(['consent'], ratified, ratified),
  },
  {
    kind: 'exchange',
    name: 'the signatures of two that ratified',
    totals: true,
    mutate: betweenTwo(['signature'], ratified, ratified),
  },
  { kind: 'exchange', name: 'the cells of two rows', totals: true, mutate: betweenTwo(cells) },
  {
    kind: 'exchange',
    name: 'the cells of a party and a signatory',
    totals: true,
    isHeld: true,
    mutate: betweenTwo(cells, isParty, isSignatory),
  },
  {
    kind: 'exchange',
    name: 'the cells of one that acceded and one that ratified',
    totals: true,
    isHeld: true,
    mutate: betweenTwo(cells, acceded, ratified),
  },
  {
    kind: 'exchange',
    name: 'the two days of a row',
    totals: true,
    isHeld: true,
    mutate: inOne(ratified, ({ signature, consent }) => ({
      signature: withDate(signature, dateOf(consent)),
      consent: withDate(consent, dateOf(signature)),
    })),
  },
  { kind: 'shift', name: 'names by a row', totals: true, isHeld: true, mutate: shifted(['name'], 3, 30) },
  { kind: 'shift', name: 'consents by a row, a few', totals: true, mutate: shifted(['consent'], 2, 3) },
  {
    kind: 'shift',
    name: 'consents by a row, many',
    totals: true,
    isHeld: true,
    mutate: shifted(['consent'], 4, 60),
  },
  { kind: 'shift', name: 'signatures by a row', totals: true, mutate: shifted(['signature'], 2, 4) },
  { kind: 'shift', name: 'both cells by a row', totals: true, mutate: shifted(cells, 2, 4) },
  {
    kind: 'shift',
    name: 'a column into the other',
    totals: true,
    isHeld: true,
    mutate: ({ rows }) => ({
      rows: rows.map(({ name, signature, consent }) => ({ name, signature: consent, consent: signature })),
    }),
  },
  {
    kind: 'shift',
    name: 'an act into the other cell of its row',
    totals: true,
    isHeld: true,
    mutate: inOne(isSignatory, ({ signature }) => ({ signature: '', consent: signature })),
  },
  {
    kind: 'alter',
    name: 'the day of a consent',
    totals: true,
    mutate: inOne(hasAct('consent'), otherDate('day', 'consent')),
  },
  {
    kind: 'alter',
    name: 'the month of a consent',
    totals: true,
    mutate: inOne(hasAct('consent'), otherDate('month', 'consent')),
  },
  {
    kind: 'alter',
    name: 'the year of a consent',
    totals: true,
    mutate: inOne(hasAct('consent'), otherDate('year', 'consent')),
  },
  {
    kind: 'alter',
    name: 'the month of a signature',
    totals: true,
    mutate: inOne(hasAct('signature'), otherDate('month', 'signature')),
  },
  {
    kind: 'alter',
    name: 'two days of consent',
    totals: true,
    mutate: (page, choose) => {
      const alter = inOne(hasAct('consent'), otherDate('month', 'consent'));
      const once = alter(page, choose);
      return once && alter({ ...page, ...once }, choose);
    },
  },
  {
    kind: 'alter',
    name: 'an old consent into one of today',
    totals: true,
    mutate: (page, choose) =>
      inOne(isParty, ({ consent }) => ({ consent: withDate(consent, addSpan(asAtOf(page), { days: 1 })) }))(
        page,
        choose,
      ),
  },
  {
    kind: 'alter',
    name: 'the letter of a consent',
    totals: true,
    mutate: inOne(hasAct('consent'), otherLetter(['', 'A', 'AA', 'a', 'd'])),
  },
  {
    kind: 'alter',
    name: 'the letter of a consent, to one that fits',
    totals: true,
    mutate: (page, choose) =>
      (choose(2) === 0
        ? inOne(acceded, otherLetter(['a', 'd']))
        : inOne(ratified, otherLetter(['', 'A', 'AA', 'd'])))(page, choose),
  },
  {
    kind: 'alter',
    name: 'the day of a withdrawal in its end note',
    totals: true,
    mutate: ({ rows, tail }, choose) => {
      if (!rows.some(isLeft)) return null;
      const days = [...tail.matchAll(/(?:withdrawal|denunciation)[^<]{0,60} (\d{1,2} [A-Z][a-z]+ \d{4})/g)];
      const found = oneOf(days, choose);
      if (found === undefined) return null;
      const date = new Date(`${found[1]} UTC`).toISOString().slice(0, 10);
      const other = longDay.format(Date.parse(addSpan(date, { months: -1 - choose(5) })));
      const words = found[0].replace(found[1]!, other);
      return { tail: tail.slice(0, found.index) + words + tail.slice(found.index + found[0].length) };
    },
  },
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
  {
    kind: 'delete',
    name: 'a row, the totals as they were',
    totals: false,
    isHeld: true,
    mutate: ({ rows }, choose) => ({ rows: rows.toSpliced(choose(rows.length), 1) }),
  },
  {
    kind: 'delete',
    name: 'a row',
    totals: true,
    isHeld: true,
    mutate: ({ rows }, choose) => ({ rows: rows.toSpliced(choose(rows.length), 1) }),
  },
  {
    kind: 'delete',
    name: 'a row in brackets',
    totals: true,
    isHeld: true,
    mutate: ({ rows }, choose) => {
      const at = oneOf(placesOf(rows, isLeft), choose);
      return at === undefined ? null : { rows: rows.toSpliced(at, 1) };
    },
  },
  {
    kind: 'delete',
    name: 'a consent',
    totals: true,
    isHeld: true,
    mutate: inOne(ratified, () => ({ consent: '' })),
  },
  {
    kind: 'delete',
    name: 'a signature',
    totals: true,
    isHeld: true,
    mutate: inOne(ratified, () => ({ signature: '' })),
  },
  {
    kind: 'duplicate',
    name: 'a row',
    totals: true,
    isHeld: true,
    mutate: ({ rows }, choose) => {
      const at = choose(rows.length);
      return { rows: rows.toSpliced(at, 0, rows[at]!) };
    },
  },
  {
    kind: 'duplicate',
    name: 'the cells of a row in the next row',
    totals: true,
    mutate: ({ rows }, choose) => {
      const at = choose(rows.length - 1);
      const { signature, consent } = rows[at]!;
      return { rows: replaced(rows, at + 1, { signature, consent }) };
    },
  },
  {
    kind: 'duplicate',
    name: 'the consent of a party beside a mere signature',
    totals: true,
    mutate: ({ rows }, choose) => {
      const from = oneOf(placesOf(rows, ratified), choose);
      const source = from === undefined ? undefined : rows[from];
      return (
        (source &&
          inOne(
            (row) => isSignatory(row) && dateOf(row.signature) <= dateOf(source.consent),
            () => ({ consent: source.consent }),
          )({ rows, head: '', tail: '' }, choose)) ??
        null
      );
    },
  },
  {
    kind: 'duplicate',
    name: 'the acts of a party beside the name of another State',
    totals: true,
    mutate: ({ rows }, choose) => {
      const from = oneOf(placesOf(rows, isParty), choose);
      if (from === undefined) return null;
      const { signature, consent } = rows[from]!;
      const more = withNewState(rows, { signature, consent }, choose);
      return more && { rows: more };
    },
  },
];

/** The day that a page prints as its own. */
export function asAtOf({ head }: Pick<TakenPage, 'head'>): string {
  const [, day, month, year] = /STATUS AS AT : (\d\d)-(\d\d)-(\d{4})/.exec(head) ?? [];
  return `${year}-${month}-${day}`;
}
