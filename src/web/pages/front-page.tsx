import { sayDay } from '../../domain/day.js';
import type { Book } from '../../status/book.js';
import type { Answer } from '../../status/question.js';
import type { InstrumentRow } from '../../status/questions/instruments.js';
import { renderPage } from './layout.js';
import { RecordNotes, Warnings } from './record-notes.js';

/** The front page: the five instruments, and how many States are missing from each. */
export function frontPage(answer: Answer<InstrumentRow>, book: Book): string {
  return renderPage({
    title: 'Which States have not joined?',
    description:
      'Which States have not joined the five instruments against trafficking and slavery that General Assembly resolution 61/180 names.',
    children: (
      <>
        <h1>Which States have not joined?</h1>
        <p>
          General Assembly resolution 61/180 urges States that have not yet done so to join five instruments
          against trafficking and slavery. Here is who has, who has not, and on which page of the depositary
          that stands.
        </p>
        <Warnings warnings={answer.warnings} />
        <div class="cards">
          {answer.rows.map((row) => (
            <InstrumentCard row={row} />
          ))}
        </div>
        <RecordNotes records={answer.records} book={book} />
      </>
    ),
  });
}

function InstrumentCard({ row }: { readonly row: InstrumentRow }) {
  const { id, title, mayJoin, states, evidence, citedIn } = row;
  const missing = mayJoin - states.party;
  return (
    <article class="card">
      <h2>
        <a href={`/instruments/${id}`}>{title}</a>
      </h2>
      {evidence?.statusAsAt ? (
        <>
          <p class="missing">
            <a href={`/gaps?instrument=${id}`}>
              <strong>{missing}</strong> {missing === 1 ? 'State was not a party' : 'States were not parties'}
            </a>{' '}
            as at {sayDay(evidence.statusAsAt)}
          </p>
          <progress
            value={states.party}
            max={mayJoin}
            aria-label={`${states.party} of ${mayJoin} States are parties`}
          />
          <p>
            <small>
              {states.party} of {mayJoin} States are parties; {states.signatory} have signed only
              {citedIn && `; cited in paragraph ${citedIn.paragraph}`}
            </small>
          </p>
        </>
      ) : (
        <p>There is no record yet: nothing can be said until a sync succeeds.</p>
      )}
    </article>
  );
}
