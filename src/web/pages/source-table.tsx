import type { Book } from '../../status/book.js';
import { editionsReason } from '../../status/editions-read.js';
import { capital } from '../../wording/capital.js';
import { english } from '../../wording/english.js';
import { EvidenceView } from './evidence-view.js';
import { DayView, MomentView } from './moment-view.js';
import { TableRegion } from './table-region.js';

/** Every instrument with the page or the table that its record rests on. */
export function SourceTable({ book }: { readonly book: Book }) {
  return (
    <TableRegion label="Sources" columns={6}>
      <thead>
        <tr>
          <th scope="col">Instrument</th>
          <th scope="col">Reference</th>
          <th scope="col">Cited in</th>
          <th scope="col">As at</th>
          <th scope="col">Last checked</th>
          <th scope="col">Editions</th>
        </tr>
      </thead>
      <tbody>
        {[...book.records.values()].map(({ instrument, evidence, checkedAt, editions }) => (
          <tr>
            <th scope="row">
              <a href={`/instruments/${instrument.id}`}>{instrument.shortTitle}</a>
            </th>
            <td data-label="Reference">{instrument.reference}</td>
            <td data-label="Cited in">
              {instrument.citedIn
                ? `para. ${instrument.citedIn.paragraph}, note ${instrument.citedIn.note}`
                : 'not cited'}
            </td>
            <td data-label="As at">
              {evidence ? <EvidenceView evidence={evidence} /> : 'nothing recorded yet'}
            </td>
            <td data-label="Last checked">{checkedAt ? <MomentView moment={checkedAt} /> : 'not yet'}</td>
            <td data-label="Editions">
              {capital(english.say(editionsReason(editions)))}
              {editions && (
                <>
                  , <DayView day={editions.on} />
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </TableRegion>
  );
}
