import type { Day } from '../../domain/day.js';
import type { Asked } from '../../status/question.js';
import type { ProfileRow } from '../../status/questions/state.js';
import { remarksOn } from '../../status/remarks-on.js';
import { oldAsAt } from '../../status/select.js';
import { isGap } from '../../domain/standing.js';
import { address } from '../../forms/address.js';
import { EvidenceView } from './evidence-view.js';
import { DayView } from './moment-view.js';
import { RemarkView } from './remark-view.js';
import { StandingMark } from './standing-mark.js';
import { StatedView } from './stated-view.js';

/**
 * The State under each instrument: standing, sentence, entry into force, its group beside it, and the evidence. A
 * remark stands right after the sentence, so that whoever copies the one sees the other.
 */
export function ProfileTable({
  rows,
  asked,
}: {
  readonly rows: readonly ProfileRow[];
  readonly asked: Asked;
}) {
  return (
    <ul class="profile">
      {rows.map((row) => (
        <li class={row.standing}>
          <h3>
            <a href={`/instruments/${row.instrument}`}>{row.label}</a>{' '}
            <StandingMark standing={row.standing} />
          </h3>
          <p>{row.sentence}.</p>
          {row.remark !== null && (
            <p class="remark">
              <RemarkView
                remarks={remarksOn(
                  asked.book,
                  { state: asked.query.code ?? '', instrument: row.instrument, standing: row.standing },
                  asked.asOf,
                )}
              />
            </p>
          )}
          <StatedView row={row} code={asked.query.code ?? ''} />
          {row.standing !== 'party' && (
            <p>
              <a href={`/states/${asked.query.code ?? ''}/${row.instrument}`}>
                What it can still do about {row.label}
              </a>
              {isGap(row.standing) && (
                <>
                  {' · '}
                  <a href={wordsAddress(asked, row)}>words to use</a>
                </>
              )}
            </p>
          )}
          {row.inForceBecause !== null && (
            <p class="quiet">
              {row.inForceOn && (
                <>
                  {sayBinds(row.inForceOn, asked)} <DayView day={row.inForceOn} />:{' '}
                </>
              )}
              {row.inForceBecause}
            </p>
          )}
          {row.regionalGroup && <GroupLine row={row} asked={asked} />}
          {row.evidence && (
            <p class="quiet">
              Evidence: <EvidenceView evidence={row.evidence} code={asked.query.code ?? ''} />
              {row.printedName === null && ', where the State is not listed'}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Where the words for one instrument are, of the day asked about where one was. */
function wordsAddress({ query: { code, asOf } }: Asked, { instrument }: ProfileRow): string {
  return address(`/states/${code ?? ''}/${instrument}/words`, { asOf });
}

/** An instrument is spoken of on the day asked about, on which it may not bind the State yet. */
function sayBinds(inForceOn: Day, { asOf, today }: Asked): string {
  if (inForceOn > asOf) return 'Will bind it from';
  return asOf < today ? 'Bound it from' : 'Binds it since';
}

function GroupLine({ row, asked }: { readonly row: ProfileRow; readonly asked: Asked }) {
  const { regionalGroup: group, instrument } = row;
  if (group === null) return null;
  const record = asked.book.records.get(instrument);
  const isOfToday = asked.asOf >= asked.today && record !== undefined && oldAsAt(record, asked) === null;
  return (
    <p class="group-line">
      <svg class="bar" viewBox="0 0 1000 24" preserveAspectRatio="none" aria-hidden="true">
        <rect class="ground" width="1000" height="24" />
        <rect
          class="party"
          width={Math.round((group.parties / Math.max(group.members, 1)) * 1000)}
          height="24"
        />
      </svg>
      <small>
        {group.parties} of {group.members}{' '}
        <a href={address('/gaps', { instrument, group: group.id })}>{group.name}</a>{' '}
        {isOfToday ? 'are' : 'were'} parties
      </small>
    </p>
  );
}
