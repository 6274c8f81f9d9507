import type { ComponentChildren } from 'preact';
import { consents } from '../../domain/consent.js';
import { isDay } from '../../domain/day.js';
import { evidenceAddress } from '../../forms/evidence-address.js';
import type { Book } from '../../status/book.js';
import { english } from '../../wording/english.js';
import { MomentView } from './moment-view.js';
import { isStanding, StandingMark } from './standing-mark.js';

/** What a value is shown with. */
export interface ValueContext {
  /** What names things. */
  readonly book: Book;
  /** The code of the State that the column "state" of its row names. */
  readonly code: string | null;
  /** The code of the State that its row is about, by whichever column. */
  readonly about: string | null;
}

type View = (value: string, context: ValueContext) => ComponentChildren;

/** How the values of a column are shown, by its key. */
const views: Readonly<Record<string, View>> = {
  state: (value, { code }) => (code === null ? value : <a href={`/states/${code}`}>{value}</a>),
  group: (value, { book }) => book.states.groupById(value)?.name ?? value,
  instrument: instrumentLink,
  id: instrumentLink,
  mode: (value) => consents.find(({ mode }) => mode === value)?.title ?? value,
  participant: (value, { book }) => (
    <a href={`/states/${value}`}>{book.states.byCode(value)?.name ?? value}</a>
  ),
  sha256: (value, { about }) => <Hash value={value} code={about} />,
};

/** A value of a table as a person reads it: days in words, addresses as links, standings with their sign. */
export function viewValue(
  key: string,
  value: string | number | null,
  context: ValueContext,
): ComponentChildren {
  if (value === null || typeof value === 'number') return value;
  const isInstrument = context.book.records.has(key);
  if (isStanding(value) && (/standing|^before$|^after$/i.test(key) || isInstrument))
    return <StandingMark standing={value} />;
  return views[key]?.(value, context) ?? viewInstruments(value, context) ?? viewText(value);
}

/** Ids of instruments, one after another, by their labels. */
function viewInstruments(value: string, { book }: ValueContext): ComponentChildren {
  const records = value.split(' ').map((id) => book.records.get(id));
  if (records.includes(undefined)) return null;
  return records.map((record) => record?.instrument.label).join(', ');
}

/**
 * By how a text looks, since a column may hold days, addresses or words: a new column is shown well without a line
 * here.
 */
function viewText(value: string): ComponentChildren {
  // Without a `time` around it: of two hundred rows with three days each that would be a twentieth of the page, and
  // programs have the days in the other forms.
  if (isDay(value)) return english.day(value);
  if (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value)) return <MomentView moment={value} />;
  if (/^https?:\/\//.test(value)) return <a href={value}>page</a>;
  if (/^[0-9a-f]{64}$/.test(value)) return <Hash value={value} />;
  return value;
}

function instrumentLink(id: string, { book }: ValueContext): ComponentChildren {
  const record = book.records.get(id);
  return record ? <a href={`/instruments/${id}`}>{record.instrument.label}</a> : id;
}

/**
 * A hash, by its beginning, which tells it from all others here, with a link to what has it, at the row of a State where
 * its code is given; all of it is there for whoever asks.
 */
export function Hash({ value, code = null }: { readonly value: string; readonly code?: string | null }) {
  return (
    <a href={evidenceAddress(value, code)}>
      <code title={value}>{value.slice(0, 8)}</code>
    </a>
  );
}
