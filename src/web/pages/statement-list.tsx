import type { Answered } from '../../forms/answered.js';
import type { DeclarationRow } from '../../status/questions/declarations.js';
import { capital } from '../../wording/capital.js';
import { english } from '../../wording/english.js';
import { PlaceIndex, placeIds } from './place-index.js';
import { printedBeside } from './printed-beside.js';
import { sayKind } from './say-statement.js';
import { StatementItem, Whose } from './statement-item.js';
import { guideTo } from './table-guide.js';
import { TableRegion } from './table-region.js';

/** In characters of text: what a phone in a far country waits for, and whoever reads can narrow. */
const mostRead = 45_000;
/** So many of the others are listed: ten times what any treaty has; past it a list is for programs. */
const mostListed = 1000;
/** No text counts less, for what stands around it. */
const leastCounted = 600;

/**
 * Texts one after another, to be read. All of them together are a book of half a million characters: those for which
 * there is no room are in a table behind, each at its own address.
 */
export function StatementList(answered: Answered<DeclarationRow>) {
  const { answer, book, asked } = answered;
  const { rows } = answer;
  const read = rows.slice(0, fitting(rows));
  const others = rows.slice(read.length);
  const listed = others.slice(0, mostListed);
  const guide = guideTo(answered);
  const ids = placeIds(guide?.index);
  const beside = printedBeside(book);
  const instruments = new Set(rows.map(({ instrument }) => instrument));
  const labelOf = (id: string) =>
    instruments.size === 1 ? null : (book.records.get(id)?.instrument.label ?? id);
  return (
    <>
      <h2 class="unseen">The texts</h2>
      {guide?.index && <PlaceIndex index={guide.index} says="On this page" />}
      {read.map((row, place) => (
        <StatementItem row={row} id={ids.get(place)} label={labelOf(row.instrument)} {...beside(row)} />
      ))}
      {others.length > 0 && (
        <>
          <h2 id="more">The {others.length} others</h2>
          <p>
            Each stands at its own address. To read more of them here, choose an instrument, a kind, an
            article or a State{asked.query.q === undefined && ', or search for words'}.
            {listed.length < others.length &&
              ` The first ${listed.length} are listed; all are in the forms below.`}
          </p>
          <TableRegion label="The other texts" columns={5}>
            <thead>
              <tr>
                {['State', 'Instrument', 'Kind', 'Made on', 'Articles', 'Text'].map((title) => (
                  <th scope="col">{title}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {listed.map((row, place) => (
                <tr id={ids.get(read.length + place)}>
                  <th scope="row">
                    <Whose row={row} />
                  </th>
                  <td data-label="Instrument">{book.records.get(row.instrument)?.instrument.label}</td>
                  <td data-label="Kind">
                    {capital(sayKind(row.kind))}
                    {row.section !== 'end-notes' &&
                      row.withdrawnOn !== null &&
                      `, withdrawn on ${english.day(row.withdrawnOn)}`}
                  </td>
                  <td data-label="Made on">{row.madeOn && english.day(row.madeOn)}</td>
                  <td data-label="Articles">{row.articles.join(', ')}</td>
                  <td data-label="Text">
                    <a href={`/declarations/${row.id}`}>text {row.id}</a>
                  </td>
                </tr>
              ))}
            </tbody>
          </TableRegion>
        </>
      )}
    </>
  );
}

/** How many of the rows there is room for. */
function fitting(rows: readonly DeclarationRow[]): number {
  let length = 0;
  const past = rows.findIndex(({ text }) => {
    length += Math.max(leastCounted, Math.min(text.length, 4000));
    return length > mostRead;
  });
  return past === -1 ? rows.length : past;
}
