import type { StatementRow } from '../../status/statement-shape.js';
import { sayCode, sayCoded, whyUnclassified } from './say-statement.js';
import { TableRegion } from './table-region.js';

/** Each code of a text, with the printed words on which it rests. */
export function RestTable({ row }: { readonly row: StatementRow }) {
  const { rests, kind } = row;
  return (
    <>
      {kind === 'unclassified' && <p>It is of no kind: {whyUnclassified(row)}.</p>}
      {rests.length === 0 ? (
        <p class="quiet">No code rests on its words.</p>
      ) : (
        <TableRegion label="Codes and the words on which they rest" columns={3}>
          <thead>
            <tr>
              <th scope="col">Code</th>
              <th scope="col">Value</th>
              <th scope="col">Words on which it rests</th>
            </tr>
          </thead>
          <tbody>
            {rests.map((rest) => (
              <tr>
                <th scope="row">{sayCode(rest.code)}</th>
                <td data-label="Value">{sayCoded(rest)}</td>
                <td data-label="Words">
                  <q dir="auto">{rest.words}</q>
                  {rest.line === null && ', the title of its section'}
                </td>
              </tr>
            ))}
          </tbody>
        </TableRegion>
      )}
    </>
  );
}
