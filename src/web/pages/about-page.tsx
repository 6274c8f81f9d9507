import { standings } from '../../domain/standing.js';
import type { Config } from '../../config.js';
import type { Book } from '../../status/book.js';
import type { Question } from '../../status/question.js';
import { feedOfAll } from './follow.js';
import { GuardTable } from './guard-table.js';
import { renderPage } from './layout.js';
import { QuestionList } from './question-list.js';
import { SourceTable } from './source-table.js';
import { StandingMark } from './standing-mark.js';
import { Webcal } from './webcal.js';
import { english } from '../../wording/english.js';

/**
 * The settings that a reader may want to know, with the values that they have here; none of them is a secret or a path.
 */
const told = ['syncCron', 'syncTimeZone', 'staleAfter', 'syncMaxChanges', 'syncSecondLook'] as const;

/** The calendars, each of its question. */
const calendars = [
  ['/upcoming.ics', 'What takes effect next'],
  ['/anniversaries.ics', 'anniversaries'],
  ['/withdrawals.ics', 'withdrawals and denunciations'],
  ['/entry-into-force.ics', 'entries into force'],
] as const;

/**
 * What the tracker is, its sources, its method and limits, and how to cite and to correct it. The ids of its headings
 * are in links of other sites: none may change.
 */
export function aboutPage(book: Book, questions: readonly Question<unknown>[], config: Config): string {
  return renderPage({
    site: config,
    url: '/about',
    alternates: [feedOfAll],
    title: 'About and method',
    description:
      'Where the record comes from, how it is read, what is refused, and how to cite and correct it.',
    children: (
      <>
        <h1>About and method</h1>
        <div class="prose">
          <p class="lead">
            One question, answered with evidence: which States have not joined? General Assembly{' '}
            <a href="https://undocs.org/A/RES/61/180">resolution 61/180</a> of 20 December 2006 urges Member
            States that have not yet done so to consider taking measures to ratify or accede to five
            instruments: on organized crime, trafficking in persons, the sale of children, discrimination
            against women, and slavery. This tracker reads the depositary’s public pages, keeps what they said
            and when, and shows the gaps.
          </p>
        </div>
        <h2 id="sources">Sources</h2>
        <div class="prose">
          <p>
            The Secretary-General of the United Nations is the depositary of every instrument here. Its status
            pages are the source of who joined and when; each figure leads back to its page. Where no page has
            been read yet, the record begins with a table that is committed with the tracker: it says its day,
            and the hash beside it is that of the table. Such a table may be of a day for which an official
            gazette confirms it, and no page: the figure then says whose table that is and leads there. A page
            of the depositary, once read, takes its place.
          </p>
          <p>
            The depositary publishes the same record twice: as the page, which leads, and as an XML document.
            “2 of 2 editions agree” says that on the day beside it both could be read and said the same of
            every cell, and that the record says it too. An edition that has not yet what the other has, or
            tells it otherwise, does not agree. The evidence of each figure names the editions that say it, in
            JSON as <code>witnesses</code>.
          </p>
        </div>
        <SourceTable book={book} />
        <h2 id="method">Method</h2>
        <div class="prose">
          <p>
            Each page is kept byte for byte under the SHA-256 hash of its content, then read, then compared
            with the record. What the reader does not understand is a finding, never a guess. A page that
            fails one of the tests below is held: it is kept and shown in public, the record stays as it was,
            and a person looks at it. What a page that passes them prints otherwise than the record, other
            than acts that are new and of near days, is believed only with a second witness: the other
            edition, or a page of a later day. Until then that row waits, and the rest of the page is
            recorded.
          </p>
          <dl class="facts">
            {told.map((name) => (
              <>
                <dt>{english.settings[name]}</dt>
                <dd class="evidence">{config[name]}</dd>
              </>
            ))}
          </dl>
        </div>
        <h3>What is refused, and why</h3>
        <GuardTable />
        <h2 id="counting">What counts</h2>
        <div class="prose">
          <ul class="plain">
            {standings.map(({ id, meaning }) => (
              <li>
                <StandingMark standing={id} />: {meaning}.
              </li>
            ))}
          </ul>
          <p>
            A gap is a State that may join and is not a party. Counted are the Members of the United Nations,
            the Holy See, the State of Palestine, the Cook Islands and Niue, each from the day it could join.
            The European Union, where it may join, is shown and never counted as a State; the depositary’s own
            totals include it.
          </p>
        </div>
        <h2 id="limits">Limits</h2>
        <div class="prose">
          <ul>
            <li>
              The depositary’s pages are authoritative. This is not a publication of the United Nations.
            </li>
            <li>
              The pages are updated by the depositary with some delay; an act may be known to others before it
              stands there.
            </li>
            <li>
              A past day is told from what is known now, unless “as known at” asks for what was known then.
              Earlier acts that the pages no longer print are known only if a page that printed them was kept.
            </li>
            <li>Reservations and declarations are not weighed: a party is a party.</li>
            <li>
              The maps show each State as a tile, roughly where it lies: they draw no border, and express no
              opinion on the status of any territory or on any frontier.
            </li>
          </ul>
        </div>
        <h2 id="cite">How to cite</h2>
        <div class="prose">
          <p>
            “How to cite this”, at the foot of each page, has a line ready to copy, with the day of the record
            and a permanent address: the one that names the day asked about and the moment of knowledge, under
            which the same answer can be had later. Cite the depositary’s page beside it:
          </p>
          <blockquote>
            United Nations Treaty Collection, [instrument], status as at [day]; read through the Ratification
            Tracker, [permanent address].
          </blockquote>
          <p>
            The page of a State has a text about it, each statement with its day. The same citation is in
            every JSON answer, and as BibTeX under <code>.bib</code>.
          </p>
        </div>
        <h2 id="correct">How to correct</h2>
        <div class="prose">
          <p>
            If a figure here differs from the page it leads to, the fault is ours
            {config.syncContact ? <>: write to {config.syncContact}</> : ': tell whoever runs this tracker'}.
            If the depositary’s page itself is wrong, write to the Treaty Section of the United Nations; the
            next sync brings its correction here, recorded as a correction and not as a new act.
          </p>
        </div>
        <h2 id="use">For your own work</h2>
        <div class="prose">
          <ul>
            <li>
              <strong>Spreadsheets and programs.</strong> Every list is also CSV, Excel and JSON: put{' '}
              <code>.csv</code>, <code>.xlsx</code> or <code>.json</code> behind the path of its address,
              before the question mark. Links stand at the foot of each page.
            </li>
            <li>
              <strong>Everything at once.</strong> <a href="/data/tracker.zip">One file</a> with all tables,
              what their columns mean, and checksums.
            </li>
            <li>
              <strong>Feeds.</strong> Changes of the record as <a href="/changes.atom">Atom</a> or{' '}
              <a href="/changes.feed.json">JSON Feed</a>, with the filters of the page of{' '}
              <a href="/changes">changes</a>: for example{' '}
              <a href="/changes.atom?group=african">African States</a>.
            </li>
            <li>
              <strong>Calendars.</strong>{' '}
              {calendars.map(([href, name], index) => (
                <>
                  {index > 0 && ', '}
                  <a href={href}>{name}</a>
                  <Webcal site={config} href={href} />
                </>
              ))}
              .
            </li>
            <li>
              <strong>Badges and frames.</strong> The page of each <a href="/instruments">instrument</a> has,
              at its foot, the markup of a badge, a list and a map for another site.
            </li>
            <li>
              <strong>Programs.</strong> Every address is <a href="/api">described</a> as OpenAPI 3.1, at{' '}
              <a href="/openapi.json">/openapi.json</a>.
            </li>
            <li>
              <strong>A witness.</strong> The <a href="/log.json">log of revisions</a> says what the record
              was at each change, in hashes. Keep a copy: it shows later whether this tracker has rewritten
              what it said, though not that the depositary served it.
            </li>
          </ul>
        </div>
        <h2 id="questions">What can be asked</h2>
        <QuestionList questions={questions} />
      </>
    ),
  });
}
