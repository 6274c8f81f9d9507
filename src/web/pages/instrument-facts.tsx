import { capital } from '../../wording/capital.js';
import { consentOf } from '../../domain/consent.js';
import type { Instrument } from '../../domain/instrument.js';
import type { Book } from '../../status/book.js';
import type { InstrumentRow } from '../../status/questions/instruments.js';
import { english } from '../../wording/english.js';
import { DayView } from './moment-view.js';
import { StatedFacts } from './stated-facts.js';

const either = new Intl.ListFormat('en-GB', { type: 'disjunction' });

/** What the treaty is, where the resolution names it, and its rules with their articles. */
export function InstrumentFacts({
  instrument,
  book,
  stated,
}: {
  readonly instrument: Instrument;
  readonly book: Book;
  /** What participants stated, in numbers; `null` where that was never read. */
  readonly stated: InstrumentRow['statements'];
}) {
  const { citedIn, adopted, inForceSince, reference, consentBy, consentArticle } = instrument;
  const parent = instrument.parent === null ? undefined : book.records.get(instrument.parent.id)?.instrument;
  const modes = either.format(consentBy.map((mode) => consentOf(mode).title.toLowerCase()));
  return (
    <dl class="facts">
      <dt>Cited in</dt>
      <dd>
        {citedIn ? (
          <>
            <a href={`https://undocs.org/${citedIn.resolution}`}>{citedIn.resolution}</a>, paragraph{' '}
            {citedIn.paragraph}, note {citedIn.note}: {citedIn.source}
          </>
        ) : (
          'not cited: tracked beside the cited instruments'
        )}
      </dd>
      <dt>Reference with the depositary</dt>
      <dd>{reference}</dd>
      <dt>Adopted</dt>
      <dd>
        {adopted.place}, <DayView day={adopted.on} />
      </dd>
      <dt>In force since</dt>
      <dd>{inForceSince === null ? 'not yet in force' : <DayView day={inForceSince} />}</dd>
      <dt>Who may join</dt>
      <dd>{english.say(instrument.openTo.sentence)}</dd>
      {instrument.signature && (
        <>
          <dt>Signature</dt>
          <dd>{english.say(instrument.signature.sentence)}</dd>
        </>
      )}
      <dt>How</dt>
      <dd>
        By {modes} ({consentArticle}).
      </dd>
      <dt>Entry into force</dt>
      <dd>{english.say(instrument.entryIntoForce.sentence)}</dd>
      <dt>{capital(instrument.withdrawal.called)}</dt>
      <dd>{english.say(instrument.withdrawal.sentence)}</dd>
      <dt>Reservations and declarations</dt>
      <dd>
        <StatedFacts stated={stated} instrument={instrument.id} />
      </dd>
      {parent && (
        <>
          <dt>Belongs to</dt>
          <dd>
            <a href={`/instruments/${parent.id}`}>{parent.title}</a>
          </dd>
        </>
      )}
    </dl>
  );
}
