import { address, partsOf } from '../../forms/address.js';
import type { Answered } from '../../forms/answered.js';
import type { DeclarationSubject, VersionRow } from '../../status/questions/declaration.js';
import { comparedLines } from './compared-lines.js';
import { ComparedText } from './compared-text.js';
import { alternatesWithFeed } from './follow.js';
import { Freshness } from './freshness.js';
import { renderPage } from './layout.js';
import { OtherForms } from './other-forms.js';
import { printedBeside } from './printed-beside.js';
import { StatementFacts } from './statement-facts.js';
import { ToldElsewhere } from './told-elsewhere.js';
import { wholeLines } from './statement-excerpt.js';
import { statementLines } from './statement-lines.js';
import { NoteMarks, StatementText } from './statement-text.js';
import { RestTable } from './rest-table.js';
import { VersionTable } from './version-table.js';
import { english } from '../../wording/english.js';
import { capital } from '../../wording/capital.js';
import { Whose } from './statement-item.js';

/**
 * One text whole: what it is and on which of its words each code rests, what is said of it elsewhere, how it was printed
 * before, and what one version says otherwise than another.
 */
export function declarationPage(answered: Answered<VersionRow, DeclarationSubject>): string {
  const { book, url, answer, site } = answered;
  const { declaration, comparison } = answer.subject;
  const row = answer.rows.at(-1);
  if (row === undefined) return notYetRead(answered);
  const label = book.records.get(row.instrument)?.instrument.label ?? row.instrument;
  const { notes, noteHref } = printedBeside(book)(row);
  const text = {
    rests: row.rests,
    found: row.marks,
    notifications: row.notifications,
    noteHref,
    level: 3 as const,
  };
  const { path } = partsOf(url);
  return renderPage({
    site,
    url,
    title: answer.title,
    description: `${answer.title}: the words that the depositary prints, what each code rests on, objections and versions.`,
    alternates: alternatesWithFeed(answered),
    children: (
      <>
        <p class="kicker">
          <a href={address('/declarations', { instrument: row.instrument })}>{label}</a> · <Whose row={row} />
          <NoteMarks notes={notes} noteHref={noteHref} />
          {row.title !== '' && ` · printed under “${row.title}”`}
        </p>
        <h1 class="long">{answer.title}</h1>
        <Freshness answered={answered} {...(row.state && { code: row.state.code })} />
        {!declaration.isPrinted && (
          <p class="notice" role="note">
            <strong>The depositary prints it no more</strong>
            {row.knownUntil &&
              `: the tracker met the page without it on ${english.day(row.knownUntil.slice(0, 10))}`}
            .{declaration.withdrawnOn === null && ' Why, the page does not say; an end note may.'}
          </p>
        )}
        <StatementFacts row={row} />
        {declaration.withdrawnOn !== null && row.section !== 'end-notes' && (
          <p class="notice" role="note">
            <strong>Withdrawn on {english.day(declaration.withdrawnOn)}</strong>, as an end note tells.
          </p>
        )}
        <h2 id="text">The text</h2>
        {row.lines.length > 0 ? (
          <StatementText lines={wholeLines(statementLines(row))} {...text} />
        ) : (
          <p class="quiet">Nothing more is printed than its place.</p>
        )}
        <h2 id="codes">On which words each code rests</h2>
        <RestTable row={row} />
        <ToldElsewhere told={declaration} />
        <h2 id="versions">How it was printed</h2>
        <VersionTable rows={answer.rows} path={path} />
        {comparison !== null && (
          <>
            <h2 id="comparison">
              Version {comparison.to} beside version {comparison.from}
            </h2>
            <p class="prose">
              <del>What was taken out</del> has a line through it, <ins>what was put in</ins> a line beneath
              it.
            </p>
            {answer.rows.length > 2 && <CompareForm path={path} rows={answer.rows} comparison={comparison} />}
            <ComparedText
              lines={comparedLines(comparison.pieces, answer.rows[comparison.to - 1]?.lines ?? [])}
            />
          </>
        )}
        <OtherForms {...answered} />
      </>
    ),
  });
}

/** The page of a text at a moment before it was met. */
function notYetRead(answered: Answered<VersionRow, DeclarationSubject>): string {
  const { url, answer, site } = answered;
  return renderPage({
    site,
    url,
    title: answer.title,
    description: `${answer.title}: the words that the depositary prints, which were not read yet.`,
    alternates: alternatesWithFeed(answered),
    children: (
      <>
        <h1 class="long">{answer.title}</h1>
        <Freshness answered={answered} />
        <p class="empty">Nothing is shown: {answer.emptyBecause}.</p>
        <OtherForms {...answered} />
      </>
    ),
  });
}

/** Which two versions are compared. */
function CompareForm({
  path,
  rows,
  comparison,
}: {
  readonly path: string;
  readonly rows: readonly VersionRow[];
  readonly comparison: NonNullable<DeclarationSubject['comparison']>;
}) {
  const choose = (key: 'from' | 'to', chosen: number) => (
    <label>
      {capital(key)}
      <select name={key}>
        {rows.map(({ version, knownFrom }) => (
          <option value={version} selected={version === chosen}>
            version {version}, of {english.day(knownFrom.slice(0, 10))}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <form method="get" action={path} class="filters" aria-label="Versions to compare">
      {choose('from', comparison.from)}
      {choose('to', comparison.to)}
      <button type="submit">Compare</button>
    </form>
  );
}
