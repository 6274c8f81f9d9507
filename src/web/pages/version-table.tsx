import { address } from '../../forms/address.js';
import type { VersionRow } from '../../status/questions/declaration.js';
import { EvidenceView } from './evidence-view.js';
import { MomentView } from './moment-view.js';
import { TableRegion } from './table-region.js';

/** The versions of a text, each with the page that printed it and from when to when it was known to; the newest first. */
export function VersionTable({
  rows,
  path,
}: {
  readonly rows: readonly VersionRow[];
  readonly path: string;
}) {
  const isOne = rows.length === 1;
  return (
    <>
      {isOne && <p class="quiet">It was read in one version, since the tracker first met it.</p>}
      <TableRegion label="Versions of the text" columns={isOne ? 4 : 5}>
        <thead>
          <tr>
            {['Version', 'Met on', 'Until', 'Evidence', ...(isOne ? [] : ['Compared'])].map((title) => (
              <th scope="col">{title}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.toReversed().map(({ version, knownFrom, knownUntil, evidence, state }) => (
            <tr>
              <th scope="row">Version {version}</th>
              <td data-label="Met on">
                <MomentView moment={knownFrom} />
              </td>
              <td data-label="Until">
                {knownUntil === null ? 'still printed' : <MomentView moment={knownUntil} />}
              </td>
              <td data-label="Evidence">
                {evidence && <EvidenceView evidence={evidence} {...(state && { code: state.code })} />}
              </td>
              {!isOne && (
                <td data-label="Compared">
                  {version > 1 && (
                    <a
                      href={`${address(path, { from: String(version - 1), to: String(version) })}#comparison`}
                    >
                      with version {version - 1}
                    </a>
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </TableRegion>
    </>
  );
}
