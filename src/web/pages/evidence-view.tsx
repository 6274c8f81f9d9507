import type { Evidence } from '../../status/evidence.js';
import { evidenceAddress } from '../../forms/evidence-address.js';
import { sayGazette } from '../../treaty-collection/gazettes.js';
import { DayView } from './moment-view.js';

/**
 * On whose word a row stands: the day printed on what was read, with a link into it, at the row of the State where there
 * is one; its hash; its address at the depositary or the gazette, where it may say something else by now; what it was;
 * and the other edition, where that says the same.
 */
export function EvidenceView({ evidence, code }: { readonly evidence: Evidence; readonly code?: string }) {
  const { url, statusAsAt, sha256, origin, witnesses } = evidence;
  return (
    <span class="evidence">
      <a href={evidenceAddress(sha256, code)}>
        {statusAsAt === null ? 'the page' : <DayView day={statusAsAt} />}
      </a>{' '}
      <code title={sha256}>{sha256.slice(0, 8)}</code>
      {origin === 'gazette' && (
        <>
          {' '}
          <small title="No page of the depositary was read yet. The hash is that of a table committed with the tracker.">
            as {sayGazette(url)} gives it
          </small>
        </>
      )}
      {origin === 'baseline' && (
        <>
          {' '}
          <small title="The hash is that of a table committed with the tracker; no page was read yet.">
            committed table
          </small>
        </>
      )}{' '}
      <a href={url}>live</a>
      {witnesses
        .filter((witness) => witness.sha256 !== sha256)
        .map((witness) => (
          <>
            {', '}
            <a href={evidenceAddress(witness.sha256, code)}>also in {witness.edition?.toUpperCase()}</a>
          </>
        ))}
    </span>
  );
}
