import { changes } from '../../status/questions/changes.js';
import { matrixRows } from '../../status/questions/matrix.js';
import type { InstrumentRow } from '../../status/questions/instruments.js';
import type { Answered } from '../../forms/answered.js';
import { frontSaying } from '../cards/front-card.js';
import { pageCard } from '../cards/page-card.js';
import { ChangeList } from './change-list.js';
import { FindForm } from './find-form.js';
import { GapAnswers } from './gap-answers.js';
import { GapTable } from './gap-table.js';
import { InstrumentCard } from './instrument-card.js';
import { alternatesWithFeed } from './follow.js';
import { Freshness } from './freshness.js';
import { renderPage } from './layout.js';
import { JoinedMap } from './joined-map.js';
import { DayView } from './moment-view.js';
import { OtherForms } from './other-forms.js';
import { datasetOf } from './structured-data.js';

/**
 * The front page: the instruments, how many States are not parties to each, and where they are. It quotes the
 * resolution to the letter (A/RES/61/180, paragraphs 3 and 4): it "urges … to consider", and does not oblige.
 */
export async function frontPage(answered: Answered<InstrumentRow>): Promise<string> {
  const { answer, book, asked, site, url, also } = answered;
  const rows = matrixRows(asked);
  // All else is in the book: whoever asks while the database is away gets the rest.
  const newest = asked.silentSince === null ? (await also(changes)).rows : null;
  const cited = book.instruments.filter(({ citedIn }) => citedIn !== null).length;
  const notes = new Map(answer.records.map((note) => [note.instrument, note]));
  const title = 'Which States have not joined?';
  const description =
    'Which States are not parties to the five instruments that General Assembly resolution 61/180 names, on trafficking in persons, slavery, organized crime, the sale of children and discrimination against women: by State, by group and on any day, with the evidence.';
  return renderPage({
    site,
    url,
    title,
    description,
    alternates: alternatesWithFeed(answered),
    card: pageCard(answered, frontSaying(answered)),
    dataset: datasetOf(answered, { name: title, description }),
    children: (
      <>
        <div class="opening">
          <div>
            <h1>Which States have not joined?</h1>
            <GapAnswers rows={answer.rows} notes={notes} />
          </div>
          <FindForm book={book} />
        </div>
        <Freshness answered={answered} />
        <p class="lead">
          In <a href="https://undocs.org/A/RES/61/180">resolution 61/180</a> the General Assembly urges Member
          States “that have not yet done so to consider taking measures to ratify or accede to” {cited}{' '}
          instruments: on organized crime, trafficking in persons, the sale of children, discrimination
          against women, and slavery. Here is who has, who has not, and on whose word that stands.
        </p>
        <section aria-labelledby="instruments">
          <h2 id="instruments">
            The instruments{' '}
            <small>
              as of <DayView day={answer.asOf} />
            </small>
          </h2>
          <div class="cards">
            {answer.rows.map((row) => (
              <InstrumentCard row={row} note={notes.get(row.id)} />
            ))}
          </div>
        </section>
        <section>
          <h2 id="by-group">Where the gaps are</h2>
          <GapTable rows={rows} book={book} />
          <p>
            <a href="/gaps">The whole gap list</a> ·{' '}
            <a href="/matrix">every State against every instrument</a>
          </p>
        </section>
        <section aria-labelledby="changes">
          <h2 id="changes">Newest changes</h2>
          {newest === null ? (
            <p>They cannot be read at this moment.</p>
          ) : (
            <ChangeList changes={newest.slice(0, 6)} />
          )}
          <p>
            <a href="/changes">All changes of the record</a>
          </p>
        </section>
        <section aria-labelledby="map">
          <h2 id="map">How many of the {book.instruments.length}</h2>
          <JoinedMap rows={rows} asked={asked} />
          <p>
            The same as a table: <a href="/states?sort=partyTo">States by how many they have joined</a>.
          </p>
        </section>
        <OtherForms {...answered} />
      </>
    ),
  });
}
