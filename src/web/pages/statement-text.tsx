import type { ComponentChildren } from 'preact';
import { sayRest } from './say-statement.js';
import type { ShownLine } from './statement-excerpt.js';
import { piecesOf, type Marked, type Piece } from './statement-pieces.js';

/** How the text of a statement is shown. */
export interface StatementTextProps extends Marked {
  /** What is shown of it. */
  readonly lines: readonly ShownLine[];
  /** The level of its headings in the page. */
  readonly level: 3 | 4;
  /** Where the end note of a number is; `null` where it is not on record. */
  readonly noteHref: (note: number) => string | null;
}

/**
 * What a government stated, in its own words as the depositary prints them: text and nothing else, its headings as
 * headings. Names and sentences may be of a language that is written from right to left: each line finds its own
 * direction (HTML, `dir=auto`).
 */
export function StatementText(props: StatementTextProps) {
  return (
    <blockquote class="stated">
      {props.lines.map((line) => (
        <Line line={line} {...props} />
      ))}
    </blockquote>
  );
}

function Line({ line, level, noteHref, ...marked }: { readonly line: ShownLine } & StatementTextProps) {
  const { role, text, notes, number, from, to } = line;
  const words = (
    <>
      {from > 0 && '… '}
      <Pieces pieces={piecesOf(text, number, marked, line)} />
      {to < text.length && ' …'}
      <NoteMarks notes={notes} noteHref={noteHref} />
    </>
  );
  if (role === 'heading' && level === 3) return <h3 dir="auto">{words}</h3>;
  if (role === 'heading') return <h4 dir="auto">{words}</h4>;
  return (
    <p dir="auto" class={role === 'day' ? 'stated-on' : undefined}>
      {words}
    </p>
  );
}

/** Words, those on which a code rests underlined by dots: what the code is, their tip says; and all codes, the page of the text. */
function Pieces({ pieces }: { readonly pieces: readonly Piece[] }) {
  return (
    <>
      {pieces.map(({ text, rests, isFound, href }) => {
        let words: ComponentChildren = isFound ? <mark>{text}</mark> : text;
        if (href !== null) words = <a href={href}>{words}</a>;
        if (rests.length === 0) return words;
        return (
          <span class="rest" title={rests.map(sayRest).join('; ')}>
            {words}
          </span>
        );
      })}
    </>
  );
}

/** The end notes that something is marked with, each a link where the note is on record. */
export function NoteMarks({
  notes,
  noteHref,
}: {
  readonly notes: readonly number[];
  readonly noteHref: (note: number) => string | null;
}) {
  return (
    <>
      {notes.map((note) => {
        const href = noteHref(note);
        return <sup> {href === null ? `note ${note}` : <a href={href}>note {note}</a>}</sup>;
      })}
    </>
  );
}
